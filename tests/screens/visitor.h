#pragma once
// A visitor without a window: taps controls by their label, types, walks away; sees what is on
// screen as a list of controls. ImGui runs headless; time moves only when the test says so.

#include "app/programme.h"
#include "app/stage.h"
#include "fakes/fake_pictures.h"
#include "fakes/fake_textures.h"
#include "flow/machine.h"
#include "screens/staff_data.h"

#include <gtest/gtest.h>

#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace test {

using namespace std::chrono_literals;

using Size = std::pair<int, int>; // px

// Words laid out once serve all tests: they are most of what a picture takes.
struct Words {
    fakes::FakeTextures textures; // outlives the text
    ui::Text text{textures, size_t{48} << 20};
};

Words& shared_words();

// What ships: the exhibition's content, words and keyboards.
const app::Library& shipped_library();

class Visitor : public ::testing::Test {
protected:
    Visitor() { show(shipped_library(), {1080, 1920}); }

    // --- the kiosk in front of the visitor -----------------------------------------------------
    // Switches it on; `library` must outlive what comes after.
    void show(const app::Library& library, Size size);
    // Builds a picture, as often as what was done asks for it, as app/kiosk.cpp does.
    void build();
    void apply(const flow::Event& event);
    // The idea box answers the order that was given last.
    void save(const std::string& id = "0190a1b2-0000-7000-8000-000000000001");
    void fail_to_save();
    // Opens a page by touch, from the loop or from another page.
    void open(const std::string& tab);

    void open_idea() { open("your_idea"); }

    // --- hands ---------------------------------------------------------------------------------
    void pointer(base::PointerEvent::Kind kind, ui::Point at, unsigned finger = 1);
    void press(ui::Point at, unsigned finger = 1);
    void move(ui::Point at, unsigned finger = 1);
    void lift(ui::Point at, unsigned finger = 1);
    void tap(ui::Point at);
    void tap(const std::string& label);
    void swipe(ui::Point from, ui::Point to);
    void type(const std::string& text);

    void tap_key(const std::string& name) { tap(key(name)); }

    // Time passes; what the state alone does in it is done.
    void wait(base::Duration time);
    // Time passes with a finger on the glass: what is held asks for its own pictures.
    void hold(base::Duration time);

    // --- eyes ------------------------------------------------------------------------------------
    // By label, or by id; what can be tapped comes before the areas beneath. Null if there is none.
    const ui::Control* find(const std::string& label) const;

    bool sees(const std::string& label) const { return find(label) != nullptr; }

    // The middle of a key, by what stands on it.
    ui::Point key(const std::string& name) const;
    std::string labels() const;

    const std::string& word(const char* name) const { return strings()[name]; }

    std::string value_of(const std::string& label) const;

    // The ids that begin so on this page of a list and on all after it, turned with `next`.
    std::set<std::string> ids_on_pages(const std::string& prefix, const std::string& next);

    const content::Strings& strings() const { return library_->strings_in(state_.language); }

    const flow::Visit& visit() const { return *state_.visit(); }

    bool is_attract() const { return std::holds_alternative<flow::Attract>(state_.mode); }

    bool is_visit() const { return std::holds_alternative<flow::Visit>(state_.mode); }

    bool is_still_there() const { return std::holds_alternative<flow::StillThere>(state_.mode); }

    template <class Effect>
    int count() const {
        int found = 0;
        for (const flow::Effect& effect : effects_)
            if (std::holds_alternative<Effect>(effect)) ++found;
        return found;
    }

    // The last of its kind; null if there was none.
    template <class Effect>
    const Effect* effect() const {
        const Effect* last = nullptr;
        for (const flow::Effect& effect : effects_)
            if (const auto* found = std::get_if<Effect>(&effect)) last = found;
        return last;
    }

    fakes::FakeTextures& textures_ = shared_words().textures;
    fakes::FakePictures pictures_;
    const app::Library* library_ = nullptr;
    flow::Programme programme_;
    flow::State state_;
    std::vector<flow::Effect> effects_;
    std::vector<ideas::Idea> recent_;
    std::vector<ideas::Idea> wall_; // change wall_version_ with it
    uint64_t wall_version_ = 1;
    screens::StaffData staff_; // what their screen shows
    base::Instant now_{1000s};
    bool motion_ = true;
    std::unique_ptr<app::Stage> stage_;

private:
    app::Scene scene() const;
};

} // namespace test
