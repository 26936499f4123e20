#pragma once
// Which version of a card is shown: the one in the folder if nothing in it is an error, else the
// last good one, else none.

#include "content/card.h"
#include "content/content.h"
#include "content/folder.h"
#include "content/last_good.h"
#include "content/person_card.h"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace content {

class Chooser {
public:
    // All three must outlive the chooser.
    Chooser(const Folder& folder, const Shelf& shelf, const LastGood& last)
        : folder_(folder), shelf_(shelf), last_(last) {}

    // Reads a card's text, with the pictures of the same time.
    template <class Value>
    using Read = std::function<Outcome<Value>(const Source&, const Shelf&)>;

    // `hidden`: the folder cannot tell of the card at the moment, which says nothing against its
    // last good version.
    template <class Value>
    std::optional<Value> choose(const std::string& file, bool hidden, const Read<Value>& read) {
        if (!hidden) {
            const base::Result<Source> source = folder_.read(file);
            Outcome<Value> now = source ? read(*source, shelf_) : failed<Value>(source.error());
            if (take(std::move(now.problems)) && now.value) {
                good.cards[file] = {source->bytes, versions_of(picture_of(*now.value))};
                return std::move(now.value);
            }
        }
        const KeptCard* card = last_.card(file);
        if (card == nullptr) return std::nullopt;
        Outcome<Value> then = read({file, card->text}, card->shelf());
        if (then.value) keep(file, *card);
        return std::move(then.value);
    }

    // A picture that is a person by itself.
    std::optional<Picture> choose_picture(const std::string& path, bool hidden, Focus focus);

    std::vector<base::Problem> problems; // met so far
    std::vector<std::string> kept;       // cards that are shown in their last good version
    LastGood good;                       // what was chosen so far

private:
    using Versions = std::map<std::string, std::string>;

    template <class Value>
    static Outcome<Value> failed(const base::Problem& problem) {
        return {std::nullopt, {problem}};
    }

    static const std::optional<Picture>& picture_of(const Slide& slide) { return slide.picture; }

    static const std::optional<Picture>& picture_of(const PersonRead& read) {
        return read.person.picture;
    }

    template <class WithoutPicture>
    static std::optional<Picture> picture_of(const WithoutPicture&) {
        return std::nullopt;
    }

    static Versions versions_of(const std::optional<Picture>& picture);

    // Whether none of them is an error.
    bool take(std::vector<base::Problem> problems);
    void keep(const std::string& file, const KeptCard& card);

    const Folder& folder_;
    const Shelf& shelf_;
    const LastGood& last_;
};

} // namespace content
