#pragma once
// The calm screen by itself, for when the kiosk cannot be kept running: no content folder, no
// pictures, no idea box, nothing that may have been what broke it.

#include "app/options.h"
#include "base/time.h"

namespace app {

// Shows it until the program is told to end; hands do nothing. Fails without a display.
base::Result<void> show_out_of_order(const Options& options, const base::Clock& clock);

} // namespace app
