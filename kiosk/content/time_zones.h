#pragma once
// The world's time zones by their names, from the machine's own tables. Blocks on the disk; may be
// called from any thread.

#include "base/time_zone.h"

#include <optional>
#include <string>
#include <string_view>

namespace content {

// "Europe/Stockholm", letter case as the table has it. Nothing where there is no such zone, or the
// machine has no tables (Debian's tzdata). Right from 2000 to 2100.
std::optional<base::TimeZone> find_time_zone(std::string_view name);

// The name of a zone as the table has it that `name` surely means (it differs in letter case
// alone), or probably means; empty if none is near.
struct ZoneName {
    std::string same;
    std::string near;
};

ZoneName zone_name_like(std::string_view name);

} // namespace content
