#include "ui/buttons.h"

namespace ui {

namespace {

TextStyle label_style(const Typesetting& set, Weight weight, float height) {
    TextStyle style;
    style.weight = weight;
    style.px = std::min(set.theme.type(38), height * 0.46f);
    return style;
}

bool is_focused(const Frame& frame, const std::string& id) {
    for (const Control& control : frame.controls.all())
        if (control.id == id) return control.focused;
    return false;
}

// Shrinks the label where the box is too narrow for it, and cuts it only if half the size is too
// wide still.
const TextBlock& label_block(const Typesetting& set, const std::string& label, TextStyle style,
                             float width) {
    constexpr float least = 0.5f;
    const TextBlock& wanted = set.text.block(label, style);
    if (wanted.width() <= width) return wanted;
    const float share = width / wanted.width();
    style.px *= std::max(least, share);
    if (share < least) {
        style.width = width;
        style.max_lines = 1;
    }
    return set.text.block(label, style);
}

void draw_label(Frame& frame, const std::string& label, const Rect& rect, const TextStyle& style,
                Rgb colour) {
    const TextBlock& block = label_block(frame, label, style, rect.w - rect.h * 0.5f);
    frame.canvas.text(
        block, {rect.centre().x - block.width() / 2, rect.centre().y - block.height() / 2}, colour);
}

} // namespace

void draw_focus(Frame& frame, const Rect& rect, float radius, Rgb colour) {
    const float gap = frame.theme.u(7);
    frame.canvas.outline(rect.inset(-gap), radius + gap, frame.theme.u(5), colour);
}

float pill_width(const Typesetting& set, const std::string& label, float height) {
    return set.text.block(label, label_style(set, Weight::bold, height)).width() + height * 1.05f;
}

bool pill(Frame& frame, const std::string& id, const std::string& label, const Rect& rect,
          const ButtonLook& look) {
    Control control{id,
                    look.on ? Role::toggle : Role::button,
                    look.name.empty() ? label : look.name,
                    look.on ? (*look.on ? "on" : "off") : "",
                    rect,
                    look.enabled};
    const Reaction reaction = frame.controls.add(std::move(control));
    const bool filled = look.emphasis == Emphasis::filled;
    const Rect box = reaction.pressed ? rect.inset(-frame.theme.u(5)) : rect;
    const float radius = box.h / 2;
    Rgb label_colour = filled ? look.label : look.colour;
    if (!look.enabled) {
        frame.canvas.rounded(box, radius, look.disabled);
        label_colour = muted;
    } else if (filled) {
        frame.canvas.rounded(box, radius, look.colour);
    } else if (reaction.pressed) {
        frame.canvas.rounded(box, radius, look.colour);
        label_colour = label_on(look.colour);
    } else if (look.emphasis == Emphasis::outlined) {
        frame.canvas.outline(box, radius, frame.theme.stroke(), look.colour);
    }
    draw_label(frame, label, box,
               label_style(frame, filled || !look.enabled ? Weight::bold : Weight::medium, rect.h),
               label_colour);
    if (is_focused(frame, id)) draw_focus(frame, rect, radius, ink);
    return reaction.tapped;
}

float chip_width(const Typesetting& set, const std::string& label, float height) {
    return set.text.block(label, label_style(set, Weight::medium, height)).width() + height * 1.25f;
}

const TextBlock& chip_label(const Typesetting& set, const std::string& label, float width,
                            float height) {
    return label_block(set, label, label_style(set, Weight::medium, height), width - height * 1.1f);
}

bool chip(Frame& frame, const Chip& chip, const Rect& rect) {
    Control control{chip.id, Role::toggle, chip.label, chip.chosen ? "on" : "off", rect};
    const Reaction reaction = frame.controls.add(std::move(control));
    const bool filled = chip.chosen || reaction.pressed;
    const float radius = rect.h / 2;
    const Rgb on_fill = label_on(chip.colour);
    if (filled)
        frame.canvas.rounded(rect, radius, chip.colour);
    else
        frame.canvas.outline(rect, radius, frame.theme.stroke(), chip.colour);
    frame.canvas.dot({rect.x + rect.h * 0.48f, rect.centre().y}, rect.h * 0.15f,
                     filled ? on_fill : chip.colour);
    const TextBlock& label = chip_label(frame, chip.label, rect.w, rect.h);
    frame.canvas.text(label, {rect.x + rect.h * 0.8f, rect.centre().y - label.height() / 2},
                      filled ? on_fill : ink);
    if (is_focused(frame, chip.id)) draw_focus(frame, rect, radius, ink);
    return reaction.tapped;
}

bool round_button(Frame& frame, const std::string& id, const std::string& label, Point centre,
                  float radius, Rgb colour, const Icon& icon) {
    Control control{id, Role::button, label, "", around(centre, radius)};
    const Reaction reaction = frame.controls.add(std::move(control));
    if (reaction.pressed) {
        frame.canvas.dot(centre, radius * 1.06f, colour);
        icon(centre, radius * 0.95f, contrast(colour, paper) >= 3 ? paper : ink);
    } else {
        frame.canvas.ring(centre, radius - frame.theme.stroke() / 2, frame.theme.stroke(), colour);
        icon(centre, radius * 0.95f, colour);
    }
    if (is_focused(frame, id)) draw_focus(frame, around(centre, radius), radius, colour);
    return reaction.tapped;
}

} // namespace ui
