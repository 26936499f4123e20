#include "media/orientation.h"

#include <libexif/exif-data.h>
#include <libexif/exif-utils.h>

#include <memory>
#include <utility>

namespace media {

Orientation read_orientation(std::span<const uint8_t> exif) {
    constexpr size_t largest_segment = 65'533; // what a JPEG segment can hold
    if (exif.empty() || exif.size() > largest_segment) return Orientation::top_left;
    const std::unique_ptr<ExifData, decltype(&exif_data_unref)> data(exif_data_new(),
                                                                     &exif_data_unref);
    if (!data) return Orientation::top_left;
    // As it stands in the file, without libexif's repairs.
    exif_data_unset_option(data.get(), EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
    exif_data_load_data(data.get(), exif.data(), unsigned(exif.size()));
    const ExifEntry* const entry =
        exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    if (!entry || entry->format != EXIF_FORMAT_SHORT || entry->size < 2)
        return Orientation::top_left;
    const int value = exif_get_short(entry->data, exif_data_get_byte_order(data.get()));
    return value >= 1 && value <= 8 ? Orientation(value) : Orientation::top_left;
}

bool swaps_sides(Orientation orientation) {
    return orientation >= Orientation::left_top;
}

Size upright(Size stored, Orientation orientation) {
    if (swaps_sides(orientation)) std::swap(stored.width, stored.height);
    return stored;
}

Place stored_place(int x, int y, Size stored, Orientation orientation) {
    const int right = stored.width - 1;
    const int bottom = stored.height - 1;
    switch (orientation) {
    case Orientation::top_left:
        return {x, y};
    case Orientation::top_right:
        return {right - x, y};
    case Orientation::bottom_right:
        return {right - x, bottom - y};
    case Orientation::bottom_left:
        return {x, bottom - y};
    case Orientation::left_top:
        return {y, x};
    case Orientation::right_top:
        return {y, bottom - x};
    case Orientation::right_bottom:
        return {right - y, bottom - x};
    case Orientation::left_bottom:
        return {right - y, x};
    }
    return {x, y};
}

} // namespace media
