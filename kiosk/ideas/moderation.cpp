#include "ideas/moderation.h"

#include "base/utf8.h"
#include "ideas/contact.h"
#include "ideas/words.h"

#include <algorithm>
#include <utility>

namespace ideas {

namespace {

constexpr size_t shortest_spelt_out = 3; // letters; two single ones in a row are everyday Swedish

// Words that nothing but signs keeps apart ("f.u.l"), or single letters in a row ("f u l").
struct Piece {
    std::string word;
    bool after_blank = true; // there is a blank, or nothing, before it
};

bool is_blank(char32_t c) {
    return c == ' ' || c == '\n' || c == '\t' || c == 0xA0 || (c >= 0x2002 && c <= 0x200A);
}

std::vector<Piece> pieces_of(std::string_view text) {
    const std::vector<std::string> words = words_of(text);
    std::vector<Piece> pieces;
    pieces.reserve(words.size());
    bool blank = true;
    bool in_word = false;
    for (size_t at = 0; at < text.size(); at += base::utf8_length_at(text, at)) {
        const char32_t c = base::code_point_at(text, at);
        const bool part = is_word_part(c);
        if (part && !in_word) {
            pieces.push_back({words[pieces.size()], blank});
            blank = false;
        }
        blank = blank || is_blank(c);
        in_word = part;
    }
    return pieces;
}

// How often the code point at `at` stands there in a row, and the bytes that this takes.
struct Run {
    std::string_view letter;
    size_t times = 0;
    size_t bytes = 0;
};

Run run_at(std::string_view word, size_t at) {
    Run run{word.substr(at, base::utf8_length_at(word, at)), 0, 0};
    while (word.substr(at + run.bytes, run.letter.size()) == run.letter) {
        ++run.times;
        run.bytes += run.letter.size();
    }
    return run;
}

// "fuuul" is "ful"; "full" is not: a letter said twice is ordinary, one said thrice is meant.
bool is_said_as(std::string_view written, std::string_view listed) {
    size_t at = 0;
    size_t listed_at = 0;
    while (at < written.size() && listed_at < listed.size()) {
        const Run run = run_at(written, at);
        const Run wanted = run_at(listed, listed_at);
        const bool stretched = run.times >= 3 && run.times > wanted.times;
        if (run.letter != wanted.letter || (run.times != wanted.times && !stretched)) return false;
        at += run.bytes;
        listed_at += wanted.bytes;
    }
    return at == written.size() && listed_at == listed.size();
}

// The words as they stand, and those that signs keep apart as one.
std::vector<std::string> readings_of(const std::vector<Piece>& pieces) {
    std::vector<std::string> readings;
    std::string joined;
    for (const Piece& piece : pieces) {
        if (piece.after_blank) readings.push_back(std::exchange(joined, ""));
        joined += piece.word;
    }
    readings.push_back(joined);
    return readings;
}

// Single letters in a row, without what is between them.
std::vector<std::string> spelt_out(const std::vector<Piece>& pieces) {
    std::vector<std::string> rows;
    std::string row;
    for (const Piece& piece : pieces)
        if (base::count_code_points(piece.word) == 1)
            row += piece.word;
        else
            rows.push_back(std::exchange(row, ""));
    rows.push_back(row);
    return rows;
}

bool stands_in(const std::vector<std::string>& phrase, const std::vector<Piece>& pieces) {
    return std::search(pieces.begin(), pieces.end(), phrase.begin(), phrase.end(),
                       [](const Piece& piece, const std::string& word) {
                           return is_said_as(piece.word, word);
                       }) != pieces.end();
}

} // namespace

HoldBack::HoldBack(const std::vector<std::string>& words) {
    for (const std::string& word : words)
        if (auto parts = words_of(word); !parts.empty()) listed_.push_back(std::move(parts));
}

bool HoldBack::holds_a_word(std::string_view text) const {
    const std::vector<Piece> pieces = pieces_of(text);
    const std::vector<std::string> readings = readings_of(pieces);
    const std::vector<std::string> rows = spelt_out(pieces);
    return std::any_of(listed_.begin(), listed_.end(), [&](const auto& phrase) {
        if (stands_in(phrase, pieces)) return true;
        if (phrase.size() > 1) return false;
        const std::string& word = phrase.front();
        const auto is_it = [&](const std::string& reading) { return is_said_as(reading, word); };
        const auto holds_it = [&](const std::string& row) {
            return row.find(word) != std::string::npos;
        };
        return std::any_of(readings.begin(), readings.end(), is_it) ||
               (base::count_code_points(word) >= shortest_spelt_out &&
                std::any_of(rows.begin(), rows.end(), holds_it));
    });
}

std::string HoldBack::reason(std::string_view text) const {
    if (holds_a_word(text)) return "word";
    if (holds_personal_number(text)) return "personal_number";
    if (holds_email(text)) return "email";
    if (holds_link(text)) return "link";
    if (holds_phone_number(text)) return "phone";
    return "";
}

Status first_status(Moderation moderation, std::string_view held) {
    return moderation == Moderation::after && held.empty() ? Status::shown : Status::pending;
}

} // namespace ideas
