#pragma once
// What makes one idea like another: the words they share, those that say nothing left out. The same
// words in another order are alike; the same thought in other words is not.

#include <string>
#include <string_view>
#include <vector>

namespace ideas {

class Likeness {
public:
    // To `text`, which may be half written: its last word may go on, unless something follows it.
    explicit Likeness(std::string_view text);

    // For FTS5's MATCH: any of the words, as strings in which nothing has a meaning of its own.
    // Empty where no word says anything.
    const std::string& match() const { return match_; }

    // Whether enough of the words are in `other` for it to be worth a visitor's look.
    bool with(std::string_view other) const;

    // How many of the words are in `other`.
    size_t shared_with(std::string_view other) const;

private:
    std::vector<std::string> words_;
    bool last_goes_on_ = false;
    std::string match_;
};

} // namespace ideas
