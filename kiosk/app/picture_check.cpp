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
    const auto bytes = read_file(folder / path, media::Limits{}.max_bytes);
    return bytes ? judge_picture(*bytes) : refused(bytes.error());
}

std::optional<content::Verdict> judge_picture(std::span<const uint8_t> bytes) {
    constexpr media::Size small{64, 64}; // whether it can be decoded, not how it looks
    if (const auto pixels = media::decode(bytes, small, media::Limits{}); !pixels)
        return refused(pixels.error());
    return std::nullopt;
}

} // namespace app
