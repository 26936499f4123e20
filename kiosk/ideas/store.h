#pragma once
// What an idea box can do: the seam that lets tests fill the disk without filling a disk.

#include "base/result.h"
#include "ideas/counter.h"
#include "ideas/decision.h"
#include "ideas/idea.h"
#include "ideas/like.h"
#include "ideas/query.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ideas {

struct Counts {
    int64_t pending = 0;
    int64_t shown = 0;
    int64_t hidden = 0;
    int64_t erased = 0; // only that they were there is left
    bool operator==(const Counts&) const = default;
};

struct Statistics {
    Counts counts;
    std::vector<Counter> counters; // by day, hour, name and key
};

// A change is durable when it returns without a problem.
class Store {
public:
    Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    virtual ~Store() = default;

    // The same id twice is one idea, not an error.
    virtual base::Result<void> add(const Idea& idea) = 0;
    // Takes an idea back as if it had never been sent; not finding it is no error.
    virtual base::Result<void> take_back(const std::string& id) = 0;
    // The same id twice is one like. A like for an idea that is gone changes nothing.
    virtual base::Result<void> like(const Like& like) = 0;
    // The same id twice is one decision. Fails where there is no such idea, or it has been erased
    // and is to be shown or hidden.
    virtual base::Result<void> decide(const Decision& decision) = 0;
    // Adds `counter.count` to what was counted.
    virtual base::Result<void> count(const Counter& counter) = 0;

    // All of them, erased ones too, oldest first.
    virtual base::Result<std::vector<Idea>> list() = 0;
    // Those that are shown, newest first, at most `most`.
    virtual base::Result<std::vector<Idea>> wall(int most) = 0;
    // Shown ideas that resemble `text`, nearest first, at most `most`.
    virtual base::Result<std::vector<Idea>> similar(const std::string& text, int most) = 0;
    virtual base::Result<Page> find(const Query& query) = 0;
    virtual base::Result<Counts> counts() = 0;
    virtual base::Result<Statistics> statistics() = 0;
    // Whether somebody else has changed the box since this was last asked.
    virtual base::Result<bool> changed_elsewhere() = 0;
};

} // namespace ideas
