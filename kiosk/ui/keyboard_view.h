#pragma once
// The on-screen keyboard as it is seen and touched: keys that fill the width, the pressed one lit,
// a held key's variants over it.

#include "ui/frame.h"
#include "ui/keyboard_model.h"

#include <string>

namespace ui {

// `before_caret` is the text the next letter follows. What was typed since the last frame comes
// back in the order it was typed.
KeyboardOutcome draw_keyboard(Frame& frame, const Rect& rect, const KeyboardLayout& layout,
                              KeyboardState& state, const std::string& before_caret);

} // namespace ui
