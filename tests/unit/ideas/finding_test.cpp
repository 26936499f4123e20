#include "ideas/box.h"
#include "ideas/likeness.h"
#include "ideas/words.h"
#include "samples.h"

#include <gmock/gmock.h>

#include <stdexcept>

namespace ideas {

namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class FindingTest : public testing::Test {
protected:
    FindingTest() {
        auto made = Box::open(folder / "ideas.db", first_morning);
        if (!made) throw std::runtime_error(base::to_text(made.error()));
        box = std::move(*made);
    }

    void hold(const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            ASSERT_TRUE(box->add(shown(++number, text)));
    }

    std::vector<std::string> similar(const std::string& text) {
        return texts(box->similar(text, 3).value());
    }

    std::vector<std::string> found(const Query& query) {
        return texts(box->find(query).value().ideas);
    }

    static std::vector<std::string> texts(const std::vector<Idea>& ideas) {
        std::vector<std::string> all;
        for (const Idea& idea : ideas)
            all.push_back(idea.text);
        return all;
    }

    Folder folder;
    std::unique_ptr<Box> box;
    int number = 0;
};

TEST(Words, AreLettersAndDigitsInLowerCase) {
    EXPECT_THAT(words_of("Fler TRÄD, på S:t Jörgens plats – 2022! 🌳"),
                ElementsAre("fler", "träd", "på", "s", "t", "jörgens", "plats", "2022"));
    EXPECT_THAT(words_of(" \n…"), IsEmpty());
    EXPECT_EQ(lower_case("ÅÄÖÉŠ ЖЁ Ω"), "åäöéš жё ω");
}

TEST(Likeness, LeavesOutWhatSaysNothing) {
    EXPECT_EQ(Likeness("Jag vill ha fler träd i staden ").match(), R"("ha" OR "fler" OR "träd")");
    EXPECT_EQ(Likeness("the and of ").match(), "");
    EXPECT_EQ(Likeness("").match(), "");
}

TEST(Likeness, LetsTheLastWordGoOn) {
    EXPECT_EQ(Likeness("gröna väg").match(), R"("gröna" OR "väg" *)");
    EXPECT_EQ(Likeness("gröna v").match(), R"("gröna")");
    EXPECT_EQ(Likeness("gröna väg.").match(), R"("gröna" OR "väg")");
}

TEST_F(FindingTest, OffersWhatOthersHaveThoughtOf) {
    hold({"Fler träd på torget", "Bänkar vid hamnen", "Träd och bänkar längs Drottninggatan"});
    EXPECT_THAT(similar("Plantera träd på torget"), ElementsAre("Fler träd på torget"));
    EXPECT_THAT(similar("bänk"), SizeIs(2));
    EXPECT_THAT(similar("Cykelbana till Råå"), IsEmpty());
}

TEST_F(FindingTest, OneWordInCommonIsNotEnoughOfALongIdea) {
    hold({"Fler lekplatser vid stranden"});
    EXPECT_THAT(similar("Fler bussar mellan sjukhuset och Ramlösa på kvällar"), IsEmpty());
}

TEST_F(FindingTest, AnIdeaThatIsNotShownIsNeverOffered) {
    ASSERT_TRUE(box->add(idea(1)));
    Idea hidden = idea(2);
    hidden.status = Status::hidden;
    ASSERT_TRUE(box->add(hidden));
    EXPECT_THAT(similar("Fler träd på torget"), IsEmpty());
}

TEST_F(FindingTest, NothingAVisitorWritesIsSyntax) {
    hold({"Fler träd på torget"});
    for (const char* text :
         {"\"", "träd\" OR \"x", "text:träd torget", "NEAR(träd torget, 2)", "träd AND NOT torget",
          "träd* torget*", "^träd + torget", "(träd torget", "-träd torget", "{träd torget}",
          "'; DROP TABLE ideas; --", "träd\ttorget\n", "🌳🌳🌳", "*", "\xF0\x9F\x8C"})
        EXPECT_TRUE(box->similar(text, 3)) << text;
    EXPECT_THAT(similar("träd AND NOT torget "), SizeIs(1));
}

TEST_F(FindingTest, FindsAnywhereInTheTextInAnyLetterCase) {
    hold({"Fler TRÄD på torget", "Bänkar 100% gratis", "trad jazz"});
    EXPECT_THAT(found({.text = "träd"}), ElementsAre("Fler TRÄD på torget"));
    EXPECT_THAT(found({.text = "00% G"}), ElementsAre("Bänkar 100% gratis"));
    EXPECT_THAT(found({.text = "x' OR 1"}), IsEmpty());
}

TEST_F(FindingTest, TellsHowManyThereAreBesideThePage) {
    hold({"1", "2", "3", "4", "5"});
    const Page page = box->find({.order = Order::oldest, .offset = 1, .limit = 2}).value();
    EXPECT_THAT(texts(page.ideas), ElementsAre("2", "3"));
    EXPECT_EQ(page.total, 5);
    EXPECT_EQ(box->find({.statuses = {Status::pending}}).value().total, 0);
    EXPECT_EQ(box->find({.statuses = {Status::pending, Status::shown}}).value().total, 5);
    EXPECT_EQ(box->find({.text = "3"}).value().total, 1);
}

TEST_F(FindingTest, PutsTheNewestOrTheMostLikedFirst) {
    hold({"1", "2", "3"});
    ASSERT_TRUE(box->like({uuid(11), uuid(2), "harbour", first_morning, 1}));
    EXPECT_THAT(found({}), ElementsAre("3", "2", "1"));
    EXPECT_THAT(found({.order = Order::most_liked}), ElementsAre("2", "3", "1"));
    EXPECT_THAT(found({.category = "climate", .order = Order::oldest}), ElementsAre("1", "2", "3"));
    EXPECT_THAT(found({.category = "school"}), IsEmpty());
}

} // namespace

} // namespace ideas
