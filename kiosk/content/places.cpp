#include "content/places.h"

#include "content/grammar.h"
#include "content/names.h"

#include <charconv>
#include <optional>
#include <utility>

namespace content {

namespace {

const toml::node* item(const toml::array& list, const std::string& number) {
    size_t index = 0;
    std::from_chars(number.data(), number.data() + number.size(), index);
    return list.get(index);
}

// The spot of the last key that is there; letter case does not matter, as for languages.
Spot spot_along(const toml::table& card, const KeyPath& path) {
    Spot spot;
    const toml::node* node = &card;
    for (const std::string& key : path) {
        const toml::node* next = nullptr;
        if (const toml::array* list = node->as_array()) {
            next = item(*list, key);
            if (next) spot = spot_of(next->source());
        } else if (const toml::table* table = node->as_table()) {
            for (const auto& [name, value] : *table) {
                if (lower(name.str()) != key) continue;
                next = &value;
                spot = spot_of(name.source());
                break;
            }
        }
        if (next == nullptr) break;
        node = next;
    }
    return spot;
}

} // namespace

base::Problem problem_in(const LastGood& good, const std::string& card, const KeyPath& path,
                         base::Severity severity, Message message) {
    const KeptCard* kept = good.card(card);
    if (kept != nullptr && !kept->text.empty()) {
        const base::Result<CardText> text = CardText::decode({card, kept->text});
        const auto table = text ? parse_card(*text) : tl::unexpected(text.error());
        if (table) return text->problem(severity, spot_along(*table, path), std::move(message));
    }
    return problem_with(card, severity, std::move(message));
}

} // namespace content
