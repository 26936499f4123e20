// Who writes what others have thought of is shown it, and may like it instead.

#include "e2e/kiosk_test.h"

namespace e2e {

namespace {

class OfferTest : public KioskTest {};

constexpr const char* id = "01811465-bea0-7000-8000-000000000001";
constexpr const char* shown = "En buss till hamnen";
constexpr const char* written = "Ny buss nu";

// An export with one idea that everybody may see.
std::string one_idea() {
    const json idea{{"id", id},
                    {"created", "2022-05-30T09:15:00.000Z"},
                    {"updated", "2022-05-30T09:15:00.000Z"},
                    {"kiosk", "kiosk"},
                    {"language", "sv"},
                    {"category", ""},
                    {"status", "shown"},
                    {"held", ""},
                    {"reason", ""},
                    {"likes", 0},
                    {"text", shown}};
    return json{{"expo_kiosk_ideas", 1}}.dump() + "\n" + idea.dump() + "\n";
}

} // namespace

TEST_F(OfferTest, AnIdeaLikeTheOneBeingWrittenIsLikedThere) {
    write_small_exhibition(content(), {});
    write_text(folder_ / "one.jsonl", one_idea());
    const Finished imported =
        expo({"ideas", "import", "--jsonl", folder_ / "one.jsonl", "--data", data()});
    ASSERT_EQ(imported.code, 0) << imported.err;
    use_screen(landscape);
    start();
    open_idea_page();
    kiosk().type(written);
    kiosk().tap("idea/offer");
    const Control like = kiosk().wait_for(std::string("like/") + id);
    EXPECT_EQ(like.value, "off");
    kiosk().tap(like.id);
    kiosk().wait_until("the like", [&](const json&) {
        const auto now = kiosk().find(like.id);
        return now && now->value == "on" && now->label.ends_with("1");
    });
    EXPECT_EQ(ideas().at(0).at("likes"), 1);
    kiosk().tap("offer/close");
    kiosk().wait_until_gone("offer/close");
    EXPECT_EQ(kiosk().text_in_box(), written);
    EXPECT_EQ(log().find("buss"), std::string::npos) << "visitors' words are in the log";
}

} // namespace e2e
