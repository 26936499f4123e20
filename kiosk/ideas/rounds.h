#pragma once
// The courier's round, again and again: empty the outbox into the hub, fetch what others changed.
// After a failure, box and hub are opened anew by the next round: whatever was half done is done
// again, and the ids make that once.

#include "ideas/outbox.h"

#include <functional>
#include <optional>

namespace ideas {

class Rounds {
public:
    // How many days an idea stays in the box once it is at the hub; nothing: for good.
    using KeepDays = std::function<std::optional<int>()>;
    Rounds(OpenOutbox open_box, OpenHub open_hub, KeepDays keep_days = nullptr);

    // Everything there is to do now. Whether anything in the box became another.
    base::Result<bool> go(const base::Clock& clock);
    // After a round that went well: waits until there may be something to do.
    base::Result<void> wait_for_news(base::Duration longest, Bell& bell);

    int64_t outbox_length() const { return outbox_length_; }

    // Why the hub will not have something that stays in the outbox; nothing: it takes everything.
    const std::optional<base::Problem>& refusal() const { return refusal_; }

private:
    base::Result<void> open();
    base::Result<bool> round(const base::Clock& clock);
    base::Result<void> send(const base::Clock& clock);
    base::Result<bool> fetch(const base::Clock& clock);
    base::Result<bool> tidy(base::Timestamp now);
    void close();

    OpenOutbox open_box_;
    OpenHub open_hub_;
    KeepDays keep_days_;
    std::unique_ptr<Outbox> box_;
    std::unique_ptr<Hub> hub_;
    int64_t passed_over_ = 0; // up to this row, what is still in the outbox was refused
    int64_t outbox_length_ = 0;
    base::Timestamp tidied_{};
    std::optional<base::Problem> refusal_;
};

} // namespace ideas
