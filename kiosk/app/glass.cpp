#include "app/glass.h"

#include <algorithm>

namespace app {

platform::WindowOptions window_options(const Options& options) {
    platform::WindowOptions window;
    window.title = "H22 City Expo";
    window.windowed = options.window;
    window.monitor = options.monitor;
    window.rotation = options.rotation;
    return window;
}

ui::Glass glass_of(const platform::Window& window, const Options& options) {
    const auto [width, height] = window.picture_size();
    ui::Glass glass;
    glass.width = std::max(1, width);
    glass.height = std::max(1, height);
    glass.viewing_distance_mm = options.viewing_distance_mm;
    if (options.screen_width_mm)
        glass.px_per_mm = float(width) / *options.screen_width_mm;
    else if (const auto mm = window.monitor_millimetres())
        glass.px_per_mm = float(width) / float(mm->first);
    return glass;
}

} // namespace app
