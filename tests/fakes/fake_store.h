#pragma once
// An idea box in memory with a disk that can be filled, write-protected, locked or made slow.

#include "ideas/desk.h"
#include "ideas/likeness.h"
#include "ideas/trouble.h"
#include "ideas/words.h"

#include <algorithm>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace fakes {

// What is wrong, as SQLite's result codes, so that the words are those of the real box.
enum class Fault { none = 0, locked = 5, read_only = 8, full_disk = 13, will_not_open = 14 };

// What is on the disk.
struct Held {
    std::vector<ideas::Idea> ideas;
    std::vector<ideas::Like> likes;
    std::vector<ideas::Decision> decisions;
    std::vector<ideas::Counter> counters;
    int changes_elsewhere = 0;
};

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
        return held_here_.ideas;
    }

    std::vector<ideas::Decision> decisions() const {
        const std::lock_guard lock(mutex_);
        return held_here_.decisions;
    }

    std::vector<ideas::Counter> counters() const {
        const std::lock_guard lock(mutex_);
        return held_here_.counters;
    }

    // Somebody else's change, from now on in the box.
    void change_elsewhere(const std::function<void(std::vector<ideas::Idea>&)>& change) {
        const std::lock_guard lock(mutex_);
        change(held_here_.ideas);
        ++held_here_.changes_elsewhere;
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
        change(held_here_);
        return {};
    }

    base::Result<Held> read() {
        if (auto reached = reach(Fault::will_not_open); !reached)
            return tl::unexpected(reached.error());
        const std::lock_guard lock(mutex_);
        return held_here_;
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
    Held held_here_;
    Fault fault_ = Fault::none;
    bool held_ = false;
    int waiting_ = 0;
    int times_opened_ = 0;
};

class FakeStore : public ideas::Store {
public:
    explicit FakeStore(FakeDisk& disk) : disk_(disk) {}

    base::Result<void> add(const ideas::Idea& idea) override {
        return disk_.write([&](Held& held) {
            if (find(held.ideas, idea.id) == nullptr) held.ideas.push_back(idea);
        });
    }

    base::Result<void> take_back(const std::string& id) override {
        return disk_.write([&](Held& held) {
            std::erase_if(held.ideas, [&](const ideas::Idea& idea) { return idea.id == id; });
        });
    }

    base::Result<void> like(const ideas::Like& like) override {
        return disk_.write([&](Held& held) {
            ideas::Idea* idea = find(held.ideas, like.idea);
            if (idea == nullptr || find(held.likes, like.id) != nullptr) return;
            held.likes.push_back(like);
            idea->likes = std::max(0, idea->likes + like.delta);
        });
    }

    base::Result<void> decide(const ideas::Decision& decision) override {
        bool found = false;
        auto written = disk_.write([&](Held& held) {
            ideas::Idea* idea = find(held.ideas, decision.idea);
            found = idea != nullptr;
            if (!found || find(held.decisions, decision.id) != nullptr) return;
            held.decisions.push_back(decision);
            idea->status = ideas::status_after(decision.kind);
            if (idea->status == ideas::Status::erased) idea->text.clear();
        });
        if (written && !found) return base::failure("There is no idea with this id.");
        return written;
    }

    base::Result<void> count(const ideas::Counter& counter) override {
        return disk_.write([&](Held& held) {
            for (ideas::Counter& known : held.counters)
                if (known.name == counter.name && known.key == counter.key &&
                    known.day == counter.day && known.hour == counter.hour) {
                    known.count += counter.count;
                    return;
                }
            held.counters.push_back(counter);
        });
    }

    base::Result<std::vector<ideas::Idea>> list() override {
        auto held = disk_.read();
        if (!held) return tl::unexpected(held.error());
        std::stable_sort(held->ideas.begin(), held->ideas.end(),
                         [](const auto& a, const auto& b) { return a.created < b.created; });
        return held->ideas;
    }

    base::Result<std::vector<ideas::Idea>> wall(int most) override {
        auto ideas = list();
        if (!ideas) return ideas;
        std::erase_if(*ideas, [](const auto& i) { return i.status != ideas::Status::shown; });
        std::reverse(ideas->begin(), ideas->end());
        ideas->resize(std::min(ideas->size(), size_t(std::max(most, 0))));
        return ideas;
    }

    // Those that are alike, newest first.
    base::Result<std::vector<ideas::Idea>> similar(const std::string& text, int most) override {
        const ideas::Likeness likeness(text);
        auto ideas = wall(1'000'000);
        if (!ideas) return ideas;
        std::erase_if(*ideas, [&](const auto& idea) {
            return likeness.match().empty() || !likeness.with(idea.text);
        });
        ideas->resize(std::min(ideas->size(), size_t(std::max(most, 0))));
        return ideas;
    }

    base::Result<ideas::Page> find(const ideas::Query& query) override {
        auto ideas = list();
        if (!ideas) return tl::unexpected(ideas.error());
        const std::string wanted = ideas::lower_case(query.text);
        std::erase_if(*ideas, [&](const ideas::Idea& idea) {
            const auto& statuses = query.statuses;
            const bool of_status = statuses.empty() || std::find(statuses.begin(), statuses.end(),
                                                                 idea.status) != statuses.end();
            return !of_status || (!query.category.empty() && query.category != idea.category) ||
                   ideas::lower_case(idea.text).find(wanted) == std::string::npos;
        });
        if (query.order != ideas::Order::oldest) std::reverse(ideas->begin(), ideas->end());
        if (query.order == ideas::Order::most_liked)
            std::stable_sort(ideas->begin(), ideas->end(),
                             [](const auto& a, const auto& b) { return a.likes > b.likes; });
        const auto total = int64_t(ideas->size());
        const int64_t first = std::clamp<int64_t>(query.offset, 0, total);
        const int64_t last = std::clamp<int64_t>(first + query.limit, first, total);
        return ideas::Page{{ideas->begin() + first, ideas->begin() + last}, total};
    }

    base::Result<ideas::Counts> counts() override {
        const auto held = disk_.read();
        if (!held) return tl::unexpected(held.error());
        const auto with = [&](ideas::Status status) {
            return std::count_if(held->ideas.begin(), held->ideas.end(),
                                 [&](const auto& idea) { return idea.status == status; });
        };
        return ideas::Counts{with(ideas::Status::pending), with(ideas::Status::shown),
                             with(ideas::Status::hidden), with(ideas::Status::erased)};
    }

    base::Result<ideas::Statistics> statistics() override {
        const auto held = disk_.read();
        if (!held) return tl::unexpected(held.error());
        auto counted = counts();
        if (!counted) return tl::unexpected(counted.error());
        return ideas::Statistics{*counted, held->counters};
    }

    base::Result<bool> changed_elsewhere() override {
        const auto held = disk_.read();
        if (!held) return tl::unexpected(held.error());
        return held->changes_elsewhere != std::exchange(seen_changes_, held->changes_elsewhere);
    }

private:
    template <class Thing>
    static Thing* find(std::vector<Thing>& things, const std::string& id) {
        const auto found = std::find_if(things.begin(), things.end(),
                                        [&](const Thing& thing) { return thing.id == id; });
        return found == things.end() ? nullptr : &*found;
    }

    FakeDisk& disk_;
    int seen_changes_ = 0;
};

inline ideas::OpenStore open_on(FakeDisk& disk) {
    return [&disk]() -> base::Result<std::unique_ptr<ideas::Store>> {
        if (auto opened = disk.open(); !opened) return tl::unexpected(opened.error());
        return std::make_unique<FakeStore>(disk);
    };
}

} // namespace fakes
