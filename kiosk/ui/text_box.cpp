#include "ui/text_box.h"

namespace ui {

namespace {

using namespace std::chrono_literals;
using base::PointerEvent;

constexpr base::Duration caret_beat = 560ms; // lit, dark: under one flash a second

// The largest of a few sizes at which all of the text can be seen; the smallest scrolls.
const TextBlock& lay_out(Frame& frame, const std::string& text, const Rect& inner) {
    TextStyle style;
    style.width = inner.w;
    style.leading = 1.32f;
    for (const float size : {52.0f, 45.0f, 39.0f}) {
        style.px = std::max(frame.theme.type(size), frame.theme.small());
        const TextBlock& block = frame.text.block(text, style);
        if (block.height() <= inner.h) return block;
    }
    return frame.text.block(text, style);
}

void keep_caret_in_view(TextBoxView& view, const flow::Draft& draft, const Rect& caret, float room,
                        float height) {
    if (view.caret_seen != draft.caret || view.length_seen != draft.text.size()) {
        view.caret_seen = draft.caret;
        view.length_seen = draft.text.size();
        view.scroll = std::min(view.scroll, caret.y);
        view.scroll = std::max(view.scroll, caret.bottom() - room);
    }
    view.scroll = std::clamp(view.scroll, 0.0f, std::max(0.0f, height - room));
}

// A block's own coordinates run from its left, a layout's from its start.
float across(const Frame& frame, const TextBlock& block, float x, float width = 0) {
    return frame.canvas.mirrored() ? block.width() - x - width : x;
}

// A tap places the caret, a drag scrolls.
std::optional<flow::MoveCaret> touch(Frame& frame, const std::vector<PointerEvent>& events,
                                     TextBoxView& view, const TextBlock& block, const Rect& inner) {
    std::optional<flow::MoveCaret> move;
    for (const PointerEvent& event : events) {
        if (event.kind == PointerEvent::Kind::down) {
            view.drag_start = event.y;
            view.scroll_start = view.scroll;
            view.dragged = false;
        } else if (event.kind == PointerEvent::Kind::move) {
            view.dragged = view.dragged || std::abs(event.y - view.drag_start) > frame.theme.u(24);
            if (view.dragged)
                view.scroll = std::clamp(view.scroll_start + view.drag_start - event.y, 0.0f,
                                         std::max(0.0f, block.height() - inner.h));
        } else if (event.kind == PointerEvent::Kind::up && !view.dragged) {
            move = flow::MoveCaret{block.index_at(
                {across(frame, block, event.x - inner.x), event.y - inner.y + view.scroll})};
        }
    }
    return move;
}

void draw_caret(Frame& frame, const TextBoxView& view, Rect caret, const Rect& inner) {
    const base::Duration age = frame.now - view.changed;
    const bool lit = !frame.motion || (age / caret_beat) % 2 == 0;
    if (frame.motion) frame.wakes.at(view.changed + (age / caret_beat + 1) * caret_beat);
    if (!lit) return;
    caret = {inner.x + caret.x - frame.theme.u(1),
             inner.y + caret.y - view.scroll + caret.h * 0.08f, frame.theme.u(5), caret.h * 0.84f};
    frame.canvas.plate(caret, action);
}

} // namespace

Rect text_box_foot(const Typesetting& set, const Rect& rect, const std::string& counter) {
    const Theme& theme = set.theme;
    TextStyle small;
    small.px = theme.small();
    const TextBlock& block = set.text.block(counter, small);
    const float height = block.height() + theme.u(24);
    const float line = rect.bottom() - theme.u(22) - block.height() / 2;
    return {rect.x + theme.u(20), line - height / 2, rect.w - block.width() - theme.u(20 + 44 + 30),
            height};
}

std::optional<flow::MoveCaret> draw_text_box(Frame& frame, const Rect& rect,
                                             const flow::Draft& draft, TextBoxView& view,
                                             const TextBoxLook& look) {
    const Theme& theme = frame.theme;
    const Rect touched = look.foot_taken
                             ? rect.above(text_box_foot(frame, rect, look.counter).y - theme.u(2))
                             : rect;
    Control control{"idea/text", Role::text_box, look.label, draft.text, touched, look.editable};
    const std::vector<PointerEvent> events = frame.controls.add_area(std::move(control));
    frame.canvas.rounded(rect, theme.corner(), grey);

    TextStyle small;
    small.px = theme.small();
    const TextBlock& counter = frame.text.block(look.counter, small);
    Rect inner = rect.inset(theme.u(44), theme.u(30));
    inner.h -= counter.height() + theme.u(6);
    frame.canvas.text(
        counter, {inner.end() - counter.width(), rect.bottom() - theme.u(22) - counter.height()},
        look.counter_alarms ? alarm : muted);

    const TextBlock& block = lay_out(frame, draft.text, inner);
    const size_t caret_before = view.caret_seen;
    const size_t length_before = view.length_seen;
    keep_caret_in_view(view, draft, block.caret(draft.caret), inner.h, block.height());
    if (caret_before != view.caret_seen || length_before != view.length_seen)
        view.changed = frame.now;
    std::optional<flow::MoveCaret> move;
    if (look.editable) move = touch(frame, events, view, block, inner);

    frame.canvas.push_clip({inner.x - theme.u(6), inner.y, inner.w + theme.u(12), inner.h});
    if (draft.text.empty()) {
        TextStyle style;
        style.px = theme.type(52);
        style.width = inner.w;
        style.leading = 1.32f;
        frame.canvas.text(frame.text.block(look.placeholder, style),
                          {inner.x + theme.u(12), inner.y}, muted);
    } else {
        frame.canvas.text(block, {inner.x, inner.y - view.scroll}, ink);
    }
    if (look.editable) {
        Rect caret = block.caret(draft.caret);
        caret.x = across(frame, block, caret.x, caret.w);
        draw_caret(frame, view, caret, inner);
    }
    frame.canvas.pop_clip();
    return move;
}

} // namespace ui
