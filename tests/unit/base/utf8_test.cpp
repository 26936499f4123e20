#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>

namespace {

constexpr size_t all_valid = std::string_view::npos;

TEST(Utf8, TakesTheFirstAndLastCodePointOfEveryLength) {
    EXPECT_EQ(base::find_invalid_utf8(std::string_view("\0", 1)), all_valid);
    for (const char* text :
         {"", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
          "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"})
        EXPECT_EQ(base::find_invalid_utf8(text), all_valid) << text;
}

TEST(Utf8, RefusesOverlongFormsSurrogatesAndWhatIsBeyondUnicode) {
    for (const char* text :
         {"\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xF0\x8F\xBF\xBF", "\xED\xA0\x80",
          "\xED\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF", "\x80", "\xBF"})
        EXPECT_EQ(base::find_invalid_utf8(text), 0u) << text;
}

TEST(Utf8, FindsWhereTheFirstBadByteStands) {
    EXPECT_EQ(base::find_invalid_utf8("Välkommen \xE5\xE4\xF6"), 11u);
    EXPECT_EQ(base::find_invalid_utf8("cut \xE2\x82"), 4u);
    EXPECT_EQ(base::find_invalid_utf8("\xC3("), 0u);
}

TEST(Utf8, WalksOverBadBytesOneByOne) {
    const std::string text = "a\xFFå";
    EXPECT_EQ(base::utf8_length_at(text, 0), 1u);
    EXPECT_EQ(base::utf8_length_at(text, 1), 1u);
    EXPECT_EQ(base::utf8_length_at(text, 2), 2u);
    EXPECT_EQ(base::count_code_points(text), 3u);
    EXPECT_EQ(base::code_point_at(text, 1), char32_t(0xFFFD));
    EXPECT_EQ(base::code_point_at(text, 2), char32_t(0xE5));
}

TEST(Utf8, WritesWhatItReads) {
    for (const char32_t c :
         {U'a', char32_t(0x7F), char32_t(0x80), U'å', char32_t(0x7FF), char32_t(0x800), U'€',
          char32_t(0xFFFF), char32_t(0x10000), U'😀', char32_t(0x10FFFF)}) {
        std::string text;
        base::append_utf8(text, c);
        EXPECT_EQ(base::find_invalid_utf8(text), all_valid);
        EXPECT_EQ(base::code_point_at(text, 0), c);
        EXPECT_EQ(base::utf8_length_at(text, 0), text.size());
    }
}

TEST(Utf8, CountsCodePoints) {
    EXPECT_EQ(base::count_code_points(""), 0u);
    EXPECT_EQ(base::count_code_points("mer träd"), 8u);
    EXPECT_EQ(base::count_code_points("a\u030A"), 2u);
}

TEST(Utf8, IsolatesWhatIsInsertedIntoASentence) {
    EXPECT_EQ(base::isolate("427"), "\xE2\x81\xA8"
                                    "427\xE2\x81\xA9");
}

} // namespace
