// The house closed, and cards that take the place of everything.

#include "screens/drawn.h"
#include "screens/everywhere.h"

namespace test {

using flow::Mode;
using flow::Stop;

class Instead : public Everywhere {
protected:
    Instead() {
        takeover_ = shipped_library().content.takeovers.front().id;
        open_ = programme_;
    }

    void change(flow::Programme next) {
        flow::Programme before = std::exchange(programme_, std::move(next));
        apply(flow::ProgrammeChanged{std::move(before)});
        build();
    }

    void close() {
        flow::Programme next = open_;
        next.mode = Mode::closed;
        next.instead = {{Stop::Kind::closed, 0, "closed/0", 60s, language()},
                        {Stop::Kind::closed, 1, "closed/1", 60s, language()}};
        next.opening = flow::Opening{base::LocalMinutes(10h), 1};
        change(next);
    }

    void take_over() {
        flow::Programme next = open_;
        next.mode = Mode::takeover;
        next.instead = {{Stop::Kind::takeover, 0, takeover_, 10s, language()}};
        change(next);
    }

    void open_again() { change(open_); }

    screens::Place place() const {
        return screens::place_of({library_->content, state_, programme_, recent_});
    }

    uint64_t picture() {
        build();
        return fingerprint(*stage_->draw_data());
    }

    // What is drawn while a finger rests on the glass, once it has swollen what it touches.
    uint64_t touched_picture() {
        press({300, 200});
        hold(500ms);
        return picture();
    }

    std::string takeover_;
    flow::Programme open_;
};

TEST_P(Instead, ClosedAnswersATouchWithDotsAlone) {
    close();
    wait(2s);
    EXPECT_EQ(place().screen, "closed");
    EXPECT_EQ(labels(), "");
    const uint64_t before = picture();
    EXPECT_NE(touched_picture(), before);
    lift({300, 200});
    wait(2s);
    EXPECT_TRUE(is_attract());
    EXPECT_EQ(picture(), before);
    EXPECT_EQ(count<flow::VisitBegan>(), 0);
}

TEST_P(Instead, ClosedRestsUntilItIsArrangedAnew) {
    close();
    wait(2s);
    build();
    EXPECT_FALSE(stage_->wakes().animating());
    EXPECT_FALSE(stage_->wakes().breathing()) << "all night";
    EXPECT_EQ(stage_->wakes().next(), base::Instant::max());
    const uint64_t first = picture();
    wait(58s);
    build();
    EXPECT_TRUE(stage_->wakes().animating()) << "a wipe";
    wait(2s);
    EXPECT_NE(picture(), first);
    build();
    EXPECT_FALSE(stage_->wakes().animating());
}

TEST_P(Instead, TakeoverShowsItsCardAndNothingToTouch) {
    take_over();
    wait(2s);
    EXPECT_EQ(place().screen, "takeover");
    EXPECT_EQ(place().card, takeover_);
    EXPECT_EQ(labels(), "");
    EXPECT_EQ(state_.language, language());
    tap(ui::Point{300, 200});
    EXPECT_TRUE(is_attract());
    EXPECT_EQ(count<flow::VisitBegan>(), 0);
}

TEST_P(Instead, ComesAndGoesByTheWipe) {
    for (const bool closing : {true, false}) {
        const uint64_t loop = picture();
        if (closing)
            close();
        else
            take_over();
        EXPECT_TRUE(stage_->wakes().animating());
        motion_ = false; // the field at rest; the wipe at its beginning
        const uint64_t begun = picture();
        motion_ = true;
        wait(300ms);
        EXPECT_NE(picture(), loop);
        EXPECT_NE(picture(), begun);
        wait(2s);
        open_again();
        EXPECT_TRUE(stage_->wakes().animating());
        wait(2s);
        EXPECT_EQ(place().screen, "slide");
    }
}

TEST_P(Instead, AVisitIsWipedAwayAsItWasButForItsWords) {
    arrive();
    open("team");
    wait(500ms);
    tap("nav/text_size");
    wait(500ms);
    motion_ = false;
    const uint64_t page = picture();
    take_over();
    EXPECT_TRUE(is_attract());
    EXPECT_EQ(picture(), page) << "the wipe begins on the page that was open";
    motion_ = true;
    wait(300ms);
    EXPECT_EQ(labels(), "") << "though nothing on it can be touched any more";
    wait(2s);
    EXPECT_EQ(place().screen, "takeover");
    EXPECT_EQ(state_.text_step, 0);
}

TEST_P(Instead, AnIdeaIsFinishedBeforeTheTakeoverIsSeen) {
    arrive();
    open_idea();
    wait(500ms);
    type(idea());
    take_over();
    ASSERT_TRUE(is_visit());
    tap("idea/send");
    save();
    EXPECT_EQ(visit().page, flow::Page::thanks);
    tap("nav/stories");
    EXPECT_TRUE(is_attract());
    wait(2s);
    EXPECT_EQ(place().screen, "takeover");
}

TEST_P(Instead, TheDoorsCloseBehindTheLastVisitor) {
    arrive();
    close();
    ASSERT_TRUE(is_visit());
    open("team");
    wait(500ms);
    EXPECT_TRUE(sees("team/0"));
    wait(programme_.idle);
    ASSERT_TRUE(is_still_there());
    wait(programme_.countdown);
    EXPECT_TRUE(is_attract());
    wait(2s);
    EXPECT_EQ(place().screen, "closed");
}

EVERYWHERE(Instead);

} // namespace test
