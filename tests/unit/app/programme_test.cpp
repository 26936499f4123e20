#include "app/programme.h"

#include "flow/timings.h"

#include <gtest/gtest.h>

namespace app {

namespace {

using namespace std::chrono_literals;
using flow::Stop;

base::LocalMinutes at(int minutes) {
    return base::LocalMinutes(std::chrono::minutes(minutes));
}

content::Slide slide(const std::string& id) {
    content::Slide made;
    made.id = id;
    made.dwell = 10s;
    return made;
}

std::vector<std::string> cards(const flow::Programme& programme) {
    std::vector<std::string> all;
    for (const Stop& stop : programme.stops)
        all.push_back(stop.card);
    return all;
}

using Cards = std::vector<std::string>;

} // namespace

TEST(Programme, IsTheSlidesThenTheTeamThenTheInvitation) {
    content::Content content;
    content.slides = {slide("a"), slide("b")};
    content.slides[1].dwell = 7s;
    content.people.resize(2);
    content.people[0].id = "p";
    content.people[1].id = "q";
    content.settings.team_dwell = 11s;
    content.settings.invitation_dwell = 13s;
    content.settings.languages = {"en"};
    const flow::Programme programme = make_programme(content, at(0));
    EXPECT_EQ(programme.stops, (std::vector<Stop>{{Stop::Kind::slide, 0, "a", 10s},
                                                  {Stop::Kind::slide, 1, "b", 7s},
                                                  {Stop::Kind::team, 0, "leadership", 11s},
                                                  {Stop::Kind::invitation, 0, "ideas.toml", 13s}}));
    EXPECT_EQ(programme.languages, Cards{"en"});
    EXPECT_EQ(programme.people, 2);
    EXPECT_EQ(programme.person_cards, (Cards{"p", "q"}));
}

TEST(Programme, WithoutPeopleHasNoTeam) {
    content::Content content;
    content.slides = {slide("a")};
    EXPECT_EQ(cards(make_programme(content, at(0))), (Cards{"a", "ideas.toml"}));
}

TEST(Programme, AlwaysInvites) {
    EXPECT_EQ(cards(make_programme(content::Content{}, at(0))), Cards{"ideas.toml"});
}

TEST(Programme, ShowsASlideFromItsFirstMinuteUntilItsLast) {
    content::Content content;
    content.slides = {slide("always"), slide("from"), slide("until"), slide("both")};
    content.slides[1].from = at(100);
    content.slides[2].until = at(200);
    content.slides[3].from = at(100);
    content.slides[3].until = at(200);
    const auto shown = [&](int minute) {
        Cards all = cards(make_programme(content, at(minute)));
        all.pop_back(); // the invitation
        return all;
    };
    EXPECT_EQ(shown(99), (Cards{"always", "until"}));
    EXPECT_EQ(shown(100), (Cards{"always", "from", "until", "both"}));
    EXPECT_EQ(shown(199), (Cards{"always", "from", "until", "both"}));
    EXPECT_EQ(shown(200), (Cards{"always", "from"}));
}

TEST(Programme, RemembersWhichSlideOfAllIsShown) {
    content::Content content;
    content.slides = {slide("later"), slide("now")};
    content.slides[0].from = at(100);
    EXPECT_EQ(make_programme(content, at(0)).stops[0].index, 1);
}

TEST(Programme, ChangesWhenTheNextScheduleSaysSo) {
    content::Content content;
    content.slides = {slide("a"), slide("b")};
    EXPECT_EQ(next_programme_change(content, at(0)), std::nullopt);
    content.slides[0].from = at(300);
    content.slides[0].until = at(400);
    content.slides[1].until = at(200);
    EXPECT_EQ(next_programme_change(content, at(0)), at(200));
    EXPECT_EQ(next_programme_change(content, at(200)), at(300));
    EXPECT_EQ(next_programme_change(content, at(399)), at(400));
    EXPECT_EQ(next_programme_change(content, at(400)), std::nullopt);
}

TEST(Programme, GivesVisitorsTimeWhateverTheContentSays) {
    content::Content content;
    content.settings.idle = 1s;
    content.settings.countdown = 1s;
    const flow::Programme programme = make_programme(content, at(0));
    EXPECT_EQ(programme.idle, flow::least_idle);
    EXPECT_EQ(programme.countdown, flow::least_countdown);
}

} // namespace app
