#pragma once
// Content → what flow needs to know of it, at a moment: which slides are live, in which order.

#include "base/time.h"
#include "content/content.h"
#include "flow/state.h"

#include <optional>

namespace app {

flow::Programme make_programme(const content::Content& content, base::LocalMinutes now);

// When a slide's schedule will next change the programme; empty if none ever will.
std::optional<base::LocalMinutes> next_programme_change(const content::Content& content,
                                                        base::LocalMinutes now);

} // namespace app
