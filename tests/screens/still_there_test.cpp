#include "screens/drawn.h"
#include "screens/everywhere.h"

namespace test {

class StillThere : public Everywhere {
protected:
    void fall_silent() {
        wait(programme_.idle);
        ASSERT_TRUE(is_still_there());
    }

    void write() {
        arrive();
        tap(word("your_idea"));
        wait(500ms);
        type(idea());
    }
};

TEST_P(StillThere, AsksAndNothingElseCanBeTapped) {
    write();
    fall_silent();
    ASSERT_EQ(stage_->controls().all().size(), 1U) << labels();
    EXPECT_EQ(stage_->controls().all().front().label, word("still_there_yes"));
}

TEST_P(StillThere, AsksInTheVisitorsLanguage) {
    arrive();
    fall_silent();
    EXPECT_TRUE(sees(library_->strings_in(language())["still_there_yes"]));
}

TEST_P(StillThere, IsAnsweredByItsButton) {
    write();
    fall_silent();
    tap(word("still_there_yes"));
    EXPECT_TRUE(is_visit());
    EXPECT_EQ(visit().draft.text, idea());
}

TEST_P(StillThere, IsAnsweredByATouchAnywhereThatDoesNothingElse) {
    write();
    const ui::Point h = key("h");
    fall_silent();
    tap(h);
    EXPECT_TRUE(is_visit());
    EXPECT_EQ(visit().draft.text, idea());

    const ui::Point send = find("idea/send")->rect.centre();
    fall_silent();
    tap(send);
    EXPECT_EQ(count<flow::SaveIdea>(), 0);

    const ui::Point cancel = find("idea/cancel")->rect.centre();
    fall_silent();
    tap(cancel);
    EXPECT_EQ(visit().page, flow::Page::idea);

    tap(word("key_done"));
    tap("nav/stories");
    const ui::Point on = find("stories/on")->rect.centre();
    fall_silent();
    tap(on);
    EXPECT_EQ(visit().story, 0);
    tap(word("on"));
    EXPECT_EQ(visit().story, 1) << "the touch after it counts again";
}

TEST_P(StillThere, CountsTheSecondsDown) {
    arrive();
    fall_silent();
    const int seconds = std::get<flow::StillThere>(state_.mode).seconds_left;
    EXPECT_EQ(seconds, int(base::seconds(programme_.countdown)));
    wait(3s);
    EXPECT_EQ(std::get<flow::StillThere>(state_.mode).seconds_left, seconds - 3);
}

TEST_P(StillThere, CanBeAnsweredAsOftenAsWanted) {
    write();
    for (int i = 0; i < 5; ++i) {
        fall_silent();
        wait(programme_.countdown - 1s);
        tap(word("still_there_yes"));
        ASSERT_TRUE(is_visit());
    }
    EXPECT_EQ(visit().draft.text, idea());
}

TEST_P(StillThere, WipesTheDraftWhenNobodyAnswers) {
    write();
    tap("category/climate");
    fall_silent();
    wait(programme_.countdown);
    EXPECT_TRUE(is_attract());
    EXPECT_EQ(count<flow::VisitEnded>(), 1);
    EXPECT_TRUE(effect<flow::VisitEnded>()->draft_abandoned);

    arrive();
    tap(word("your_idea"));
    EXPECT_EQ(visit().draft, flow::Draft{});
    EXPECT_EQ(value_of("idea/text"), "");
    EXPECT_EQ(value_of("category/climate"), "off");
    EXPECT_TRUE(sees("key/M")) << "the keyboard starts afresh too";
}

// Whoever comes by while it counts down does not read what the last visitor wrote.
TEST_P(StillThere, HidesTheWords) {
    motion_ = false;
    arrive();
    tap(word("your_idea"));
    const auto picture_with = [&](const std::string& words) {
        apply(flow::EditDraft{flow::Insert{words}});
        build();
        fall_silent();
        build();
        const uint64_t picture = fingerprint(*stage_->draw_data());
        tap(word("still_there_yes"));
        for (size_t i = 0; i < words.size(); ++i)
            apply(flow::EditDraft{flow::Backspace{}});
        return picture;
    };
    const uint64_t one = picture_with("Hemligt");
    EXPECT_EQ(picture_with("Annat!!"), one);
}

TEST_P(StillThere, LeavesNoPageOfThePeopleOpen) {
    arrive();
    tap(word("team"));
    tap("team/0");
    fall_silent();
    wait(programme_.countdown);
    arrive();
    tap(word("team"));
    EXPECT_TRUE(sees("team/0"));
}

TEST_P(StillThere, IsNotAskedOfWhoeverTypes) {
    write();
    for (int i = 0; i < 20; ++i) {
        wait(programme_.idle / 4);
        tap_key(i % 2 ? "h" : "j");
        ASSERT_TRUE(is_visit());
    }
}

EVERYWHERE(StillThere);

} // namespace test
