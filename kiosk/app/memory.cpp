#include "app/memory.h"

#include <malloc.h>

namespace app {

void give_back_large_blocks() {
    constexpr int large = 256 << 10; // bytes; set, it no longer grows by itself
    mallopt(M_MMAP_THRESHOLD, large);
    mallopt(M_TRIM_THRESHOLD, large);
    mallopt(M_ARENA_MAX, 2);
}

void give_back_small_blocks() {
    malloc_trim(0);
}

} // namespace app
