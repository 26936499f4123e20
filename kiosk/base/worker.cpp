#include "base/worker.h"

#include <pthread.h>

#include <utility>

namespace base {

Worker::Worker(const std::string& name) : thread_([this] { run(); }) {
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

void Worker::run() {
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
