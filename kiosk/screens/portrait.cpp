#include "screens/portrait.h"

#include "base/utf8.h"

namespace screens {

std::string initials(const std::string& name) {
    std::string first;
    std::string last;
    bool at_start = true;
    for (size_t i = 0; i < name.size(); i += base::utf8_length_at(name, i)) {
        const std::string letter = name.substr(i, base::utf8_length_at(name, i));
        if (at_start && letter != " ") (first.empty() ? first : last) = letter;
        at_start = letter == " ";
    }
    return first + last;
}

void draw_portrait(ui::Frame& frame, const content::Person& person, ui::Point centre, float radius,
                   float grown) {
    const ui::Rgb colour = ui::rgb(person.colour);
    frame.canvas.dot(centre, radius * grown, colour);
    if (person.picture) {
        const int side = int(std::ceil(radius * 2));
        const ui::Image image = frame.pictures.find(*person.picture, side, side);
        if (image.texture != 0) {
            frame.canvas.picture(image, around(centre, radius * grown),
                                 {person.picture->focus.x, person.picture->focus.y},
                                 radius * grown);
            return;
        }
    }
    if (grown < 1) return; // letters are set once, not at every size on the way
    ui::TextStyle style;
    style.weight = ui::Weight::black;
    style.px = radius * 0.8f;
    const ui::TextBlock& letters = frame.text.block(initials(person.name), style);
    frame.canvas.text(letters, {centre.x - letters.width() / 2, centre.y - letters.height() / 2},
                      ui::contrast(colour, ui::paper) >= 3 ? ui::paper : ui::ink);
}

} // namespace screens
