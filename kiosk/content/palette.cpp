#include "content/palette.h"

#include "content/names.h"

#include <algorithm>
#include <array>

namespace content {

namespace {

constexpr std::array palette{Colour::red,   Colour::deep_red, Colour::magenta, Colour::purple,
                             Colour::blue,  Colour::green,    Colour::amber,   Colour::black,
                             Colour::white, Colour::grey};

} // namespace

const char* to_text(Colour colour) {
    switch (colour) {
    case Colour::red:
        return "red";
    case Colour::deep_red:
        return "deep-red";
    case Colour::magenta:
        return "magenta";
    case Colour::purple:
        return "purple";
    case Colour::blue:
        return "blue";
    case Colour::green:
        return "green";
    case Colour::amber:
        return "amber";
    case Colour::black:
        return "black";
    case Colour::white:
        return "white";
    case Colour::grey:
        return "grey";
    }
    return "";
}

std::optional<Colour> colour_named(std::string_view name) {
    std::string plain = lower(name);
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c == ' ' || c == '_'; }, '-');
    for (const Colour colour : palette)
        if (plain == to_text(colour)) return colour;
    return std::nullopt;
}

std::vector<std::string> colour_names() {
    std::vector<std::string> names;
    names.reserve(palette.size());
    for (const Colour colour : palette)
        names.emplace_back(to_text(colour));
    return names;
}

} // namespace content
