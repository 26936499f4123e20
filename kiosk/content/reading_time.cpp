#include "content/reading_time.h"

#include <algorithm>
#include <sstream>

namespace content {

namespace {

constexpr base::Duration time_for_a_word = std::chrono::milliseconds(300); // 200 a minute

int count_words(const std::string& text) {
    std::istringstream words(text);
    std::string word;
    int count = 0;
    while (words >> word)
        ++count;
    return count;
}

// The runs of a paragraph are joined: **H**22 is one word.
int count_words(const RichText& text) {
    int count = 0;
    for (const Paragraph& paragraph : text) {
        std::string joined;
        for (const Run& run : paragraph)
            joined += run.text;
        count += count_words(joined);
    }
    return count;
}

} // namespace

base::Duration reading_time(const PerLanguage<SlideWords>& words) {
    int most = 0;
    for (const auto& [language, each] : words)
        most = std::max(most, count_words(each.figure) + count_words(each.headline) +
                                  count_words(each.text));
    return most * time_for_a_word;
}

} // namespace content
