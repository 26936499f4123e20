#include "screens/slide.h"

#include "ui/dots.h"
#include "ui/qr.h"

#include <algorithm>

namespace screens {

using ui::Frame;
using ui::Point;
using ui::Rect;
using ui::TextBlock;
using ui::TextStyle;

namespace {

TextStyle heading_style(const ui::Theme& theme, float size, float width) {
    TextStyle style;
    style.weight = ui::Weight::black;
    style.px = theme.u(size);
    style.width = width;
    style.leading = 1.04f;
    style.tracking = -0.015f;
    return style;
}

// Words are set as large as `room` allows: the text first, then the headline in what is left.
SlideType set_words(const ui::Typesetting& set, const content::SlideWords& words, float width,
                    float room, float headline_size) {
    const ui::Theme& theme = set.theme;
    SlideType stack;
    stack.gap = theme.u(30);
    if (!words.text.empty()) {
        TextStyle style;
        style.px = theme.body();
        style.width = width;
        style.leading = 1.3f;
        stack.text = &set.text.fit(words.text, style, room * 0.6f, theme.small());
    }
    float left = room - (stack.text ? stack.text->height() + stack.gap : 0);
    const bool figure = !words.figure.empty();
    if (!words.headline.empty()) {
        stack.headline =
            &set.text.fit(words.headline, heading_style(theme, figure ? 84 : headline_size, width),
                          figure ? left * 0.4f : left, theme.u(54));
        left -= stack.headline->height() + stack.gap;
    }
    if (figure) {
        TextStyle style = heading_style(theme, 500, width);
        style.leading = 0.92f;
        style.tracking = -0.035f;
        stack.figure = &set.text.fit(words.figure, style, left, theme.u(120));
    }
    return stack;
}

void draw_stack(Frame& frame, const SlideType& stack, Point at, const ui::Plate& plate,
                float reveal) {
    const float arrived = frame.motion ? ui::ease_out(double(reveal)) : 1;
    const ui::Faded faded(frame.canvas, arrived);
    const Point off = ui::wander(frame.now, frame.theme.u(8)); // a takeover may stand for hours
    at = {at.x + off.x, at.y + off.y + frame.theme.u(28) * (1 - arrived)};
    for (const TextBlock* block : {stack.figure, stack.headline, stack.text}) {
        if (!block) continue;
        // Large round figures look indented beside the text under them.
        const float nudge = block == stack.figure ? -frame.theme.u(12) : 0;
        const ui::Rgb colour = block == stack.text ? plate.text : plate.heading;
        if (arrived < 1)
            frame.canvas.moving_text(*block, {at.x + nudge, at.y}, colour);
        else
            frame.canvas.text(*block, {at.x + nudge, at.y}, colour);
        at.y += block->height() + stack.gap;
    }
}

// What a link's code takes of the words' room, with the gap between.
float link_room(const ui::Theme& theme, const content::Slide& slide) {
    return slide.link.empty() ? 0 : ui::qr_side(theme, ui::qr_modules(slide.link)) + theme.u(30);
}

// In the corner of `room` where text ends, or where it begins.
void draw_link(Frame& frame, const content::Slide& slide, const Rect& room, bool at_start) {
    if (slide.link.empty()) return;
    const ui::QrCode code = ui::make_qr(slide.link);
    const float side = ui::qr_side(frame.theme, code.side);
    ui::draw_qr(frame.canvas, code,
                {at_start ? room.x : room.end() - side, room.bottom() - side, side, side});
}

// Else the link's code stands clear of the words anyway.
bool has_code_below(const content::Slide& slide, const content::SlideWords& words,
                    const Rect& area) {
    return !slide.link.empty() && area.portrait() && words.figure.empty();
}

SlideType set_statement(const ui::Typesetting& set, const content::Slide& slide,
                        const content::SlideWords& words, const Rect& area, float foot) {
    const ui::Theme& theme = set.theme;
    const bool tall = area.portrait();
    const float code = has_code_below(slide, words, area) ? link_room(theme, slide) : 0;
    const float room = (tall ? area.h * 0.56f : area.h * 0.92f - foot) - theme.u(20) - code;
    return set_words(set, words, foot_room(theme, slide, area).width, room, tall ? 132 : 124);
}

void draw_statement(Frame& frame, const content::Slide& slide, const content::SlideWords& words,
                    const SlideLook& look, const ui::Plate& plate) {
    const ui::Theme& theme = frame.theme;
    const Rect& area = look.area;
    const bool tall = area.portrait();
    const bool figure = !words.figure.empty();
    const float margin = theme.margin();
    const float bottom = area.bottom() - look.foot;
    const FootRoom column = foot_room(theme, slide, area);
    const bool code_below = has_code_below(slide, words, area);
    const float code = code_below ? link_room(theme, slide) : 0;
    const SlideType stack = set_statement(frame, slide, words, area, look.foot);
    float top = bottom - stack.height() - code;
    const auto thin_down = [](ui::Across a) { return std::min(1.0f, (1 - a.v) * 2.6f); };
    const auto thin_up = [](ui::Across a) { return std::min(1.0f, a.v * 2.4f); };
    const auto thin_side = [](ui::Across a) { return std::clamp(a.u * 2.2f - 0.1f, 0.0f, 1.0f); };
    const float grown = ui::ease_out(double(look.reveal));
    const auto grow = [&](const std::function<float(ui::Across)>& thin) {
        return [thin, grown](ui::Across a) { return thin(a) * grown; };
    };
    frame.canvas.push_clip(area);
    if (!tall) {
        const float start = column.x + column.width + theme.u(20);
        ui::draw_field(frame, {start, area.y, area.end() - start, area.h},
                       theme.u(figure ? 96 : 122), plate.dots, grow(thin_side));
    } else if (figure) {
        top = area.y + std::max(theme.u(120), (area.h * 0.62f - stack.height()) * 0.62f);
        const float from = std::max(area.y + area.h * 0.66f, top + stack.height() + theme.u(60));
        frame.canvas.push_clip({area.x, from, area.w, bottom + theme.u(20) - from});
        // Its last row is a whole one: dots of up to 48 units that the clip leaves room for.
        const float last = 1 - theme.u(28) / std::max(theme.u(28), bottom - from);
        ui::draw_field(frame, {area.x, from, area.w, bottom - from}, theme.u(96), plate.dots,
                       grow([&](ui::Across a) { return a.v > last ? 0 : thin_up(a); }));
        frame.canvas.pop_clip();
    } else {
        const float until = std::min(area.y + area.h * 0.60f, top - theme.u(40));
        ui::draw_field(frame, {area.x, area.y, area.w, until - area.y}, theme.u(118), plate.dots,
                       grow(thin_down));
    }
    frame.canvas.pop_clip();
    draw_stack(frame, stack, {area.x + margin, top}, plate, look.reveal);
    draw_link(frame, slide, {area.x + margin, area.y, area.w - 2 * margin, bottom - area.y},
              code_below);
}

constexpr float most_picture = 0.58f; // of a tall screen's height
constexpr float least_picture = 0.34f;

struct SlideParts {
    Rect picture;
    Rect plate;
};

SlideParts split(const Rect& area, float share) {
    if (area.portrait()) {
        const float line = std::round(area.y + area.h * share);
        return {area.above(line), area.below(line)};
    }
    const float line = std::round(area.x + area.w * 0.44f);
    return {{line, area.y, area.end() - line, area.h}, {area.x, area.y, line - area.x, area.h}};
}

float gap_over_words(const ui::Theme& theme, const Rect& area) {
    return theme.u(area.portrait() ? 96 : 90);
}

SlideType set_beside_picture(const ui::Typesetting& set, const content::Slide& slide,
                             const content::SlideWords& words, const Rect& area, float foot) {
    const ui::Theme& theme = set.theme;
    const bool tall = area.portrait();
    const float code = link_room(theme, slide);
    const float room = area.h * (tall ? 0.6f : 1) - foot - gap_over_words(theme, area);
    return set_words(set, words, foot_room(theme, slide, area).width - (tall ? code : 0),
                     room - (tall ? 0 : code), tall ? 120 : 112);
}

void draw_picture_slide(Frame& frame, const content::Slide& slide, const content::SlideWords& words,
                        const SlideLook& look, const ui::Plate& plate) {
    const ui::Theme& theme = frame.theme;
    const Rect& area = look.area;
    const bool tall = area.portrait();
    const float bottom = area.bottom() - look.foot;
    const float code = link_room(theme, slide);
    const float top_gap = gap_over_words(theme, area);
    const SlideType stack = set_beside_picture(frame, slide, words, area, look.foot);
    const float wanted = 1 - (stack.height() + top_gap + theme.u(24) + look.foot) / area.h;
    const SlideParts parts = split(area, std::clamp(wanted, least_picture, most_picture));

    frame.canvas.push_clip(area);
    draw_picture(frame, *slide.picture, parts.picture, plate.fill);
    if (look.reveal < 1)
        ui::draw_wipe(frame, parts.picture, theme.u(118), plate.fill, 1 - look.reveal);
    frame.canvas.plate(parts.plate, plate.fill);
    if (tall)
        ui::draw_edge(frame, {area.x, parts.plate.y}, {area.end(), parts.plate.y}, plate.fill);
    else
        ui::draw_edge(frame, {parts.plate.end(), area.y}, {parts.plate.end(), area.bottom()},
                      plate.fill);
    frame.canvas.pop_clip();
    const float free = bottom - area.y - stack.height() - (tall ? 0 : code);
    const float top = tall ? parts.plate.y + top_gap : area.y + std::max(top_gap, free * 0.56f);
    draw_stack(frame, stack, {area.x + theme.margin(), top}, plate, look.reveal);
    draw_link(
        frame, slide,
        {parts.plate.x, parts.plate.y, parts.plate.w - theme.margin(), bottom - parts.plate.y},
        false);
}

} // namespace

const content::Slide* card_of(const content::Content& content, const flow::Stop& stop) {
    const bool takeover = stop.kind == flow::Stop::Kind::takeover;
    if (!takeover && stop.kind != flow::Stop::Kind::slide) return nullptr;
    const auto& cards = takeover ? content.takeovers : content.slides;
    if (stop.index >= 0 && size_t(stop.index) < cards.size() &&
        cards[size_t(stop.index)].id == stop.card)
        return &cards[size_t(stop.index)];
    // What is being wiped away may have moved since.
    const auto found = std::find_if(cards.begin(), cards.end(), [&](const content::Slide& card) {
        return card.id == stop.card;
    });
    return found == cards.end() ? nullptr : &*found;
}

ui::Plate plate_of(const content::Slide& slide, int index) {
    return ui::plate(slide.colour, ui::accent_of(index));
}

FootRoom foot_room(const ui::Theme& theme, const content::Slide& slide, const Rect& area) {
    const float margin = theme.margin();
    float width = area.w - 2 * margin;
    if (!area.portrait())
        width = slide.picture ? area.w * 0.44f - margin - theme.u(56) : area.w * 0.5f - margin;
    return {area.x + margin, width};
}

float SlideType::height() const {
    float h = 0;
    for (const TextBlock* block : {figure, headline, text})
        if (block) h += block->height() + (h > 0 ? gap : 0);
    return h;
}

SlideType set_slide(const ui::Typesetting& set, const content::Slide& slide,
                    const content::SlideWords& words, const Rect& area, float foot) {
    return slide.picture ? set_beside_picture(set, slide, words, area, foot)
                         : set_statement(set, slide, words, area, foot);
}

media::Size picture_size(const Rect& area) {
    const Rect picture = split(area, most_picture).picture;
    return {int(std::ceil(picture.w)), int(std::ceil(picture.h))};
}

void draw_picture(Frame& frame, const content::Picture& picture, const Rect& rect,
                  ui::Rgb stand_in) {
    const ui::Image image =
        frame.pictures.find(picture, int(std::ceil(rect.w)), int(std::ceil(rect.h)));
    if (image.texture != 0) {
        frame.canvas.picture(image, rect, {picture.focus.x, picture.focus.y});
        return;
    }
    frame.canvas.plate(rect, stand_in);
    frame.canvas.push_clip(rect);
    const ui::Rgb dots = ui::contrast(stand_in, ui::paper) >= 2 ? ui::paper : ui::grey;
    ui::draw_field(frame, rect, frame.theme.u(118), dots, [](ui::Across) { return 0.5f; });
    frame.canvas.pop_clip();
}

void draw_slide(Frame& frame, const Model& model, const content::Slide& slide,
                const SlideLook& look) {
    const ui::Plate plate = plate_of(slide, look.index);
    frame.canvas.plate(look.area, plate.fill);
    static const content::SlideWords none; // NOLINT: an empty value, never changed
    const content::SlideWords* words = model.words(slide.words);
    if (!words) words = &none;
    if (slide.picture)
        draw_picture_slide(frame, slide, *words, look, plate);
    else
        draw_statement(frame, slide, *words, look, plate);
}

} // namespace screens
