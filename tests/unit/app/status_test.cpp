#include "app/status.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace app {

namespace {

using nlohmann::json;

Status sample() {
    Status status;
    status.version = "0.1.0";
    status.state = "attract";
    status.screen = "slide";
    status.card = "campaign/10-a.toml";
    status.language = "sv";
    status.width = 1080;
    status.height = 1920;
    status.frames = 12;
    status.frame_ms_median = 1.23456;
    status.frame_ms_slowest = 9;
    status.uptime = 61.239;
    status.renderer = "llvmpipe";
    status.touch = "10 fingers";
    status.slides = 14;
    status.people = 4;
    status.categories = 6;
    status.languages = {"sv", "en"};
    status.ideas = {1, 2, 3};
    return status;
}

base::Problem problem() {
    base::Problem p;
    p.severity = base::Severity::warning;
    p.file = "campaign/10-a.toml";
    p.line = 3;
    p.column = 9;
    p.message = {"\"lila\" is not a colour.", "\"lila\" är ingen färg."};
    p.source_line = "colour = \"lila\"";
    p.advice = {"Did you mean \"purple\"?", "Menade du \"purple\"?"};
    return p;
}

} // namespace

TEST(StatusJson, HasAllThatIsAskedOfTheKiosk) {
    Status status = sample();
    status.problems = {problem()};
    status.box_trouble = "the disk is full.";
    const json told = to_json(status);
    EXPECT_EQ(told["version"], "0.1.0");
    EXPECT_EQ(told["state"], "attract");
    EXPECT_EQ(told["screen"], "slide");
    EXPECT_EQ(told["card"], "campaign/10-a.toml");
    EXPECT_EQ(told["language"], "sv");
    EXPECT_EQ(told["size"], json::parse("[1080, 1920]"));
    EXPECT_EQ(told["frames"], 12);
    EXPECT_EQ(told["frame_ms"], json::parse(R"({"median": 1.23, "slowest": 9.0})"));
    EXPECT_EQ(told["uptime"], 61.24);
    EXPECT_EQ(told["pictures_loading"], false);
    EXPECT_EQ(told["renderer"], "llvmpipe");
    EXPECT_EQ(told["touch"], "10 fingers");
    EXPECT_EQ(told["content"]["slides"], 14);
    EXPECT_EQ(told["content"]["people"], 4);
    EXPECT_EQ(told["content"]["categories"], 6);
    EXPECT_EQ(told["content"]["languages"], json::parse(R"(["sv", "en"])"));
    ASSERT_EQ(told["content"]["problems"].size(), 1U);
    EXPECT_EQ(told["ideas"], json::parse(R"({"pending": 1, "shown": 2, "hidden": 3,
                                             "erased": 0, "trouble": "the disk is full."})"));
}

TEST(StatusJson, TellsAProblemInAllItsParts) {
    EXPECT_EQ(to_json(problem(), "sv"), json::parse(R"({
        "file": "campaign/10-a.toml", "line": 3, "column": 9, "severity": "warning",
        "source_line": "colour = \"lila\"", "language": "sv",
        "message": "\"lila\" är ingen färg.", "advice": "Menade du \"purple\"?",
        "words": {"en": {"message": "\"lila\" is not a colour.",
                         "advice": "Did you mean \"purple\"?"},
                  "sv": {"message": "\"lila\" är ingen färg.",
                         "advice": "Menade du \"purple\"?"}}})"));
    EXPECT_EQ(in_language(json::array({to_json(problem(), "sv")}), "en"),
              json::array({to_json(problem(), "en")}));
}

TEST(StatusText, IsWhatATechnicianReads) {
    const std::string text = to_text(to_json(sample()));
    EXPECT_TRUE(
        text.starts_with("expo-kiosk 0.1.0, up 61.24 s\n"
                         "on screen: slide (campaign/10-a.toml), state attract, language sv\n"
                         "screen: 1080 x 1920, llvmpipe\n"
                         "touch: 10 fingers\n"
                         "frames: 12 drawn, median 1.23 ms, slowest of the last 9.0 ms\n"))
        << text;
    EXPECT_TRUE(text.ends_with("content: 14 slides, 4 people, 6 categories, 0 problems\n"
                               "ideas: 1 pending, 2 shown, 3 hidden\n"))
        << text;
}

TEST(StatusText, TellsProblemsAsCheckDoesAndTroubleWithTheBox) {
    Status status = sample();
    status.problems = {problem()};
    status.box_trouble = "the disk is full.";
    status.card = "";
    const std::string text = to_text(to_json(status));
    EXPECT_NE(text.find("on screen: slide, state attract"), std::string::npos) << text;
    EXPECT_TRUE(
        text.ends_with("ideas cannot be stored: the disk is full.\n" + base::to_text(problem())))
        << text;
}

TEST(StatusText, IsInSwedishForWhoeverAsks) {
    Status status = sample();
    status.problems = {problem()};
    status.box_trouble = "the disk is full.";
    status.slides = 1;
    status.people = 1;
    status.categories = 1;
    EXPECT_EQ(to_text(to_json(status), "sv"),
              "expo-kiosk 0.1.0, i gång sedan 61.24 s\n"
              "visas: slide (campaign/10-a.toml), läge attract, språk sv\n"
              "skärm: 1080 x 1920, llvmpipe\n"
              "pekskärm: 10 fingers\n"
              "rutor: 12 ritade, median 1.23 ms, långsammast av de senaste 9.0 ms\n"
              "innehåll: 1 bild, 1 person, 1 kategori, 1 problem\n"
              "idéer: 1 väntar, 2 visas, 3 dolda\n"
              "idéer kan inte sparas: the disk is full.\n" +
                  base::to_text(problem(), "sv"));
}

TEST(ControlsJson, ListsWhatIsOnScreen) {
    const std::vector<ui::Control> controls = {
        {"nav/team", ui::Role::tab, "Människorna", "current", {0.4f, 10.6f, 100, 50}, true, true},
        {"idea/send", ui::Role::button, "Skicka idén", "", {1, 2, 3, 4}, false, false}};
    EXPECT_EQ(to_json(controls), json::parse(R"([
        {"id": "nav/team", "role": "tab", "label": "Människorna", "value": "current",
         "rect": [0, 11, 100, 50], "enabled": true, "focused": true},
        {"id": "idea/send", "role": "button", "label": "Skicka idén", "value": "",
         "rect": [1, 2, 3, 4], "enabled": false, "focused": false}])"));
    EXPECT_EQ(to_json(std::vector<ui::Control>{}), json::array());
}

TEST(IdeaJson, HasAllThatIsKept) {
    ideas::Idea idea;
    idea.id = "0190a1b2-0000-7000-8000-000000000001";
    idea.created = base::Timestamp(std::chrono::milliseconds(1'653'900'900'123));
    idea.kiosk = "kiosk 3";
    idea.language = "sv";
    idea.category = "climate";
    idea.text = "Fler träd";
    idea.status = ideas::Status::shown;
    idea.likes = 2;
    EXPECT_EQ(to_json(idea), json::parse(R"({
        "id": "0190a1b2-0000-7000-8000-000000000001", "created": "2022-05-30T08:55:00.123Z",
        "kiosk": "kiosk 3", "language": "sv", "category": "climate", "text": "Fler träd",
        "status": "shown", "held": "", "likes": 2})"));
}

} // namespace app
