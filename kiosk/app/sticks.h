#pragma once
// The sticks that are plugged in, where they are mounted, by hand or by the system.

#include "screens/staff_data.h"

#include <string>
#include <vector>

namespace app {

// Every call blocks: one worker's.
class Sticks {
public:
    // Those that can be written.
    std::vector<screens::Stick> find();

    // On all of them, also on those that can only be read.
    std::vector<screens::Exhibition> find_exhibitions();

    // Something has been mounted or unmounted since they were last looked for. Asks the kernel
    // alone: nothing on a stick is touched, which somebody may be pulling out.
    bool changed() const;

private:
    std::string seen_; // the kernel's table, when they were last looked for
};

} // namespace app
