#include "ideas/courier.h"

#include <pthread.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ideas {

base::Duration pause_after(int failures, const Pauses& pauses, double chance) {
    const double doubled = std::pow(2.0, std::clamp(failures - 1, 0, 30));
    const double full = std::min(base::seconds(pauses.first) * doubled, // in s
                                 base::seconds(pauses.longest));
    const double taken = full * (1 - std::clamp(chance, 0.0, 1.0) / 2);
    return std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(taken));
}

Courier::Courier(Rounds rounds, std::function<void(HubNews)> report, const base::Clock& clock,
                 Pauses pauses, std::function<double()> chance)
    : rounds_(std::move(rounds)),
      report_(std::move(report)),
      clock_(clock),
      pauses_(pauses),
      chance_(std::move(chance)),
      thread_([this] { run(); }) {
    pthread_setname_np(thread_.native_handle(), "courier");
}

Courier::~Courier() {
    ending_ = true;
    bell_.ring();
    thread_.join();
}

void Courier::nudge() {
    bell_.ring();
}

// The same twice is said once.
void Courier::say(HubNews news) {
    if (said_ == news && !news.box_changed) return;
    said_ = news;
    report_(std::move(news));
}

base::Result<void> Courier::go_and_wait() {
    const auto changed = rounds_.go(clock_);
    if (!changed) return tl::unexpected(changed.error());
    failures_ = 0;
    say({true, rounds_.outbox_length(), rounds_.refusal(), *changed});
    if (ending_) return {};
    if (auto waited = rounds_.wait_for_news(pauses_.between_rounds, bell_); !waited) return waited;
    if (!ending_) bell_.wait(pauses_.gathering);
    return {};
}

void Courier::run() {
    while (!ending_) {
        const auto gone = go_and_wait();
        if (gone) continue;
        say({false, rounds_.outbox_length(), gone.error(), false});
        ++failures_;
        if (!ending_) bell_.wait(pause_after(failures_, pauses_, chance_()));
    }
}

} // namespace ideas
