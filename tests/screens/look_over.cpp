#include "screens/look_over.h"

#include <cmath>
#include <set>
#include <sstream>

namespace test {

using ui::Control;
using ui::Rect;
using ui::Role;

namespace {

constexpr double least_target_mm = 9; // WCAG 2.2 SC 2.5.5, see the design
constexpr float descender = 4;        // px that ink may hang out of its line
constexpr double design_diagonal_mm = 22 * 25.4;

std::string text_of(const Rect& r) {
    std::ostringstream text;
    text << "[" << r.x << " to " << r.end() << ", " << r.y << " to " << r.bottom() << "]";
    return text.str();
}

} // namespace

void LookOver::set(const app::TourStop& stop) {
    state_ = stop.state;
    programme_ = stop.programme;
    if (!stop.recent.empty()) recent_ = stop.recent;
    stage_->reset_view();
    stage_->view().keyboard_open = stop.keyboard;
    stage_->view().languages_open = stop.languages;
    stage_->view().discard_asked = stop.discard;
    stage_->view().offer_open = stop.offer;
    stage_->view().staff = stop.staff_view;
    staff_ = stop.staff;
    build();
}

Rect LookOver::screen() const {
    return {0, 0, float(stage_->glass().width), float(stage_->glass().height)};
}

void LookOver::look_over() {
    look_over_controls();
    look_over_words();
}

void LookOver::look_over_controls() {
    const double px_per_mm =
        std::hypot(double(screen().w), double(screen().h)) / design_diagonal_mm;
    const double least = least_target_mm * px_per_mm;
    std::set<std::string> ids;
    std::vector<Control> others;
    for (const Control& control : stage_->controls().all()) {
        EXPECT_TRUE(ids.insert(control.id).second) << "two controls are called " << control.id;
        EXPECT_NE(control.label, "") << control.id << " has no name";
        EXPECT_TRUE(within(control.rect, screen(), 0.5f))
            << control.id << " leaves the screen: " << text_of(control.rect);
        if (control.enabled) {
            EXPECT_GE(std::min(control.rect.w, control.rect.h), least)
                << control.id << " is too small: " << text_of(control.rect);
        }
        if (control.role == Role::area) continue;
        for (const Control& other : others)
            EXPECT_FALSE(overlap(control.rect, other.rect, 0.5f))
                << control.id << " " << text_of(control.rect) << " lies over " << other.id << " "
                << text_of(other.rect);
        others.push_back(control);
    }
}

// How many blocks of words lie over a page that has faded away; 0 if it has not.
size_t LookOver::words_on_top() const {
    if (is_still_there()) return 3; // the question, what follows, the answer
    if (sees("discard/yes")) return 4;
    if (sees("offer/close")) return 3 + 2 * visit().offer.ideas.size(); // each with its like
    if (sees("staff/reason/0")) return 6;
    if (sees("staff/end/yes") || sees("staff/exchange/yes")) return 4;
    return sees("languages/close") ? library_->content.settings.languages.size() : 0;
}

void LookOver::look_over_words() {
    std::vector<DrawnText> texts = drawn_texts(*stage_->draw_data(), textures_);
    if (const size_t on_top = words_on_top(); on_top > 0 && texts.size() > on_top)
        texts.erase(texts.begin(), texts.end() - std::ptrdiff_t(on_top)); // the rest is veiled
    const Control* box = find("idea/text");
    for (size_t i = 0; i < texts.size(); ++i) {
        const DrawnText& text = texts[i];
        EXPECT_TRUE(within(text.ink, screen(), 0.5f))
            << "words leave the screen: " << text_of(text.ink);
        const bool scrolls = box && within(text.clip, box->rect, 1);
        if (scrolls) continue;
        EXPECT_TRUE(within(text.ink, text.clip, 0.5f))
            << "words are cut: " << text_of(text.ink) << " by " << text_of(text.clip);
        for (size_t j = 0; j < i; ++j)
            EXPECT_FALSE(overlap(text.ink, texts[j].ink, 1))
                << "words " << text_of(text.ink) << " lie over words " << text_of(texts[j].ink);
        for (const Control& control : stage_->controls().all()) {
            if (control.role == Role::area || within(text.ink, control.rect, descender)) continue;
            EXPECT_FALSE(overlap(text.ink, control.rect, 1))
                << "words " << text_of(text.ink) << " stick out of " << control.id << " "
                << text_of(control.rect);
        }
    }
}

} // namespace test
