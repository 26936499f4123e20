#include "app/kiosk_parts.h"

#include "flow/machine.h"

namespace app {

using base::Key;
using base::KeyEvent;
using base::PointerEvent;

constexpr float corner_units = 140; // how far a top corner reaches

void Kiosk::take(const base::InputEvent& event) {
    dirty_ = true;
    rest_.touched(clock_.now());
    if (const auto* pointer = std::get_if<PointerEvent>(&event)) take_pointer(*pointer);
    if (const auto* key = std::get_if<KeyEvent>(&event)) take_key(*key);
    if (const auto* text = std::get_if<base::TextEvent>(&event)) take_text(*text);
}

// Each press and each lift is put to the screen as it is at that moment, in order: however slow the
// frames are, no tap is lost, merged with another, or meant for a screen that was gone.
void Kiosk::take_pointer(const PointerEvent& event) {
    ui::Swells& swells = parts_->stage->swells();
    const ui::Point at{event.x, event.y};
    switch (event.kind) {
    case PointerEvent::Kind::down:
        swells.press(event.finger, at, event.at);
        break;
    case PointerEvent::Kind::move:
        swells.move(event.finger, at);
        break;
    case PointerEvent::Kind::up:
    case PointerEvent::Kind::cancel:
        swells.release(event.finger, event.at);
        break;
    }
    parts_->stage->controls().feed(event);
    const ui::Glass& glass = parts_->stage->glass();
    corner_.feel(event, float(glass.width), ui::Theme(glass).u(corner_units));
    apply(flow::Presence{});
    if (event.kind != PointerEvent::Kind::move) build_and_apply();
}

bool Kiosk::writing() const {
    const auto* visit = std::get_if<flow::Visit>(&state_.mode);
    return visit && visit->page == flow::Page::idea;
}

void Kiosk::take_text(const base::TextEvent& event) {
    const bool was_writing = writing();
    if (take_staff_text(event.text)) return;
    apply(flow::Presence{});
    if (was_writing) apply(flow::EditDraft{flow::Insert{event.text}});
}

void Kiosk::take_key(const KeyEvent& event) {
    const bool was_writing = writing();
    apply(flow::Presence{});
    ui::Controls& controls = parts_->stage->controls();
    if (event.key == Key::tab) controls.move_focus(event.shift ? -1 : 1);
    if (event.key == Key::enter && controls.has_focus()) {
        controls.tap_focused();
        build_and_apply();
        return;
    }
    if (take_staff_key(event.key)) return;
    if (!was_writing) {
        if (event.key == Key::left) apply(flow::StepStory{-1});
        if (event.key == Key::right) apply(flow::StepStory{1});
        return;
    }
    const auto edit = [&](flow::Edit change) { apply(flow::EditDraft{std::move(change)}); };
    const std::string& text = std::get<flow::Visit>(state_.mode).draft.text;
    switch (event.key) {
    case Key::backspace:
        edit(flow::Backspace{});
        break;
    case Key::erase:
        edit(flow::Erase{});
        break;
    case Key::left:
        edit(flow::StepCaret{-1});
        break;
    case Key::right:
        edit(flow::StepCaret{1});
        break;
    case Key::home:
        edit(flow::MoveCaret{0});
        break;
    case Key::end:
        edit(flow::MoveCaret{text.size()});
        break;
    default:
        break;
    }
}

} // namespace app
