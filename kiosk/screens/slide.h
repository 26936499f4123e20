#pragma once
// One campaign slide, as the attract loop and the stories page show it: a statement over a field of
// dots, one huge figure, or a picture that meets a plate.

#include "content/content.h"
#include "media/picture.h"
#include "screens/model.h"
#include "ui/frame.h"

namespace screens {

struct SlideLook {
    ui::Rect area;
    float foot = 0;   // px kept free at the bottom, for what the page puts there
    float reveal = 1; // 0 to 1: how far the slide has come in after a wipe
    int index = 0;    // among the slides: decides the accent of pale plates
};

// The card of a stop of the loop; null where it has none, or the content has it no more.
const content::Slide* card_of(const content::Content& content, const flow::Stop& stop);

ui::Plate plate_of(const content::Slide& slide, int index);

void draw_slide(ui::Frame& frame, const Model& model, const content::Slide& slide,
                const SlideLook& look);

// Where words may stand at the foot of the slide: from x, this wide.
struct FootRoom {
    float x = 0;
    float width = 0;
};

FootRoom foot_room(const ui::Theme& theme, const content::Slide& slide, const ui::Rect& area);

// The words of a slide as large as they fit; null where there are none.
struct SlideType {
    const ui::TextBlock* figure = nullptr;
    const ui::TextBlock* headline = nullptr;
    const ui::TextBlock* text = nullptr;
    float gap = 0; // px between them

    float height() const;
};

SlideType set_slide(const ui::Typesetting& set, const content::Slide& slide,
                    const content::SlideWords& words, const ui::Rect& area, float foot);

// The size a slide's picture is shown in at most, for decoding it ahead of need.
media::Size picture_size(const ui::Rect& area);

// Shows what is on `rect` of a picture, or a plate of dots while it is not there yet.
void draw_picture(ui::Frame& frame, const content::Picture& picture, const ui::Rect& rect,
                  ui::Rgb stand_in);

} // namespace screens
