#pragma once
// Visitors' text as words: what letters and digits make, in lower case. For finding and comparing,
// never for showing.

#include <string>
#include <string_view>
#include <vector>

namespace ideas {

// The letter in lower case: of Latin (å, ä, ö, é …), Greek and Cyrillic; any other as it is.
char32_t lower_case(char32_t letter);
std::string lower_case(std::string_view text);

// Letters, digits and what belongs to letters in any script; not blanks, punctuation or symbols.
bool is_word_part(char32_t c);

// In their order, in lower case. An å is no a.
std::vector<std::string> words_of(std::string_view text);

} // namespace ideas
