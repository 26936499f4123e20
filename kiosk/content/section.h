#pragma once
// A table of a card, read by name. Remembers what was asked for, so that what nobody asked for is
// reported as unknown, with the name that was probably meant. A value of the wrong type is reported
// and then reads as if it were not there.

#include "content/content.h"
#include "content/report.h"

#include <toml++/toml.h>

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// Of seconds. Numbers outside are reported and moved to the nearest end.
struct Range {
    double least = 0;
    double most = 0;
};

// How long a card stays, in seconds.
inline constexpr Range dwell{2, 600};

constexpr size_t line_length = 200;  // characters that a headline, a name or a role may have
constexpr size_t text_length = 3000; // characters of a text

class Section {
public:
    // `table` and `report` must outlive the section; `spot` is where the table begins.
    Section(const toml::table& table, Spot spot, Report& report);

    Spot spot() const { return spot_; }

    Report& report() const { return report_; }

    const toml::table& table() const { return table_; }

    // Marks the key as known. Null if it is not there.
    const toml::node* take(std::string_view key);

    // Marks the key as dealt with, though it is nothing that may stand here.
    void dismiss(std::string_view key) { seen_.emplace(key); }

    // Where the name stands, and where its value begins; the section's own spot if it is not there.
    Spot key_spot(std::string_view key) const;
    Spot value_spot(std::string_view key) const;

    // Trimmed, without control characters but the line end, cut with a warning after `most`
    // characters; empty if not there.
    std::string text(std::string_view key, size_t most = line_length);
    std::vector<std::string> texts(std::string_view key, const base::Words& example);
    std::optional<bool> flag(std::string_view key);
    std::optional<base::Duration> duration(std::string_view key, Range seconds);

    // Keys of this section that nobody took or dismissed yet, in the order of the card.
    std::vector<std::string> not_taken() const;

    // Reports every key that nobody took. A reader that knows better what a stray key means
    // dismisses it first.
    void report_unknown();

private:
    const toml::table& table_;
    Spot spot_;
    Report& report_;
    std::set<std::string, std::less<>> seen_; // taken or dismissed
    std::vector<std::string> known_;          // taken, in the order of the first time
};

// `text` as visitors may see it: trimmed, tabs as spaces, no other control character but the line
// end.
std::string clean(std::string_view text);

} // namespace content
