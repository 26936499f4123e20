#include "screens/drawn.h"
#include "screens/everywhere.h"
#include "screens/wall.h"

#include <algorithm>

namespace test {

class Wall : public Everywhere {
protected:
    void fill(int count) {
        for (int i = 0; i < count; ++i) {
            ideas::Idea idea;
            idea.id = "idea-" + std::to_string(i);
            idea.text = "Idea number " + std::to_string(i);
            idea.category = i % 2 == 0 ? "climate" : "school";
            idea.status = ideas::Status::shown;
            idea.likes = i;
            wall_.push_back(idea);
        }
        ++wall_version_;
    }

    void open_wall() {
        arrive();
        tap(word("wall"));
        wait(500ms);
    }

    // Where an idea's dot is on the screen.
    ui::Point dot(const std::string& id) {
        auto& view = stage_->view();
        const screens::WallDot* dot = view.wall_field.places.dot_of(id);
        if (dot == nullptr) {
            ADD_FAILURE() << id << " has no dot";
            return {};
        }
        return view.wall.pan.to_screen(dot->at);
    }
};

TEST_P(Wall, InvitesToWriteWhereThereIsNoIdeaYet) {
    open_wall();
    EXPECT_FALSE(sees(word("show_list")));
    tap(word("wall_empty_button"));
    EXPECT_EQ(visit().page, flow::Page::idea);
}

TEST_P(Wall, ADotThatIsTouchedOpensAndIsLikedOnce) {
    fill(30);
    open_wall();
    tap(dot("idea-0"));
    EXPECT_EQ(visit().reading, "idea-0");
    EXPECT_TRUE(sees("Idea number 0")) << labels();
    tap("like/idea-0");
    ASSERT_NE(effect<flow::LikeIdea>(), nullptr);
    EXPECT_EQ(effect<flow::LikeIdea>()->id, "idea-0");
    EXPECT_EQ(effect<flow::LikeIdea>()->delta, 1);
    EXPECT_EQ(value_of("like/idea-0"), "on");
    tap("like/idea-0");
    EXPECT_EQ(effect<flow::LikeIdea>()->delta, -1);
    EXPECT_EQ(value_of("like/idea-0"), "off");
    tap(word("close"));
    EXPECT_TRUE(visit().reading.empty());
}

TEST_P(Wall, ADotGrowsInMotionWhenItIsLiked) {
    for (const bool motion : {true, false}) {
        SCOPED_TRACE(motion);
        motion_ = motion;
        wall_.clear();
        fill(1);
        wall_[0].category = "transport";
        show(shipped_library(), std::get<Size>(GetParam()));
        open_wall();
        const auto width = [&] { // of the only dot: nothing else is amber
            return bounds_of(*stage_->draw_data(), ui::rgb(content::Colour::amber)).w;
        };
        tap(dot("idea-0"));
        tap("like/idea-0");
        tap(word("close"));
        wait(5s); // what swelled under the finger
        const float before = width();
        wall_[0].likes = 1;
        ++wall_version_;
        build();
        const float at_first = width();
        wait(200ms);
        const float on_the_way = width();
        wait(1s);
        const float after = width();
        EXPECT_GT(after, before * 1.2f);
        EXPECT_NEAR(at_first, motion ? before : after, 2);
        if (motion) {
            EXPECT_GT(on_the_way, before + 2);
            EXPECT_LT(on_the_way, after - 2);
        }
        wall_[0].likes = 0;
        ++wall_version_;
        build();
        EXPECT_NEAR(width(), motion ? after : before, 2) << "and shrinks back as calmly";
    }
}

TEST_P(Wall, TouchingBesideTheDotsClosesWhatIsOpenAndTheCardIsNoWayThrough) {
    fill(5);
    open_wall();
    tap(dot("idea-0"));
    ASSERT_EQ(visit().reading, "idea-0");
    const ui::Control* card = find("wall/card");
    ASSERT_NE(card, nullptr);
    tap(ui::Point{card->rect.centre().x, card->rect.y + 20});
    EXPECT_EQ(visit().reading, "idea-0");
    const ui::Control* field = find("wall/field");
    tap(ui::Point{field->rect.x + 8, field->rect.bottom() - 8});
    EXPECT_TRUE(visit().reading.empty());
}

TEST_P(Wall, IsDraggedAndZoomedByButtons) {
    fill(300);
    open_wall();
    const ui::Point before = dot("idea-7");
    const ui::Point middle = find("wall/field")->rect.centre();
    swipe(middle, {middle.x + 120, middle.y});
    EXPECT_NEAR(dot("idea-7").x, before.x + 120, 30);
    EXPECT_TRUE(visit().reading.empty()) << "a drag is no tap";
    const float scale = stage_->view().wall.pan.camera().scale;
    tap(word("zoom_in"));
    wait(1s);
    EXPECT_GT(stage_->view().wall.pan.camera().scale, scale * 1.5f);
    tap(word("zoom_out"));
    wait(1s);
    EXPECT_NEAR(stage_->view().wall.pan.camera().scale, scale, 0.02f);
}

TEST_P(Wall, SeveralInOneComeCloserWhenTouched) {
    fill(5000);
    open_wall();
    for (int i = 0; i < 8; ++i)
        tap(word("zoom_out"));
    wait(1s);
    const float far = stage_->view().wall.pan.camera().scale;
    const ui::PanZoom& pan = stage_->view().wall.pan;
    const auto dots = stage_->view().wall_field.places.visible(pan.visible(), far, 62);
    const auto several =
        std::find_if(dots.begin(), dots.end(), [](const auto* dot) { return dot->count > 20; });
    ASSERT_NE(several, dots.end());
    tap(pan.to_screen((*several)->at));
    wait(1s);
    EXPECT_TRUE(visit().reading.empty());
    EXPECT_GT(stage_->view().wall.pan.camera().scale, far * 1.5f);
}

TEST_P(Wall, StandsStillWithMotionOff) {
    motion_ = false;
    fill(50);
    open_wall();
    wait(2s); // what swelled under the finger
    EXPECT_FALSE(stage_->wakes().animating());
    EXPECT_FALSE(stage_->wakes().breathing());
}

TEST_P(Wall, TheSameIdeasAreAListByPageOrderAndTopic) {
    fill(40);
    open_wall();
    tap(word("show_list"));
    EXPECT_TRUE(sees("list/idea/idea-0")) << labels();
    EXPECT_FALSE(sees("list/back"));
    EXPECT_EQ(ids_on_pages("list/idea/", "list/on").size(), 40u);
    tap("list/back");
    tap("list/on");
    tap("list/most_liked");
    EXPECT_TRUE(sees("list/idea/idea-39")) << labels();
    tap("list/newest");
    while (!sees("list/topic/school"))
        tap("list/more_topics");
    tap("list/topic/school");
    EXPECT_FALSE(sees("list/idea/idea-0"));
    EXPECT_TRUE(sees("list/idea/idea-1")) << labels();
    tap("list/idea/idea-1");
    EXPECT_EQ(visit().reading, "idea-1");
    EXPECT_TRUE(sees("wall/card"));
    tap(word("close"));
    tap("like/idea-1");
    EXPECT_EQ(effect<flow::LikeIdea>()->id, "idea-1");
    tap(word("show_wall"));
    EXPECT_TRUE(sees("wall/field"));
}

TEST_P(Wall, OnesOwnIdeaIsFollowedToItsPlaceBeforeOthersSeeIt) {
    fill(200);
    arrive();
    open_idea();
    type(idea());
    tap("idea/send");
    save("idea-own");
    wait(3s);
    tap(word("see_on_wall"));
    wait(1s);
    EXPECT_EQ(visit().page, flow::Page::wall);
    const ui::Rect field = find("wall/field")->rect;
    EXPECT_LT(distance(dot("idea-own"), field.centre()), field.h / 2);
    tap(dot("idea-own"));
    EXPECT_EQ(visit().reading, "idea-own");
    EXPECT_FALSE(sees("like/idea-own")) << "nobody likes their own";
}

TEST_P(Wall, NothingOfAVisitIsThereForTheNext) {
    fill(30);
    open_wall();
    tap(dot("idea-0"));
    tap("like/idea-0");
    apply(flow::Leave{});
    build();
    wait(3s);
    open_wall();
    EXPECT_TRUE(visit().reading.empty());
    EXPECT_TRUE(visit().liked.empty());
}

TEST_P(Wall, NothingOfAnIdeaThatStillWaitsIsThereForTheNext) {
    fill(5);
    open_idea();
    type("Ja");
    tap(word("send"));
    save("mine");
    apply(flow::OpenPage{flow::Page::wall});
    build();
    wait(500ms);
    const auto& places = stage_->view().wall_field.places;
    ASSERT_NE(places.dot_of("mine"), nullptr);
    apply(flow::Leave{});
    build(); // what is left is wiped away
    wait(3s);
    open_wall();
    EXPECT_EQ(places.dot_of("mine"), nullptr);
    EXPECT_EQ(places.dot_of(""), nullptr) << "nobody's";
}

TEST_P(Wall, TheListIsThereAgainWhenWhatIsReadGoes) {
    fill(5);
    open_wall();
    tap("wall/view");
    tap("list/idea/idea-3");
    ASSERT_EQ(visit().reading, "idea-3");
    EXPECT_FALSE(sees("list/idea/idea-4")) << "the card lies over it";
    std::erase_if(wall_, [](const ideas::Idea& idea) { return idea.id == "idea-3"; });
    ++wall_version_;
    build();
    EXPECT_TRUE(sees("list/idea/idea-4"));
}

TEST_P(Wall, AFingerThatWasLiftedUnseenHoldsNothing) {
    fill(5);
    open_wall();
    const ui::Point middle = find("wall/field")->rect.centre();
    const ui::Point view = find("wall/view")->rect.centre();
    press(middle, 1);
    press(view, 2);
    lift(view, 2);
    lift(middle, 1);
    tap("wall/view");
    wait(500ms);
    press(dot("idea-0"), 3);
    lift(dot("idea-0"), 3);
    EXPECT_EQ(visit().reading, "idea-0");
}

TEST(Grouped, SetsThousandsApart) {
    EXPECT_EQ(screens::grouped(7), "7");
    EXPECT_EQ(screens::grouped(999), "999");
    EXPECT_EQ(screens::grouped(1284), "1\u00a0284");
    EXPECT_EQ(screens::grouped(1234567), "1\u00a0234\u00a0567");
}

EVERYWHERE(Wall);

} // namespace test
