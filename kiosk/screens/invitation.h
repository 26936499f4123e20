#pragma once
// The attract loop's last stop: the question, over the field of ideas.

#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

namespace screens {

// The question as large as it fits.
const ui::TextBlock& set_invitation(const ui::Typesetting& set, const std::string& question,
                                    const ui::Rect& area);

void draw_invitation(ui::Frame& frame, const Model& model, View& view, const ui::Rect& area,
                     float reveal);

} // namespace screens
