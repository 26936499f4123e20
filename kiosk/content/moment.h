#pragma once
// Dates and times of day as staff write them, in the exhibition's own time zone.

#include "base/time.h"

#include <optional>
#include <string_view>

namespace content {

// A date alone begins at its first minute and ends with its last: `from = 30 May` shows from
// midnight, `until = 3 July` shows through that whole day.
enum class Edge { from, until };

// "2022-05-30", "2022-05-30 09:00", "2022-05-30T09:00:30"; nothing if the text is something else or
// there is no such day. As an `until`, seconds round up to the next minute; as a `from`, down.
std::optional<base::LocalMinutes> parse_moment(std::string_view text, Edge edge);

} // namespace content
