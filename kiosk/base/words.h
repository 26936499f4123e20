#pragma once
// What staff and technicians are told, in the languages that they read. Which of them is shown is
// chosen where it is shown, so that one list of problems serves everybody. (What visitors read is
// in assets/strings/.)

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

namespace base {

struct Words {
    std::string en;
    std::string sv; // empty where nobody has put it into Swedish

    Words() = default;

    // A sentence in English alone is made of any text.
    Words(const char* english) : en(english) {}

    Words(std::string english, std::string swedish = {});

    bool empty() const { return en.empty(); }

    // In "sv" if there is such, else in English.
    const std::string& in(std::string_view language) const;

    bool operator==(const Words&) const = default;
};

// What stands for {name} in a sentence.
struct Slot {
    std::string_view name;
    Words value;
};

// The sentence with every slot filled; a value may be in two languages itself, and is put in as it
// is, whatever it holds. A name in braces that no slot has is left as it stands.
Words filled(const Words& sentence, std::initializer_list<Slot> slots);

// `one` for 1, else `many`; {n} in them is the number.
Words counted(size_t n, const Words& one, const Words& many);

// Why the system did not do something, by its errno: "Permission denied". The usual ones are in
// both languages.
Words reason(int error);

} // namespace base
