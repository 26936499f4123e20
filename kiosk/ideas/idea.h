#pragma once
// A visitor's idea: no name, no contact.

#include "base/time.h"

#include <string>

namespace ideas {

enum class Status { pending, shown, hidden };

struct Idea {
    std::string id; // UUIDv7
    base::Timestamp created{};
    std::string kiosk;    // which kiosk it was written at
    std::string language; // of the interface when it was written
    std::string category; // id from ideas.toml; empty if the visitor chose none
    std::string text;     // UTF-8, up to 500 graphemes
    Status status = Status::pending;
    int likes = 0;

    bool operator==(const Idea&) const = default;
};

const char* to_text(Status status);

} // namespace ideas
