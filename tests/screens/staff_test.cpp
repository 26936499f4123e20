// The PIN pad and the staff screen, under a technician's finger.

#include "screens/everywhere.h"
#include "screens/staff_data.h"

#include <set>

namespace test {

class StaffScreen : public Everywhere {
protected:
    void SetUp() override {
        arrive();
        apply(flow::CornerHeld{});
        apply(flow::PinLookedAt{true, 0s});
        build();
    }

    void type_pin(const std::string& digits) {
        for (const char digit : digits)
            tap("pin/" + std::string(1, digit));
    }

    void come_in() {
        type_pin("2580");
        tap("pin/enter");
        apply(flow::PinVerified{true, 0s});
        build();
    }

    void open_tab(const char* id) {
        tap(id);
        build();
    }

    static screens::StaffIdea idea_of(const std::string& id, const std::string& text,
                                      ideas::Status status) {
        screens::StaffIdea entry;
        entry.idea.id = id;
        entry.idea.text = text;
        entry.idea.status = status;
        entry.when = "2022-05-30 11:15";
        return entry;
    }

    const flow::PinPad& pad() const { return std::get<flow::PinPad>(state_.mode); }

    const flow::Staff& staff() const { return std::get<flow::Staff>(state_.mode); }
};

TEST_P(StaffScreen, ThePadTakesDigitsAndShowsNone) {
    type_pin("25809");
    tap("pin/erase");
    EXPECT_EQ(pad().digits, "2580");
    for (const ui::Control& control : stage_->controls().all()) {
        EXPECT_EQ(control.value, "") << control.id;
        EXPECT_EQ(control.label.find("2580"), std::string::npos) << control.id;
    }
    tap("pin/enter");
    ASSERT_NE(effect<flow::VerifyPin>(), nullptr);
    EXPECT_EQ(effect<flow::VerifyPin>()->pin, "2580");
}

TEST_P(StaffScreen, ThePadIsEnteredWithFourDigitsAtLeast) {
    type_pin("258");
    EXPECT_FALSE(find("pin/enter")->enabled);
    type_pin("0");
    EXPECT_TRUE(find("pin/enter")->enabled);
}

TEST_P(StaffScreen, APadThatIsShutSaysHowLongAndCountsDown) {
    type_pin("2580");
    tap("pin/enter");
    apply(flow::PinVerified{false, 30s});
    build();
    EXPECT_FALSE(find("pin/1")->enabled);
    EXPECT_EQ(stage_->wakes().next(), now_ + 1s) << "the seconds are seen to pass";
    wait(29s);
    tap(ui::Point{300, 300}); // somebody is there
    EXPECT_FALSE(find("pin/1")->enabled);
    wait(1s);
    EXPECT_TRUE(find("pin/1")->enabled);
}

TEST_P(StaffScreen, ThePadClosesOverWhatWasOpen) {
    tap("pin/close");
    EXPECT_TRUE(is_visit());
}

TEST_P(StaffScreen, WithoutAPinItSaysHowToSetOne) {
    tap("pin/close");
    apply(flow::CornerHeld{});
    apply(flow::PinLookedAt{false, 0s});
    build();
    EXPECT_FALSE(sees("pin/1"));
    EXPECT_NE(word("staff_no_pin").find("expo-kiosk pin"), std::string::npos);
    wait(30s);
    EXPECT_TRUE(is_visit());
}

TEST_P(StaffScreen, EveryTabOpens) {
    come_in();
    for (const char* tab : {"staff_waiting", "staff_search", "staff_statistics", "staff_take_home",
                            "staff_machine", "staff_content"}) {
        open_tab(word(tab).c_str());
        EXPECT_EQ(value_of(word(tab)), "current") << tab;
    }
}

TEST_P(StaffScreen, ProblemsAreToldInTheWordsOfCheck) {
    come_in();
    base::Problem problem;
    problem.file = "campaign/10-start.toml";
    problem.line = 7;
    problem.column = 12;
    problem.message = {"there is no picture \"a.png\"", "det finns ingen bild \"a.png\""};
    problem.source_line = "picture = \"a.png\"";
    problem.advice = {"Did you mean \"b.png\"?", "Menade du \"b.png\"?"};
    staff_.problems = {problem, problem};
    build();
    EXPECT_TRUE(sees(base::in_one_line(problem, language()))) << labels();
    EXPECT_EQ(value_of("staff/problem/1"), "campaign/10-start.toml:7:12");
}

TEST_P(StaffScreen, WhatWaitsIsShownOrHiddenWithAReason) {
    come_in();
    open_tab("staff/waiting");
    EXPECT_EQ(effect<flow::ReadForStaff>()->tab, flow::StaffTab::waiting);
    staff_.waiting = {true,
                      {idea_of("id-1", "en bänk", ideas::Status::pending),
                       idea_of("id-2", "ring 070-123 45 67", ideas::Status::pending)},
                      2};
    build();
    EXPECT_TRUE(sees("en bänk")) << labels();
    tap("staff/show/id-1");
    EXPECT_EQ(*effect<flow::Decide>(), (flow::Decide{"id-1", true, ""}));
    tap("staff/hide/id-2");
    EXPECT_EQ(count<flow::Decide>(), 1) << "the reason is asked for first";
    tap("staff/reason/none");
    EXPECT_EQ(count<flow::Decide>(), 1);
    tap("staff/hide/id-2");
    tap(word("staff_reason_personal"));
    EXPECT_EQ(*effect<flow::Decide>(),
              (flow::Decide{"id-2", false, word("staff_reason_personal")}));
    EXPECT_FALSE(sees("staff/reason/0"));
}

TEST_P(StaffScreen, ManyThatWaitAreTurnedPageByPage) {
    come_in();
    open_tab("staff/waiting");
    staff_.waiting.read = true;
    for (int i = 0; i < 40; ++i)
        staff_.waiting.ideas.push_back(idea_of(
            "id-" + std::to_string(i), "Idé nummer " + std::to_string(i), ideas::Status::pending));
    staff_.waiting.total = 40;
    build();
    EXPECT_FALSE(sees("staff/back"));
    EXPECT_EQ(ids_on_pages("staff/show/", "staff/on").size(), 40u);
    tap("staff/back");
    EXPECT_TRUE(sees("staff/on"));
}

TEST_P(StaffScreen, AnIdeaOfFiveHundredCharactersIsSeenWhole) {
    come_in();
    open_tab("staff/waiting");
    std::string text;
    while (text.size() < 495)
        text += "träd ";
    staff_.waiting = {true, {idea_of("id-1", text, ideas::Status::pending)}, 1};
    build();
    const ui::Control* entry = find("staff/idea/id-1");
    ASSERT_NE(entry, nullptr);
    EXPECT_LT(entry->rect.bottom(), float(stage_->glass().height));
    EXPECT_TRUE(sees("staff/show/id-1"));
}

TEST_P(StaffScreen, WordsAreLookedForAndWhatIsFoundIsHidden) {
    come_in();
    open_tab("staff/search");
    type(language() == "sv" ? "Träd" : "Tree");
    tap("staff/find");
    ASSERT_NE(effect<flow::ReadForStaff>(), nullptr);
    EXPECT_EQ(effect<flow::ReadForStaff>()->text, staff().search.text);
    EXPECT_NE(staff().search.text, "");
    staff_.sought = staff().search.text;
    staff_.found = {true, {idea_of("id-7", "Fler träd", ideas::Status::shown)}, 1};
    build();
    EXPECT_FALSE(sees("keyboard")) << "what is found needs the room";
    EXPECT_FALSE(sees("staff/show/id-7")) << "it is shown already";
    tap("staff/hide/id-7");
    tap("staff/reason/0");
    EXPECT_EQ(effect<flow::Decide>()->id, "id-7");
    EXPECT_FALSE(effect<flow::Decide>()->show);
}

TEST_P(StaffScreen, IdeasAreTakenHomeOnTheStickThatIsChosen) {
    come_in();
    open_tab("staff/take_home");
    staff_.sticks = std::vector<screens::Stick>();
    build();
    tap(word("staff_look_again"));
    EXPECT_EQ(count<flow::ReadForStaff>(), 3) << "on coming in, on opening the tab, and now";
    staff_.sticks = {{"/media/RED", "RED", 1 << 30}, {"/media/BLUE", "BLUE", 1 << 30}};
    build();
    tap("staff/stick/BLUE");
    EXPECT_EQ(*effect<flow::ExportTo>(), (flow::ExportTo{"/media/BLUE"}));
    staff_.taking.stage = screens::TakingHome::Stage::writing;
    build();
    EXPECT_FALSE(find("staff/stick/RED")->enabled);
    EXPECT_EQ(value_of("staff/taking"), "under way");
    staff_.taking.stage = screens::TakingHome::Stage::done;
    build();
    EXPECT_EQ(value_of("staff/taking"), "done");
}

TEST_P(StaffScreen, OtherContentIsOfferedFromSticksAndAskedAboutFirst) {
    come_in();
    EXPECT_FALSE(find("staff/look_again")->enabled) << "they are being looked for";
    staff_.exhibitions = std::vector<screens::Exhibition>();
    build();
    EXPECT_FALSE(sees("staff/content_before"));
    tap("staff/look_again");
    EXPECT_EQ(count<flow::ReadForStaff>(), 2) << "on coming in, and now";
    EXPECT_EQ(effect<flow::ReadForStaff>()->tab, flow::StaffTab::content);
    staff_.exhibitions = {{"/media/RED", "RED", ""}, {"/media/RED/höst", "RED", "höst"}};
    build();
    std::set<std::string> offered;
    for (int page = 0; page < 2; ++page) {
        for (const ui::Control& control : stage_->controls().all())
            if (control.id.starts_with("staff/exhibition/")) offered.insert(control.label);
        if (sees("staff/exhibitions/on")) tap("staff/exhibitions/on");
    }
    EXPECT_EQ(offered, (std::set<std::string>{word("staff_show_content") + ": RED",
                                              word("staff_show_content") + ": höst"}));
    tap("staff/exhibition/media/RED/höst");
    EXPECT_EQ(count<flow::BringContent>(), 0) << "it is asked about first";
    tap("staff/exchange/no");
    EXPECT_EQ(count<flow::BringContent>(), 0);
    tap("staff/exhibition/media/RED/höst");
    tap("staff/exchange/yes");
    EXPECT_EQ(*effect<flow::BringContent>(), (flow::BringContent{"/media/RED/höst"}));
    EXPECT_FALSE(sees("staff/exchange/yes"));
}

TEST_P(StaffScreen, TheContentFromBeforeIsShownAgainWhenStaffAreSure) {
    come_in();
    staff_.exhibitions = std::vector<screens::Exhibition>();
    staff_.content_before = true;
    build();
    tap("staff/content_before");
    tap("staff/exchange/no");
    EXPECT_EQ(count<flow::BringContentBack>(), 0);
    tap(word("staff_show_before"));
    tap("staff/exchange/yes");
    EXPECT_EQ(count<flow::BringContentBack>(), 1);
    EXPECT_EQ(count<flow::BringContent>(), 0);
}

TEST_P(StaffScreen, OneErrandIsDoneAtATime) {
    come_in();
    using Stage = screens::ContentErrand::Stage;
    staff_.exhibitions = {{"/media/RED", "RED", ""}};
    staff_.content_before = true;
    staff_.errand.stage = Stage::under_way;
    staff_.errand.line = {"Copying: 3 of 9 MB", "Kopierar: 3 av 9 MB"};
    build();
    EXPECT_EQ(value_of("staff/errand"), "under way");
    EXPECT_NE(find("staff/errand")->label.find(language() == "sv" ? "3 av 9" : "3 of 9"),
              std::string::npos);
    for (const char* button :
         {"staff/look_again", "staff/content_before", "staff/exhibition/media/RED"})
        EXPECT_FALSE(find(button)->enabled) << button;
    staff_.sticks = {{"/media/RED", "RED", 1 << 30}};
    open_tab("staff/take_home");
    EXPECT_FALSE(find("staff/stick/RED")->enabled);
    open_tab("staff/content");
    staff_.errand.stage = Stage::done;
    build();
    EXPECT_EQ(value_of("staff/errand"), "done");
    EXPECT_TRUE(find("staff/content_before")->enabled);
    staff_.errand = {};
    staff_.taking.stage = screens::TakingHome::Stage::writing;
    build();
    EXPECT_FALSE(find("staff/exhibition/media/RED")->enabled);
}

TEST_P(StaffScreen, WhatIsWrongOnTheStickIsToldPageByPage) {
    come_in();
    staff_.exhibitions = {{"/media/RED/höst", "RED", "höst"}};
    base::Problem own;
    own.message = {"of what is shown", "i det som visas"};
    staff_.problems = {own};
    staff_.errand.stage = screens::ContentErrand::Stage::failed;
    staff_.errand.name = "höst";
    for (int i = 0; i < 12; ++i) {
        base::Problem error;
        error.file = "campaign/" + std::to_string(10 + i) + ".toml";
        error.message = {"wrong", "fel"};
        error.advice = {"Mend it.", "Rätta det."};
        staff_.errand.errors.push_back(error);
    }
    staff_.errand.errors_in_all = 12;
    build();
    EXPECT_EQ(value_of("staff/errand"), "failed");
    EXPECT_NE(find("staff/errand")->label.find("12"), std::string::npos);
    EXPECT_FALSE(sees("staff/problem/0")) << "one list at a time";
    EXPECT_TRUE(sees("staff/exhibition/media/RED/höst")) << "to try again";
    std::set<std::string> told;
    for (int page = 0; page < 12; ++page) {
        for (const ui::Control& control : stage_->controls().all())
            if (control.id.starts_with("staff/error/")) told.insert(control.label);
        if (!sees("staff/on")) break;
        tap("staff/on");
    }
    EXPECT_EQ(told.size(), 12u);
    EXPECT_TRUE(told.contains(base::in_one_line(staff_.errand.errors[11], language())));
}

TEST_P(StaffScreen, ManyFoldersOnSticksLeaveTheProblemsReadable) {
    come_in();
    staff_.exhibitions.emplace();
    for (int i = 0; i < 20; ++i) {
        const std::string name = "utställning " + std::to_string(i);
        staff_.exhibitions->push_back({"/media/RED/" + name, "RED", name});
    }
    staff_.content_before = true;
    base::Problem problem;
    problem.file = "campaign/10.toml";
    problem.message = {"wrong", "fel"};
    staff_.problems.assign(20, problem);
    build();
    EXPECT_TRUE(sees("staff/problem/0"));
    EXPECT_TRUE(sees("staff/problem/1"));
    EXPECT_TRUE(sees("staff/on"));
    EXPECT_TRUE(sees("staff/content_before"));
    EXPECT_EQ(ids_on_pages("staff/exhibition/", "staff/exhibitions/on").size(), 20u);
}

TEST_P(StaffScreen, EndingAsksOnceMore) {
    come_in();
    open_tab("staff/machine");
    tap("staff/leave");
    EXPECT_EQ(count<flow::Quit>(), 0);
    tap("staff/end/no");
    EXPECT_EQ(count<flow::Quit>(), 0);
    tap("staff/leave");
    tap("staff/end/yes");
    EXPECT_EQ(*effect<flow::Quit>(), (flow::Quit{false}));
    tap("staff/restart");
    tap("staff/end/yes");
    EXPECT_EQ(*effect<flow::Quit>(), (flow::Quit{true}));
}

TEST_P(StaffScreen, SpeaksTheOtherLanguageWhenAsked) {
    come_in();
    tap("staff/language");
    EXPECT_NE(state_.language, language());
    tap("staff/out");
    EXPECT_TRUE(is_attract());
    EXPECT_EQ(state_.language, "sv");
}

EVERYWHERE(StaffScreen);

} // namespace test
