#pragma once
// The idea box as the courier uses it: what is still to be passed on, and what comes from the hub.

#include "base/result.h"
#include "base/time.h"
#include "ideas/hub.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ideas {

// Some of the outbox, in its order: which rows, and what is to be sent of them.
struct Parcel {
    std::vector<int64_t> rows;
    Batch batch;
};

class Outbox {
public:
    Outbox() = default;
    Outbox(const Outbox&) = delete;
    Outbox& operator=(const Outbox&) = delete;
    virtual ~Outbox() = default;

    // The first rows behind row `after`, at most `most`, marked as tried on disk. What is not the
    // hub's business is among the rows and not in the batch: decisions of a kiosk that does not
    // moderate there, but for the erasure of its own ideas.
    virtual base::Result<Parcel> next_parcel(int64_t after, int most, bool moderates) = 0;
    // It is safe at the hub: forgets the rows, notes that its ideas are there since `now`.
    virtual base::Result<void> arrived(const Parcel& parcel, base::Timestamp now) = 0;
    virtual base::Result<int64_t> outbox_length() = 0;

    // How far the hub's changes have been taken in; empty: not at all.
    virtual base::Result<std::string> place_at_hub() = 0;
    // Takes them in and notes the place, in one; whether anything in the box became another. What
    // was erased or taken back here stays so, and so does what was decided here until it is decided
    // anew at the hub.
    virtual base::Result<bool> take_in(const Changes& changes, base::Timestamp now) = 0;
    // Removes from this kiosk what has been at the hub since before `before`; how many ideas.
    virtual base::Result<int64_t> remove_safe(base::Timestamp before) = 0;
};

using OpenOutbox = std::function<base::Result<std::unique_ptr<Outbox>>()>;

} // namespace ideas
