#include "content/phrases.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace content::say {

using base::filled;
using base::Words;

namespace {

std::string listed_with(const std::vector<std::string>& names, const char* last) {
    std::string text;
    for (size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? last : ", ";
        text += names[i];
    }
    return text;
}

} // namespace

std::string in_quotes(std::string_view name) {
    return "\"" + std::string(name) + "\"";
}

Words listed(const std::vector<std::string>& names) {
    return {listed_with(names, " and "), listed_with(names, " och ")};
}

Words number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%g", value);
    Words words = {text.data(), text.data()};
    std::replace(words.sv.begin(), words.sv.end(), '.', ',');
    return words;
}

Words suggest(const std::string& suggestion, const Words& otherwise) {
    if (suggestion.empty()) return otherwise;
    return filled({"Did you mean {it}?", "Menade du {it}?"}, {{"it", in_quotes(suggestion)}});
}

Words write_like(const Words& example) {
    return filled({"Write it like this: {example}", "Skriv så här: {example}"},
                  {{"example", example}});
}

} // namespace content::say
