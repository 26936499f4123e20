#pragma once
// What stands in the way of exchanging the content, and what to do about it. `why` is an errno.

#include "base/result.h"

#include <filesystem>

namespace app {

// What is brought in, which may be on a stick that somebody has pulled out.
tl::unexpected<base::Problem> cannot_read(const std::filesystem::path& file, int why);

// What is shown, or the folder that it lies in.
tl::unexpected<base::Problem> cannot_write(const std::filesystem::path& file, int why);

} // namespace app
