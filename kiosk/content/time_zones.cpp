#include "content/time_zones.h"

#include "content/names.h"

#include <glib.h>

#include <cstdlib>
#include <fstream>
#include <memory>
#include <utility>
#include <vector>

namespace content {

namespace {

using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using namespace std::chrono_literals;

constexpr sys_seconds first = sys_days(2000y / 1 / 1);
constexpr sys_seconds last = sys_days(2100y / 1 / 1);
constexpr seconds stride = std::chrono::days(7); // no zone changes its clocks twice in a week

using Zone = std::unique_ptr<GTimeZone, decltype(&g_time_zone_unref)>;

// What may be handed on: glib also takes rules, offsets and the paths of files.
bool is_plain_name(std::string_view name) {
    constexpr std::string_view letters =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+-/";
    return name.find_first_not_of(letters) == std::string_view::npos &&
           (name.find('/') != std::string_view::npos || name == "UTC") && !name.starts_with('/');
}

seconds offset_at(GTimeZone* zone, sys_seconds time) {
    const gint interval = g_time_zone_find_interval(zone, G_TIME_TYPE_UNIVERSAL,
                                                    gint64(time.time_since_epoch().count()));
    return seconds(g_time_zone_get_offset(zone, interval));
}

// The first second after `before` that has the offset of `after`.
sys_seconds change_between(GTimeZone* zone, sys_seconds before, sys_seconds after) {
    const seconds offset = offset_at(zone, after);
    while (after - before > 1s) {
        const sys_seconds middle = before + (after - before) / 2;
        (offset_at(zone, middle) == offset ? after : before) = middle;
    }
    return after;
}

// "SE	+5920+01803	Europe/Stockholm" and remarks, as tzdata has them.
std::vector<std::string> zone_names() {
    const char* folder = std::getenv("TZDIR"); // NOLINT: nobody changes it
    std::ifstream table(std::string(folder ? folder : "/usr/share/zoneinfo") + "/zone.tab");
    std::vector<std::string> names{"UTC"};
    for (std::string line; std::getline(table, line);) {
        if (line.starts_with('#')) continue;
        const size_t country = line.find('\t');
        const size_t place = line.find('\t', country + 1);
        if (country == std::string::npos || place == std::string::npos) continue;
        names.push_back(line.substr(place + 1, line.find('\t', place + 1) - place - 1));
    }
    return names;
}

} // namespace

std::optional<base::TimeZone> find_time_zone(std::string_view name) {
    if (!is_plain_name(name)) return std::nullopt;
    const std::string known(name);
    const Zone zone(g_time_zone_new_identifier(known.c_str()), g_time_zone_unref);
    if (!zone) return std::nullopt;
    std::vector<base::TimeZone::Change> changes;
    seconds offset = offset_at(zone.get(), first);
    const seconds before = offset;
    for (sys_seconds time = first; time < last; time += stride) {
        const seconds next = offset_at(zone.get(), time + stride);
        if (next == offset) continue;
        changes.push_back({change_between(zone.get(), time, time + stride), next});
        offset = next;
    }
    return base::TimeZone(known, before, std::move(changes));
}

ZoneName zone_name_like(std::string_view name) {
    const std::vector<std::string> names = zone_names();
    for (const std::string& each : names)
        if (lower(each) == lower(name)) return {each, {}};
    for (const std::string& each : names) // the city alone
        if (lower(file_name(each)) == lower(name)) return {{}, each};
    return {{}, did_you_mean(name, names)};
}

} // namespace content
