#include "ideas/likeness.h"

#include "ideas/words.h"

#include <algorithm>
#include <iterator>

namespace ideas {

namespace {

constexpr size_t most_words = 24;        // of an idea of 500 characters, enough to know it by
constexpr size_t shortest_beginning = 3; // bytes of a word under way that say something already

// Words that join others or are in every idea, in Swedish and English.
constexpr std::string_view says_nothing[] = {
    "a",     "about", "all",    "alla", "allt",   "an",    "and",   "are",   "as",     "at",
    "att",   "av",    "bara",   "be",   "become", "bli",   "blir",  "borde", "but",    "by",
    "can",   "city",  "could",  "de",   "dem",    "den",   "denna", "det",   "detta",  "dig",
    "din",   "do",    "du",     "där",  "e",      "eller", "en",    "er",    "ett",    "every",
    "finns", "for",   "från",   "få",   "får",    "för",   "ger",   "get",   "gör",    "göra",
    "had",   "han",   "har",    "have", "here",   "hos",   "hur",   "här",   "i",      "if",
    "in",    "inte",  "is",     "it",   "its",    "jag",   "just",  "kan",   "like",   "man",
    "med",   "mer",   "mera",   "mig",  "min",    "mina",  "mitt",  "more",  "mot",    "must",
    "my",    "måste", "ni",     "not",  "nu",     "när",   "och",   "också", "of",     "om",
    "on",    "or",    "oss",    "our",  "på",     "sig",   "sin",   "ska",   "skulle", "so",
    "som",   "stad",  "staden", "så",   "that",   "the",   "there", "they",  "this",   "till",
    "to",    "under", "ut",     "vad",  "var",    "vi",    "vill",  "ville", "vår",    "våra",
    "want",  "was",   "we",     "what", "when",   "where", "which", "who",   "will",   "with",
    "would", "you",   "your",   "är",
};

bool says_something(const std::string& word) {
    return std::find(std::begin(says_nothing), std::end(says_nothing), word) ==
           std::end(says_nothing);
}

bool begins_with(const std::string& word, const std::string& beginning) {
    return word.compare(0, beginning.size(), beginning) == 0;
}

// Of how many words that say something, how many must be shared.
size_t enough_of(size_t words) {
    if (words <= 2) return 1;
    return words <= 6 ? 2 : (words + 2) / 3;
}

bool ends_in_a_word(std::string_view text) {
    size_t last = text.size();
    while (last > 0 && (static_cast<unsigned char>(text[--last]) & 0xC0U) == 0x80U) {
    }
    const std::vector<std::string> end = words_of(text.substr(last));
    return !text.empty() && !end.empty();
}

} // namespace

Likeness::Likeness(std::string_view text) {
    const std::vector<std::string> all = words_of(text);
    const bool under_way = ends_in_a_word(text);
    for (size_t i = 0; i < all.size() && words_.size() < most_words; ++i) {
        const bool goes_on = under_way && i + 1 == all.size();
        const bool known = std::find(words_.begin(), words_.end(), all[i]) != words_.end();
        if (known || !says_something(all[i]) || (goes_on && all[i].size() < shortest_beginning))
            continue;
        last_goes_on_ = goes_on;
        match_ += (match_.empty() ? "\"" : " OR \"") + all[i] + (goes_on ? "\" *" : "\"");
        words_.push_back(all[i]);
    }
}

size_t Likeness::shared_with(std::string_view other) const {
    const std::vector<std::string> others = words_of(other);
    const auto is_shared = [&](const std::string& word) {
        const bool may_go_on = last_goes_on_ && &word == &words_.back();
        return std::any_of(others.begin(), others.end(), [&](const std::string& theirs) {
            return may_go_on ? begins_with(theirs, word) : theirs == word;
        });
    };
    return size_t(std::count_if(words_.begin(), words_.end(), is_shared));
}

bool Likeness::with(std::string_view other) const {
    return shared_with(other) >= enough_of(words_.size());
}

} // namespace ideas
