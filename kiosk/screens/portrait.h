#pragma once
// A person as a dot: the photograph in a circle, or initials among dots where there is none.

#include "content/content.h"
#include "ui/frame.h"

namespace screens {

// `grown` scales it while it comes in: the picture is asked for at its full size all the same.
void draw_portrait(ui::Frame& frame, const content::Person& person, ui::Point centre, float radius,
                   float grown = 1);

// The first letters of the first and the last name, in capitals as they stand.
std::string initials(const std::string& name);

} // namespace screens
