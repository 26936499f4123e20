#include "ideas/desk.h"

#include <algorithm>
#include <utility>

namespace ideas {

namespace {

constexpr int most_recent = 60;
constexpr int most_on_the_wall = 10'000;
constexpr int most_similar = 3;

} // namespace

Desk::Desk(OpenStore open, std::function<void(Report)> report)
    : open_(std::move(open)), report_(std::move(report)) {}

base::Result<void> Desk::with_box(const std::function<base::Result<void>(Store&)>& order) {
    if (!store_) {
        auto opened = open_();
        if (!opened) return tl::unexpected(opened.error());
        store_ = std::move(*opened);
        wall_.reset();
        (void)store_->changed_elsewhere(); // from here on
    }
    auto done = order(*store_);
    // Whatever was wrong, a box opened afresh is the best the next order can have.
    if (!done) store_.reset();
    return done;
}

base::Result<Stock> Desk::take_stock(Store& store) {
    const auto changed = store.changed_elsewhere();
    if (!changed) return tl::unexpected(changed.error());
    if (*changed) wall_.reset();
    auto counts = store.counts();
    if (!counts) return tl::unexpected(counts.error());
    if (!wall_) {
        auto wall = store.wall(most_on_the_wall);
        if (!wall) return tl::unexpected(wall.error());
        wall_ = std::make_shared<const std::vector<Idea>>(std::move(*wall));
    }
    const auto end = wall_->begin() + std::ptrdiff_t(std::min<size_t>(wall_->size(), most_recent));
    return Stock{*counts, {wall_->begin(), end}, wall_};
}

void Desk::report_stock() {
    Stock stock;
    const auto counted = with_box([&](Store& store) -> base::Result<void> {
        auto taken = take_stock(store);
        if (!taken) return tl::unexpected(taken.error());
        stock = std::move(*taken);
        return {};
    });
    if (counted)
        report_(std::move(stock));
    else
        report_(BoxTrouble{counted.error()});
}

template <class Done, class Failed, class Subject>
void Desk::change(const Subject& subject, bool shows,
                  const std::function<base::Result<void>(Store&)>& order) {
    const auto changed = with_box(order);
    if (!changed) return report_(Failed{subject, changed.error()});
    if (shows) wall_.reset();
    report_(Done{subject});
    report_stock();
}

void Desk::notice_others() {
    bool changed = false;
    const auto asked = with_box([&](Store& store) -> base::Result<void> {
        const auto answer = store.changed_elsewhere();
        if (!answer) return tl::unexpected(answer.error());
        changed = *answer;
        return {};
    });
    if (!asked || !changed) return; // the next change reports what is wrong
    wall_.reset();
    report_stock();
}

void Desk::look() {
    worker_.post([this] { report_stock(); });
}

void Desk::save(Idea idea) {
    worker_.post([this, idea = std::move(idea)] {
        change<Saved, NotSaved>(idea, idea.status == Status::shown,
                                [&](Store& store) { return store.add(idea); });
    });
}

void Desk::take_back(std::string id) {
    worker_.post([this, id = std::move(id)] {
        change<TakenBack, NotTakenBack>(id, true,
                                        [&](Store& store) { return store.take_back(id); });
    });
}

void Desk::like(Like like) {
    worker_.post([this, like = std::move(like)] {
        change<Liked, NotLiked>(like, true, [&](Store& store) { return store.like(like); });
    });
}

void Desk::decide(Decision decision) {
    worker_.post([this, decision = std::move(decision)] {
        change<Decided, NotDecided>(decision, true,
                                    [&](Store& store) { return store.decide(decision); });
    });
}

void Desk::find_similar(std::string text, uint64_t token) {
    worker_.post([this, text = std::move(text), token] {
        Similar answer{token, {}};
        (void)with_box([&](Store& store) -> base::Result<void> {
            auto found = store.similar(text, most_similar);
            if (!found) return tl::unexpected(found.error());
            answer.ideas = std::move(*found);
            return {};
        });
        report_(std::move(answer));
        notice_others();
    });
}

void Desk::look_up(Query query, uint64_t token) {
    worker_.post([this, query = std::move(query), token] {
        Found answer{token, {}, 0};
        const auto asked = with_box([&](Store& store) -> base::Result<void> {
            auto found = store.find(query);
            if (!found) return tl::unexpected(found.error());
            answer.ideas = std::move(found->ideas);
            answer.total = found->total;
            return {};
        });
        if (!asked) return report_(BoxTrouble{asked.error()});
        report_(std::move(answer));
        notice_others();
    });
}

void Desk::count(Counter counter) {
    worker_.post([this, counter = std::move(counter)] {
        const bool was_closed = store_ == nullptr;
        const auto counted = with_box([&](Store& store) { return store.count(counter); });
        if (!counted) return report_(BoxTrouble{counted.error()});
        if (was_closed) return report_stock(); // the trouble that closed it is over
        notice_others();
    });
}

void Desk::report_statistics() {
    worker_.post([this] {
        Statistics statistics;
        const auto asked = with_box([&](Store& store) -> base::Result<void> {
            auto read = store.statistics();
            if (!read) return tl::unexpected(read.error());
            statistics = std::move(*read);
            return {};
        });
        if (!asked) return report_(BoxTrouble{asked.error()});
        report_(std::move(statistics));
    });
}

} // namespace ideas
