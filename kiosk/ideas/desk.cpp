#include "ideas/desk.h"

#include <utility>

namespace ideas {

namespace {

constexpr int most_recent = 60;

} // namespace

Desk::Desk(OpenStore open, std::function<void(Report)> report)
    : open_(std::move(open)), report_(std::move(report)) {}

base::Result<void> Desk::with_box(const std::function<base::Result<void>(Store&)>& order) {
    if (!store_) {
        auto opened = open_();
        if (!opened) return tl::unexpected(opened.error());
        store_ = std::move(*opened);
    }
    auto done = order(*store_);
    // Whatever was wrong, a box opened afresh is the best the next order can have.
    if (!done) store_.reset();
    return done;
}

void Desk::report_stock() {
    Stock stock;
    const auto counted = with_box([&](Store& store) -> base::Result<void> {
        auto counts = store.counts();
        if (!counts) return tl::unexpected(counts.error());
        auto recent = store.recent(most_recent);
        if (!recent) return tl::unexpected(recent.error());
        stock = {*counts, std::move(*recent)};
        return {};
    });
    if (counted)
        report_(std::move(stock));
    else
        report_(BoxTrouble{counted.error()});
}

void Desk::look() {
    worker_.post([this] { report_stock(); });
}

void Desk::save(Idea idea) {
    worker_.post([this, idea = std::move(idea)] {
        const auto added = with_box([&](Store& store) { return store.add(idea); });
        if (!added) return report_(NotSaved{idea, added.error()});
        report_(Saved{idea});
        report_stock();
    });
}

void Desk::take_back(std::string id) {
    worker_.post([this, id = std::move(id)] {
        const auto gone = with_box([&](Store& store) { return store.take_back(id); });
        if (!gone) return report_(NotTakenBack{id, gone.error()});
        report_(TakenBack{id});
        report_stock();
    });
}

} // namespace ideas
