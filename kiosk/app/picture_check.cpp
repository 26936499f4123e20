#include "app/picture_check.h"

#include "app/file.h"
#include "media/picture.h"

#include <utility>

namespace app {

namespace {

content::Verdict refused(base::Problem problem) {
    return {base::Severity::error, {std::move(problem.message), std::move(problem.advice)}};
}

} // namespace

std::optional<content::Verdict> judge_picture(const std::filesystem::path& folder,
                                              const std::string& path) {
    const media::Limits limits;
    constexpr media::Size small{64, 64}; // whether it can be decoded, not how it looks
    const auto bytes = read_file(folder / path, limits.max_bytes);
    if (!bytes) return refused(bytes.error());
    if (const auto pixels = media::decode(*bytes, small, limits); !pixels)
        return refused(pixels.error());
    return std::nullopt;
}

} // namespace app
