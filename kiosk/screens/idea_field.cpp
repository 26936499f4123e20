#include "screens/idea_field.h"

#include "screens/wall_places.h"
#include "ui/dots.h"

#include <algorithm>
#include <map>
#include <random>

namespace screens {

using ui::Rect;

namespace {

constexpr int most_ideas = 60;

bool is_free(const std::vector<FieldPlace>& places, ui::Point at, float radius, float gap) {
    for (const FieldPlace& p : places)
        if (distance(p.at, at) < p.radius + radius + gap) return false;
    return true;
}

// How far a point is from a pill; less than 0 within it.
float from_pill(const Rect& pill, ui::Point at) {
    const float round = pill.h / 2;
    const float x = std::clamp(at.x, pill.x + round, std::max(pill.x + round, pill.end() - round));
    return distance(at, {x, pill.centre().y}) - round;
}

// A number from `low` to `high`, the same on every machine (the standard's distributions are not).
float draw(std::mt19937& random, float low, float high) {
    return low + (high - low) * float(random() >> 8) / float(1 << 24);
}

} // namespace

const std::vector<FieldPlace>& IdeaField::places(const ui::Theme& theme, const Rect& rect,
                                                 const Rect& kept_free) {
    if (rect == rect_ && kept_free == kept_free_) return places_;
    rect_ = rect;
    kept_free_ = kept_free;
    places_.clear();
    for_ideas_.clear();
    constexpr std::array colours = {content::Colour::green, content::Colour::red,
                                    content::Colour::blue,  content::Colour::magenta,
                                    content::Colour::amber, content::Colour::purple};
    std::mt19937 random(22);
    const float gap = theme.u(9);
    const auto scatter = [&](int tries, float small, float large, bool for_ideas, size_t most) {
        for (int i = 0; i < tries && places_.size() < most; ++i) {
            const float radius = theme.u(draw(random, small, large));
            const ui::Point at{draw(random, rect.x + radius, rect.end() - radius),
                               draw(random, rect.y + radius, rect.bottom() - radius)};
            const content::Colour colour = colours[random() % colours.size()];
            if (!is_free(places_, at, radius, gap)) continue;
            if (kept_free.h > 0 && from_pill(kept_free, at) < 1.2f * radius + gap) continue;
            if (for_ideas) for_ideas_.push_back(places_.size());
            places_.push_back({at, radius, ui::rgb(colour), for_ideas});
        }
    };
    scatter(300, 54, 82, true, 9);
    scatter(600, 28, 46, true, most_ideas);
    scatter(2600, 9, 19, false, 420);
    return places_;
}

const FieldPlace& IdeaField::place_of(const std::string& id) const {
    static const FieldPlace none{}; // NOLINT: never changed
    if (for_ideas_.empty()) return none;
    return places_[for_ideas_[size_t(chance_of(id, 3) * float(for_ideas_.size()))]];
}

ui::Rgb colour_of(const Model& model, const std::string& category) {
    const content::Category* found = model.category(category);
    return found ? ui::rgb(found->colour) : ui::ink;
}

void draw_idea_field(ui::Frame& frame, const Model& model, IdeaField& field, const Rect& rect,
                     const std::string& left_out, const Rect& kept_free) {
    const std::vector<FieldPlace>& places = field.places(frame.theme, rect, kept_free);
    std::map<const FieldPlace*, const ideas::Idea*> taken;
    for (const ideas::Idea& idea : model.recent)
        if (idea.id != left_out) taken.try_emplace(&field.place_of(idea.id), &idea);
    const double seconds = frame.motion ? base::seconds(frame.now.time_since_epoch()) : 0;
    if (frame.motion) frame.wakes.breathe();
    for (const FieldPlace& place : places) {
        const ui::Across across{(place.at.x - rect.x) / rect.w, (place.at.y - rect.y) / rect.h};
        const float breath = 0.86f + 0.16f * ui::wave(across, seconds);
        const auto idea = taken.find(&place);
        const bool is_idea = idea != taken.end();
        float radius = place.radius * (place.for_idea && !is_idea ? 0.62f : 1.0f);
        for (const ui::Swell& swell : frame.swells.all()) {
            const float near =
                std::max(0.0f, 1 - distance(place.at, swell.at) / frame.theme.u(300));
            radius *= 1 + 0.35f * near * strength(swell, frame.now);
        }
        frame.canvas.dot(place.at, radius * breath,
                         is_idea ? colour_of(model, idea->second->category)
                                 : (place.for_idea ? ui::grey : place.colour));
    }
}

} // namespace screens
