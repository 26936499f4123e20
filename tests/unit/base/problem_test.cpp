#include "base/problem.h"

#include <gtest/gtest.h>

namespace {

base::Problem unknown_colour() {
    base::Problem problem;
    problem.file = "campaign/10-start.toml";
    problem.line = 7;
    problem.column = 10;
    problem.message = "there is no colour \"lila\"";
    problem.source_line = "colour = \"lila\"";
    problem.advice = "Did you mean \"purple\"?";
    return problem;
}

TEST(Problem, ShowsThePlaceTheLineACaretAndTheAdvice) {
    EXPECT_EQ(to_text(unknown_colour()),
              "campaign/10-start.toml:7:10: error: there is no colour \"lila\"\n"
              "    colour = \"lila\"\n"
              "             ^\n"
              "    Did you mean \"purple\"?\n");
}

TEST(Problem, SaysWarningWhereTheCardIsKept) {
    base::Problem problem = unknown_colour();
    problem.severity = base::Severity::warning;
    EXPECT_TRUE(to_text(problem).starts_with("campaign/10-start.toml:7:10: warning: "));
}

TEST(Problem, CountsLettersNotBytesOnTheWayToTheCaret) {
    base::Problem problem;
    problem.file = "a.toml";
    problem.line = 1;
    problem.column = 8;
    problem.message = "m";
    problem.source_line = "å = \"äö\\q\"";
    EXPECT_EQ(to_text(problem), "a.toml:1:8: error: m\n"
                                "    å = \"äö\\q\"\n"
                                "           ^\n");
}

TEST(Problem, KeepsTabsBeforeTheCaretSoThatItStandsRightAtAnyTabWidth) {
    base::Problem problem;
    problem.file = "a.toml";
    problem.line = 1;
    problem.column = 4;
    problem.message = "m";
    problem.source_line = "\tx\ty";
    EXPECT_EQ(to_text(problem), "a.toml:1:4: error: m\n"
                                "    \tx\ty\n"
                                "    \t \t^\n");
}

TEST(Problem, CaretNeverGoesPastTheEndOfTheLine) {
    base::Problem problem;
    problem.line = 1;
    problem.column = 1000;
    problem.message = "m";
    problem.source_line = "ab";
    EXPECT_EQ(to_text(problem), ":1:1000: error: m\n    ab\n      ^\n");
}

TEST(Problem, LeavesOutWhatIsNotKnown) {
    base::Problem problem;
    problem.message = "the disk is full";
    EXPECT_EQ(to_text(problem), "error: the disk is full\n");
    problem.file = "kiosk.toml";
    EXPECT_EQ(to_text(problem), "kiosk.toml: error: the disk is full\n");
    problem.line = 3;
    EXPECT_EQ(to_text(problem), "kiosk.toml:3: error: the disk is full\n");
}

TEST(Problem, IsToldInSwedishWhereThereIsSwedish) {
    base::Problem problem = unknown_colour();
    problem.message.sv = "det finns ingen färg \"lila\"";
    EXPECT_EQ(to_text(problem, "sv"),
              "campaign/10-start.toml:7:10: fel: det finns ingen färg \"lila\"\n"
              "    colour = \"lila\"\n"
              "             ^\n"
              "    Did you mean \"purple\"?\n");
    EXPECT_EQ(
        in_one_line(problem, "sv"),
        "campaign/10-start.toml:7:10: det finns ingen färg \"lila\" Did you mean \"purple\"?");
    problem.severity = base::Severity::warning;
    EXPECT_TRUE(to_text(problem, "sv").starts_with("campaign/10-start.toml:7:10: varning: "));
}

} // namespace
