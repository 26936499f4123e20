#include "flow/state.h"

#include <algorithm>
#include <iterator>

namespace flow {

bool same_stop(const Stop& a, const Stop& b) {
    return a.kind == b.kind && a.card == b.card && a.language == b.language;
}

std::vector<Stop> Programme::slides() const {
    std::vector<Stop> slides;
    std::copy_if(stops.begin(), stops.end(), std::back_inserter(slides),
                 [](const Stop& stop) { return stop.kind == Stop::Kind::slide; });
    return slides;
}

const Stop* Programme::stop(int index) const {
    const bool exists = index >= 0 && static_cast<size_t>(index) < loop().size();
    return exists ? &loop()[static_cast<size_t>(index)] : nullptr;
}

std::string Programme::own_language() const {
    return languages.empty() ? std::string() : languages.front();
}

std::string Programme::language_at(int index) const {
    const Stop* there = stop(index);
    return there == nullptr || there->language.empty() ? own_language() : there->language;
}

bool Visit::has_offer() const {
    return page == Page::idea && sending == Sending::no && !offer.ideas.empty();
}

bool Visit::is_offered(const std::string& idea) const {
    return has_offer() && offer.has(idea);
}

const char* State::name() const {
    if (std::holds_alternative<Attract>(mode)) return "attract";
    if (std::holds_alternative<Visit>(mode)) return "visit";
    if (std::holds_alternative<StillThere>(mode)) return "still_there";
    return std::holds_alternative<PinPad>(mode) ? "pin_pad" : "staff";
}

const Visit* State::visit() const {
    if (const auto* still = std::get_if<StillThere>(&mode)) return &still->visit;
    if (const auto* pad = std::get_if<PinPad>(&mode)) return pad->visit ? &*pad->visit : nullptr;
    return std::get_if<Visit>(&mode);
}

} // namespace flow
