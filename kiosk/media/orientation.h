#pragma once
// Which way up a camera was held, and how to undo it.

#include "media/picture.h"

namespace media {

// The eight ways of EXIF (tag 0x0112): named by where the first row and the first column of the
// stored picture belong. The number is the one in the file.
enum class Orientation {
    top_left = 1,
    top_right = 2,
    bottom_right = 3,
    bottom_left = 4,
    left_top = 5,
    right_top = 6,
    right_bottom = 7,
    left_bottom = 8,
};

// `exif` is the segment from "Exif\0\0" on. What cannot be read is taken as upright.
Orientation read_orientation(std::span<const uint8_t> exif);

// Rows of the stored picture become columns.
bool swaps_sides(Orientation orientation);

Size upright(Size stored, Orientation orientation);

// Where the pixel that is shown at x, y is stored.
struct Place {
    int x = 0;
    int y = 0;
};

Place stored_place(int x, int y, Size stored, Orientation orientation);

} // namespace media
