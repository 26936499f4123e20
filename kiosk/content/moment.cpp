#include "content/moment.h"

#include <charconv>

namespace content {

namespace {

// Takes `digits` digits off the front of `text`.
std::optional<int> take_number(std::string_view& text, size_t digits) {
    if (text.size() < digits) return std::nullopt;
    int value = 0;
    const char* end = text.data() + digits;
    if (text.front() == '-' || std::from_chars(text.data(), end, value).ptr != end)
        return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

bool take_one_of(std::string_view& text, std::string_view any_of) {
    if (text.empty() || any_of.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::local_days> take_day(std::string_view& text) {
    const auto year = take_number(text, 4);
    if (!year || !take_one_of(text, "-")) return std::nullopt;
    const auto month = take_number(text, 2);
    if (!month || !take_one_of(text, "-")) return std::nullopt;
    const auto day = take_number(text, 2);
    if (!day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(unsigned(*month)),
                                           std::chrono::day(unsigned(*day))};
    if (!date.ok()) return std::nullopt;
    return std::chrono::local_days(date);
}

// "9:00", "09:00", "09:00:30", "09:00:30.5"
std::optional<std::chrono::seconds> take_clock(std::string_view& text) {
    const bool one_digit = text.size() > 1 && text[1] == ':';
    const auto hours = take_number(text, one_digit ? 1 : 2);
    if (!hours || *hours > 23 || !take_one_of(text, ":")) return std::nullopt;
    const auto minutes = take_number(text, 2);
    if (!minutes || *minutes > 59) return std::nullopt;
    int seconds = 0;
    if (take_one_of(text, ":")) {
        const auto given = take_number(text, 2);
        if (!given || *given > 59) return std::nullopt;
        seconds = *given;
        if (take_one_of(text, "."))
            while (take_one_of(text, "0123456789")) {
            }
    }
    return std::chrono::hours(*hours) + std::chrono::minutes(*minutes) +
           std::chrono::seconds(seconds);
}

} // namespace

std::optional<base::LocalMinutes> parse_moment(std::string_view text, Edge edge) {
    const auto day = take_day(text);
    if (!day) return std::nullopt;
    if (text.empty()) return *day + std::chrono::days(edge == Edge::until ? 1 : 0);
    if (!take_one_of(text, "T t")) return std::nullopt;
    const auto clock = take_clock(text);
    if (!clock || !text.empty()) return std::nullopt;
    return *day + (edge == Edge::until ? std::chrono::ceil<std::chrono::minutes>(*clock)
                                       : std::chrono::floor<std::chrono::minutes>(*clock));
}

} // namespace content
