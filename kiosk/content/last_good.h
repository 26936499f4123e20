#pragma once
// What is shown when a card breaks, or the whole folder goes away: the last version of each card
// that had no errors.

#include "content/pictures.h"

#include <map>
#include <string>

namespace content {

struct KeptCard {
    std::string text;                            // empty for a picture that is a person by itself
    std::map<std::string, std::string> pictures; // path → version, of each picture that it shows
    bool operator==(const KeptCard&) const = default;

    // The pictures alone: a card that is read again finds those that it had.
    Shelf shelf() const;
};

struct LastGood {
    std::map<std::string, KeptCard> cards; // by the card's path
    bool operator==(const LastGood&) const = default;

    // Null if no version of the card was ever good.
    const KeptCard* card(const std::string& file) const;
};

} // namespace content
