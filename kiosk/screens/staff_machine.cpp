// Restart, and leaving the kiosk; each asks once more.

#include "screens/staff.h"
#include "screens/staff_data.h"
#include "screens/staff_parts.h"
#include "ui/buttons.h"

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

// What the button does, and below it the button; the y below that.
float draw_way_out(Frame& frame, const char* id, const std::string& text, const std::string& label,
                   const Rect& room, bool& tapped) {
    const ui::Theme& theme = frame.theme;
    const float pad = theme.u(40);
    const float height = theme.u(110);
    const ui::TextBlock& words = frame.text.block(text, staff_text(theme, room.w - 2 * pad, 38));
    const Rect card{room.x, room.y, room.w, 2 * pad + words.height() + theme.u(30) + height};
    frame.canvas.rounded(card, theme.u(20), ui::grey);
    frame.canvas.text(words, {card.x + pad, card.y + pad}, ui::ink);
    const float width = std::min(card.w - 2 * pad, ui::pill_width(frame, label, height));
    tapped = ui::pill(frame, id, label, {card.x + pad, card.bottom() - pad - height, width, height},
                      {ui::Emphasis::filled, ui::ink, ui::paper});
    return card.bottom() + theme.u(24);
}

} // namespace

Intents draw_staff_machine(Frame& frame, const Model& model, View& view, const Rect& room) {
    const StaffData& data = *model.staff;
    float y = draw_staff_heading(frame, frame.strings["staff_machine"],
                                 data.kiosk + "  ·  expo-kiosk " + data.version, room);
    bool tapped = false;
    y = draw_way_out(frame, "staff/restart", frame.strings["staff_restart_text"],
                     frame.strings["staff_restart"], room.below(y), tapped);
    if (tapped) view.staff.ending = StaffView::Ending::restart;
    draw_way_out(frame, "staff/leave", frame.strings["staff_leave_text"],
                 frame.strings["staff_leave"], room.below(y), tapped);
    if (tapped) view.staff.ending = StaffView::Ending::leave;
    return {};
}

} // namespace screens
