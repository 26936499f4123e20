#pragma once
// Where workers leave messages for the main thread: the only way they talk to it.

#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace base {

// put() from any thread; drain() from the owner, which never waits longer than a push takes.
// `wake` is called after each put, from the thread that put; it must be safe to call from there.
template <class Message>
class Mailbox {
public:
    explicit Mailbox(std::function<void()> wake = [] {}) : wake_(std::move(wake)) {}

    void put(Message message) {
        {
            const std::lock_guard lock(mutex_);
            messages_.push_back(std::move(message));
        }
        wake_();
    }

    std::vector<Message> drain() {
        const std::lock_guard lock(mutex_);
        return std::exchange(messages_, {});
    }

private:
    std::mutex mutex_;
    std::vector<Message> messages_;
    std::function<void()> wake_;
};

} // namespace base
