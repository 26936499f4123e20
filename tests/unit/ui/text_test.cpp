#include "ui/text.h"

#include "fakes/fake_textures.h"

#include <gtest/gtest.h>

#include <thread>

namespace ui {

namespace {

const std::string sentence =
    "Fler träd där barnen väntar på bussen, så att det är skugga när det är varmt.";

content::RichText paragraphs(int count) {
    content::RichText text;
    for (int i = 0; i < count; ++i)
        text.push_back({{"Kort stycke " + std::to_string(i)}});
    return text;
}

class TextTest : public ::testing::Test {
protected:
    TextTest() { text.begin_frame("sv"); }

    static TextStyle style(float px, float width = 0) {
        TextStyle s;
        s.px = px;
        s.width = width;
        return s;
    }

    fakes::FakeTextures textures; // outlives the text
    Text text{textures, 8 << 20};
};

} // namespace

TEST_F(TextTest, FindsTheHouseFont) {
    EXPECT_TRUE(text.has_house_font());
}

TEST_F(TextTest, MeasuresOneLine) {
    const TextBlock& block = text.block("Helsingborg", style(100));
    EXPECT_EQ(block.lines(), 1);
    EXPECT_NEAR(block.height(), 125, 1); // the leading
    EXPECT_NEAR(block.width(), 538, 3) << "not set in Roboto Regular";
    EXPECT_EQ(block.width(), block.natural_width());
    EXPECT_GT(block.baseline(), 80);
    EXPECT_LT(block.baseline(), block.height());
    EXPECT_NE(block.texture(), 0U);
    EXPECT_FALSE(block.coloured());
}

TEST_F(TextTest, GrowsWithSizeAndWeight) {
    const float regular = text.block("Helsingborg", style(50)).width();
    EXPECT_NEAR(text.block("Helsingborg", style(100)).width(), 2 * regular, 3);
    TextStyle black = style(50);
    black.weight = Weight::black;
    EXPECT_GT(text.block("Helsingborg", black).width(), regular * 1.02f);
    TextStyle tight = style(50);
    tight.tracking = -0.02f;
    EXPECT_NEAR(text.block("Helsingborg", tight).width(), regular - 11 * 1.0f, 1.5f);
}

TEST_F(TextTest, HasInkWithinItsBox) {
    const TextBlock& block = text.block("Ågång", style(60));
    EXPECT_GE(block.ink().x, -3);
    EXPECT_GE(block.ink().y, -3);
    EXPECT_LE(block.ink().end(), block.width() + 3);
    EXPECT_LE(block.ink().bottom(), block.height() + 3);
}

TEST_F(TextTest, OfNothingHasALineAndNoInk) {
    const TextBlock& block = text.block("", style(60));
    EXPECT_EQ(block.lines(), 1);
    EXPECT_EQ(block.texture(), 0U);
    EXPECT_NEAR(block.caret(0).h, block.height(), 20);
}

TEST_F(TextTest, WrapsBetweenWords) {
    const TextBlock& block = text.block(sentence, style(40, 500));
    EXPECT_GT(block.lines(), 2);
    EXPECT_EQ(block.width(), 500);
    EXPECT_LE(block.natural_width(), 500);
    EXPECT_NEAR(block.height(), float(block.lines()) * 50, 1);
    EXPECT_FALSE(block.broke_word());
}

TEST_F(TextTest, SaysWhichWordHadToBeBroken) {
    const TextBlock& block = text.block("Våra kommunikationsstrategier nu", style(80, 300));
    EXPECT_TRUE(block.broke_word());
    EXPECT_EQ(block.broken_word(), "kommunikationsstrategier");
    EXPECT_EQ(text.block("Kommunikationsstrategier", style(80, 300)).broken_word(),
              "Kommunikationsstrategier");
    const TextBlock& whole = text.block("Kommunikations\nstrategier", style(40, 600));
    EXPECT_FALSE(whole.broke_word());
    EXPECT_EQ(whole.broken_word(), "");
}

TEST_F(TextTest, CountsTheWordsThatGaveWay) {
    const std::string words = "ett två tre fyra, fem sex sju åtta. nio\ntio";
    TextStyle s = style(40, 200); // "ett två tre", "fyra, fem", "sex sju", "åtta. nio", "tio"
    ASSERT_EQ(text.block(words, s).lines(), 5);
    EXPECT_EQ(text.block(words, s).words_cut(), 0);
    s.max_height = 105;
    EXPECT_TRUE(text.block(words, s).cut());
    EXPECT_EQ(text.block(words, s).words_cut(), 5) << "all after \"fem\"";
    s.max_height = 250;
    EXPECT_EQ(text.block(words, s).words_cut(), 0);
    s.max_height = 40;
    EXPECT_EQ(text.block(std::string(60, 'm') + " mer", s).words_cut(), 2)
        << "a word that is cut itself counts";
    s.max_height = 0;
    s.max_lines = 1;
    EXPECT_TRUE(text.block(words, s).cut()) << "who knows how many";
    EXPECT_FALSE(text.block("ett", s).cut());
}

TEST_F(TextTest, MeasuresWithoutAScreenAsItDraws) {
    Text measure(8 << 20);
    measure.begin_frame("sv");
    for (const std::string& words : {sentence, std::string("Åh 🌳 här"), std::string(90, 'm')})
        for (const float px : {17.3f, 46.0f, 100.0f}) {
            const TextBlock& block = measure.block(words, style(px, 600));
            const TextBlock& drawn = text.block(words, style(px, 600));
            EXPECT_EQ(block.texture(), 0U);
            EXPECT_NE(drawn.texture(), 0U);
            EXPECT_EQ(block.height(), drawn.height()) << words << " " << px;
            EXPECT_EQ(block.lines(), drawn.lines()) << words << " " << px;
            EXPECT_NEAR(block.natural_width(), drawn.natural_width(), 0.1) << words << " " << px;
        }
}

TEST_F(TextTest, MeasuresInAnotherThreadMeanwhile) {
    std::vector<float> heights;
    std::thread other([&heights] {
        Text measure(8 << 20);
        for (int i = 0; i < 50; ++i) {
            measure.begin_frame("sv");
            heights.push_back(measure.block(sentence, style(20 + float(i), 400)).height());
        }
    });
    std::vector<float> drawn;
    for (int i = 0; i < 50; ++i) {
        text.begin_frame("sv");
        drawn.push_back(text.block(sentence, style(20 + float(i), 400)).height());
    }
    other.join();
    EXPECT_EQ(heights, drawn);
}

TEST_F(TextTest, GivesWayToAnEllipsisAfterTheLastLine) {
    TextStyle s = style(40, 500);
    s.max_lines = 2;
    EXPECT_EQ(text.block(sentence, s).lines(), 2);
    EXPECT_EQ(text.block("Kort", s).lines(), 1);
}

TEST_F(TextTest, GivesWayToAnEllipsisAtItsHeight) {
    TextStyle s = style(40, 500);
    const float whole = text.block(sentence, s).height();
    s.max_height = whole - 20;
    const TextBlock& cut = text.block(sentence, s);
    EXPECT_LE(cut.height(), s.max_height);
    EXPECT_GT(cut.height(), s.max_height - 50) << "no more is cut than must be";
    s.max_height = 1;
    EXPECT_EQ(text.block(sentence, s).lines(), 1) << "but for the first line";
    s.max_height = whole;
    EXPECT_EQ(text.block(sentence, s).height(), whole);
}

TEST_F(TextTest, CutsAWordThatIsLongerThanAllOfTheRoom) {
    TextStyle s = style(40, 300);
    s.max_height = 105;
    const TextBlock& block = text.block(std::string(400, 'm'), s);
    EXPECT_EQ(block.lines(), 2);
    std::string letters;
    for (int i = 0; i < 200; ++i)
        letters += "å";
    const TextBlock& bytes = text.block(letters, s);
    EXPECT_LE(bytes.lines(), 2);
}

TEST_F(TextTest, FitsAsLargeAsThereIsRoom) {
    const TextBlock& large = text.fit("Hej", style(100, 600), 200, 20);
    EXPECT_NEAR(large.height(), 125, 1) << "no smaller than asked for, where it fits";
    const TextBlock& small = text.fit(sentence, style(100, 600), 200, 20);
    EXPECT_LE(small.height(), 200);
    EXPECT_GT(small.height(), 120) << "no smaller than it must be";
    EXPECT_FALSE(small.broke_word());
}

TEST_F(TextTest, FitsWithoutBreakingAWord) {
    const TextBlock& block = text.fit("Kommunikationsstrategier", style(100, 600), 1000, 20);
    EXPECT_FALSE(block.broke_word());
    EXPECT_EQ(block.lines(), 1);
}

TEST_F(TextTest, FitsMoreWordsOnItsLinesRatherThanCuttingThem) {
    TextStyle s = style(60, 600);
    s.max_lines = 2;
    const TextBlock& block = text.fit("Fler träd där barnen väntar på bussen", s, 1000, 20);
    EXPECT_FALSE(block.cut());
    EXPECT_EQ(block.lines(), 2);
    EXPECT_TRUE(text.fit(sentence, s, 1000, 60).cut());
}

TEST_F(TextTest, FitsNothingSmallerThanTheLeastAndCutsTheRest) {
    const TextBlock& block = text.fit(sentence, style(60, 400), 100, 40);
    EXPECT_LE(block.height(), 100);
    EXPECT_EQ(block.lines(), 2); // of 50 px: 40 px and the leading
    const TextBlock& rich = text.fit(paragraphs(40), style(60, 400), 300, 40);
    EXPECT_LE(rich.height(), 300);
    EXPECT_GT(rich.height(), 200);
}

TEST_F(TextTest, FitsTheWritersOwnLinesWithoutOthers) {
    const std::string own = "Inget är omöjligt,\nbara inte gjort ännu.";
    const TextBlock& block = text.fit(own, style(100, 800), 1000, 20);
    EXPECT_EQ(block.lines(), 2);
}

TEST_F(TextTest, FitsInMoreLinesWhereTheWritersOwnWouldBeTooSmall) {
    const std::string own = "Inget är omöjligt, det är bara inte gjort ännu av dig\noch mig.";
    const TextBlock& block = text.fit(own, style(100, 700), 1000, 20);
    EXPECT_GT(block.lines(), 2);
}

TEST_F(TextTest, PlacesTheCaretWhereThePointerWas) {
    const std::string words = "Ål, ö och träd: 🌳 och 👩‍👩‍👧!";
    const TextBlock& block = text.block(words, style(40, 300));
    ASSERT_GT(block.lines(), 1);
    size_t found = 0;
    for (size_t i = 0; i <= words.size(); ++i) {
        const Rect caret = block.caret(i);
        const size_t back = block.index_at({caret.x + 0.5f, caret.centre().y});
        if (back == i) ++found;
        EXPECT_NE(words.c_str()[back] & 0xC0, 0x80) << "in the middle of a letter";
    }
    EXPECT_GT(found, 20U);
    EXPECT_EQ(block.index_at({-50, -50}), 0U);
    EXPECT_EQ(block.index_at({5000, 5000}), words.size());
}

TEST_F(TextTest, PlacesTheCaretAfterEachLetter) {
    const TextBlock& block = text.block("åäö", style(40));
    float x = -1;
    for (const size_t i : {0U, 2U, 4U, 6U}) {
        EXPECT_GT(block.caret(i).x, x);
        x = block.caret(i).x;
        EXPECT_EQ(block.index_at({x + 1, 20}), i);
    }
    EXPECT_NEAR(x, block.width(), 1);
}

TEST_F(TextTest, MakesStrongWordsBold) {
    const content::RichText plain = {{{"Helsingborg"}}};
    const content::RichText strong = {{{"Helsingborg", true}}};
    EXPECT_GT(text.block(strong, style(50)).width(), text.block(plain, style(50)).width() * 1.01f);
    const content::RichText emphasis = {{{"Helsingborg", false, true}}};
    EXPECT_NE(&text.block(emphasis, style(50)), &text.block(plain, style(50)));
}

TEST_F(TextTest, SetsParagraphsApartByHalfALine) {
    const float line = text.block(paragraphs(1), style(40, 600)).height();
    EXPECT_NEAR(line, 50, 0.5f);
    EXPECT_NEAR(text.block(paragraphs(2), style(40, 600)).height(), 2.5f * line, 1);
    EXPECT_NEAR(text.block(paragraphs(3), style(40, 600)).height(), 4 * line, 1);
}

TEST_F(TextTest, DrawsEmojiInTheirOwnColours) {
    EXPECT_TRUE(text.block("träd 🌳", style(40)).coloured());
    EXPECT_FALSE(text.block("träd", style(40)).coloured());
}

TEST_F(TextTest, IsLaidOutOnceForAllFrames) {
    const TextBlock& first = text.block(sentence, style(40, 500));
    const TextureId texture = first.texture();
    for (int frame = 0; frame < 5; ++frame) {
        text.begin_frame("sv");
        EXPECT_EQ(&text.block(sentence, style(40, 500)), &first);
        EXPECT_EQ(text.block(sentence, style(40, 500)).texture(), texture);
    }
    EXPECT_EQ(textures.alive.size(), 1U);
    EXPECT_NE(&text.block(sentence, style(40, 501)), &first);
    EXPECT_NE(&text.block(sentence, style(41, 500)), &first);
    text.begin_frame("en");
    EXPECT_NE(&text.block(sentence, style(40, 500)), &first) << "shaped for another language";
}

TEST_F(TextTest, LetsGoOfWhatHasNotBeenSeenButNotOfWhatIsOnScreen) {
    Text small(textures, 100'000);
    const auto draw = [&](int from, int to) {
        small.begin_frame("sv");
        for (int i = from; i < to; ++i)
            small.block("Rad " + std::to_string(i) + " " + sentence, style(40));
    };
    draw(0, 10);
    const size_t full = small.cached_bytes();
    EXPECT_GT(full, 300'000U) << "what is on screen is kept in any case";
    for (int frame = 0; frame < 3; ++frame) {
        draw(0, 10);
        EXPECT_EQ(small.cached_bytes(), full);
    }
    const std::set<TextureId> before = textures.alive;
    for (int frame = 0; frame < 4; ++frame)
        draw(0, 1);
    EXPECT_LE(small.cached_bytes(), 100'000U);
    EXPECT_LT(textures.alive.size(), before.size());
}

TEST_F(TextTest, DoesNotKeepWhatItMeasuredForEver) {
    Text measure(100'000);
    for (int frame = 0; frame < 100; ++frame) {
        measure.begin_frame("sv");
        measure.fit(std::to_string(frame) + sentence, style(100, 600), 200, 20);
    }
    EXPECT_LT(measure.cached_bytes(), 500'000U);
}

TEST_F(TextTest, LeavesNoTextureBehind) {
    fakes::FakeTextures own;
    {
        Text words(own, 1000);
        for (int frame = 0; frame < 6; ++frame) {
            words.begin_frame("sv");
            words.block("Bild " + std::to_string(frame), style(60));
            words.fit(sentence, style(90, 400), 300, 20);
        }
        EXPECT_FALSE(own.alive.empty());
    }
    EXPECT_TRUE(own.alive.empty());
}

TEST_F(TextTest, TriesSizesWithoutPaintingThem) {
    fakes::FakeTextures own;
    Text words(own, 1000);
    words.begin_frame("sv");
    words.fit(sentence, style(90, 400), 300, 20);
    words.fit(content::RichText{{{sentence}}}, style(90, 400), 300, 20);
    EXPECT_EQ(own.alive.size(), 2U);
}

TEST(WithoutWidow, TiesAShortLastWordToTheOneBefore) {
    EXPECT_EQ(without_widow("Idén gick inte att spara just nu"),
              "Idén gick inte att spara just\u00A0nu");
}

TEST(WithoutWidow, LeavesLongWordsAndShortTextsAlone) {
    const std::string long_word = "Här finns ord som heter kommunikationer";
    EXPECT_EQ(without_widow(long_word), long_word);
    EXPECT_EQ(without_widow("Skicka idén"), "Skicka idén");
    EXPECT_EQ(without_widow(""), "");
    EXPECT_EQ(without_widow(std::string(60, 'a')), std::string(60, 'a'));
}

} // namespace ui
