#pragma once
// Builds frames: the state, the content and the hands in; draw lists, controls and intents out.
// Holds everything that lives from frame to frame but means nothing to the visit.

#include "app/library.h"
#include "screens/screens.h"
#include "ui/controls.h"
#include "ui/imgui_frame.h"
#include "ui/motion.h"
#include "ui/text.h"
#include "ui/theme.h"

#include <array>
#include <utility>

namespace app {

// What one frame is made of besides what the stage keeps.
struct Scene {
    const Library& library;
    const flow::State& state;
    const flow::Programme& programme;
    const std::vector<ideas::Idea>& recent;
    base::Instant now{};
    bool motion = true;
    const Library* before = nullptr; // what was shown before this library; null: none
    const std::vector<ideas::Idea>* wall = nullptr; // see screens::Model
    uint64_t wall_version = 0;
    const screens::StaffData* staff = nullptr; // see screens::Model
};

// Bytes that words may take on a screen of this size, in pixels: three screens of them.
size_t text_budget(std::pair<int, int> size);

class Stage {
public:
    Stage(ui::Text& text, ui::Pictures& pictures, const ui::Glass& glass);
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;
    ~Stage();

    void set_glass(const ui::Glass& glass);

    const ui::Glass& glass() const { return glass_; }

    // Lays the frame out and says what visitors want; draws nothing yet. May be called several
    // times between two pictures: only the last counts.
    screens::Intents build(const Scene& scene);

    // What the last build() made, for the renderer. ImGui's, valid until the next build().
    ImDrawData* draw_data() const { return drawn_; }

    // What the renderer is to clear the screen to, 0 to 1 a channel.
    std::array<float, 3> backdrop() const {
        return {float(backdrop_.r) / 255, float(backdrop_.g) / 255, float(backdrop_.b) / 255};
    }

    const ui::Wakes& wakes() const { return wakes_; }

    ui::Controls& controls() { return controls_; }

    ui::Swells& swells() { return swells_; }

    screens::View& view() { return view_; }

    // Forgets what hands did: a new visitor.
    void reset_view();

private:
    ui::ImGuiOwner imgui_;
    ImDrawData* drawn_ = nullptr;
    ui::Rgb backdrop_ = ui::paper;
    ui::Glass glass_;
    ui::Pictures& pictures_;
    ui::Text& text_;
    ui::Controls controls_;
    ui::Swells swells_;
    ui::Wakes wakes_;
    screens::View view_;
};

} // namespace app
