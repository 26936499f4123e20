// Any bytes → a picture or a problem, within the limits, and never a crash.

#include "fuzz/sound_picture.h"

// The name is libFuzzer's.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) { // NOLINT
    fuzz::require_sound({data, size});
    return 0;
}
