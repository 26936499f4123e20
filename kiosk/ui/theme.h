#pragma once
// Every colour, size and weight of the look, on one page. Lengths are given in units: one unit is a
// pixel of a 22-inch 1080 × 1920 screen (0.254 mm on the glass), and every size is made of them.

#include "content/content.h"
#include "ui/geometry.h"

#include <array>
#include <optional>

namespace ui {

struct Rgb {
    uint8_t r = 0;
    uint8_t g = 0;
    uint8_t b = 0;
    bool operator==(const Rgb&) const = default;
};

// The house palette, in the order of content::Colour.
inline constexpr std::array<Rgb, 10> palette = {{{0xe3, 0x00, 0x0f},
                                                 {0xae, 0x0b, 0x05},
                                                 {0xcb, 0x00, 0x50},
                                                 {0xa6, 0x13, 0x80},
                                                 {0x00, 0x95, 0xdb},
                                                 {0x11, 0xa6, 0x36},
                                                 {0xf7, 0xa6, 0x00},
                                                 {0x11, 0x11, 0x11},
                                                 {0xff, 0xff, 0xff},
                                                 {0xec, 0xec, 0xec}}};

inline constexpr Rgb rgb(content::Colour colour) {
    return palette[size_t(colour)];
}

inline constexpr Rgb ink = rgb(content::Colour::black);
inline constexpr Rgb paper = rgb(content::Colour::white);
inline constexpr Rgb grey = rgb(content::Colour::grey);
inline constexpr Rgb muted = {0x55, 0x55, 0x55}; // secondary text on white and grey
inline constexpr Rgb action = rgb(content::Colour::purple);
inline constexpr Rgb alarm = rgb(content::Colour::deep_red);

// The band at the edge of the attract slides.
inline constexpr std::array<content::Colour, 5> band = {
    content::Colour::red, content::Colour::amber, content::Colour::green, content::Colour::blue,
    content::Colour::purple};

// A solid plate and what may stand on it.
struct Plate {
    Rgb fill;
    Rgb heading; // large text: at least 3:1 on fill
    Rgb text;    // small text: at least 4.5:1 on fill
    Rgb dots;    // ornament
};

// `accent` is the colour of the dots on the pale plates, which have none of their own.
Plate plate(content::Colour colour, content::Colour accent = content::Colour::green);

// The accent of the n-th pale plate in a row of slides, so that neighbours differ.
content::Colour accent_of(int index);

// WCAG 2.2 contrast ratio, 1 to 21.
double contrast(Rgb a, Rgb b);

// What small text is set in on a control filled with this colour: at least 4.5:1.
Rgb label_on(Rgb fill);

// How much larger text is at each step of the "Aa" control.
inline constexpr std::array<float, 3> text_steps = {1.0f, 1.18f, 1.36f};

struct Glass {
    int width = 1080;               // px
    int height = 1920;              // px
    std::optional<float> px_per_mm; // of the glass, where it is known
    float viewing_distance_mm = 500;
};

class Theme {
public:
    explicit Theme(const Glass& glass, int text_step = 0);

    // n units in pixels.
    float u(float n) const { return n * unit_; }

    // A text size in pixels: units, enlarged by the visitor's text step.
    float type(float n) const { return n * unit_ * text_scale_; }

    bool portrait() const { return screen_.portrait(); }

    const Rect& screen() const { return screen_; }

    float text_scale() const { return text_scale_; }

    // Sizes in pixels.
    float margin() const { return u(84); }

    float nav_height() const { return u(150); }

    float band_width() const { return u(26); }

    float body() const { return type(46); }

    float small() const { return std::max(type(34), least_text_); }

    float label() const { return type(37); }

    float corner() const { return u(36); }

    float stroke() const { return std::max(1.0f, u(4)); }

    float least_target() const { return least_target_; }

    // n millimetres on the glass in pixels.
    float mm(float n) const { return n * px_per_mm_; }

    float viewing_distance_mm() const { return viewing_distance_mm_; }

private:
    Rect screen_;
    float unit_ = 1;
    float px_per_mm_ = 1;
    float viewing_distance_mm_ = 500;
    float text_scale_ = 1;
    float least_text_ = 0; // px: a capital H of 0.7° at the viewing distance (EN 301 549 §5.1.4)
    float least_target_ = 0; // px: 9 mm on the glass
};

} // namespace ui
