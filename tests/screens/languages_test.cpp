// More languages than two: all of them, each by its own name.

#include "screens/look_over.h"

namespace test {

class Languages : public LookOver, public ::testing::WithParamInterface<Size> {
protected:
    Languages() : library_of_four_(shipped_library()) {
        library_of_four_.content.settings.languages = {"sv", "en", "fi", "ar"};
        const auto& english = shipped_library().strings_in("en");
        for (const char* language : {"fi", "ar"}) {
            library_of_four_.strings[language] = english;
            library_of_four_.keyboards[language] = *shipped_library().keyboard_for("en");
        }
        library_of_four_.language_names = {
            {"sv", "Svenska"}, {"en", "English"}, {"fi", "Suomi"}, {"ar", "العربية"}};
        show(library_of_four_, GetParam());
        tap(ui::Point{30, 30});
        wait(500ms);
    }

    app::Library library_of_four_;
};

TEST_P(Languages, AreAllOnTheSheet) {
    tap("nav/language");
    for (const char* name : {"Svenska", "English", "Suomi", "العربية"})
        EXPECT_TRUE(sees(name)) << name << " is not among " << labels();
    EXPECT_FALSE(sees("nav/team")) << "what lies beneath waits";
    look_over();
}

TEST_P(Languages, AreChosenByTheirNames) {
    tap("nav/language");
    tap("Suomi");
    EXPECT_EQ(state_.language, "fi");
    EXPECT_FALSE(sees("English"));
    EXPECT_TRUE(sees("nav/team"));
    tap("nav/language");
    tap("العربية");
    EXPECT_EQ(state_.language, "ar");
    look_over();
}

TEST_P(Languages, AreLeftAsTheyWereByATouchBeside) {
    tap("nav/language");
    tap(ui::Point{200, 100});
    EXPECT_EQ(state_.language, "sv");
    EXPECT_FALSE(sees("Suomi"));
    EXPECT_EQ(visit().page, flow::Page::stories);
}

TEST_P(Languages, CanBeChosenInTheMiddleOfAnIdea) {
    open_idea();
    type("Tr");
    tap("idea/language");
    tap("English");
    EXPECT_EQ(state_.language, "en");
    EXPECT_EQ(visit().draft.text, "Tr");
    type("ees");
    EXPECT_EQ(visit().draft.text, "Trees");
}

TEST_P(Languages, ThatRunFromTheRightMirrorAllButTheKeyboardAndItsText) {
    tap("nav/language");
    tap("العربية");
    open_idea();
    EXPECT_LT(key("Q").x, key("P").x) << "as on any keyboard";
    type("Hej");
    const ui::Rect box = find("idea/text")->rect;
    const float line = box.y + box.h * 0.25f;
    tap(ui::Point{box.x + 5, line});
    EXPECT_EQ(visit().draft.caret, 0U);
    tap(ui::Point{box.end() - 5, line});
    EXPECT_EQ(visit().draft.caret, 3U);
}

TEST_P(Languages, AreNotLeftOpenForTheNextVisitor) {
    tap("nav/language");
    wait(programme_.idle);
    ASSERT_TRUE(is_still_there());
    EXPECT_FALSE(sees("Suomi")) << "under the question";
    wait(programme_.countdown + 2s);
    tap(ui::Point{30, 30});
    EXPECT_FALSE(sees("Suomi"));
}

INSTANTIATE_TEST_SUITE_P(At, Languages,
                         ::testing::Values(Size{1080, 1920}, Size{1920, 1080}, Size{1280, 800}));

} // namespace test
