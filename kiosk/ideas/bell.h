#pragma once
// Wakes a thread that waits, also where it waits for the network at the same time.

#include "base/time.h"

namespace ideas {

class Bell {
public:
    Bell();
    Bell(const Bell&) = delete;
    Bell& operator=(const Bell&) = delete;
    ~Bell();

    void ring() const; // from any thread

    // Until it has been rung since it was last waited for, `other` can be read (a descriptor; -1:
    // none) or `longest` is over.
    void wait(base::Duration longest, int other = -1);

private:
    int descriptor_;
};

} // namespace ideas
