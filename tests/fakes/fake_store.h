#pragma once
// An idea box in memory with a disk that can be filled, write-protected, locked or made slow.

#include "ideas/box.h"
#include "ideas/desk.h"
#include "ideas/trouble.h"

#include <algorithm>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace fakes {

// What is wrong, as SQLite's result codes, so that the words are those of the real box.
enum class Fault { none = 0, locked = 5, read_only = 8, full_disk = 13, will_not_open = 14 };

// Outlives the stores on it. Used from any thread.
class FakeDisk {
public:
    // From now on every order fails like this, until it is Fault::none.
    void set(Fault fault) {
        const std::lock_guard lock(mutex_);
        fault_ = fault;
    }

    // A slow disk: every order waits until let_go(). Let go before the desk is destroyed.
    void hold() {
        const std::lock_guard lock(mutex_);
        held_ = true;
    }

    void let_go() {
        {
            const std::lock_guard lock(mutex_);
            held_ = false;
        }
        changed_.notify_all();
    }

    // Returns once an order waits on the disk that is held.
    void wait_for_an_order() {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return waiting_ > 0; });
    }

    std::vector<ideas::Idea> ideas() const {
        const std::lock_guard lock(mutex_);
        return ideas_;
    }

    int times_opened() const {
        const std::lock_guard lock(mutex_);
        return times_opened_;
    }

    // What the stores on this disk do.
    base::Result<void> open() {
        if (auto reached = reach(Fault::will_not_open); !reached) return reached;
        const std::lock_guard lock(mutex_);
        ++times_opened_;
        return {};
    }

    template <class Change>
    base::Result<void> write(Change change) {
        if (auto reached = reach(Fault::none); !reached) return reached;
        const std::lock_guard lock(mutex_);
        change(ideas_);
        return {};
    }

    base::Result<std::vector<ideas::Idea>> read() {
        if (auto reached = reach(Fault::will_not_open); !reached)
            return tl::unexpected(reached.error());
        return ideas();
    }

private:
    // Waits while the disk is held; fails by the fault it has: by `only` alone, if it is given.
    base::Result<void> reach(Fault only) {
        std::unique_lock lock(mutex_);
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return !held_; });
        --waiting_;
        if (fault_ == Fault::none || (only != Fault::none && fault_ != only)) return {};
        return tl::unexpected(ideas::trouble(int(fault_), "ideas.db"));
    }

    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::vector<ideas::Idea> ideas_;
    Fault fault_ = Fault::none;
    bool held_ = false;
    int waiting_ = 0;
    int times_opened_ = 0;
};

class FakeStore : public ideas::Store {
public:
    explicit FakeStore(FakeDisk& disk) : disk_(disk) {}

    base::Result<void> add(const ideas::Idea& idea) override {
        return disk_.write([&](std::vector<ideas::Idea>& ideas) {
            const auto same = [&](const ideas::Idea& other) { return other.id == idea.id; };
            if (std::none_of(ideas.begin(), ideas.end(), same)) ideas.push_back(idea);
        });
    }

    base::Result<void> take_back(const std::string& id) override {
        return disk_.write([&](std::vector<ideas::Idea>& ideas) {
            std::erase_if(ideas, [&](const ideas::Idea& idea) { return idea.id == id; });
        });
    }

    base::Result<std::vector<ideas::Idea>> list() override {
        auto ideas = disk_.read();
        if (ideas)
            std::stable_sort(ideas->begin(), ideas->end(),
                             [](const auto& a, const auto& b) { return a.created < b.created; });
        return ideas;
    }

    base::Result<std::vector<ideas::Idea>> recent(int most) override {
        auto ideas = list();
        if (!ideas) return ideas;
        std::erase_if(*ideas, [](const auto& i) { return i.status == ideas::Status::hidden; });
        std::reverse(ideas->begin(), ideas->end());
        ideas->resize(std::min(ideas->size(), size_t(std::max(most, 0))));
        return ideas;
    }

    base::Result<ideas::Counts> counts() override {
        const auto ideas = disk_.read();
        if (!ideas) return tl::unexpected(ideas.error());
        const auto with = [&](ideas::Status status) {
            return std::count_if(ideas->begin(), ideas->end(),
                                 [&](const auto& idea) { return idea.status == status; });
        };
        return ideas::Counts{with(ideas::Status::pending), with(ideas::Status::shown),
                             with(ideas::Status::hidden)};
    }

private:
    FakeDisk& disk_;
};

inline ideas::OpenStore open_on(FakeDisk& disk) {
    return [&disk]() -> base::Result<std::unique_ptr<ideas::Store>> {
        if (auto opened = disk.open(); !opened) return tl::unexpected(opened.error());
        return std::make_unique<FakeStore>(disk);
    };
}

} // namespace fakes
