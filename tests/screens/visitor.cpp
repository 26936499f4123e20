#include "screens/visitor.h"

#include <algorithm>

namespace test {

using base::PointerEvent;

Words& shared_words() {
    static Words words;
    return words;
}

const app::Library& shipped_library() {
    static const auto library =
        app::read_library(KIOSK_SOURCE_DIR "/content", KIOSK_SOURCE_DIR "/assets");
    return *library;
}

void Visitor::show(const app::Library& library, Size size) {
    library_ = &library;
    programme_ = app::make_programme(library.content, library.zone, base::Timestamp{});
    state_ = flow::start(programme_, now_);
    effects_.clear();
    ui::Glass glass;
    glass.width = size.first;
    glass.height = size.second;
    stage_.reset(); // before the next: ImGui knows one current context
    stage_ = std::make_unique<app::Stage>(shared_words().text, pictures_, glass);
    build();
}

app::Scene Visitor::scene() const {
    return {*library_, state_,  programme_, recent_,       now_,
            motion_,   nullptr, &wall_,     wall_version_, &staff_};
}

void Visitor::build() {
    for (int round = 0; round < 4; ++round) {
        const screens::Intents intents = stage_->build(scene());
        for (const flow::Event& intent : intents)
            apply(intent);
        if (intents.empty()) break;
    }
    stage_->build(scene()); // the picture: shows what the hands did to the view itself
}

void Visitor::apply(const flow::Event& event) {
    flow::Outcome outcome = flow::step(state_, event, programme_, now_);
    state_ = outcome.state;
    for (const flow::Effect& effect : outcome.effects) {
        if (std::holds_alternative<flow::VisitBegan>(effect) ||
            std::holds_alternative<flow::VisitEnded>(effect))
            stage_->reset_view();
        effects_.push_back(effect);
    }
}

void Visitor::save(const std::string& id) {
    const auto* order = effect<flow::SaveIdea>();
    ASSERT_NE(order, nullptr) << "nothing was sent";
    apply(flow::IdeaSaved{id, order->text, order->category, order->visit});
    build();
}

void Visitor::fail_to_save() {
    const auto* order = effect<flow::SaveIdea>();
    ASSERT_NE(order, nullptr) << "nothing was sent";
    apply(flow::IdeaNotSaved{order->visit});
    build();
}

void Visitor::open(const std::string& tab) {
    if (is_attract()) tap(ui::Point{30, 30});
    if (sees("keyboard")) tap_key(word("key_done")); // it hides the navigation
    tap(word(tab.c_str()));
    wait(500ms);
}

void Visitor::pointer(PointerEvent::Kind kind, ui::Point at, unsigned finger) {
    if (kind == PointerEvent::Kind::down) stage_->swells().press(finger, at, now_);
    if (kind == PointerEvent::Kind::move) stage_->swells().move(finger, at);
    if (kind == PointerEvent::Kind::up) stage_->swells().release(finger, now_);
    stage_->controls().feed({kind, finger, at.x, at.y, now_});
    apply(flow::Presence{});
    build();
}

void Visitor::press(ui::Point at, unsigned finger) {
    pointer(PointerEvent::Kind::down, at, finger);
}

void Visitor::move(ui::Point at, unsigned finger) {
    pointer(PointerEvent::Kind::move, at, finger);
}

void Visitor::lift(ui::Point at, unsigned finger) {
    pointer(PointerEvent::Kind::up, at, finger);
}

void Visitor::tap(ui::Point at) {
    press(at);
    lift(at);
}

void Visitor::tap(const std::string& label) {
    const ui::Control* control = find(label);
    ASSERT_NE(control, nullptr) << "nothing is called \"" << label << "\"; there are " << labels();
    tap(control->rect.centre());
}

void Visitor::swipe(ui::Point from, ui::Point to) {
    press(from);
    for (int i = 1; i <= 8; ++i)
        move(mix(from, to, float(i) / 8));
    lift(to);
}

void Visitor::type(const std::string& text) {
    for (size_t i = 0; i < text.size();) {
        size_t length = 1;
        while (i + length < text.size() && (text[i + length] & 0xC0) == 0x80)
            ++length;
        tap_key(text.substr(i, length));
        i += length;
    }
}

void Visitor::wait(base::Duration time) {
    const base::Instant until = now_ + time;
    for (;;) {
        const auto next = flow::next_change(state_, programme_);
        if (!next || *next > until) break;
        now_ = std::max(now_, *next);
        apply(flow::Tick{});
    }
    now_ = until;
    apply(flow::Tick{});
    build();
}

void Visitor::hold(base::Duration time) {
    const base::Instant until = now_ + time;
    build();
    while (stage_->wakes().next() <= until) {
        ASSERT_GT(stage_->wakes().next(), now_) << "woken for nothing";
        now_ = stage_->wakes().next();
        build();
    }
    now_ = until;
    build();
}

const ui::Control* Visitor::find(const std::string& label) const {
    const ui::Control* area = nullptr;
    for (const ui::Control& control : stage_->controls().all()) {
        if (control.label != label && control.id != label) continue;
        if (control.role != ui::Role::area) return &control;
        area = &control;
    }
    return area;
}

ui::Point Visitor::key(const std::string& name) const {
    const std::string label = name == " " ? word("key_space") : name;
    for (const ui::Control& control : stage_->controls().all())
        if (control.role == ui::Role::key && control.label == label) return control.rect.centre();
    ADD_FAILURE() << "no key is called \"" << label << "\"; there are " << labels();
    return {};
}

std::string Visitor::labels() const {
    std::string all;
    for (const ui::Control& control : stage_->controls().all())
        all += "\"" + control.label + "\" ";
    return all;
}

std::string Visitor::value_of(const std::string& label) const {
    const ui::Control* control = find(label);
    return control ? control->value : "nothing is called \"" + label + "\"";
}

std::set<std::string> Visitor::ids_on_pages(const std::string& prefix, const std::string& next) {
    constexpr int most_pages = 50;
    std::set<std::string> ids;
    for (int page = 0; page < most_pages; ++page) {
        for (const ui::Control& control : stage_->controls().all())
            if (control.id.starts_with(prefix)) ids.insert(control.id);
        if (!sees(next)) return ids;
        tap(next);
    }
    ADD_FAILURE() << next << " leads to no end";
    return ids;
}

} // namespace test
