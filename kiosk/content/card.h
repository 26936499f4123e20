#pragma once
// One card on its way in: decoded, parsed, and with a report to write problems in. Never throws on
// what a card holds.

#include "content/grammar.h"
#include "content/report.h"
#include "content/section.h"

#include <optional>
#include <vector>

namespace content {

// What came of a card: the value unless there is an error in it, and every problem met.
template <class T>
struct Outcome {
    std::optional<T> value;
    std::vector<base::Problem> problems;
};

class Card {
public:
    explicit Card(const Source& source);
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

    // Null if the card is not text, or not TOML.
    Section* section() { return section_ ? &*section_ : nullptr; }

    std::vector<base::Problem> problems() const;

    // The value if nothing broke it.
    template <class T>
    Outcome<T> outcome(T value) const {
        if (!report_ || report_->errors() > 0) return {std::nullopt, problems()};
        return {std::move(value), problems()};
    }

private:
    std::optional<base::Problem> unread_; // why there is no section
    std::optional<CardText> text_;
    std::optional<Report> report_;
    toml::table table_;
    std::optional<Section> section_;
};

} // namespace content
