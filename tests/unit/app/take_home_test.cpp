// Ideas onto a stick, which here is a folder.

#include "app/take_home.h"
#include "ideas/box.h"
#include "unit/app/folders.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <vector>

namespace {

namespace fs = std::filesystem;
using screens::TakingHome;
using Stage = TakingHome::Stage;

class TakeHome : public ::testing::Test {
protected:
    TakeHome() : folder_("/tmp/kiosk-take-home-" + std::to_string(::getpid())) {
        fs::create_directories(plan_.stick = folder_ / "STICK");
        plan_.box = folder_ / "ideas.sqlite";
        plan_.desk = folder_ / "take-home";
        plan_.day = "2022-05-30";
        auto box = ideas::Box::open(plan_.box, base::Timestamp{});
        for (int i = 0; i < 3; ++i) {
            ideas::Idea idea;
            idea.id = "0190a1b2-0000-7000-8000-00000000000" + std::to_string(i);
            idea.text = "en bänk vid vattnet " + std::to_string(i);
            EXPECT_TRUE((*box)->add(idea));
        }
    }

    ~TakeHome() override { fs::remove_all(folder_); }

    TakingHome go() {
        return app::take_home(plan_, [&](const TakingHome& now) { told_.push_back(now); });
    }

    bool was_told(Stage stage) const {
        return std::any_of(told_.begin(), told_.end(),
                           [&](const TakingHome& now) { return now.stage == stage; });
    }

    fs::path folder_;
    app::TakeHomePlan plan_;
    std::vector<TakingHome> told_;
};

TEST_F(TakeHome, WritesEveryIdeaTwiceAndReadsThemBack) {
    const TakingHome done = go();
    ASSERT_EQ(done.stage, Stage::done) << done.problem.message.en;
    EXPECT_EQ(done.ideas, 3);
    EXPECT_EQ(done.folder, "expo-ideas-2022-05-30");
    EXPECT_EQ(done.bytes, done.total);
    const fs::path at = plan_.stick / done.folder;
    EXPECT_NE(app::text_of(at / "ideas.csv").find("en bänk vid vattnet 2"), std::string::npos);
    EXPECT_NE(app::text_of(at / "ideas.jsonl").find("en bänk vid vattnet 0"), std::string::npos);
    EXPECT_NE(app::text_of(at / "ideas.csv.txt"), "") << "what the columns mean";
    EXPECT_TRUE(was_told(Stage::writing) && was_told(Stage::verifying));
}

TEST_F(TakeHome, LeavesNothingOfItOnTheKiosk) {
    go();
    EXPECT_FALSE(fs::exists(plan_.desk));
}

TEST_F(TakeHome, TheSameDayOnceMoreIsAnotherFolder) {
    go();
    EXPECT_EQ(go().folder, "expo-ideas-2022-05-30-2");
}

TEST_F(TakeHome, AStickThatIsGoneIsSaid) {
    fs::remove_all(plan_.stick);
    const TakingHome failed = go();
    EXPECT_EQ(failed.stage, Stage::failed);
    EXPECT_TRUE(failed.problem.message.in("sv").starts_with("Minnet går inte att skriva på"))
        << failed.problem.message.in("sv");
}

// A stick that keeps something else than what it was given.
TEST_F(TakeHome, WhatIsNotReadBackAsItWasWrittenIsNotDone) {
    const TakingHome failed = app::take_home(plan_, [&](const TakingHome& now) {
        if (now.stage != Stage::verifying || now.bytes > 0) return;
        std::ofstream(plan_.stick / now.folder / "ideas.jsonl", std::ios::app) << "?";
    });
    EXPECT_EQ(failed.stage, Stage::failed);
    EXPECT_EQ(failed.problem.message.en, "What was read back is not what was written.");
}

TEST_F(TakeHome, WithoutABoxThereIsNothingToTake) {
    fs::remove(plan_.box);
    EXPECT_EQ(go().stage, Stage::failed);
    EXPECT_TRUE(fs::is_empty(plan_.stick));
}

} // namespace
