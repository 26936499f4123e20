#include "screens/everywhere.h"

#include <set>

namespace test {

class Stories : public Everywhere {
protected:
    int last() const { return int(programme_.slides().size()) - 1; }
};

TEST_P(Stories, TurnByTheArrowsAndRoundTheEnds) {
    arrive();
    ASSERT_EQ(visit().story, 0);
    tap(word("on"));
    EXPECT_EQ(visit().story, 1);
    tap(word("back"));
    EXPECT_EQ(visit().story, 0);
    tap(word("back"));
    EXPECT_EQ(visit().story, last());
    tap(word("on"));
    EXPECT_EQ(visit().story, 0);
}

TEST_P(Stories, FollowTheFinger) {
    arrive();
    swipe({800, 500}, {300, 520});
    EXPECT_EQ(visit().story, 1);
    swipe({300, 500}, {800, 480});
    EXPECT_EQ(visit().story, 0);
}

TEST_P(Stories, StayWhenTheFingerOnlyTouches) {
    arrive();
    tap(ui::Point{500, 500});
    swipe({500, 500}, {460, 500});
    swipe({500, 300}, {510, 700});
    EXPECT_EQ(visit().story, 0);
}

TEST_P(Stories, StayWhenTheSwipeIsCancelled) {
    arrive();
    press({800, 500});
    move({300, 500});
    pointer(base::PointerEvent::Kind::cancel, {300, 500});
    EXPECT_EQ(visit().story, 0);
    swipe({800, 500}, {300, 500});
    EXPECT_EQ(visit().story, 1);
}

TEST_P(Stories, StayWhenAnotherFingerTapsElsewhere) {
    arrive();
    press({300, 500}, 1);
    press({800, 500}, 2);
    lift({800, 500}, 2);
    EXPECT_EQ(visit().story, 0);
    lift({300, 500}, 1);
    EXPECT_EQ(visit().story, 0);
}

TEST_P(Stories, FollowTheFingerAfterOneThatWasLost) {
    arrive();
    press({300, 500}, 1); // and is lifted while another page is open
    const ui::Point team = find("nav/team")->rect.centre();
    press(team, 2);
    lift(team, 2);
    lift({300, 500}, 1);
    tap(word("stories"));
    swipe({800, 500}, {300, 500});
    EXPECT_EQ(visit().story, 1);
}

TEST_P(Stories, AreAllReachedOneByOne) {
    arrive();
    std::set<int> seen;
    for (int i = 0; i <= last(); ++i) {
        seen.insert(visit().story);
        tap(word("on"));
    }
    EXPECT_EQ(int(seen.size()), last() + 1);
    EXPECT_EQ(visit().story, 0);
}

TEST_P(Stories, DecodeNothingButWhatTheyShow) {
    arrive();
    const auto& slides = library_->content.slides;
    for (const content::Slide& slide : slides) {
        pictures_.asked.clear();
        wait(1s);
        const bool wants = slide.picture.has_value();
        EXPECT_EQ(pictures_.asked.size(), wants ? 1U : 0U);
        EXPECT_EQ(pictures_.asked.contains(wants ? slide.picture->path : ""), wants);
        tap(word("on"));
    }
}

TEST_P(Stories, ShowDotsUntilThePictureIsThere) {
    pictures_.there = false;
    arrive();
    while (!library_->content.slides[size_t(visit().story)].picture)
        tap(word("on"));
    wait(1s);
    EXPECT_TRUE(sees(word("on")));
    EXPECT_FALSE(pictures_.asked.empty());
}

EVERYWHERE(Stories);

} // namespace test
