#include "app/doctor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>

namespace app {

namespace {

Facts well() {
    Facts facts;
    facts.renderer = "Mesa Intel UHD, OpenGL 3.3";
    facts.touchscreens = "ILITEK Multi-Touch";
    facts.monitor = "HDMI-1";
    facts.monitor_mm = std::pair(268, 476);
    facts.house_font = true;
    facts.content_readable = true;
    facts.data_free = uint64_t{20} << 30;
    facts.clock_synchronised = true;
    facts.ideas = 2;
    facts.pin_set = true;
    return facts;
}

Options options() {
    Options options;
    options.content = "/srv/content";
    options.data = "/data";
    return options;
}

// What is not ok after one change of a machine that is well.
std::vector<std::string> complaints(const std::function<void(Facts&)>& change) {
    Facts facts = well();
    change(facts);
    std::vector<std::string> names;
    for (const Finding& finding : judge(facts, options())) {
        EXPECT_EQ(finding.ok, finding.advice.empty()) << finding.what;
        EXPECT_FALSE(finding.told.empty()) << finding.what;
        if (!finding.ok) names.push_back(finding.what);
    }
    return names;
}

} // namespace

TEST(Doctor, FindsNothingOnAMachineThatIsWell) {
    EXPECT_EQ(to_text(judge(well(), options()), "en"), "ok   screen   Mesa Intel UHD, OpenGL 3.3\n"
                                                       "ok   monitor  HDMI-1, 268 x 476 mm\n"
                                                       "ok   touch    ILITEK Multi-Touch\n"
                                                       "ok   fonts    Roboto\n"
                                                       "ok   content  /srv/content\n"
                                                       "ok   data     /data\n"
                                                       "ok   disk     20480 MB free\n"
                                                       "ok   clock    kept right over the network\n"
                                                       "ok   ideas    2 ideas\n"
                                                       "ok   pin      it is set\n");
}

TEST(Doctor, AKioskThatDoesNotAnswerIsNotTakenForAMissingScreen) {
    EXPECT_EQ(complaints([](Facts& f) { f.silent = true; }), (std::vector<std::string>{"screen"}));
    Facts facts = well();
    facts.silent = true;
    EXPECT_NE(to_text(judge(facts, options()), "en").find("the kiosk runs, but does not answer"),
              std::string::npos);
}

TEST(Doctor, NamesEachThingThatIsWrong) {
    using testing::ElementsAre;
    const auto found = complaints;
    EXPECT_THAT(found([](Facts& f) { f.monitor_mm.reset(); }), ElementsAre("monitor"));
    EXPECT_THAT(found([](Facts& f) { f.touchscreens.clear(); }), ElementsAre("touch"));
    EXPECT_THAT(found([](Facts& f) { f.house_font = false; }), ElementsAre("fonts"));
    EXPECT_THAT(found([](Facts& f) { f.content_readable = false; }), ElementsAre("content"));
    EXPECT_THAT(found([](Facts& f) { f.pin_set = false; }), ElementsAre("pin"));
    EXPECT_THAT(found([](Facts& f) { f.pin_trouble = "denied"; }), ElementsAre("pin"));
    EXPECT_THAT(found([](Facts& f) { f.data_trouble = "denied"; }), ElementsAre("data"));
    EXPECT_THAT(found([](Facts& f) { f.data_free = 1 << 20; }), ElementsAre("disk"));
    EXPECT_THAT(found([](Facts& f) { f.clock_synchronised = false; }), ElementsAre("clock"));
    EXPECT_THAT(found([](Facts& f) { f.clock_before_program = true; }), ElementsAre("clock"));
    EXPECT_THAT(found([](Facts& f) { f.box_trouble = "damaged"; }), ElementsAre("ideas"));
    EXPECT_THAT(found([](Facts& f) { f.screen_trouble = "no display"; }), ElementsAre("screen"));
}

TEST(Doctor, SaysThatNoOtherContentCanComeFromAStickWhichIsNotWrong) {
    Facts facts = well();
    facts.content_fixed.message = "The content could not be exchanged.";
    facts.content_fixed.advice = {"Give the kiosk the right to.", "Ge kiosken rätt till det."};
    EXPECT_THAT(to_text(judge(facts, options()), "en"),
                testing::HasSubstr("ok   content  /srv/content; staff cannot bring in another from "
                                   "a stick. Give the kiosk the right to.\n"));
}

TEST(Doctor, HearsFromTheRunningKioskWhetherTouchesArrive) {
    using testing::ElementsAre;
    using testing::IsEmpty;
    EXPECT_THAT(complaints([](Facts& f) {
                    f.running = true;
                    f.touch = "XI2 touch: ILITEK (10 fingers)";
                }),
                IsEmpty());
    EXPECT_THAT(complaints([](Facts& f) {
                    f.running = true;
                    f.touch = "XI2 touch: no touchscreen is connected";
                }),
                ElementsAre("touch"));
}

TEST(Doctor, TakesTheWidthOfTheGlassFromTheConfigFile) {
    EXPECT_THAT(complaints([](Facts& f) {
                    f.monitor_mm.reset();
                    f.width_in_config = true;
                }),
                testing::IsEmpty());
}

TEST(Doctor, SaysWhatToDoInSwedishToo) {
    Facts facts = well();
    facts.data_free = 100 << 20;
    EXPECT_THAT(to_text(judge(facts, options()), "sv"),
                testing::HasSubstr("BAD  disk     bara 100 MB ledigt\n"
                                   "              Gör plats där datamappen ligger."));
}

TEST(Doctor, LooksAtTheHubWhereThereIsOne) {
    Options with_hub = options();
    with_hub.hub.url = "postgresql://hub.example/expo";
    Facts facts = well();
    facts.hub = "hub.example/expo";
    Finding last = judge(facts, with_hub).back();
    EXPECT_EQ(last.what, "hub");
    EXPECT_TRUE(last.ok);
    EXPECT_EQ(last.told.en, "hub.example/expo");
    facts.hub_trouble.message = "The hub hub.example does not answer.";
    facts.hub_trouble.advice = "Is the network cable in?";
    last = judge(facts, with_hub).back();
    EXPECT_FALSE(last.ok);
    EXPECT_EQ(last.advice.en, "Is the network cable in?");
}

} // namespace app
