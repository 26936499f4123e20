#include "app/picture_shelf.h"

#include "fakes/fake_textures.h"

#include <gtest/gtest.h>

namespace app {

namespace {

// A shelf with nobody behind it: the test decodes what was asked for, when it likes.
class PictureShelfTest : public ::testing::Test {
protected:
    struct Order {
        content::Picture picture;
        media::Size cover;
    };

    static constexpr size_t budget = 4'000'000; // bytes: one picture of a million pixels

    // The worker's answer: a picture of just the size that was asked for.
    std::optional<base::Problem> answer(const Order& order) {
        const size_t bytes = size_t(order.cover.width) * size_t(order.cover.height) * 4;
        return shelf.arrived(
            {order.picture, order.cover, media::Pixels{order.cover, std::vector<uint8_t>(bytes)}});
    }

    std::optional<base::Problem> fail(const Order& order) {
        return shelf.arrived({order.picture, order.cover,
                              base::failure("the picture is broken.", "Save it again.")});
    }

    void answer_all() {
        for (const Order& order : std::exchange(orders, {}))
            answer(order);
        while (shelf.uploading())
            shelf.upload(10'000);
    }

    // One frame in which these pictures are seen.
    void see(std::initializer_list<const char*> paths, int width = 1000, int height = 1000) {
        shelf.begin_frame();
        for (const char* path : paths)
            shelf.find({path, {}}, width, height);
        shelf.trim();
    }

    bool is_there(const char* path, int width = 1000, int height = 1000) {
        return shelf.find({path, {}}, width, height).texture != 0;
    }

    fakes::FakeTextures textures;
    std::vector<Order> orders;
    PictureShelf shelf{textures, budget,
                       [this](const content::Picture& picture, media::Size cover) {
                           orders.push_back({picture, cover});
                       }};
};

} // namespace

TEST_F(PictureShelfTest, AsksOnceForWhatIsWanted) {
    for (int frame = 0; frame < 5; ++frame) {
        shelf.begin_frame();
        EXPECT_EQ(shelf.find({"a.png", {}}, 800, 600).texture, 0U);
    }
    ASSERT_EQ(orders.size(), 1U);
    EXPECT_EQ(orders[0].picture.path, "a.png");
    EXPECT_EQ(orders[0].cover, (media::Size{800, 600}));
    EXPECT_TRUE(shelf.loading());
    answer_all();
    EXPECT_TRUE(is_there("a.png", 800, 600));
    EXPECT_TRUE(orders.empty());
    EXPECT_FALSE(shelf.loading());
}

TEST_F(PictureShelfTest, IsSeenOnlyWhenAllOfItIsUploaded) {
    shelf.find({"a.png", {}}, 100, 500);
    answer(orders[0]);
    EXPECT_TRUE(shelf.uploading());
    EXPECT_FALSE(shelf.upload(200));
    EXPECT_FALSE(is_there("a.png", 100, 500));
    EXPECT_FALSE(shelf.upload(200));
    EXPECT_FALSE(is_there("a.png", 100, 500));
    EXPECT_TRUE(shelf.upload(200));
    const ui::Image image = shelf.find({"a.png", {}}, 100, 500);
    EXPECT_NE(image.texture, 0U);
    EXPECT_EQ(image.width, 100);
    EXPECT_EQ(image.height, 500);
    EXPECT_FALSE(shelf.uploading());
    EXPECT_FALSE(shelf.upload(200)) << "nothing new";
}

TEST_F(PictureShelfTest, SharesTheRowsOfAFrameAmongAll) {
    shelf.find({"a.png", {}}, 100, 300);
    shelf.find({"b.png", {}}, 100, 300);
    answer(orders[0]);
    answer(orders[1]);
    EXPECT_TRUE(shelf.upload(400));
    EXPECT_TRUE(is_there("a.png", 100, 300));
    EXPECT_FALSE(is_there("b.png", 100, 300));
    EXPECT_TRUE(shelf.upload(400));
    EXPECT_TRUE(is_there("b.png", 100, 300));
}

TEST_F(PictureShelfTest, WhatIsNotOnScreenNeedsNoNewFrame) {
    shelf.begin_frame();
    shelf.prefetch({"a.png", {}}, {100, 300});
    answer(orders[0]);
    EXPECT_FALSE(shelf.upload(400));
    EXPECT_TRUE(is_there("a.png", 100, 300));
    shelf.find({"b.png", {}}, 100, 300);
    answer(orders[1]);
    shelf.begin_frame(); // which does not ask for it again
    EXPECT_FALSE(shelf.upload(400));
}

TEST_F(PictureShelfTest, TellsOfAFailureOnceAndDoesNotTryAgain) {
    shelf.find({"a.png", {}}, 800, 600);
    const auto problem = fail(orders[0]);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->message, "the picture is broken.");
    for (int frame = 0; frame < 5; ++frame) {
        shelf.begin_frame();
        EXPECT_FALSE(is_there("a.png", 800, 600));
    }
    EXPECT_EQ(orders.size(), 1U);
    EXPECT_FALSE(shelf.loading());
    shelf.forget_failures();
    shelf.find({"a.png", {}}, 800, 600);
    EXPECT_EQ(orders.size(), 2U);
}

TEST_F(PictureShelfTest, TwoVersionsOfAFileAreTwoPictures) {
    const content::Picture before{"a.png", {}, "1"};
    const content::Picture after{"a.png", {}, "2"};
    shelf.find(before, 800, 600);
    answer_all();
    const ui::TextureId old = shelf.find(before, 800, 600).texture;
    EXPECT_EQ(shelf.find(after, 800, 600).texture, 0U) << "nothing of the one stands for the other";
    answer_all();
    EXPECT_NE(shelf.find(after, 800, 600).texture, 0U);
    EXPECT_EQ(shelf.find(before, 800, 600).texture, old);
}

TEST_F(PictureShelfTest, PrefetchingSaysWhenThePictureIsReady) {
    const content::Picture picture{"a.png", {}, "1"};
    EXPECT_FALSE(shelf.prefetch(picture, {800, 600}));
    EXPECT_FALSE(shelf.prefetch(picture, {800, 600}));
    ASSERT_EQ(orders.size(), 1U);
    answer(orders[0]);
    EXPECT_FALSE(shelf.prefetch(picture, {800, 600})) << "decoded, but not uploaded";
    shelf.upload(10'000);
    EXPECT_TRUE(shelf.prefetch(picture, {800, 600}));
}

TEST_F(PictureShelfTest, APictureThatNeverWillBeThereIsNotWaitedFor) {
    const content::Picture picture{"a.png", {}, "1"};
    EXPECT_FALSE(shelf.prefetch(picture, {800, 600}));
    fail(orders[0]);
    EXPECT_TRUE(shelf.prefetch(picture, {800, 600}));
}

TEST_F(PictureShelfTest, TellsAtWhichSizesAPictureIsOnScreen) {
    const content::Picture picture{"a.png", {}, "1"};
    shelf.find(picture, 800, 600);
    shelf.find(picture, 100, 100);
    EXPECT_TRUE(shelf.sizes_on_screen("a.png").empty()) << "not there yet";
    answer_all();
    shelf.begin_frame();
    shelf.find(picture, 800, 600);
    EXPECT_EQ(shelf.sizes_on_screen("a.png"), (std::vector<media::Size>{{800, 600}}));
    EXPECT_TRUE(shelf.sizes_on_screen("b.png").empty());
}

TEST_F(PictureShelfTest, IsNotAskedForAgainWhereALittleIsMissing) {
    see({"a.png"}, 1000, 1000);
    answer_all();
    EXPECT_TRUE(is_there("a.png", 950, 950));
    EXPECT_TRUE(is_there("a.png", 1001, 1001));
    EXPECT_TRUE(orders.empty());
}

TEST_F(PictureShelfTest, IsDecodedAnewWhereItIsTooSmall) {
    see({"a.png"}, 725, 725);
    answer_all();
    EXPECT_TRUE(is_there("a.png", 1000, 1000)) << "what there is stands in";
    ASSERT_EQ(orders.size(), 1U);
    answer_all();
    EXPECT_EQ(shelf.find({"a.png", {}}, 1000, 1000).width, 1000);
}

TEST_F(PictureShelfTest, IsLargeAndSmallAtOnceWithoutEndlessDecoding) {
    int asked = 0;
    for (int frame = 0; frame < 20; ++frame) {
        shelf.begin_frame();
        shelf.find({"a.png", {}}, 1000, 1000);
        shelf.find({"a.png", {}}, 200, 200);
        shelf.find({"a.png", {}}, 500, 500);
        asked += int(orders.size());
        answer_all();
        shelf.trim();
    }
    EXPECT_EQ(asked, 3);
    EXPECT_EQ(shelf.find({"a.png", {}}, 200, 200).width, 200);
    EXPECT_EQ(shelf.find({"a.png", {}}, 500, 500).width, 500);
}

TEST_F(PictureShelfTest, StandsInForItselfInAnotherSizeMeanwhile) {
    see({"a.png"}, 200, 200);
    answer_all();
    const ui::Image small = shelf.find({"a.png", {}}, 1000, 1000);
    EXPECT_EQ(small.width, 200);
    answer_all();
    EXPECT_EQ(shelf.find({"a.png", {}}, 1000, 1000).width, 1000);
    EXPECT_EQ(shelf.find({"b.png", {}}, 1000, 1000).texture, 0U) << "only for itself";
}

TEST_F(PictureShelfTest, OfNoSizeIsNotAskedFor) {
    EXPECT_FALSE(is_there("a.png", 0, 100));
    EXPECT_FALSE(is_there("a.png", 100, 0));
    EXPECT_TRUE(orders.empty());
}

TEST_F(PictureShelfTest, LetsGoOfWhatWasSeenLongestAgo) {
    for (const char* path : {"a.png", "b.png", "c.png"}) {
        see({path});
        answer_all();
    }
    see({"c.png"});
    see({"c.png"});
    EXPECT_EQ(textures.alive.size(), 1U);
    EXPECT_TRUE(is_there("c.png"));
    EXPECT_FALSE(is_there("a.png"));
}

TEST_F(PictureShelfTest, KeepsWhatIsOnScreenHoweverMuchItIs) {
    see({"a.png", "b.png", "c.png"});
    answer_all();
    for (int frame = 0; frame < 5; ++frame)
        see({"a.png", "b.png", "c.png"});
    EXPECT_EQ(textures.alive.size(), 3U);
    EXPECT_TRUE(orders.empty());
}

TEST_F(PictureShelfTest, KeepsWhatFitsInItsBudget) {
    see({"a.png", "b.png"}, 600, 600);
    answer_all();
    for (int frame = 0; frame < 5; ++frame)
        see({});
    EXPECT_EQ(textures.alive.size(), 2U);
}

TEST_F(PictureShelfTest, KeepsAStandInThatIsOnScreen) {
    see({"a.png"}, 700, 700);
    see({"b.png"}, 900, 900);
    answer_all();
    for (int frame = 0; frame < 5; ++frame)
        see({"a.png", "b.png"}, 1000, 1000); // not decoded yet: the smaller ones are seen
    EXPECT_TRUE(is_there("a.png"));
    EXPECT_TRUE(is_there("b.png"));
}

TEST_F(PictureShelfTest, LeavesNoTextureBehind) {
    fakes::FakeTextures own;
    {
        std::vector<Order> wanted;
        PictureShelf shelf_of_own(own, budget,
                                  [&](const content::Picture& picture, media::Size cover) {
                                      wanted.push_back({picture, cover});
                                  });
        for (const char* path : {"a.png", "b.png"}) {
            shelf_of_own.find({path, {}}, 10, 10);
            shelf_of_own.arrived(
                {{path, {}}, {10, 10}, media::Pixels{{10, 10}, std::vector<uint8_t>(400)}});
        }
        shelf_of_own.upload(12); // one whole, one on its way
        EXPECT_EQ(own.alive.size(), 2U);
    }
    EXPECT_TRUE(own.alive.empty());
}

} // namespace app
