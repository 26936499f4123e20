#pragma once
// What a technician decides for this machine: the config file, overridden by the command line.

#include "base/result.h"
#include "ideas/hub_url.h"
#include "platform/rotation.h"

#include <filesystem>
#include <optional>
#include <string>
#include <utility>

namespace app {

struct Options {
    std::filesystem::path content;             // the content folder
    std::filesystem::path data;                // ideas and the control socket
    std::string kiosk = "kiosk";               // this machine's name, stored with each idea
    std::optional<std::pair<int, int>> window; // px; empty: the whole monitor
    std::string monitor;                       // name or number; empty: the primary one
    platform::Rotation rotation = platform::Rotation::none;
    std::optional<float> screen_width_mm; // as visitors see it, where the monitor does not know
    float viewing_distance_mm = 500;
    ideas::HubAddress hub;         // the wall shared with other kiosks; none where it has no url
    std::filesystem::path metrics; // a file for Prometheus to read; empty: none
    bool motion = true;            // false: everything stands still but what answers a finger
    double dark_after_s = 120;     // after closing, when the monitor goes dark; 0: never
};

// Where things are when nobody says: the source tree's own content when run from there, else, where
// it was installed, /srv/expo-kiosk/content; data under the user's XDG data folder.
Options default_options();

// Lays the config file over `options`. Keys: content, data, kiosk; [display] monitor,
// rotation, screen_width_mm, viewing_distance_mm, motion, dark_after_s; [hub] url, moderator_url;
// [metrics] file. An unknown key or a wrong type is a problem with its line. Reads the disk.
base::Result<Options> read_config(const std::filesystem::path& file, Options options);

// The config file of a machine where the kiosk was installed, read when no other is named; empty if
// there is none.
std::filesystem::path machine_config();

// "1080x1920" → {1080, 1920}; sides from 320 to 16384.
base::Result<std::pair<int, int>> parse_size(const std::string& text);

std::filesystem::path socket_of(const Options& options);
std::filesystem::path box_of(const Options& options);

// Where fonts' licences, keyboards, strings lie: beside the program or in the source tree.
std::filesystem::path assets_folder();

} // namespace app
