#pragma once
// Why a picture is not shown, in words for the people who put it into the folder. The sentences
// name no file, they speak of "it": whoever knows its name says that before.

#include "media/picture.h"

namespace media {

// For a format that is not opened; `format` is neither jpeg, png nor bmp.
base::Problem refusal(Format format);

base::Problem empty_file();
base::Problem unreadable_file();
base::Problem too_many_bytes(int64_t bytes, const Limits& limits);
base::Problem too_large(Size size, const Limits& limits);
// The file is shorter than its own beginning says.
base::Problem ends_too_soon();
base::Problem damaged();
// A JPEG, PNG or BMP that is sound but of a kind so rare that it is not read.
base::Problem rare_kind(Format format);
base::Problem out_of_memory(Size size);

} // namespace media
