#pragma once
// Which ideas wait for staff to read them. Pure: the same text and words give the same answer.

#include "ideas/idea.h"

#include <string>
#include <string_view>
#include <vector>

namespace ideas {

// Whether staff read an idea before it is on the wall, or after.
enum class Moderation { before, after };

// Finds what calls for a second look in an idea. It errs towards letting through: what matters is
// that ordinary words are never held, and that nobody gets round it without effort.
class HoldBack {
public:
    HoldBack() = default;
    // `words` as staff wrote them, in any letter case; several in a row are looked for as they are.
    explicit HoldBack(const std::vector<std::string>& words);

    // "word", "personal_number", "email", "link" or "phone"; empty if nothing was found.
    std::string reason(std::string_view text) const;

private:
    bool holds_a_word(std::string_view text) const;

    std::vector<std::vector<std::string>> listed_; // each as its words in lower case
};

// Of an idea that is new, with what HoldBack found in it.
Status first_status(Moderation moderation, std::string_view held);

} // namespace ideas
