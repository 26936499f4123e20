// Content that changes on a real disk while the kiosk shows it, in the ways in which editors, file
// managers and shares change it. What was on screen is looked at all the while: only the old and
// the new may ever have been there, and no problem that staff have not made.

#include "e2e/kiosk_test.h"

#include <fstream>
#include <functional>
#include <set>
#include <thread>

namespace e2e {

namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

std::string slide(const std::string& headline) {
    return "[sv]\nheadline = \"" + headline + "\"\n[en]\nheadline = \"" + headline + "\"\n";
}

std::string person(const std::string& name) {
    return "name = \"" + name +
           "\"\n[sv]\nrole = \"roll\"\ntext = \"Text.\"\n[en]\nrole = \"role\"\ntext = \"Text.\"\n";
}

class Live : public KioskTest {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600}, false);
        use_screen(landscape);
    }

    // What may not come apart: how much there is, who, and what is wrong.
    void look(const json& status) {
        std::string view = status.at("content").at("slides").dump() + " slides";
        for (const Control& control : kiosk().controls())
            if (control.id.starts_with("team/")) view += ", " + control.label;
        for (const json& problem : status.at("content").at("problems"))
            view += ", " + problem.at("message").get<std::string>();
        seen_.insert(view);
    }

    // Somebody else's hand, which takes a moment for each step, whatever the kiosk is doing; and a
    // look at the screen all the while, until what came of it is there.
    void change_slowly(const std::vector<std::function<void()>>& steps) {
        const std::jthread hand([&] {
            for (const auto& step : steps) {
                step();
                std::this_thread::sleep_for(60ms);
            }
        });
        look_until_live();
    }

    void look_until_live() {
        kiosk().wait_until("the change", [&](const json& status) {
            look(status);
            return status.at("content").at("generation") > generation_;
        });
        look(kiosk().status());
    }

    void start_watched() {
        start();
        generation_ = kiosk().status().at("content").at("generation");
    }

    void open_team() {
        begin_visit();
        kiosk().tap("Människorna");
        kiosk().wait_for("Provperson");
        look(kiosk().status());
    }

    using Views = std::set<std::string>;

    const Views& seen() const { return seen_; }

private:
    Views seen_;
    int generation_ = 0;
};

} // namespace

TEST_F(Live, ACardEditedInPlaceIsNeverShownHalf) {
    start_watched();
    open_team();
    const std::string card = person("Nyperson");
    std::ofstream file;
    std::vector<std::function<void()>> steps{
        [&] { file.open(content() / "leadership/10-someone.toml", std::ios::trunc); }};
    for (size_t at = 0; at < card.size(); at += 20)
        steps.emplace_back([&, at] { file << card.substr(at, 20) << std::flush; });
    change_slowly(steps);
    EXPECT_EQ(seen(), (Views{"2 slides, Provperson", "2 slides, Nyperson"}));
}

TEST_F(Live, ACardSavedByRenamingIsTakenWhole) {
    start_watched();
    open_team();
    const fs::path card = content() / "leadership/10-someone.toml";
    const fs::path fresh = content() / "leadership/.10-someone.toml.swp";
    change_slowly({[&] { fs::rename(card, card.string() + "~"); }, // as editors keep the one before
                   [&] { write_text(fresh, person("Nyperson")); },
                   [&] { fs::rename(fresh, card); }});
    EXPECT_EQ(seen(), (Views{"2 slides, Provperson", "2 slides, Nyperson"}));
}

TEST_F(Live, CardsCopiedSlowlyComeTogether) {
    start_watched();
    look(kiosk().status());
    std::vector<std::function<void()>> steps;
    for (const std::string name : {"30-three", "40-four", "50-five"}) {
        const std::string card = "picture = \"square.png\"\n" + slide(name);
        const fs::path file = content() / "campaign" / (name + ".toml");
        steps.emplace_back([=] { write_text(file, card.substr(0, 10)); });
        steps.emplace_back([=] { write_text(file, card); });
    }
    steps.emplace_back([&] { // last of all
        fs::copy(TEST_DATA_DIR "/bad/focus-outside/campaign/torget.png",
                 content() / "campaign/square.png");
    });
    change_slowly(steps);
    EXPECT_EQ(seen(), (Views{"2 slides", "5 slides"}));
}

TEST_F(Live, AFolderPutInThePlaceOfAnotherIsTakenWhole) {
    start_watched();
    look(kiosk().status());
    write_small_exhibition(folder_ / "new", {.slide = 600}, false);
    write_text(folder_ / "new/campaign/30-three.toml", slide("Tre"));
    change_slowly({[&] { fs::rename(content(), folder_ / "old"); },
                   [&] { fs::rename(folder_ / "new", content()); }});
    EXPECT_EQ(seen(), (Views{"2 slides", "3 slides"}));
    write_text(content() / "campaign/40-four.toml", slide("Fyra")); // and it is listened to
    kiosk().wait_until("a fourth slide",
                       [](const json& s) { return s.at("content").at("slides") == 4; });
}

