#include "ui/theme.h"

#include <numbers>

namespace ui {

using content::Colour;

namespace {

// A 22-inch 1080 × 1920 screen: what a screen of unknown size is taken to be.
constexpr float design_px_per_mm = 3.942f;
constexpr float design_diagonal_mm = 558.8f;
constexpr float roboto_cap_height = 0.711f; // of the em

double linear(uint8_t channel) {
    const double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double luminance(Rgb c) {
    return 0.2126 * linear(c.r) + 0.7152 * linear(c.g) + 0.0722 * linear(c.b);
}

} // namespace

double contrast(Rgb a, Rgb b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

Rgb label_on(Rgb fill) {
    return contrast(fill, paper) >= 4.5 ? paper : ink;
}

Plate plate(Colour colour, Colour accent) {
    switch (colour) {
    case Colour::white:
    case Colour::grey:
        return {rgb(colour), ink, ink, rgb(accent)};
    case Colour::amber:
        return {rgb(colour), ink, ink, paper};
    case Colour::blue:
    case Colour::green:
        return {rgb(colour), paper, ink, paper};
    case Colour::red:
    case Colour::deep_red:
    case Colour::magenta:
    case Colour::purple:
    case Colour::black:
        break;
    }
    return {rgb(colour), paper, paper, paper};
}

Colour accent_of(int index) {
    constexpr std::array accents = {Colour::green, Colour::blue, Colour::magenta, Colour::amber,
                                    Colour::red};
    return accents[size_t(index) % accents.size()];
}

Theme::Theme(const Glass& glass, int text_step)
    : screen_{0, 0, float(glass.width), float(glass.height)},
      viewing_distance_mm_(glass.viewing_distance_mm) {
    const float diagonal = std::hypot(screen_.w, screen_.h);
    const float px_per_mm = glass.px_per_mm.value_or(diagonal / design_diagonal_mm);
    px_per_mm_ = px_per_mm;
    const float by_glass = px_per_mm / design_px_per_mm;
    const float by_screen = portrait() ? std::min(screen_.w / 1080, screen_.h / 1920)
                                       : std::min(screen_.w / 1920, screen_.h / 1080);
    // As large on the glass as designed, as far as the screen has room for the design.
    unit_ = std::clamp(by_glass, by_screen * 0.92f, by_screen * 1.08f);
    text_scale_ = text_steps[size_t(std::clamp(text_step, 0, int(text_steps.size()) - 1))];
    const float degree = std::numbers::pi_v<float> / 180;
    const float cap_mm = 2 * glass.viewing_distance_mm * std::tan(0.7f * degree / 2);
    const float wanted = cap_mm * px_per_mm / roboto_cap_height;
    least_text_ = std::min(wanted, u(34) * 1.15f);
    least_target_ = std::min(9 * px_per_mm, u(90));
}

} // namespace ui
