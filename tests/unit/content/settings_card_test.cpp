#include "content/settings_card.h"

#include "cards.h"

#include <gtest/gtest.h>

namespace {

using namespace content;
using namespace std::chrono_literals;

SettingsRead settings_of(const std::string& toml) {
    return content::read_settings({"kiosk.toml", toml});
}

TEST(SettingsCard, ReadsEverythingThatItMayHave) {
    const SettingsRead card =
        settings_of("languages = [\"EN\", \"sv\"]\nseconds = 8\nidle = 90\n"
                    "team_seconds = 9\ninvitation_seconds = 14\ncountdown = 30\n"
                    "time_zone = \"Europe/Helsinki\"\n[title]\nsv = \"Staden\"\nen = \"The city\"\n"
                    "[look]\nmotion = false\n[hours]\nevery_day = \"10-18\"\n");
    EXPECT_EQ(told(card.problems), "");
    Settings settings;
    settings.title = {{"sv", "Staden"}, {"en", "The city"}};
    settings.languages = {"en", "sv"};
    settings.slide_dwell = 8s;
    settings.idle = 90s;
    settings.countdown = 30s;
    settings.team_dwell = 9s;
    settings.invitation_dwell = 14s;
    settings.motion = false;
    settings.time_zone = "Europe/Helsinki";
    settings.hours.emplace().week.fill({{10h, 18h}});
    EXPECT_EQ(card.settings, settings);
}

TEST(SettingsCard, AnEmptyCardIsTheDefaults) {
    const SettingsRead card = settings_of("");
    EXPECT_EQ(told(card.problems), "");
    EXPECT_EQ(card.settings, Settings());
}

TEST(SettingsCard, OneTitleServesAllLanguages) {
    const SettingsRead card = settings_of("title = \"H22\"\n");
    EXPECT_EQ(told(card.problems), "");
    EXPECT_EQ(card.settings.title, (PerLanguage<std::string>{{"sv", "H22"}, {"en", "H22"}}));
}

TEST(SettingsCard, WhatIsWrongFallsBackAndTheRestHolds) {
    const SettingsRead card =
        settings_of("seconds = \"8\"\nidle = 90\n[look]\nmotion = 1\nmoton = true\n");
    EXPECT_EQ(card.settings.slide_dwell, 10s);
    EXPECT_EQ(card.settings.idle, 90s);
    EXPECT_TRUE(card.settings.motion);
    EXPECT_EQ(told(card.problems), "kiosk.toml:1:11: error: \"seconds\" must be a number\n"
                                   "    seconds = \"8\"\n"
                                   "              ^\n"
                                   "    Write it like this: seconds = 10\n"
                                   "kiosk.toml:4:10: error: \"motion\" must be true or false\n"
                                   "    motion = 1\n"
                                   "             ^\n"
                                   "    Write it like this: motion = true\n"
                                   "kiosk.toml:5:1: warning: the kiosk knows no \"moton\" here\n"
                                   "    moton = true\n"
                                   "    ^\n"
                                   "    Did you mean \"motion\"?\n");
    EXPECT_EQ(told(settings_of("look = \"calm\"").problems),
              "kiosk.toml:1:8: error: \"look\" must be a part of the card\n"
              "    look = \"calm\"\n"
              "           ^\n"
              "    Write it like this: [look] on a line of its own, and motion = false below it\n");
}

TEST(SettingsCard, VisitorsAlwaysHaveTimeToStay) {
    const SettingsRead card = settings_of("idle = 1\ncountdown = 0\n");
    EXPECT_EQ(card.settings.idle, 15s);
    EXPECT_EQ(card.settings.countdown, 20s);
    EXPECT_EQ(told(card.problems),
              "kiosk.toml:1:8: warning: \"idle\" is out of range\n"
              "    idle = 1\n"
              "           ^\n"
              "    It can be from 15 to 3600 seconds; the nearest of them is used.\n"
              "kiosk.toml:2:13: warning: \"countdown\" is out of range\n"
              "    countdown = 0\n"
              "                ^\n"
              "    It can be from 20 to 300 seconds; the nearest of them is used.\n");
}

TEST(SettingsCard, ThereIsAlwaysALanguage) {
    for (const char* toml :
         {"languages = []", "languages = \"sv\"", "languages = [1]", "languages = [\"svenska\"]"}) {
        const SettingsRead card = settings_of(toml);
        EXPECT_EQ(card.settings.languages, (std::vector<Language>{"sv", "en"})) << toml;
        EXPECT_FALSE(card.problems.empty());
    }
    EXPECT_EQ(told(settings_of("languages = []").problems),
              "kiosk.toml:1:13: error: \"languages\" names no language\n"
              "    languages = []\n"
              "                ^\n"
              "    Write it like this: languages = [\"sv\", \"en\"]\n");
    EXPECT_EQ(settings_of("languages = [\"sv\", \"svenska\", \"sv\"]").settings.languages,
              (std::vector<Language>{"sv"}));
}

TEST(SettingsCard, KnowsTheTimeZonesOfTheWorld) {
    EXPECT_EQ(settings_of("").settings.time_zone, "Europe/Stockholm");
    EXPECT_EQ(settings_of("time_zone = \"europe/helsinki\"").settings.time_zone, "Europe/Helsinki");
    const SettingsRead card = settings_of("time_zone = \"Europe/Stokholm\"");
    EXPECT_EQ(card.settings.time_zone, "Europe/Stockholm");
    EXPECT_EQ(told(card.problems),
              "kiosk.toml:1:13: error: there is no time zone \"Europe/Stokholm\"\n"
              "    time_zone = \"Europe/Stokholm\"\n"
              "                ^\n"
              "    Did you mean \"Europe/Stockholm\"?\n");
    EXPECT_EQ(told(settings_of("time_zone = \"Sweden, daytime\"").problems),
              "kiosk.toml:1:13: error: there is no time zone \"Sweden, daytime\"\n"
              "    time_zone = \"Sweden, daytime\"\n"
              "                ^\n"
              "    Write it like this: time_zone = \"Europe/Stockholm\"\n");
}

TEST(SettingsCard, ATitleMissingInALanguageIsAWarning) {
    EXPECT_EQ(told(settings_of("title = { en = \"The city\" }").problems),
              "kiosk.toml:1:1: warning: \"title\" is missing in the language \"sv\"\n"
              "    title = { en = \"The city\" }\n"
              "    ^\n"
              "    Add sv = \"…\" to it. Until then visitors are shown \"en\" instead.\n");
}

} // namespace
