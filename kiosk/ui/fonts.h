#pragma once
// The fonts the kiosk sets its words in, and the private fontconfig that finds them and nothing
// else: the same on every machine, and fast to load.

#include <fontconfig/fontconfig.h>

#include <memory>

namespace ui {

struct ReleaseFcConfig {
    void operator()(FcConfig* config) const { FcConfigDestroy(config); }
};

using FontConfig = std::unique_ptr<FcConfig, ReleaseFcConfig>;

// Roboto for words, Noto Color Emoji for what visitors may write. Call before the first font map is
// made. Empty if fontconfig cannot be had at all.
FontConfig make_font_config();

// True if the house's own font is among those found.
bool has_house_font(FcConfig& config);

} // namespace ui