TEST_F(Live, ALinkMovedToAnotherFolderIsFollowed) {
    fs::rename(content(), folder_ / "spring");
    write_small_exhibition(folder_ / "summer", {.slide = 600}, false);
    write_text(folder_ / "summer/campaign/30-three.toml", slide("Tre"));
    fs::create_directory_symlink(folder_ / "spring", content());
    start_watched();
    look(kiosk().status());
    fs::create_directory_symlink(folder_ / "summer", folder_ / "next");
    fs::rename(folder_ / "next", content());
    look_until_live();
    EXPECT_EQ(seen(), (Views{"2 slides", "3 slides"}));
}

TEST_F(Live, AFolderThatIsGoneLeavesWhatItShowedUntilItIsBack) {
    start_watched();
    kiosk().ask({{"command", "next"}});
    kiosk().wait_until("the second slide",
                       [](const json& s) { return s.at("card") == "campaign/20-two.toml"; });
    fs::rename(content(), folder_ / "unplugged");
    const auto shown = [&](const json& s) {
        look(s);
        EXPECT_EQ(s.at("card"), "campaign/20-two.toml");
        return s.at("content").at("problems").size();
    };
    kiosk().wait_until("a word on it", [&](const json& s) { return shown(s) == 1; });
    fs::rename(folder_ / "unplugged", content());
    kiosk().wait_until("all to be well", [&](const json& s) { return shown(s) == 0; });
    EXPECT_EQ(seen(),
              (Views{"2 slides", "2 slides, the content folder is gone; what was last shown "
                                 "stays on screen"}));
}

TEST_F(Live, AnIdeaBeingWrittenIsUntouched) {
    start_watched();
    open_idea_page();
    kiosk().hands().write("Fler");
    kiosk().wait_for_text("Fler");
    const json before = kiosk().status();
    write_text(content() / "campaign/30-three.toml", slide("Tre"));
    kiosk().wait_until("the change to be ready",
                       [](const json& s) { return s.at("content").at("waiting").get<bool>(); });
    kiosk().hands().write(" träd");
    kiosk().wait_for_text("Fler träd");
    const json held = kiosk().status();
    EXPECT_EQ(held.at("content").at("generation"), before.at("content").at("generation"));
    EXPECT_EQ(held.at("content").at("slides"), 2);
    kiosk().tap("Skicka idén");
    kiosk().wait_for_screen("thanks");
    ASSERT_EQ(ideas().size(), 1U);
    EXPECT_EQ(ideas().at(0).at("text"), "Fler träd");
    kiosk().tap("Berättelser");
    look_until_live();
    EXPECT_EQ(kiosk().status().at("content").at("slides"), 3);
}

TEST_F(Live, AVisitOnACardThatVanishesIsLedOn) {
    write_small_exhibition(content(), {.slide = 600}); // with motion: it is led on gently
    start_watched();
    kiosk().ask({{"command", "next"}});
    begin_visit();
    EXPECT_EQ(kiosk().status().at("card"), "campaign/20-two.toml");
    fs::remove(content() / "campaign/20-two.toml");
    kiosk().wait_until("the other story", [](const json& s) {
        EXPECT_EQ(s.at("screen"), "stories");
        EXPECT_TRUE(s.at("card") != "campaign/20-two.toml" || s.at("content").at("slides") == 2);
        return s.at("card") == "campaign/10-one.toml" && s.at("content").at("slides") == 1;
    });
}

TEST_F(Live, AWholeExhibitionIsBroughtInAndTakenBack) {
    start();
    const fs::path stick = folder_ / "stick";
    fs::copy(content(), stick, fs::copy_options::recursive);
    write_text(stick / "campaign/10-one.toml", slide("Nytt"));
    write_text(stick / "campaign/30-three.toml", slide("Tre"));
    const auto slides = [](const json& s) { return s.at("content").at("slides"); };
    ASSERT_EQ(slides(kiosk().status()), 2);
    EXPECT_EQ(expo({"content", "bring", stick, "--content", content()}).code, 0);
    kiosk().wait_until("the new one", [&](const json& s) { return slides(s) == 3; });
    EXPECT_EQ(expo({"content", "back", "--content", content()}).code, 0);
    kiosk().wait_until("the old one", [&](const json& s) { return slides(s) == 2; });
    EXPECT_EQ(kiosk().status().at("content").at("problems"), json::array());

    write_text(stick / "campaign/10-one.toml", "headline =");
    const Finished refused = expo({"content", "bring", stick, "--content", content()});
    EXPECT_EQ(refused.code, 1);
    EXPECT_NE(refused.err.find("has 1 error in it. Nothing has been changed."), std::string::npos)
        << refused.err;
}

} // namespace e2e
