#include "ui/keyboard_layout.h"

#include "keyboard_hands.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

using namespace ui;
using ui::testing::layout_of;

namespace {

const std::string sound = R"([letters]
rows = ["a b shift backspace", "symbols space:1.5 done"]
[symbols]
rows = ["1 2 backspace", "letters space done"]
[variants]
a = "á à"
)";

// `sound` with one thing changed.
std::string with(const std::string& from, const std::string& to) {
    std::string text = sound;
    const size_t at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::string problem_of(const std::string& toml) {
    const auto layout = parse_keyboard(toml, "sv.toml");
    return layout ? "none" : base::to_text(layout.error());
}

std::vector<std::string> shipped() {
    std::vector<std::string> languages;
    for (const auto& entry :
         std::filesystem::directory_iterator(KIOSK_SOURCE_DIR "/assets/keyboards"))
        languages.push_back(entry.path().stem().string());
    return languages;
}

std::set<std::string> writable(const KeyboardLayout& layout) {
    std::set<std::string> texts;
    for (const auto& page : layout.pages) {
        for (const KeyboardKey& key : page) {
            texts.insert({key.text.plain, key.text.shifted});
            for (const KeyText& variant : key.variants)
                texts.insert({variant.plain, variant.shifted});
        }
    }
    return texts;
}

TEST(KeyboardLayout, IsReadRowByRow) {
    const auto layout = parse_keyboard(sound, "sv.toml");
    ASSERT_TRUE(layout) << base::to_text(layout.error());
    const auto& keys = layout->keys(KeyboardPage::letters);
    ASSERT_EQ(keys.size(), 7u);
    EXPECT_EQ(keys[0].text, (KeyText{"a", "A"}));
    EXPECT_EQ(keys[0].variants, (std::vector<KeyText>{{"á", "Á"}, {"à", "À"}}));
    EXPECT_EQ(keys[2].role, KeyboardKey::Role::shift);
    EXPECT_EQ(keys[3].row, 0);
    EXPECT_EQ(keys[4].role, KeyboardKey::Role::page);
    EXPECT_EQ(keys[4].leads_to, KeyboardPage::symbols);
    EXPECT_EQ(keys[4].row, 1);
    EXPECT_EQ(keys[5].units, 1.5f);
    EXPECT_EQ(layout->columns, 4.0f);
    EXPECT_EQ(layout->rows(KeyboardPage::letters), 2);
    EXPECT_EQ(layout->rows(KeyboardPage::more), 0);
}

TEST(KeyboardLayout, ShipsWithWhatEuropeansWrite) {
    const auto languages = shipped();
    ASSERT_GE(languages.size(), 2u);
    for (const std::string& language : languages) {
        SCOPED_TRACE(language);
        const auto texts = writable(layout_of(language));
        for (char c = 'a'; c <= 'z'; ++c)
            EXPECT_TRUE(texts.contains(std::string(1, c))) << c;
        for (char c = 'A'; c <= 'Z'; ++c)
            EXPECT_TRUE(texts.contains(std::string(1, c))) << c;
        for (char c = '0'; c <= '9'; ++c)
            EXPECT_TRUE(texts.contains(std::string(1, c))) << c;
        for (const char* text :
             {"å", "ä", "ö", "Å", "Ä",  "Ö", "é", "è", "ê", "ë", "ü", "ú", "ø", "œ", "õ",
              "ò", "æ", "à", "á", "â",  "ã", "ñ", "ç", "ß", " ", ".", ",", "?", "!", "@",
              "&", "%", "(", ")", "\"", "'", ":", ";", "-", "+", "/", "€", "#"})
            EXPECT_TRUE(texts.contains(text)) << text;
    }
}

TEST(KeyboardLayout, SwedishHasItsLettersOnKeysOfTheirOwn) {
    const KeyboardLayout layout = layout_of("sv");
    EXPECT_EQ(layout.columns, 11.0f);
    std::set<std::string> keys;
    for (const KeyboardKey& key : layout.keys(KeyboardPage::letters))
        keys.insert(key.text.shifted);
    for (const char* text : {"Å", "Ä", "Ö"})
        EXPECT_TRUE(keys.contains(text)) << text;
}

TEST(KeyboardLayout, PagesAreEquallyWideSoThatKeysStayInPlace) {
    for (const std::string& language : shipped()) {
        const KeyboardLayout layout = layout_of(language);
        for (const auto& page : layout.pages) {
            std::map<int, float> widths;
            for (const KeyboardKey& key : page)
                widths[key.row] += key.units;
            EXPECT_EQ(widths.size(), 4u);
            EXPECT_EQ(widths[0], layout.columns) << language;
            EXPECT_EQ(widths[2], layout.columns) << language;
            EXPECT_EQ(widths[3], layout.columns) << language;
        }
    }
}

TEST(KeyboardLayout, SaysWhatIsNoKey) {
    EXPECT_EQ(problem_of(with("a b shift", "a bb shift")),
              "sv.toml:2:9: error: 'bb' is no key\n"
              "    rows = [\"a bb shift backspace\", \"symbols space:1.5 done\"]\n"
              "            ^\n"
              "    a key is one character, or one of shift, backspace, space, done, letters, "
              "symbols, more\n");
}

// Only the line that says what is wrong and where.
std::string first_line_of(const std::string& problem) {
    return problem.substr(0, problem.find('\n'));
}

TEST(KeyboardLayout, SaysWhatIsWrongWithAKeyOrARow) {
    const auto problem = [](const std::string& from, const std::string& to) {
        return first_line_of(problem_of(with(from, to)));
    };
    EXPECT_EQ(problem("1.5", "wide"), "sv.toml:2:32: error: ':wide' is no width");
    EXPECT_EQ(problem("1.5", "0"), "sv.toml:2:32: error: ':0' is no width");
    EXPECT_EQ(problem("1.5", "1.3"), "sv.toml:2:32: error: ':1.3' is no width");
    EXPECT_EQ(problem("1.5", "nan"), "sv.toml:2:32: error: ':nan' is no width");
    EXPECT_EQ(problem("a b ", "a a "), "sv.toml:2:9: error: 'a' stands twice on this page");
    EXPECT_EQ(problem("\"1 2 backspace\"", "\"  \""), "sv.toml:4:9: error: this is no row of keys");
    EXPECT_EQ(problem("\"1 2 backspace\"", "7"), "sv.toml:4:9: error: this is no row of keys");
}

TEST(KeyboardLayout, SaysWhatAPageLacks) {
    const auto problem = [](const std::string& from, const std::string& to) {
        return first_line_of(problem_of(with(from, to)));
    };
    EXPECT_EQ(problem("1 2 backspace", "1 2"),
              "sv.toml:3:1: error: [symbols] has no backspace key");
    EXPECT_EQ(problem("letters space done", "letters done"),
              "sv.toml:3:1: error: [symbols] has no space key");
    EXPECT_EQ(problem("letters space done", "letters space"),
              "sv.toml:3:1: error: [symbols] has no done key");
    EXPECT_EQ(problem("shift ", ""), "sv.toml:1:1: error: [letters] has no shift key");
    EXPECT_EQ(problem("symbols space", "space"), "sv.toml:3:1: error: no key leads to [symbols]");
    EXPECT_EQ(problem("letters space", "space"),
              "sv.toml:3:1: error: no key leads back from [symbols] to the letters");
}

TEST(KeyboardLayout, SaysWhatIsWrongWithThePages) {
    EXPECT_EQ(first_line_of(problem_of("[letters]\nrows = [\"a\"]")),
              "sv.toml: error: there is no [symbols]");
    EXPECT_EQ(first_line_of(problem_of("")), "sv.toml: error: there is no [letters]");
    EXPECT_EQ(first_line_of(problem_of("letters = 3")),
              "sv.toml:1:11: error: [letters] has no rows");
    EXPECT_EQ(first_line_of(problem_of(with("rows = [\"1", "row = [\"1"))),
              "sv.toml:3:1: error: [symbols] has no rows");
    EXPECT_EQ(first_line_of(problem_of(sound + "[digits]\n")),
              "sv.toml:7:2: error: 'digits' means nothing here");
}

TEST(KeyboardLayout, SaysWhatIsWrongWithVariants) {
    const auto problem = [](const std::string& to) {
        return first_line_of(problem_of(with("a = \"á à\"", to)));
    };
    EXPECT_EQ(problem("q = \"á\""), "sv.toml:6:1: error: no page has a key 'q'");
    EXPECT_EQ(problem("a = \"áà\""), "sv.toml:6:1: error: 'áà' is not one character");
    EXPECT_EQ(problem("a = \"\""), "sv.toml:6:1: error: 'a' has no variants");
    EXPECT_EQ(problem("a = 1"), "sv.toml:6:1: error: 'a' has no variants");
    EXPECT_EQ(
        first_line_of(problem_of("variants = 1\n" + sound.substr(0, sound.find("[variants]")))),
        "sv.toml:1:12: error: variants are no list of their own");
}

TEST(KeyboardLayout, SaysWhereTheFileIsNoToml) {
    const std::string problem = problem_of("[letters]\nrows = [\"a\n");
    EXPECT_EQ(problem.substr(0, 18), "sv.toml:2:11: erro");
}

} // namespace
