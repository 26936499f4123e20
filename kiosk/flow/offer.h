#pragma once
// What others have thought of that is like the idea being written. Asked for when the writer
// pauses, one question at a time; an answer for words that have changed meanwhile is dropped.

#include "base/time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace flow {

// An idea that everybody may see.
struct Alike {
    std::string id;
    std::string text;
    std::string category{};
    int likes = 0;
    bool operator==(const Alike&) const = default;
};

struct Offer {
    std::vector<Alike> ideas; // empty: nothing is offered
    base::Instant since{};    // when there was something to offer
    base::Instant changed{};  // when the words were, last
    bool due = false;         // there is something to ask, once the writer pauses
    uint64_t asked = 0;       // the question that is not answered yet; 0: none
    bool outdated = false;    // that was about other words
    bool operator==(const Offer&) const = default;

    bool has(const std::string& id) const;

    // The words are now these; fewer than a few are like everything, and nothing is asked.
    void follow(const std::string& words, base::Instant now);
    // What is shown to everybody has changed: what is offered may have gone, or be liked more.
    void look_again();
    // Puts the question of this number; the caller passes it on.
    void ask(uint64_t question);
    // The answer to it. What was offered before keeps its place, nothing moves under a finger.
    void answer(uint64_t question, std::vector<Alike> found, base::Instant now);
    // Nothing is being written any more.
    void clear();
};

} // namespace flow
