#include "app/picture_check.h"

#include "app/file.h"
#include "media/refusal.h"

#include <fstream>
#include <system_error>
#include <utility>
#include <vector>

namespace app {

namespace {

content::Verdict refused(base::Problem problem) {
    return {content::Message{std::move(problem.message), std::move(problem.advice)}, {}};
}

} // namespace

content::Verdict judge_picture(const std::filesystem::path& folder, const std::string& path) {
    const auto bytes = read_file(folder / path, media::Limits{}.max_bytes);
    return bytes ? judge_picture(*bytes) : unread_picture(folder / path);
}

content::Verdict judge_picture(std::span<const uint8_t> bytes) {
    const auto size = media::prove(bytes, media::Limits{});
    if (!size) return refused(size.error());
    return {std::nullopt, {size->width, size->height}};
}

content::Verdict known_picture(const std::filesystem::path& file) {
    std::vector<uint8_t> start(size_t(256) << 10); // the header is in it, but for the oddest files
    std::ifstream stream(file, std::ios::binary);
    stream.read(reinterpret_cast<char*>(start.data()), std::streamsize(start.size()));
    start.resize(size_t(stream.gcount()));
    const auto size = media::read_size(start, media::Limits{});
    return {std::nullopt,
            size ? content::PictureSize{size->width, size->height} : content::PictureSize{}};
}

content::Verdict unread_picture(const std::filesystem::path& file) {
    const media::Limits limits;
    std::error_code error;
    const auto bytes = std::filesystem::file_size(file, error);
    if (!error && int64_t(bytes) > limits.max_bytes)
        return refused(media::too_many_bytes(int64_t(bytes), limits));
    return refused(media::unreadable_file());
}

} // namespace app
