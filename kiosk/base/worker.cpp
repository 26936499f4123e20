#include "base/worker.h"

#include <pthread.h>
#include <sys/resource.h>

#include <utility>

namespace base {

Worker::Worker(const std::string& name, Rank rank) : thread_([this, rank] { run(rank); }) {
    pthread_setname_np(thread_.native_handle(), name.substr(0, 15).c_str());
}

Worker::~Worker() {
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Worker::post(std::function<void()> job) {
    {
        const std::lock_guard lock(mutex_);
        jobs_.push_back(std::move(job));
    }
    changed_.notify_one();
}

size_t Worker::pending() const {
    const std::lock_guard lock(mutex_);
    return jobs_.size();
}

void Worker::run(Rank rank) {
    constexpr int nice = 10; // half of the way to doing nothing at all while others work
    // On Linux this is of the calling thread alone. Refused or not, the work is done.
    if (rank == Rank::behind) setpriority(PRIO_PROCESS, 0, nice);
    for (;;) {
        std::function<void()>* job = nullptr;
        {
            std::unique_lock lock(mutex_);
            changed_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
            if (jobs_.empty()) return;
            job = &jobs_.front(); // a deque's front stays put while others are pushed behind it
        }
        (*job)();
        const std::lock_guard lock(mutex_);
        jobs_.pop_front();
    }
}

} // namespace base
