// When nothing changes, nothing is drawn: a picture asks for another only where something moves.

#include "screens/look_over.h"

namespace test {

class Stillness : public LookOver {
protected:
    std::vector<app::TourStop> stops() const {
        return app::tour_stops(shipped_library(), programme_, "sv");
    }
};

TEST_F(Stillness, AsksForNoPictureWithMotionOff) {
    for (const app::TourStop& stop : stops()) {
        SCOPED_TRACE(stop.name);
        set(stop);
        EXPECT_FALSE(stage_->wakes().animating());
        EXPECT_FALSE(stage_->wakes().breathing());
        const bool counts_down = sees("thanks/take_back");
        if (!counts_down) {
            EXPECT_EQ(stage_->wakes().next(), base::Instant::max());
        }
    }
}

TEST_F(Stillness, OfAnAttractSlideBreathesCalmlyWithMotionOn) {
    motion_ = true;
    build();
    EXPECT_TRUE(stage_->wakes().breathing());
    EXPECT_FALSE(stage_->wakes().animating());
}

TEST_F(Stillness, DrawsTheSameTwice) {
    for (const bool motion : {false, true}) {
        motion_ = motion;
        for (const app::TourStop& stop : stops()) {
            SCOPED_TRACE(stop.name);
            set(stop);
            const uint64_t first = fingerprint(*stage_->draw_data());
            build();
            EXPECT_EQ(fingerprint(*stage_->draw_data()), first);
        }
    }
}

TEST_F(Stillness, DrawsTheSameLaterWithMotionOff) {
    for (const app::TourStop& stop : stops()) {
        if (stop.name.find("thanks") != std::string::npos) continue; // counts down
        SCOPED_TRACE(stop.name);
        set(stop);
        const uint64_t first = fingerprint(*stage_->draw_data());
        const base::Instant before = now_;
        now_ += 700ms;
        build();
        EXPECT_EQ(fingerprint(*stage_->draw_data()), first);
        now_ = before; // else minutes go by, and what stands still wanders
    }
}

TEST_F(Stillness, IsSeenInTheDigest) {
    const uint64_t first = fingerprint(*stage_->draw_data());
    motion_ = true;
    now_ += 700ms;
    build();
    EXPECT_NE(fingerprint(*stage_->draw_data()), first);
}

TEST_F(Stillness, ComesBackWhenTheFingerHasLeft) {
    const uint64_t before = fingerprint(*stage_->draw_data());
    stage_->swells().press(1, {540, 300}, now_);
    now_ += 300ms;
    build();
    EXPECT_TRUE(stage_->wakes().animating());
    EXPECT_NE(fingerprint(*stage_->draw_data()), before);
    stage_->swells().release(1, now_);
    now_ += 5s;
    build();
    EXPECT_FALSE(stage_->wakes().animating());
    EXPECT_EQ(fingerprint(*stage_->draw_data()), before);
}

TEST_F(Stillness, OfTheCaretIsLitForGoodWithMotionOff) {
    open_idea();
    EXPECT_EQ(stage_->wakes().next(), base::Instant::max());
    motion_ = true;
    build();
    EXPECT_LE(stage_->wakes().next(), now_ + 600ms);
}

TEST_F(Stillness, FollowsAPageThatHasComeIn) {
    motion_ = true;
    open("team");
    wait(2s);
    EXPECT_FALSE(stage_->wakes().animating());
}

TEST_F(Stillness, LeaksNoTexture) {
    fakes::FakeTextures textures;
    auto text = std::make_unique<ui::Text>(textures, size_t{1} << 20);
    const ui::Glass glass = stage_->glass();
    stage_.reset();
    stage_ = std::make_unique<app::Stage>(*text, pictures_, glass);
    for (const app::TourStop& stop : stops())
        set(stop);
    EXPECT_FALSE(textures.alive.empty());
    stage_.reset();
    text.reset();
    EXPECT_TRUE(textures.alive.empty());
}

} // namespace test
