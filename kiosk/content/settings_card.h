#pragma once
// kiosk.toml → the settings.

#include "content/card.h"
#include "content/content.h"

namespace content {

struct SettingsRead {
    Settings settings; // defaults where the card says nothing or nothing usable
    std::vector<base::Problem> problems;
};

SettingsRead read_settings(const Source& source);

} // namespace content
