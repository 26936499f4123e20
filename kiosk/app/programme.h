#pragma once
// Content → what flow needs to know of it, at a moment: whether the house is open, which slides are
// live, in which order.

#include "base/time_zone.h"
#include "content/content.h"
#include "flow/state.h"

#include <optional>

namespace app {

// `zone` is where the clocks of the content's times hang.
flow::Programme make_programme(const content::Content& content, const base::TimeZone& zone,
                               base::Timestamp now);

// When a schedule or the opening hours will next change the programme; empty if none ever will.
std::optional<base::Timestamp> next_programme_change(const content::Content& content,
                                                     const base::TimeZone& zone,
                                                     base::Timestamp now);

} // namespace app
