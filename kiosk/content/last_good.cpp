#include "content/last_good.h"

namespace content {

Shelf KeptCard::shelf() const {
    Shelf shelf;
    shelf.versions = pictures;
    shelf.judge = [](const std::string&) { return Verdict{}; }; // judged when they were kept
    for (const auto& [path, version] : pictures)
        shelf.files.push_back(path);
    return shelf;
}

const KeptCard* LastGood::card(const std::string& file) const {
    const auto found = cards.find(file);
    return found == cards.end() ? nullptr : &found->second;
}

} // namespace content
