#pragma once
// Which ideas are looked for, and in what order.

#include "ideas/idea.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ideas {

enum class Order { newest, oldest, most_liked };

struct Query {
    std::vector<Status> statuses{}; // none: any
    std::string text{};             // anywhere in the idea, in any letter case; empty: any
    std::string category{};         // id from ideas.toml; empty: any
    Order order = Order::newest;
    int64_t offset = 0;
    int64_t limit = 50;
};

struct Page {
    std::vector<Idea> ideas;
    int64_t total = 0; // how many there are with no offset and no limit
};

} // namespace ideas
