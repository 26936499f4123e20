#include "content/wording.h"

#include "content/names.h"

#include <algorithm>
#include <utility>

namespace content {

namespace {

// "{n}" and the like, each once, in the order of the text.
std::vector<std::string> slots_of(std::string_view text) {
    std::vector<std::string> slots;
    for (size_t open = text.find('{'); open != std::string_view::npos;
         open = text.find('{', open + 1)) {
        const size_t close = text.find('}', open);
        if (close == std::string_view::npos) break;
        std::string slot(text.substr(open, close - open + 1));
        if (std::find(slots.begin(), slots.end(), slot) == slots.end())
            slots.push_back(std::move(slot));
    }
    return slots;
}

void warn_of_slots(const Section& section, const std::string& key, const std::string& shipped) {
    const std::vector<std::string> wanted = slots_of(shipped);
    const std::vector<std::string> given = slots_of(section.table().get(key)->as_string()->get());
    const auto missing_in = [](const auto& list, const std::string& slot) {
        return std::find(list.begin(), list.end(), slot) == list.end();
    };
    const Spot spot = section.value_spot(key);
    for (const std::string& slot : wanted)
        if (missing_in(given, slot))
            section.report().warning(spot, say::slot_missing(slot, shipped));
    for (const std::string& slot : given)
        if (missing_in(wanted, slot))
            section.report().warning(spot, say::slot_unknown(slot, wanted));
}

} // namespace

Outcome<Wording> read_wording(const Source& source) {
    Card card(source);
    Section* section = card.section();
    if (section == nullptr) return {std::nullopt, card.problems()};
    Wording wording;
    for (const std::string& key : section->not_taken())
        if (section->table().get(key)->is_string()) {
            wording[key] = section->text(key, text_length);
        } else {
            section->text(key); // says what is wrong with it
        }
    return card.outcome(std::move(wording));
}

std::vector<base::Problem> check_wording(const Source& source, const Wording& shipped) {
    Card card(source);
    Section* section = card.section();
    if (section == nullptr) return {};
    std::vector<std::string> known;
    for (const auto& [key, text] : shipped)
        known.push_back(key);
    for (const std::string& key : section->not_taken()) {
        if (!section->table().get(key)->is_string()) continue; // told when it was read
        if (const auto found = shipped.find(key); found != shipped.end())
            warn_of_slots(*section, key, found->second);
        else
            section->report().warning(section->key_spot(key),
                                      say::unknown_wording(key, did_you_mean(key, known)));
    }
    return card.problems();
}

} // namespace content
