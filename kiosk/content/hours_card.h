#pragma once
// [hours] of kiosk.toml → when the exhibition is open.

#include "content/hours.h"
#include "content/section.h"

#include <optional>
#include <string_view>

namespace content {

// "10:00-18:00", "10-18", "10.00–18.00", "18-02" past midnight, "closed"; nothing if the text is
// something else. A span that is empty is read as such.
std::optional<DayHours> parse_hours(std::string_view text);

// Nothing where the card has no [hours], or none that can be used: always open. Days that are not
// named are closed, unless no weekday is.
std::optional<Hours> read_hours(Section& card);

} // namespace content
