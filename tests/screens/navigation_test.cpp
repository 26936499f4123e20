#include "flow/timings.h"
#include "screens/everywhere.h"

namespace test {

using flow::Page;

class Navigation : public Everywhere {};

TEST_P(Navigation, LeadsToEveryPageAndSaysWhereOneIs) {
    arrive();
    EXPECT_EQ(value_of("nav/stories"), "current");
    tap(word("team"));
    EXPECT_EQ(visit().page, Page::team);
    EXPECT_EQ(value_of("nav/team"), "current");
    EXPECT_EQ(value_of("nav/stories"), "");
    tap(word("your_idea"));
    EXPECT_EQ(visit().page, Page::idea);
    tap("idea/cancel");
    EXPECT_EQ(visit().page, Page::stories);
    tap(word("team"));
    tap(word("stories"));
    EXPECT_EQ(visit().page, Page::stories);
}

TEST_P(Navigation, StandsInTheSamePlaceOnEveryPage) {
    arrive();
    const ui::Rect stories = find("nav/stories")->rect;
    const ui::Rect language = find("nav/language")->rect;
    tap(word("team"));
    EXPECT_EQ(find("nav/stories")->rect, stories);
    EXPECT_EQ(find("nav/language")->rect, language);
    tap("team/0");
    wait(500ms);
    EXPECT_EQ(find("nav/stories")->rect, stories);
    tap(word("your_idea"));
    tap(word("key_done"));
    EXPECT_EQ(find("nav/stories")->rect, stories);
    EXPECT_EQ(find("nav/language")->rect, language);
}

TEST_P(Navigation, TurnsEveryWordToTheOtherLanguage) {
    arrive();
    const std::string other = language() == "sv" ? "en" : "sv";
    const content::Strings& words = library_->strings_in(other);
    EXPECT_FALSE(sees(words["stories"]));
    tap("nav/language");
    EXPECT_EQ(state_.language, other);
    EXPECT_TRUE(sees(words["stories"]));
    EXPECT_TRUE(sees(words["your_idea"]));
    tap("nav/language");
    EXPECT_EQ(state_.language, language());
}

TEST_P(Navigation, MakesTextLargerInThreeStepsAndRoundAgain) {
    arrive();
    for (const int step : {1, 2, 0, 1}) {
        tap(word("text_size"));
        EXPECT_EQ(state_.text_step, step);
    }
}

TEST_P(Navigation, ForgetsLanguageAndTextSizeWithTheVisitor) {
    arrive();
    tap(word("text_size"));
    if (language() == "sv") tap("nav/language");
    apply(flow::Leave{});
    wait(flow::wipe);
    EXPECT_EQ(state_.language, "sv");
    EXPECT_EQ(state_.text_step, 0);
    EXPECT_TRUE(sees(shipped_library().strings_in("sv")["touch"]));
}

TEST_P(Navigation, IsNotTappedByAFingerThatSlidesOntoIt) {
    arrive();
    press({500, 400});
    lift(find("nav/team")->rect.centre());
    EXPECT_EQ(visit().page, Page::stories);
    press(find("nav/team")->rect.centre());
    lift({500, 400});
    EXPECT_EQ(visit().page, Page::stories);
}

EVERYWHERE(Navigation);

} // namespace test
