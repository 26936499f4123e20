#include "app/kiosk.h"

#include "app/glass.h"
#include "app/kiosk_parts.h"
#include "app/memory.h"
#include "app/programme.h"
#include "screens/slide.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <utility>

namespace app {

using namespace std::chrono_literals;

namespace {

constexpr int upload_rows = 192;           // a frame: a tenth of a millisecond or two
constexpr base::Duration long_sleep = 60s; // so that a clock that was set is noticed

base::Duration interval(double hz) {
    return std::chrono::duration_cast<base::Duration>(std::chrono::duration<double>(1 / hz));
}

} // namespace

Kiosk::Kiosk(Options options, const base::Clock& clock)
    : options_(std::move(options)),
      clock_(clock),
      started_(clock.now()),
      mailbox_(&platform::Window::wake),
      signals_(&platform::Window::wake),
      keep_(options_.data / "last-good", options_.content),
      library_(std::make_shared<const Library>()),
      rest_(std::chrono::milliseconds(int64_t(options_.dark_after_s * 1000))),
      parts_(std::make_unique<Parts>()) {
    state_ = flow::start(programme_, started_);
}

Kiosk::~Kiosk() {
    // The socket's thread may be waiting for an answer that will not come any more.
    ending_ = true;
    if (parts_->librarian) parts_->librarian->stop();
}

base::Result<std::unique_ptr<Kiosk>> Kiosk::open(Options options, const base::Clock& clock) {
    std::unique_ptr<Kiosk> kiosk(new Kiosk(std::move(options), clock)); // NOLINT: private
    if (auto started = kiosk->start(); !started) return tl::unexpected(started.error());
    return kiosk;
}

int Kiosk::run() {
    Parts& parts = *parts_;
    while (running_ && !signals_.stop_requested()) {
        manager_.alive(clock_.now());
        const std::vector<base::InputEvent> events = parts.window->wait(time_to_sleep());
        if (parts.window->close_requested()) parts.window->ignore_close();
        if (parts.window->exposed()) fit_to_window();
        for (const base::InputEvent& event : events)
            take(event);
        for (Message& message : mailbox_.drain())
            receive(std::move(message));
        tick();
        if (parts.pictures->upload(upload_rows)) dirty_ = true;
        settle_change();
        if (draw_due()) draw();
        if (parts.metrics && parts.metrics->due(clock_.now())) write_metrics(true);
    }
    manager_.stopping();
    if (parts.metrics) write_metrics(false);
    spdlog::info("ended");
    return exit_code_;
}

bool Kiosk::motion() const {
    return options_.motion && library_->content.settings.motion;
}

Scene Kiosk::scene() const {
    return {*library_,           state_,      programme_,    recent_, clock_.now(), motion(),
            left_library_.get(), wall_.get(), wall_version_, &staff_};
}

void Kiosk::fit_to_window() {
    parts_->stage->set_glass(glass_of(*parts_->window, options_));
    dirty_ = true;
}

void Kiosk::apply(const flow::Event& event) {
    flow::Outcome outcome = flow::step(state_, event, programme_, clock_.now());
    if (!(outcome.state == state_)) dirty_ = true;
    const flow::State before = std::exchange(state_, std::move(outcome.state));
    count_change(before);
    staff_came_or_went(before);
    for (const flow::Effect& effect : outcome.effects)
        perform(effect);
}

void Kiosk::tick() {
    if (!next_library_ && programme_due()) next_library_ = library_;
    reread();
    open_held_corner();
    watch_sticks();
    rest_monitor();
    const auto due = flow::next_change(state_, programme_);
    if (due && *due <= clock_.now()) {
        apply(flow::Tick{});
        dirty_ = true; // the countdown's number, even where the state is the same
    }
}

void Kiosk::rest_monitor() {
    const bool closed = have_content_ && programme_.mode == flow::Mode::closed &&
                        std::holds_alternative<flow::Attract>(state_.mode);
    rest_.look(closed, clock_.now());
    if (const bool dark = rest_.dark(clock_.now()); dark != std::exchange(dark_, dark)) {
        monitor_obeys_ = parts_->window->turn_monitors(!dark);
        if (monitor_obeys_)
            spdlog::info("the monitor {}", dark ? "goes dark: the house is closed" : "comes on");
        else if (dark)
            spdlog::warn("the house is closed, but the monitor cannot be turned off");
    }
}

// A build may want another: what a tap did is shown in the same frame.
void Kiosk::build_and_apply() {
    for (int round = 0; round < 4; ++round) {
        const screens::Intents intents = parts_->stage->build(scene());
        if (intents.empty()) return;
        for (const flow::Event& intent : intents)
            apply(intent);
    }
}

bool Kiosk::draw_due() const {
    if (!have_content_) return false;
    return dirty_ || !screenshots_.empty() || clock_.now() >= next_picture();
}

// When the screen itself wants to look different: at full rate while something moves, at a calm
// one while it breathes. Without a GPU both are slower, since the processor draws.
base::Instant Kiosk::next_picture() const {
    const ui::Wakes& wakes = parts_->stage->wakes();
    const bool software = parts_->window->software_rendered();
    base::Instant next = wakes.next();
    if (wakes.breathing()) next = std::min(next, last_drawn_ + interval(software ? 20 : 30));
    if (wakes.animating()) {
        const double hz = software ? 30 : std::min(60.0, parts_->window->refresh_hz());
        next = std::min(next, last_drawn_ + interval(hz));
    }
    return next;
}

void Kiosk::draw() {
    Parts& parts = *parts_;
    const base::Instant begun = clock_.now();
    dirty_ = false;
    parts.pictures->begin_frame();
    tell_staff();
    build_and_apply();
    prefetch();
    const ui::Glass& glass = parts.stage->glass();
    parts.renderer->draw(parts.stage->draw_data(), glass.width, glass.height,
                         parts.stage->backdrop());
    answer_screenshots();
    parts.window->present();
    if (parts.window->context_lost()) start_anew();
    parts.pictures->trim();
    last_drawn_ = begun;
    frames_.drawn(clock_.now() - begun);
    manager_.ready();
    // A software renderer leaves megabytes behind after a transition.
    if (std::exchange(moving_, parts.stage->wakes().animating()) && !moving_)
        parts.picture_worker->post(give_back_small_blocks);
    if (frames_.count() != 1) return;
    spdlog::info("first picture after {:.0f} ms", base::seconds(clock_.now() - started_) * 1000);
    parts.renderer->warm_up();
}

// Whoever watches over the kiosk starts it again, with graphics that work.
void Kiosk::start_anew() {
    spdlog::error("the graphics card was reset, the picture is lost: the kiosk ends to start anew");
    exit_code_ = 1;
    running_ = false;
}

// The next stop's picture is decoded while this one shows.
void Kiosk::prefetch() {
    const auto* attract = std::get_if<flow::Attract>(&state_.mode);
    const auto& stops = programme_.loop();
    if (!attract || stops.empty()) return;
    const content::Slide* card =
        screens::card_of(library_->content, stops[size_t(attract->stop + 1) % stops.size()]);
    if (card == nullptr || !card->picture) return;
    const ui::Glass& glass = parts_->stage->glass();
    const media::Size size = screens::picture_size({0, 0, float(glass.width), float(glass.height)});
    parts_->pictures->prefetch(*card->picture, size);
}

// The watchdog and the metrics want to be served also while nothing happens.
base::Duration Kiosk::longest_sleep() const {
    base::Duration longest = manager_.longest_sleep().value_or(long_sleep);
    if (parts_->metrics) longest = std::min(longest, parts_->metrics->next() - clock_.now());
    return std::clamp(longest, base::Duration::zero(), base::Duration(long_sleep));
}

// Until the next thing that will happen by itself, as far as is known now.
base::Duration Kiosk::time_to_sleep() const {
    const base::Instant now = clock_.now();
    if (!have_content_) return longest_sleep();
    if (dirty_ || parts_->pictures->uploading()) return base::Duration::zero();
    base::Instant next = std::min(now + longest_sleep(), next_picture());
    if (const auto change = flow::next_change(state_, programme_)) next = std::min(next, *change);
    if (const auto held = corner_.due()) next = std::min(next, *held);
    if (const auto rest = rest_.due(); rest && !dark_) next = std::min(next, *rest);
    // A transition ends by itself, and so does the decoding of a picture.
    if (next_library_ && may_change()) next = std::min(next, now + 30ms);
    if (reread_at_) next = std::min(next, *reread_at_);
    if (look_at_mounts_) next = std::min(next, *look_at_mounts_);
    if (programme_changes_ && !next_library_) // what comes brings its own
        next = std::min(next, now + base::Duration(*programme_changes_ - clock_.utc()));
    return std::max(base::Duration::zero(), next - now);
}

} // namespace app
