#pragma once
// What fingers on the on-screen keyboard mean: a value and functions on it, with no drawing and no
// clock. Keys that write act as the finger comes down, so that two thumbs that overlap can neither
// lose nor reorder a letter; "done" acts as it is lifted, so that the finger does not meet what
// appears beneath. Holds no text, only what the next letter's case depends on.

#include "base/input.h"
#include "flow/draft.h"
#include "ui/keyboard_places.h"

#include <optional>
#include <string_view>
#include <vector>

namespace ui {

inline constexpr base::Duration hold_time = std::chrono::milliseconds(450);
inline constexpr base::Duration repeat_time = std::chrono::milliseconds(90);
inline constexpr base::Duration fast_repeat_after = std::chrono::milliseconds(1500);
inline constexpr base::Duration fast_repeat_time = std::chrono::milliseconds(45);
inline constexpr base::Duration words_after = std::chrono::milliseconds(2000);
inline constexpr base::Duration word_time = std::chrono::milliseconds(250);
inline constexpr base::Duration double_tap_time = std::chrono::milliseconds(400);
inline constexpr base::Duration least_lit_time = std::chrono::milliseconds(90); // to be seen at all

enum class Shift { off, once, caps };

// Where in a sentence the caret stands: before its first letter, right after its end, or inside.
enum class Sentence { fresh, ended, inside };

// One finger on one key.
struct KeyPress {
    unsigned finger = 0;
    KeyboardPage page = KeyboardPage::letters;
    int key = 0;
    base::Instant since{};
    bool slid_off = false;               // it means nothing any more
    bool shifted = false;                // a character's shape as it was typed
    bool typed_under = false;            // a shift key under which another finger typed
    std::optional<base::Instant> next{}; // when holding it will do something
};

// The variants of a held key, lying open.
struct OpenVariants {
    KeyboardPage page = KeyboardPage::letters;
    int key = 0;
    bool shifted = false;
    std::optional<unsigned> finger; // that chooses; none once it was lifted without choosing
    int highlighted = -1;           // -1: none
};

// A key that was let go so soon that it has to stay lit to be seen.
struct Afterglow {
    KeyboardPage page = KeyboardPage::letters;
    int key = 0;
    base::Instant until{};
};

// Belongs to one visit; a fresh one knows nothing of the last.
struct KeyboardState {
    KeyboardPage page = KeyboardPage::letters;
    std::vector<KeyPress> presses; // in the order the fingers came down
    std::optional<OpenVariants> variants;
    std::vector<Afterglow> afterglows;

    Shift chosen = Shift::off;     // by the visitor's hand; shift_of() says what holds
    bool capital_declined = false; // the visitor turned the sentence's capital off
    Sentence sentence = Sentence::fresh;
    std::optional<base::Instant> last_shift_tap{};
    std::optional<size_t> text_length{}; // bytes before the caret, if nobody else changes them
};

// What the keyboard asks for, in order.
struct KeyboardOutcome {
    std::vector<flow::Edit> edits;
    bool done = false;
};

// What holds for the next letter: the visitor's choice, else a capital where a sentence begins.
Shift shift_of(const KeyboardState& state);

// Tells the keyboard what stands before the caret; once a frame, before its touches. Where it is
// not what the keyboard itself wrote (the caret was moved, the text was full) variants close.
void follow_text(KeyboardState& state, std::string_view before_caret);

// One step of one finger. Steps of fingers that did not come down on a key are ignored.
void touch(KeyboardState& state, const KeyboardLayout& layout, const KeyboardArea& area,
           const base::PointerEvent& event, KeyboardOutcome& outcome);

// What holding does by itself. At most one letter or word is deleted for each call, however late it
// comes.
void tick(KeyboardState& state, const KeyboardLayout& layout, base::Instant now,
          KeyboardOutcome& outcome);

// The next tick that matters.
std::optional<base::Instant> next_change(const KeyboardState& state);

// All fingers are lost: nothing is pressed, nothing open.
void let_go(KeyboardState& state);

// For drawing: whether the key of the page on show is lit.
bool is_lit(const KeyboardState& state, int key);

// Where a text ends up after `text`, if it began at `sentence`.
Sentence sentence_after(Sentence sentence, std::string_view text);

} // namespace ui
