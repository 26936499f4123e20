#include "content/wording.h"

#include <utility>

namespace content {

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
    return {std::move(wording), card.problems()};
}

} // namespace content
