#pragma once
// What is known of a picture before any of it is decoded.

#include "media/orientation.h"
#include "media/picture.h"

namespace media {

struct Header {
    Format format = Format::unknown;
    Size stored; // before EXIF turns it
    Orientation orientation = Orientation::top_left;
};

// Refuses what is not opened at all and what is over the limits. Reads the header alone.
base::Result<Header> read_header(std::span<const uint8_t> bytes, const Limits& limits);

// Every part that the header promises is in the file: a picture cut off in copying is not.
base::Result<void> check_whole(std::span<const uint8_t> bytes, Format format);

} // namespace media
