#pragma once
// The window that a machine's options ask for, and how large its glass is.

#include "app/options.h"
#include "platform/window.h"
#include "ui/theme.h"

namespace app {

platform::WindowOptions window_options(const Options& options);

// In pixels, and millimetres where the options or the monitor tell.
ui::Glass glass_of(const platform::Window& window, const Options& options);

} // namespace app
