#include "ideas/idea.h"

#include "base/utf8.h"

#include <algorithm>

namespace ideas {

bool looks_like_uuid(std::string_view id) {
    constexpr std::string_view shape = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    constexpr std::string_view digits = "0123456789abcdef";
    return id.size() == shape.size() &&
           std::equal(id.begin(), id.end(), shape.begin(), [&](char c, char wanted) {
               return wanted == '-' ? c == '-' : digits.find(c) != std::string_view::npos;
           });
}

bool is_clean(std::string_view text) {
    return base::find_invalid_utf8(text) == std::string_view::npos &&
           text.find('\0') == std::string_view::npos;
}

const char* to_text(Status status) {
    switch (status) {
    case Status::pending:
        return "pending";
    case Status::shown:
        return "shown";
    case Status::hidden:
        return "hidden";
    case Status::erased:
        return "erased";
    }
    return "pending";
}

std::optional<Status> status_from(std::string_view text) {
    for (const Status status : {Status::pending, Status::shown, Status::hidden, Status::erased})
        if (text == to_text(status)) return status;
    return std::nullopt;
}

base::Result<void> check(const Idea& idea) {
    constexpr size_t max_word_bytes = 200;
    if (!looks_like_uuid(idea.id)) return base::failure("The idea's id is not a UUID.");
    if (idea.status == Status::erased && !idea.text.empty())
        return base::failure("The idea is erased and has a text.");
    if (idea.status != Status::erased && idea.text.empty())
        return base::failure("The idea has no text.");
    if (idea.text.size() > max_text_bytes)
        return base::failure("The idea is " + std::to_string(idea.text.size()) +
                             " bytes long; at most " + std::to_string(max_text_bytes) +
                             " can be kept.");
    if (!is_clean(idea.text)) return base::failure("The idea's text is not valid UTF-8.");
    for (const std::string* word : {&idea.kiosk, &idea.language, &idea.category, &idea.held})
        if (word->size() > max_word_bytes || !is_clean(*word))
            return base::failure("The idea's kiosk, language or category is not a plain word.");
    if (idea.likes < 0) return base::failure("The idea has fewer than no likes.");
    return {};
}

} // namespace ideas
