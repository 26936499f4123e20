#pragma once
// A folder copied from where nobody can be trusted, as from a stick. Links that lead out of it are
// left out, so that nothing of this machine comes in with it; so is what systems and people hide
// there. Blocks.

#include "app/how_far.h"
#include "base/result.h"

#include <filesystem>

namespace app {

// `to` must not be there yet. It becomes as open to others as `like` is, or the folder that `to`
// lies in: a stick knows no owners. All of it is on disk when this returns; where it fails, or is
// stopped, part of it may be.
base::Result<void> copy_folder(const std::filesystem::path& from, const std::filesystem::path& to,
                               const std::filesystem::path& like, const TellHowFar& tell = {});

} // namespace app
