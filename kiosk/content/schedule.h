#pragma once
// When a card is shown, by the clocks on the exhibition's wall.

#include "base/time_zone.h"
#include "content/content.h"

#include <optional>

namespace content {

bool is_shown_at(const Slide& card, const base::TimeZone& zone, base::Timestamp now);

// When is_shown_at() will next be otherwise, or may be; empty if never.
std::optional<base::Timestamp> next_change(const Slide& card, const base::TimeZone& zone,
                                           base::Timestamp now);

} // namespace content
