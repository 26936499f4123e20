#include "content/person_card.h"

#include "cards.h"
#include "content/reader.h"
#include "content/team.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using namespace content;
using testing::ElementsAre;

const Shelf person_shelf{{"leadership/10-palle.jpg", "leadership/extra.png"}, {}};

Outcome<PersonRead> read_person(const std::string& toml) {
    return read_person({"leadership/10-palle.toml", toml}, person_shelf, Settings());
}

TEST(PersonCard, ReadsEverythingThatACardMayHave) {
    const auto card =
        read_person("name = \"Palle Lundberg\"\npicture = \"extra.png\"\nfocus = [0.5, 0.2]\n"
                    "colour = \"blue\"\n[sv]\nrole = \"stadsdirektör\"\ntext = \"Leder.\"\n"
                    "[en]\nrole = \"City Director\"\n");
    EXPECT_EQ(told(card.problems), "");
    ASSERT_TRUE(card.value);
    Person person;
    person.id = "leadership/10-palle.toml";
    person.name = "Palle Lundberg";
    person.colour = Colour::blue;
    person.picture = Picture{"leadership/extra.png", {0.5f, 0.2f}};
    person.words["sv"] = {"stadsdirektör", plain("Leder.")};
    person.words["en"] = {"City Director", {}};
    EXPECT_EQ(card.value->person, person);
    EXPECT_TRUE(card.value->coloured);
}

TEST(PersonCard, TakesThePictureOfItsOwnNameIfItNamesNone) {
    const auto card = read_person("name = \"Palle Lundberg\"\n");
    EXPECT_EQ(told(card.problems), "");
    ASSERT_TRUE(card.value);
    EXPECT_EQ(card.value->person.picture, (Picture{"leadership/10-palle.jpg", {0.5f, 0.33f}}));
    EXPECT_FALSE(card.value->coloured);
}

TEST(PersonCard, IsLeftOutWhenThePictureOfItsOwnNameIsJudgedUnfit) {
    Shelf judged = person_shelf;
    judged.judge = [](const std::string&) {
        return Verdict{Message{"it is damaged", "Copy it once more."}, {}};
    };
    const auto card =
        read_person({"leadership/10-palle.toml", "name = \"Palle\"\n"}, judged, Settings());
    EXPECT_FALSE(card.value);
    EXPECT_EQ(told(card.problems), "leadership/10-palle.toml:1:1: error: the picture "
                                   "\"10-palle.jpg\" cannot be shown: it is damaged\n"
                                   "    name = \"Palle\"\n"
                                   "    ^\n"
                                   "    Copy it once more.\n");
}

TEST(PersonCard, IsLeftOutWithoutAName) {
    const auto card = read_person("nmae = \"Palle\"\n");
    EXPECT_FALSE(card.value);
    EXPECT_EQ(told(card.problems),
              "leadership/10-palle.toml:1:1: error: \"name\" is missing\n"
              "    nmae = \"Palle\"\n"
              "    ^\n"
              "    Write it like this: name = \"…\"\n"
              "leadership/10-palle.toml:1:1: warning: the kiosk knows no \"nmae\" here\n"
              "    nmae = \"Palle\"\n"
              "    ^\n"
              "    Did you mean \"name\"?\n");
}

TEST(PersonCard, APictureIsNamedLikeItsFile) {
    const auto name_of = [](const char* path) { return person_of_picture({path, {}}).name; };
    EXPECT_EQ(name_of("leadership/20-Lisa_Olsson.jpg"), "Lisa Olsson");
    EXPECT_EQ(name_of("leadership/03 - Anna-Karin.png"), "Anna-Karin");
    EXPECT_EQ(name_of("leadership/Åsa.JPG"), "Åsa");
    EXPECT_EQ(name_of("leadership/42.jpg"), "42");
}

struct Team {
    std::vector<Person> people;
    std::vector<base::Problem> problems;
};

// A folder leadership/ with these cards and files.
Team team_of(const std::vector<Source>& cards, const std::vector<std::string>& files) {
    const TemporaryFolder folder;
    std::filesystem::create_directories(folder.path() / "leadership");
    for (const Source& card : cards)
        folder.write(card.file, card.bytes);
    for (const std::string& file : files)
        folder.write(file, "x");
    Reading reading = read_folder(folder.path());
    std::erase_if(reading.problems, [](const base::Problem& problem) {
        return !problem.file.starts_with("leadership/");
    });
    return {std::move(reading.content.people), std::move(reading.problems)};
}

std::vector<std::string> ids(const Team& team) {
    std::vector<std::string> ids;
    for (const Person& person : team.people)
        ids.push_back(person.id);
    return ids;
}

TEST(Team, PicturesWithoutACardStandBetweenTheCardsByName) {
    const Team team = team_of({{"leadership/10-a.toml", "name = \"A\"\npicture = \"x.jpg\"\n"},
                               {"leadership/30-c.toml", "name = \"C\"\n"}},
                              {"leadership/20-B.jpg", "leadership/30-c.png", "leadership/notes.txt",
                               "leadership/old/z.jpg", "leadership/x.jpg"});
    EXPECT_EQ(told(team.problems), "");
    EXPECT_THAT(ids(team),
                ElementsAre("leadership/10-a.toml", "leadership/20-B.jpg", "leadership/30-c.toml"));
    EXPECT_EQ(team.people[1].name, "B");
    EXPECT_EQ(team.people[2].picture->path, "leadership/30-c.png");
}

TEST(Team, ColoursGoByTurns) {
    const Team team = team_of({{"leadership/1.toml", "name = \"A\""},
                               {"leadership/2.toml", "name = \"B\"\ncolour = \"black\""},
                               {"leadership/3.toml", "name = \"C\""}},
                              {"leadership/4-D.jpg"});
    std::vector<Colour> colours;
    for (const Person& person : team.people)
        colours.push_back(person.colour);
    EXPECT_THAT(colours, ElementsAre(Colour::purple, Colour::black, Colour::blue, Colour::green));
}

TEST(Team, APictureOfABrokenCardIsNoPersonOfItsOwn) {
    const Team team = team_of({{"leadership/10-a.toml", "name = A\npicture = \"Anna.jpg\""},
                               {"leadership/20-b.toml", "name = B"}},
                              {"leadership/20-b.jpg", "leadership/anna.jpg"});
    EXPECT_THAT(ids(team), ElementsAre());
    EXPECT_EQ(team.problems.size(), 2u);
}

TEST(Team, APictureThatCannotBeShownIsToldUnlessItsExportLiesBesideIt) {
    const Team team =
        team_of({}, {"leadership/10-a.png", "leadership/10-a.svg", "leadership/20-b.webp"});
    EXPECT_THAT(ids(team), ElementsAre("leadership/10-a.png"));
    EXPECT_EQ(told(team.problems),
              "leadership/20-b.webp: error: the picture \"20-b.webp\" is of a "
              "kind the kiosk cannot show (.webp)\n"
              "    Open it in a picture program and save it as JPEG or PNG.\n");
}

} // namespace
