#pragma once
// What memory a process takes: the share of each page that is its own (PSS).

#include <sys/types.h>

namespace bench {

struct Memory {
    double pss = 0; // MiB
    double anonymous = 0;
    double most = 0; // that pss has been
};

// As of now; `most` is not set. Throws where the process is gone.
Memory memory_of(pid_t pid);

} // namespace bench
