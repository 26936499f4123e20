#include "bench/process_memory.h"

#include <fstream>
#include <stdexcept>
#include <string>

namespace bench {

Memory memory_of(pid_t pid) {
    std::ifstream rollup("/proc/" + std::to_string(pid) + "/smaps_rollup");
    Memory memory;
    std::string word;
    while (rollup >> word) {
        double kib = 0;
        if (word == "Pss:" && rollup >> kib) memory.pss = kib / 1024;
        if (word == "Anonymous:" && rollup >> kib) memory.anonymous = kib / 1024;
    }
    if (memory.pss == 0) throw std::runtime_error("the program is gone");
    return memory;
}

} // namespace bench
