#include "content/hours_card.h"

#include "content/grammar.h"
#include "content/moment.h"
#include "content/names.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace content {

namespace {

using std::chrono::hours;
using std::chrono::local_days;
using std::chrono::minutes;

constexpr DaySpan whole_day{minutes(0), hours(24)};

// A name for days of the week, the first and the last of them, from Monday.
struct Days {
    std::string_view name;
    size_t first;
    size_t last;
};

// The wider ones first: what names fewer days counts.
constexpr Days names[] = {
    {"every_day", 0, 6}, {"alla_dagar", 0, 6}, {"weekdays", 0, 4}, {"vardagar", 0, 4},
    {"weekend", 5, 6},   {"helg", 5, 6},       {"monday", 0, 0},   {"måndag", 0, 0},
    {"mandag", 0, 0},    {"tuesday", 1, 1},    {"tisdag", 1, 1},   {"wednesday", 2, 2},
    {"onsdag", 2, 2},    {"thursday", 3, 3},   {"torsdag", 3, 3},  {"friday", 4, 4},
    {"fredag", 4, 4},    {"saturday", 5, 5},   {"lördag", 5, 5},   {"lordag", 5, 5},
    {"sunday", 6, 6},    {"söndag", 6, 6},     {"sondag", 6, 6},
};

const Days* days_named(const std::string& key) {
    std::string plain = fold(key);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == ' ' || c == '-'; }, '_');
    const auto* found = std::find_if(std::begin(names), std::end(names),
                                     [&](const Days& days) { return days.name == plain; });
    return found == std::end(names) ? nullptr : found;
}

std::string day_meant(const std::string& key) {
    std::vector<std::string> known;
    for (const Days& days : names)
        known.emplace_back(days.name);
    return did_you_mean(key, known);
}

bool take(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

void skip_spaces(std::string_view& text) {
    while (take(text, " ")) {
    }
}

std::optional<int> take_number(std::string_view& text) {
    int number = 0;
    size_t digits = 0;
    for (; digits < 2 && digits < text.size() && text[digits] >= '0' && text[digits] <= '9';
         ++digits)
        number = number * 10 + (text[digits] - '0');
    if (digits == 0) return std::nullopt;
    text.remove_prefix(digits);
    return number;
}

// "9", "09:30", "9.30", "24:00"
std::optional<minutes> take_time(std::string_view& text) {
    skip_spaces(text);
    const auto hour = take_number(text);
    if (!hour) return std::nullopt;
    int past = 0;
    if (take(text, ":") || take(text, ".")) {
        const size_t before = text.size();
        const auto given = take_number(text);
        if (!given || before - text.size() != 2) return std::nullopt;
        past = *given;
    }
    skip_spaces(text);
    const minutes time = hours(*hour) + minutes(past);
    if (past > 59 || time > hours(24)) return std::nullopt;
    return time;
}

bool take_dash(std::string_view& text) {
    constexpr std::string_view dashes[] = {"-", "–", "—", "−", "‑"};
    return std::any_of(std::begin(dashes), std::end(dashes),
                       [&](std::string_view dash) { return take(text, dash); });
}

// [hours] as it is read.
class HoursReader {
public:
    HoursReader(const toml::table& table, Spot spot, Report& report)
        : section_(table, spot, report) {}

    Hours read() {
        read_exceptions();
        std::vector<std::pair<const Days*, std::string>> found;
        for (const std::string& key : section_.not_taken()) {
            const Days* days = days_named(key);
            if (days != nullptr)
                found.emplace_back(days, key);
            else
                section_.report().error(section_.key_spot(key),
                                        say::unknown_day(key, day_meant(key)));
        }
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
            return a.first->last - a.first->first > b.first->last - b.first->first;
        });
        if (found.empty()) hours_.week.fill({whole_day});
        std::set<std::pair<size_t, size_t>> given;
        for (const auto& [days, key] : found) {
            const DayHours spans = read_day(section_, key);
            if (!given.emplace(days->first, days->last).second) {
                section_.report().warning(section_.key_spot(key), say::day_twice(key));
                continue;
            }
            for (size_t day = days->first; day <= days->last; ++day)
                hours_.week[day] = spans;
        }
        return std::move(hours_);
    }

private:
    // One span, or a list of them.
    static DayHours read_day(Section& section, const std::string& key) {
        DayHours spans;
        const toml::node* node = section.take(key);
        const auto read = [&](const toml::node& item) {
            const Spot spot = spot_of(item.source());
            const auto* text = item.as_string();
            const auto parsed = text ? parse_hours(clean(text->get())) : std::nullopt;
            if (!parsed) {
                section.report().error(spot, say::bad_hours(key));
                return;
            }
            for (const DaySpan& span : *parsed) {
                if (span.from == span.until) section.report().error(spot, say::empty_hours(key));
                spans.push_back(span);
            }
        };
        if (const toml::array* list = node->as_array(); list != nullptr) {
            for (const toml::node& item : *list)
                read(item);
        } else {
            read(*node);
        }
        return spans;
    }

    void read_exceptions() {
        const toml::node* node = section_.take("exceptions");
        if (node == nullptr) return;
        const toml::table* table = node->as_table();
        if (table == nullptr) {
            section_.report().error(section_.value_spot("exceptions"), say::must_be_exceptions());
            return;
        }
        Section exceptions(*table, section_.key_spot("exceptions"), section_.report());
        for (const std::string& key : exceptions.not_taken()) {
            constexpr size_t date_alone = 10; // characters
            const auto day =
                key.size() == date_alone ? parse_moment(key, Edge::from) : std::nullopt;
            DayHours spans = read_day(exceptions, key);
            if (day)
                hours_.exceptions[std::chrono::floor<std::chrono::days>(*day)] = std::move(spans);
            else
                section_.report().error(exceptions.key_spot(key), say::bad_exception(key));
        }
    }

    Section section_;
    Hours hours_;
};

} // namespace

std::optional<DayHours> parse_hours(std::string_view text) {
    const std::string word = lower(text);
    if (word == "closed" || word == "stängt" || word == "stängd") return DayHours{};
    const auto from = take_time(text);
    if (!from || !take_dash(text)) return std::nullopt;
    const auto until = take_time(text);
    if (!until || !text.empty() || *from == hours(24)) return std::nullopt;
    return DayHours{{*from, *until < *from ? *until + hours(24) : *until}};
}

std::optional<Hours> read_hours(Section& card) {
    const toml::node* node = card.take("hours");
    if (node == nullptr) return std::nullopt;
    const toml::table* table = node->as_table();
    if (table == nullptr) {
        card.report().error(card.value_spot("hours"), say::must_be_hours());
        return std::nullopt;
    }
    const size_t errors = card.report().errors();
    Hours hours = HoursReader(*table, card.key_spot("hours"), card.report()).read();
    if (card.report().errors() > errors) return std::nullopt;
    return hours;
}

} // namespace content
