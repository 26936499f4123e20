#pragma once
// One thread that does jobs in the order they were posted, so that the main thread need not wait.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace base {

// A job owns what it needs and hands its result over through a Mailbox. Destruction finishes the
// job under way and every job posted before it: nothing handed in is dropped.
class Worker {
public:
    // Who goes first where there are fewer processors than work: `behind` yields to the rest.
    enum class Rank { equal, behind };

    // `name` is what the thread is called in tools like top (15 characters at most).
    explicit Worker(const std::string& name, Rank rank = Rank::equal);
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    ~Worker();

    void post(std::function<void()> job);

    // Jobs posted and not yet done, the one under way included.
    size_t pending() const;

private:
    void run(Rank rank);

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::function<void()>> jobs_;
    bool stopping_ = false;
    std::thread thread_;
};

} // namespace base
