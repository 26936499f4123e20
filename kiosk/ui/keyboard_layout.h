#pragma once
// Which keys the on-screen keyboard has: read from assets/keyboards/<language>.toml, which says in
// its own comments how it is written. Knows no place on the screen and no finger.

#include "base/result.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

enum class KeyboardPage { letters, symbols, more };
inline constexpr int keyboard_pages = 3;

// One thing that a key writes, without and with shift: a single character as people count them.
struct KeyText {
    std::string plain;
    std::string shifted;

    bool is_letter() const { return plain != shifted; }

    bool operator==(const KeyText&) const = default;
};

struct KeyboardKey {
    enum class Role { character, shift, backspace, page, space, done };

    Role role = Role::character;
    KeyText text;                  // of a character; " " of space; empty for the others
    std::vector<KeyText> variants; // what holding the key offers instead
    float units = 1;               // width in columns
    int row = 0;                   // from the top
    KeyboardPage leads_to = KeyboardPage::letters; // of a key that changes the page
};

using KeyRole = KeyboardKey::Role;

struct KeyboardLayout {
    std::array<std::vector<KeyboardKey>, keyboard_pages> pages; // row by row; [more] may be empty
    float columns = 0;                                          // of the widest row of all

    const std::vector<KeyboardKey>& keys(KeyboardPage page) const;
    int rows(KeyboardPage page) const;
    // Null if there is no such key, as when the layout was changed under a finger.
    const KeyboardKey* key(KeyboardPage page, int index) const;
};

// `file` names the layout in problems. Beyond the grammar, a layout must let the visitor delete,
// type a space and be done on every page, and reach every page from every other.
base::Result<KeyboardLayout> parse_keyboard(std::string_view toml, const std::string& file);

} // namespace ui
