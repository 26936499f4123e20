// What others have thought of, offered to who writes the same: when it is asked for, and what
// becomes of the answer.

#include "programmes.h"

#include <gtest/gtest.h>

using namespace flow;
using namespace flow::testing;

namespace {

const Alike shade{"id-7", "Skugga vid bussen", "climate", 4};
const Alike trees{"id-8", "Fler träd", "", 0};

// The question that the last event put; null if it put none.
const FindSimilar* question(const Kiosk& kiosk) {
    return kiosk.effects.empty() ? nullptr : std::get_if<FindSimilar>(&kiosk.effects.front());
}

std::vector<std::string> offered(const Kiosk& kiosk) {
    std::vector<std::string> ids;
    for (const Alike& idea : kiosk.visit().offer.ideas)
        ids.push_back(idea.id);
    return ids;
}

using Ids = std::vector<std::string>;

Kiosk asking() {
    return std::move(Kiosk().writes("Fler träd vid bussen").waits(writing_pause));
}

Kiosk offering() {
    return std::move(asking().does(SimilarFound{1, {shade, trees}}));
}

TEST(Offer, IsAskedForWhenTheWriterPausesAndNotBefore) {
    Kiosk kiosk;
    kiosk.writes("Fler träd vid");
    EXPECT_EQ(kiosk.next(), kiosk.now + writing_pause);
    kiosk.waits(writing_pause - 1ms);
    EXPECT_EQ(question(kiosk), nullptr);
    kiosk.types(" bussen").waits(writing_pause - 1ms);
    EXPECT_EQ(question(kiosk), nullptr) << "every key begins the pause anew";
    kiosk.waits(1ms);
    ASSERT_NE(question(kiosk), nullptr);
    EXPECT_EQ(*question(kiosk), (FindSimilar{"Fler träd vid bussen", 1}));
}

TEST(Offer, IsNotAskedForWithFewWords) {
    for (const char* few : {"", "Träd", "Fler träd", "  Fler \n träd  "}) {
        Kiosk kiosk;
        kiosk.writes(few).waits(10s);
        EXPECT_EQ(question(kiosk), nullptr) << few;
    }
}

TEST(Offer, IsAskedForOnceForTheSameWords) {
    Kiosk kiosk = offering();
    kiosk.does(EditDraft{StepCaret{-2}}).does(ChooseCategory{"climate"}).waits(10s);
    EXPECT_EQ(question(kiosk), nullptr);
    EXPECT_EQ(kiosk.state.questions, 1U);
}

TEST(Offer, IsAskedForWhereItIsReadAlone) {
    Kiosk kiosk;
    kiosk.writes("Fler träd vid bussen").does(OpenPage{Page::team}).waits(5s);
    EXPECT_EQ(question(kiosk), nullptr);
    kiosk.does(OpenPage{Page::idea}).does(Tick{});
    EXPECT_NE(question(kiosk), nullptr);
    kiosk.types(" nu").does(SendIdea{}).waits(5s);
    EXPECT_EQ(question(kiosk), nullptr) << "an idea on its way is not looked up";
}

TEST(Offer, HoldsWhatIsFound) {
    const Kiosk kiosk = offering();
    EXPECT_EQ(kiosk.visit().offer.ideas, (std::vector<Alike>{shade, trees}));
    EXPECT_TRUE(kiosk.visit().has_offer());
    EXPECT_EQ(kiosk.visit().draft.text, "Fler träd vid bussen");
}

TEST(Offer, AnswerForOlderWordsIsDropped) {
    Kiosk kiosk = asking();
    kiosk.types("!").does(SimilarFound{1, {shade}});
    EXPECT_EQ(offered(kiosk), Ids());
    kiosk.waits(writing_pause);
    ASSERT_NE(question(kiosk), nullptr);
    EXPECT_EQ(question(kiosk)->question, 2U);
    kiosk.does(SimilarFound{1, {shade}});
    EXPECT_EQ(offered(kiosk), Ids()) << "the old answer, once more";
    kiosk.does(SimilarFound{2, {trees}});
    EXPECT_EQ(offered(kiosk), Ids{"id-8"});
}

TEST(Offer, IsNeverAskedForTwiceAtATime) {
    Kiosk kiosk = asking();
    kiosk.types(" i solen").waits(5s);
    EXPECT_EQ(question(kiosk), nullptr) << "the first is not answered yet";
    kiosk.does(SimilarFound{1, {shade}}).does(Tick{});
    ASSERT_NE(question(kiosk), nullptr);
    EXPECT_EQ(question(kiosk)->text, "Fler träd vid bussen i solen");
}

TEST(Offer, StaysUntilItNoLongerFits) {
    Kiosk kiosk = offering();
    kiosk.types(" i solen");
    EXPECT_EQ(offered(kiosk), (Ids{"id-7", "id-8"})) << "nothing flickers while one types";
    kiosk.waits(writing_pause).does(SimilarFound{2, {}});
    EXPECT_EQ(offered(kiosk), Ids());
}

TEST(Offer, IsGoneAtOnceWhereTheWordsAre) {
    Kiosk kiosk = offering();
    kiosk.does(EditDraft{BackspaceWord{}}).does(EditDraft{BackspaceWord{}});
    EXPECT_EQ(kiosk.visit().draft.text, "Fler träd ");
    EXPECT_EQ(offered(kiosk), Ids());
    kiosk.waits(5s);
    EXPECT_EQ(question(kiosk), nullptr);
}

TEST(Offer, MovesNothingUnderAFinger) {
    Kiosk kiosk = offering();
    kiosk.does(WallChanged{}).does(Tick{}).does(SimilarFound{2, {{"id-9", "Ny"}, trees, shade}});
    EXPECT_EQ(offered(kiosk), (Ids{"id-7", "id-8", "id-9"}));
}

TEST(Offer, IsLookedThroughAgainWhenTheWallChanges) {
    Kiosk kiosk = offering();
    kiosk.does(WallChanged{}).does(Tick{});
    ASSERT_NE(question(kiosk), nullptr);
    Alike liked = shade;
    ++liked.likes;
    kiosk.does(SimilarFound{2, {liked}}); // and the other was hidden
    EXPECT_EQ(kiosk.visit().offer.ideas, std::vector<Alike>{liked});
    Kiosk nothing = asking().does(SimilarFound{1, {}}).does(WallChanged{}).waits(5s);
    EXPECT_EQ(question(nothing), nullptr) << "what was not offered is not looked for";
}

TEST(Offer, IsLikedOnceAndTheDraftStays) {
    Kiosk kiosk = offering();
    kiosk.does(ToggleLike{"id-7"});
    EXPECT_EQ(std::get<LikeIdea>(kiosk.effects.at(0)), (LikeIdea{"id-7", 1, 1}));
    EXPECT_EQ(kiosk.visit().liked, Ids{"id-7"});
    EXPECT_EQ(kiosk.visit().last_liked, "id-7");
    EXPECT_EQ(kiosk.visit().draft.text, "Fler träd vid bussen");
    kiosk.does(OpenPage{Page::wall}).does(ToggleLike{"id-7"});
    EXPECT_EQ(std::get<LikeIdea>(kiosk.effects.at(0)), (LikeIdea{"id-7", -1, 1}))
        << "the same like as on the wall";
}

TEST(Offer, OnlyWhatIsOfferedIsLikedThere) {
    Kiosk kiosk = offering();
    kiosk.does(ToggleLike{"id-9"});
    EXPECT_TRUE(kiosk.effects.empty());
    kiosk.does(SendIdea{}).does(ToggleLike{"id-7"});
    EXPECT_TRUE(kiosk.effects.empty()) << "it is not shown any more";
}

TEST(Offer, HoldsNothingOfOnesOwn) {
    Kiosk kiosk;
    kiosk.sends("Fler träd vid bussen").hears_saved("Fler träd vid bussen");
    kiosk.writes("Fler träd vid bussen").waits(writing_pause);
    kiosk.does(SimilarFound{1, {{"id-1", "Fler träd vid bussen"}, trees}});
    EXPECT_EQ(offered(kiosk), Ids{"id-8"});
}

TEST(Offer, GoesWithTheWords) {
    Kiosk sent = offering().does(SendIdea{}).hears_saved("Fler träd vid bussen");
    EXPECT_EQ(offered(sent), Ids());
    Kiosk thrown_away = offering().does(DiscardDraft{});
    EXPECT_EQ(offered(thrown_away), Ids());
    Kiosk late = asking().does(DiscardDraft{}).does(SimilarFound{1, {shade}});
    EXPECT_EQ(offered(late), Ids());
}

TEST(Offer, GoesWithTheVisitor) {
    Kiosk kiosk = offering();
    kiosk.does(Leave{});
    EXPECT_EQ(std::get<Visit>(kiosk.attract().previous).offer, Offer());
    Kiosk late = asking();
    late.does(Leave{}).writes("Något helt annat här").waits(writing_pause);
    late.does(SimilarFound{1, {shade}});
    EXPECT_EQ(offered(late), Ids()) << "the answer to another visitor";
    EXPECT_EQ(late.visit().offer.asked, 2U);
}

} // namespace
