// Others' ideas, offered to who writes the same: seen in the text's foot, read and liked over the
// page, and never in the way.

#include "flow/timings.h"
#include "screens/everywhere.h"
#include "screens/look_over.h"

#include <map>

namespace test {

namespace {

std::vector<flow::Alike> three() {
    return {{"alike-0", "Skugga vid hållplatsen", "climate", 4},
            {"alike-1", "Fler bänkar i parken", "safety", 0},
            {"alike-2", "Träd längs kajen", "school", 1}};
}

} // namespace

class Offered : public Everywhere {
protected:
    void begin() {
        arrive();
        tap(word("your_idea"));
        wait(500ms);
        type("Aa bb cc");
    }

    // The idea box answers the question that was put last.
    void answer(const std::vector<flow::Alike>& ideas) {
        const auto* question = effect<flow::FindSimilar>();
        ASSERT_NE(question, nullptr) << "nothing was asked";
        apply(flow::SimilarFound{question->question, ideas});
        build();
    }

    void offer(const std::vector<flow::Alike>& ideas) {
        begin();
        wait(flow::writing_pause);
        answer(ideas);
        wait(1s);
    }

    const std::string& text() const { return visit().draft.text; }
};

TEST_P(Offered, WhereNobodyHasThoughtOfItNothingIsDrawn) {
    begin();
    wait(flow::writing_pause);
    const uint64_t before = fingerprint(*stage_->draw_data());
    answer({});
    EXPECT_EQ(fingerprint(*stage_->draw_data()), before);
    EXPECT_FALSE(sees("idea/offer"));
}

TEST_P(Offered, MovesNothingWhileOneWrites) {
    begin();
    wait(flow::writing_pause);
    std::map<std::string, ui::Rect> before;
    for (const ui::Control& control : stage_->controls().all())
        if (control.id != "idea/text") before[control.id] = control.rect;
    answer(three());
    for (const ui::Control& control : stage_->controls().all())
        if (const auto same = before.find(control.id); same != before.end()) {
            EXPECT_EQ(control.rect, same->second) << control.id;
            before.erase(same);
        }
    EXPECT_TRUE(before.empty()) << before.begin()->first << " is gone";
    EXPECT_EQ(find("idea/offer")->label, word("offer"));
    EXPECT_EQ(value_of("idea/offer"), "3");
    type(" dd");
    EXPECT_EQ(text(), "Aa bb cc dd");
    EXPECT_TRUE(sees("idea/offer")) << "and does not flicker";
    tap("idea/send");
    EXPECT_NE(effect<flow::SaveIdea>(), nullptr);
    EXPECT_FALSE(sees("idea/offer"));
}

TEST_P(Offered, IsReadAndLikedOnceAndTheDraftStays) {
    offer(three());
    tap("idea/offer");
    EXPECT_TRUE(sees("like/alike-0")) << labels();
    EXPECT_TRUE(sees("like/alike-1"));
    EXPECT_TRUE(sees("like/alike-2"));
    EXPECT_FALSE(sees("idea/send")) << "what lies beneath waits";
    EXPECT_FALSE(sees("keyboard"));
    tap("like/alike-1");
    ASSERT_NE(effect<flow::LikeIdea>(), nullptr);
    EXPECT_EQ(*effect<flow::LikeIdea>(), (flow::LikeIdea{"alike-1", 1, 1}));
    EXPECT_EQ(value_of("like/alike-1"), "on");
    EXPECT_TRUE(stage_->wakes().animating());
    tap("like/alike-1");
    EXPECT_EQ(effect<flow::LikeIdea>()->delta, -1);
    EXPECT_EQ(value_of("like/alike-1"), "off");
    tap("offer/close");
    EXPECT_FALSE(sees("like/alike-1"));
    EXPECT_TRUE(sees("keyboard"));
    EXPECT_EQ(text(), "Aa bb cc");
}

TEST_P(Offered, ClosesWithATouchBesideIt) {
    offer(three());
    tap("idea/offer");
    const ui::Rect beside = find("offer/beside")->rect;
    tap(ui::Point{beside.centre().x, beside.y + 5});
    EXPECT_FALSE(sees("offer/close"));
    EXPECT_TRUE(sees("idea/offer"));
}

TEST_P(Offered, OfOneSpeaksOfOne) {
    offer({three()[0]});
    EXPECT_EQ(find("idea/offer")->label, word("offer_one"));
}

TEST_P(Offered, ClosesWhenItNoLongerFits) {
    offer(three());
    tap("idea/offer");
    apply(flow::EditDraft{flow::Insert{" ee"}}); // on a hardware keyboard
    wait(flow::writing_pause);
    answer({});
    EXPECT_FALSE(sees("offer/close"));
    EXPECT_FALSE(sees("idea/offer"));
    wait(flow::writing_pause);
    apply(flow::EditDraft{flow::Insert{" ff"}});
    wait(flow::writing_pause);
    answer(three());
    EXPECT_TRUE(sees("idea/offer"));
    EXPECT_FALSE(sees("offer/close")) << "only a hand opens it";
}

TEST_P(Offered, IsNotForWhoComesBy) {
    offer(three());
    wait(programme_.idle);
    ASSERT_TRUE(is_still_there());
    EXPECT_FALSE(sees("idea/offer"));
    tap(word("still_there_yes"));
    EXPECT_TRUE(sees("idea/offer"));
    tap("idea/offer");
    wait(programme_.idle);
    wait(programme_.countdown + 2s);
    open_idea();
    EXPECT_FALSE(sees("idea/offer"));
    EXPECT_FALSE(sees("offer/close"));
}

EVERYWHERE(Offered);

class LongOffer : public LookOver {};

TEST_F(LongOffer, IsCutToFitOnEveryScreen) {
    std::vector<flow::Alike> ideas = three();
    for (flow::Alike& idea : ideas) {
        while (idea.text.size() < 470)
            idea.text += " så att alla som bor här får kommunikationsstrategier";
        idea.likes = 12'345;
    }
    for (const Size& size : {Size{1080, 1920}, Size{1920, 1080}, Size{1280, 800}, Size{3840, 2160}})
        for (const int text_step : {0, 1, 2}) {
            SCOPED_TRACE(std::to_string(size.first) + "x" + std::to_string(size.second) + " text " +
                         std::to_string(text_step));
            show(shipped_library(), size);
            open_idea();
            apply(flow::ChooseTextStep{text_step});
            apply(flow::EditDraft{flow::Insert{"Aa bb cc"}});
            wait(flow::writing_pause);
            const uint64_t question = effect<flow::FindSimilar>()->question;
            apply(flow::SimilarFound{question, ideas});
            build();
            look_over();
            tap("idea/offer");
            ASSERT_TRUE(sees("offer/close"));
            look_over();
            EXPECT_GT(find("offer/beside")->rect.h, 0);
        }
}

} // namespace test
