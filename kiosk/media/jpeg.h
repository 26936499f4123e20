#pragma once
// The skeleton of a JPEG file: its segments, without what is between them.

#include "media/picture.h"

namespace media {

struct JpegSkeleton {
    Size size;                     // as stored, before EXIF turns it
    std::span<const uint8_t> exif; // "Exif\0\0" and what follows; empty if there is none
};

// How far to look: as far as the size is known, or to the end, which says whether the file is
// whole.
enum class Reach { header, end };

// Fails, with a problem for staff, where a segment is broken or missing, and where it holds what
// the decoder would stumble over: the decoder of stb_image before 2.28 trusts the counts in a
// Huffman table and would write past its end, so they are checked here, before it sees them.
base::Result<JpegSkeleton> read_jpeg_skeleton(std::span<const uint8_t> bytes, Reach reach);

} // namespace media
