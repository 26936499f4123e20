#include "app/programme.h"

#include "flow/timings.h"

#include <gtest/gtest.h>

#include <set>

namespace app {

namespace {

using namespace std::chrono_literals;
using flow::Stop;

// In UTC, where the clocks on the wall and the world's are one.
base::LocalMinutes on_wall(int minutes) {
    return base::LocalMinutes(std::chrono::minutes(minutes));
}

base::Timestamp at(int minutes) {
    return base::TimeZone().utc(on_wall(minutes));
}

flow::Programme make_programme(const content::Content& content, base::Timestamp now) {
    return app::make_programme(content, {}, now);
}

std::optional<base::Timestamp> next_programme_change(const content::Content& content,
                                                     base::Timestamp now) {
    return app::next_programme_change(content, {}, now);
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
    content.slides[1].from = on_wall(100);
    content.slides[2].until = on_wall(200);
    content.slides[3].from = on_wall(100);
    content.slides[3].until = on_wall(200);
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
    content.slides[0].from = on_wall(100);
    EXPECT_EQ(make_programme(content, at(0)).stops[0].index, 1);
}

TEST(Programme, ChangesWhenTheNextScheduleSaysSo) {
    content::Content content;
    content.slides = {slide("a"), slide("b")};
    EXPECT_EQ(next_programme_change(content, at(0)), std::nullopt);
    content.slides[0].from = on_wall(300);
    content.slides[0].until = on_wall(400);
    content.slides[1].until = on_wall(200);
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

TEST(Programme, OfATakeoverIsItsCardsInEachOfTheirLanguages) {
    content::Content content;
    content.settings.languages = {"sv", "en"};
    content.slides = {slide("a")};
    content.takeovers = {slide("t"), slide("later"), slide("u"), slide("v")};
    content.takeovers[0].words = {{"en", {}}, {"sv", {}}, {"fi", {}}};
    content.takeovers[1].from = on_wall(100);
    content.takeovers[2].words = {{"en", {}}};
    content.takeovers[3].words = {{"fi", {}}};
    const flow::Programme programme = make_programme(content, at(0));
    EXPECT_EQ(programme.mode, flow::Mode::takeover);
    EXPECT_EQ(programme.instead, (std::vector<Stop>{{Stop::Kind::takeover, 0, "t", 10s, "sv"},
                                                    {Stop::Kind::takeover, 0, "t", 10s, "en"},
                                                    {Stop::Kind::takeover, 2, "u", 10s, "en"},
                                                    {Stop::Kind::takeover, 3, "v", 10s}}));
    EXPECT_EQ(cards(programme), (Cards{"a", "ideas.toml"})) << "for who is there already";
    EXPECT_EQ(next_programme_change(content, at(0)), at(100));
}

// Open from minute 600 (ten o'clock) to 1080 of each day.
content::Content ten_to_six() {
    content::Content content;
    content.slides = {slide("a")};
    content.settings.languages = {"sv", "en"};
    content.settings.hours.emplace().week.fill({{10h, 18h}});
    return content;
}

TEST(Programme, IsClosedOutsideTheHours) {
    const content::Content content = ten_to_six();
    EXPECT_EQ(make_programme(content, at(600)).mode, flow::Mode::open);
    EXPECT_EQ(make_programme(content, at(600)).instead, std::vector<Stop>{});
    const flow::Programme evening = make_programme(content, at(1080));
    EXPECT_EQ(evening.mode, flow::Mode::closed);
    EXPECT_EQ(evening.opening, (flow::Opening{on_wall(1440 + 600), 1}));
    EXPECT_EQ(make_programme(content, at(1440)).opening, (flow::Opening{on_wall(1440 + 600), 0}));
    content::Content never = content;
    never.settings.hours.emplace();
    EXPECT_EQ(make_programme(never, at(0)).opening, std::nullopt);
}

TEST(Programme, OfAClosedHouseShowsEveryLanguageInEveryPlace) {
    for (const std::vector<std::string>& languages :
         {Cards{"sv"}, Cards{"sv", "en"}, Cards{"sv", "en", "fi", "ar"}}) {
        content::Content content = ten_to_six();
        content.settings.languages = languages;
        std::set<std::pair<int, std::string>> seen;
        std::set<std::string> names;
        for (const Stop& stop : make_programme(content, at(0)).instead) {
            EXPECT_EQ(stop.kind, Stop::Kind::closed);
            EXPECT_EQ(stop.dwell, flow::closed_turn);
            seen.emplace(stop.index, stop.language);
            names.insert(stop.card);
        }
        EXPECT_EQ(seen.size(), 4 * languages.size());
        EXPECT_EQ(names.size(), 4 * languages.size());
    }
}

TEST(Programme, ChangesWhenTheHouseOpensAndClosesAndAtMidnightBetween) {
    const content::Content content = ten_to_six();
    EXPECT_EQ(next_programme_change(content, at(0)), at(600));
    EXPECT_EQ(next_programme_change(content, at(600)), at(1080));
    EXPECT_EQ(next_programme_change(content, at(1080)), at(1440)) << "tomorrow becomes today";
}

TEST(Programme, OfATakeoverBeatsTheHours) {
    content::Content content = ten_to_six();
    content.takeovers = {slide("t")};
    content.takeovers[0].from = on_wall(100);
    content.takeovers[0].until = on_wall(700);
    EXPECT_EQ(make_programme(content, at(99)).mode, flow::Mode::closed);
    EXPECT_EQ(make_programme(content, at(100)).mode, flow::Mode::takeover);
    EXPECT_EQ(make_programme(content, at(699)).mode, flow::Mode::takeover);
    EXPECT_EQ(make_programme(content, at(700)).mode, flow::Mode::open);
    EXPECT_EQ(next_programme_change(content, at(0)), at(100));
}

} // namespace app
