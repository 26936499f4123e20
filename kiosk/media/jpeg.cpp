#include "media/jpeg.h"

#include "media/refusal.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>

namespace media {

namespace {

// Names of the segments, ITU-T T.81 table B.1.
enum Marker : int {
    sof0 = 0xC0,
    sof2 = 0xC2,
    dht = 0xC4,
    jpg = 0xC8,
    dac = 0xCC,
    sof15 = 0xCF,
    rst0 = 0xD0,
    rst7 = 0xD7,
    eoi = 0xD9,
    sos = 0xDA,
    app1 = 0xE1,
};

// Progressive files of cameras and programs have about ten; a thousand cheap ones in a small file
// would keep the decoder busy for minutes.
constexpr int most_scans = 100;

bool is_frame(int marker) {
    return marker >= sof0 && marker <= sof15 && marker != dht && marker != jpg && marker != dac;
}

// A step at a time through the segments of one file.
class Walk {
public:
    explicit Walk(std::span<const uint8_t> bytes) : bytes_(bytes) {}

    base::Result<JpegSkeleton> to(Reach reach);

private:
    std::optional<int> next_marker();
    std::optional<std::span<const uint8_t>> segment();
    std::optional<base::Problem> take(int marker, std::span<const uint8_t> body);
    std::optional<base::Problem> take_frame(int marker, std::span<const uint8_t> body);
    bool take_tables(std::span<const uint8_t> body);
    void skip_scan_data();

    std::span<const uint8_t> bytes_;
    size_t at_ = 2;    // after the start-of-image marker
    bool cut_ = false; // the file ends within a segment
    int scans_ = 0;
    bool has_frame_ = false;
    bool has_tables_ = false;
    JpegSkeleton found_;
};

// Before the frame some writers leave padding between segments; after it the decoder takes none.
std::optional<int> Walk::next_marker() {
    if (!has_frame_)
        while (at_ < bytes_.size() && bytes_[at_] != 0xFF)
            ++at_;
    if (at_ >= bytes_.size() || bytes_[at_] != 0xFF) return std::nullopt;
    while (at_ < bytes_.size() && bytes_[at_] == 0xFF)
        ++at_;
    if (at_ >= bytes_.size()) return std::nullopt;
    return bytes_[at_++];
}

// The body of the segment at hand, without its two bytes of length.
std::optional<std::span<const uint8_t>> Walk::segment() {
    cut_ = at_ + 2 > bytes_.size();
    if (cut_) return std::nullopt;
    const size_t length = size_t(bytes_[at_]) << 8 | bytes_[at_ + 1];
    cut_ = at_ + length > bytes_.size();
    if (cut_ || length < 2) return std::nullopt;
    const auto body = bytes_.subspan(at_ + 2, length - 2);
    at_ += length;
    return body;
}

std::optional<base::Problem> Walk::take_frame(int marker, std::span<const uint8_t> body) {
    if (has_frame_ || body.size() < 6) return damaged();
    if (marker > sof2 || body[0] != 8)
        return rare_kind(Format::jpeg); // lossless, arithmetic, 12 bit
    found_.size = {body[3] << 8 | body[4], body[1] << 8 | body[2]};
    if (found_.size.width == 0 || body.size() != 6 + 3 * size_t(body[5])) return damaged();
    if (found_.size.height == 0) return rare_kind(Format::jpeg); // said only after the picture
    has_frame_ = true;
    return std::nullopt;
}

// Every table: a byte of kind, sixteen counts, and as many values as the counts add up to.
bool Walk::take_tables(std::span<const uint8_t> body) {
    while (!body.empty()) {
        if (body.size() < 17) return false;
        const auto counts = body.subspan(1, 16);
        const size_t values = std::accumulate(counts.begin(), counts.end(), size_t{0});
        if (values > 256 || body.size() < 17 + values) return false;
        body = body.subspan(17 + values);
        has_tables_ = true;
    }
    return true;
}

std::optional<base::Problem> Walk::take(int marker, std::span<const uint8_t> body) {
    constexpr std::string_view exif("Exif\0\0", 6);
    if (is_frame(marker)) return take_frame(marker, body);
    if (marker == dht && !take_tables(body)) return damaged();
    if (marker == app1 && found_.exif.empty() && body.size() > exif.size() &&
        std::equal(exif.begin(), exif.end(), body.begin()))
        found_.exif = body;
    if (marker == sos) {
        if (!has_frame_ || ++scans_ > most_scans) return damaged();
        if (!has_tables_) return rare_kind(Format::jpeg); // a frame of a camera's film
        skip_scan_data();
    }
    return std::nullopt;
}

// Compressed data ends at a marker; FF 00 is a byte of data, and restart markers are part of it.
void Walk::skip_scan_data() {
    for (;;) {
        const auto mark = std::find(bytes_.begin() + std::ptrdiff_t(at_), bytes_.end(), 0xFF);
        at_ = size_t(mark - bytes_.begin());
        size_t after = at_;
        while (after < bytes_.size() && bytes_[after] == 0xFF)
            ++after;
        if (after >= bytes_.size()) return;
        const int marker = bytes_[after];
        if (marker != 0 && (marker < rst0 || marker > rst7)) return;
        at_ = after + 1;
    }
}

base::Result<JpegSkeleton> Walk::to(Reach reach) {
    for (;;) {
        const std::optional<int> marker = next_marker();
        if (!marker) return tl::unexpected(at_ >= bytes_.size() ? ends_too_soon() : damaged());
        if (*marker == eoi) break;
        const auto body = segment();
        if (!body) return tl::unexpected(cut_ ? ends_too_soon() : damaged());
        if (auto problem = take(*marker, *body)) return tl::unexpected(std::move(*problem));
        // EXIF stands before the frame in every file that EXIF allows.
        if (has_frame_ && reach == Reach::header) return found_;
    }
    if (scans_ == 0) return tl::unexpected(damaged());
    return found_;
}

} // namespace

base::Result<JpegSkeleton> read_jpeg_skeleton(std::span<const uint8_t> bytes, Reach reach) {
    return Walk(bytes).to(reach);
}

} // namespace media
