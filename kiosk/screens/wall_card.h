#pragma once
// The idea that lies open on the wall, to read and to like.

#include "screens/intent.h"
#include "screens/model.h"
#include "screens/view.h"
#include "ui/frame.h"

#include <optional>

namespace screens {

// None where none is open, or where it has gone from the wall.
std::optional<ideas::Idea> idea_to_read(const Model& model);

// Nothing where there is none to read.
// In `room`, under the heading, where it fits there; else in the whole `area`.
Intents draw_wall_card(ui::Frame& frame, const Model& model, const ui::Rect& room,
                       const ui::Rect& area);

// The button that likes an idea and takes it back again; `rect` is as wide as like_width() says.
bool draw_like(ui::Frame& frame, const Model& model, const ideas::Idea& idea, const ui::Rect& rect);
float like_width(const ui::Typesetting& set, const Model& model, const ideas::Idea& idea,
                 float height);

// As wide as it gets for who likes it.
float widest_like(const ui::Typesetting& set, const ideas::Idea& idea, float height);

// How far its dot has swollen, 0 to 1, because it has just been liked.
float like_pulse(ui::Frame& frame, const Model& model, const std::string& idea);

} // namespace screens
