#pragma once
// A whole content folder brought in from elsewhere, such as a stick, in one step: the kiosk shows
// the old one or the new one, and the old one is kept beside it for going back. Blocks, for as long
// as pictures take to read and to copy.

#include "app/how_far.h"
#include "base/result.h"

#include <filesystem>
#include <vector>

namespace app {

// Whether there is a folder that can be exchanged, where this user may do so.
base::Result<void> may_be_exchanged(const std::filesystem::path& content);

// Where the one before lies: "content-before" beside "content".
std::filesystem::path content_before(const std::filesystem::path& content);

struct SwapFailure {
    base::Problem problem;
    std::vector<base::Problem> errors; // in the folder that was to come in, where that is why
};

using SwapResult = tl::expected<void, SwapFailure>;

// Refuses what has an error in it, and then changes nothing. `content` may be a link: what it leads
// to is exchanged. What the kiosk shows from then on belongs to whom the old one belonged to, as
// far as this user can give it away.
SwapResult bring_in(const std::filesystem::path& from, const std::filesystem::path& content,
                    const TellHowFar& tell = {});

// Exchanges the two; done twice, all is as it was.
base::Result<void> go_back(const std::filesystem::path& content);

} // namespace app
