#include "screens/everywhere.h"

namespace test {

using flow::Page;
using flow::Stop;

class AttractScreen : public Everywhere {
protected:
    screens::Place place() const {
        const screens::Model model{library_->content, state_, programme_, recent_};
        return screens::place_of(model);
    }

    // Where a control of the page will be, once somebody is there.
    ui::Point find_beneath(Stop::Kind kind, const std::string& id) {
        loop_to(kind);
        tap(ui::Point{30, 30});
        wait(500ms);
        const ui::Control* control = find(id);
        EXPECT_NE(control, nullptr) << id << " is not among " << labels();
        const ui::Point at = control ? control->rect.centre() : ui::Point{};
        apply(flow::Leave{});
        build();
        return at;
    }
};

TEST_P(AttractScreen, IsOneButtonAsLargeAsTheScreen) {
    const Size size = std::get<Size>(GetParam());
    for (const flow::Stop& stop : programme_.stops) {
        ASSERT_EQ(stage_->controls().all().size(), 1U);
        const ui::Control& only = stage_->controls().all().front();
        EXPECT_EQ(only.label, word("touch"));
        EXPECT_EQ(only.rect, (ui::Rect{0, 0, float(size.first), float(size.second)}));
        wait(stop.dwell);
    }
}

TEST_P(AttractScreen, GoesRoundAllOfTheContent) {
    std::vector<std::string> cards;
    for (size_t i = 0; i <= programme_.stops.size(); ++i) {
        cards.push_back(place().screen + " " + place().card);
        wait(programme_.stops[i % programme_.stops.size()].dwell);
    }
    EXPECT_EQ(cards[0], "slide " + library_->content.slides.front().id);
    EXPECT_EQ(cards[programme_.stops.size() - 2], "team leadership");
    EXPECT_EQ(cards[programme_.stops.size() - 1], "invitation ideas.toml");
    EXPECT_EQ(cards.back(), cards.front());
}

TEST_P(AttractScreen, OpensTheStoryThatWasTouched) {
    wait(programme_.stops[0].dwell);
    wait(programme_.stops[1].dwell);
    tap(ui::Point{400, 400});
    ASSERT_TRUE(is_visit());
    EXPECT_EQ(visit().page, Page::stories);
    EXPECT_EQ(visit().story, 2);
    EXPECT_EQ(place().card, library_->content.slides[2].id);
    EXPECT_EQ(count<flow::VisitBegan>(), 1);
}

TEST_P(AttractScreen, OpensTheTeamWhenTheTeamWasTouched) {
    loop_to(Stop::Kind::team);
    tap(ui::Point{400, 400});
    EXPECT_EQ(visit().page, Page::team);
}

TEST_P(AttractScreen, OpensTheKeyboardWhenTheInvitationWasTouched) {
    loop_to(Stop::Kind::invitation);
    tap(ui::Point{400, 400});
    EXPECT_EQ(visit().page, Page::idea);
    EXPECT_TRUE(sees("keyboard"));
}

TEST_P(AttractScreen, BeginsAVisitAsSoonAsTheFingerIsDown) {
    press({400, 400});
    EXPECT_TRUE(is_visit());
}

TEST_P(AttractScreen, IsNotSeenThroughByTheTouchThatEndsIt) {
    const ui::Point on = find_beneath(Stop::Kind::slide, "stories/on");
    loop_to(Stop::Kind::slide);
    const int story = int(programme_.slides().size()) - 1;
    tap(on);
    EXPECT_EQ(visit().story, story);

    apply(flow::Leave{});
    const ui::Point person = find_beneath(Stop::Kind::team, "team/0");
    loop_to(Stop::Kind::team);
    tap(person);
    EXPECT_EQ(visit().page, Page::team);
    EXPECT_EQ(visit().person, std::nullopt);

    apply(flow::Leave{});
    const ui::Point key = find_beneath(Stop::Kind::invitation, "key/H");
    loop_to(Stop::Kind::invitation);
    tap(key);
    EXPECT_EQ(visit().draft.text, "");

    apply(flow::Leave{});
    const ui::Point cancel = find_beneath(Stop::Kind::invitation, "idea/cancel");
    loop_to(Stop::Kind::invitation);
    tap(cancel);
    EXPECT_EQ(visit().page, Page::idea);
}

TEST_P(AttractScreen, IsNotSwipedByTheTouchThatEndsIt) {
    swipe({900, 500}, {200, 500});
    EXPECT_EQ(visit().story, 0);
}

TEST_P(AttractScreen, ShowsNewIdeasInTurnOverTheField) {
    ideas::Idea idea;
    idea.id = "a";
    idea.status = ideas::Status::shown;
    idea.text = "Bänkar";
    ideas::Idea other = idea;
    other.id = "b";
    other.text = "Träd";
    recent_ = {idea, other};
    motion_ = false;
    loop_to(Stop::Kind::invitation);
    const base::Instant turn = stage_->wakes().next();
    EXPECT_GT(turn, now_);
    EXPECT_LE(turn, now_ + 5s);
    recent_[0].status = recent_[1].status = ideas::Status::pending; // nobody has read them yet
    build();
    EXPECT_EQ(stage_->wakes().next(), base::Instant::max());
}

EVERYWHERE(AttractScreen);

} // namespace test
