#include "app/picture_check.h"

#include "app/file.h"
#include "media/picture.h"

namespace app {

std::vector<base::Problem> check_pictures(const content::Content& content,
                                          const std::filesystem::path& folder) {
    std::vector<base::Problem> problems;
    const media::Limits limits;
    constexpr media::Size small{64, 64}; // whether it can be decoded, not how it looks
    for (const std::string& path : content::picture_paths(content)) {
        const auto bytes = read_file(folder / path, limits.max_bytes);
        const auto pixels = bytes ? media::decode(*bytes, small, limits)
                                  : base::Result<media::Pixels>(tl::unexpected(bytes.error()));
        if (pixels) continue;
        problems.push_back(pixels.error());
        problems.back().file = path;
    }
    return problems;
}

} // namespace app
