#pragma once
// How often something happened in an hour of the exhibition. Nothing personal is counted.

#include "ideas/idea.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ideas {

struct Counter {
    std::string name; // "visits", "ideas_started", "ideas_sent", "ideas_abandoned", "slides"
    std::string key;  // of which: a slide's card; empty where the name says all
    int day = 0;      // on the wall's calendar: 20220530
    int hour = 0;     // 0 to 23, on the wall's clock
    int64_t count = 0;

    bool operator==(const Counter&) const = default;
};

} // namespace ideas
