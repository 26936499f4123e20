#include "content/card.h"

#include <utility>

namespace content {

Card::Card(const Source& source) {
    base::Result<CardText> text = CardText::decode(source);
    if (!text) {
        unread_ = std::move(text.error());
        return;
    }
    text_ = std::move(*text);
    base::Result<toml::table> table = parse_card(*text_);
    if (!table) {
        unread_ = std::move(table.error());
        return;
    }
    table_ = std::move(*table);
    report_.emplace(*text_);
    section_.emplace(table_, Spot{}, *report_);
}

std::vector<base::Problem> Card::problems() const {
    if (unread_) return {*unread_};
    return report_->problems();
}

} // namespace content
