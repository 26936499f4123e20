#include "app/stage.h"

#include <algorithm>

namespace app {

namespace {

bool runs_from_right(const content::Language& language) {
    const content::Language primary = language.substr(0, language.find('-'));
    constexpr std::array codes = {"ar", "ckb", "dv", "fa", "he", "prs",
                                  "ps", "sd",  "ug", "ur", "yi"};
    return std::find(codes.begin(), codes.end(), primary) != codes.end();
}

} // namespace

size_t text_budget(std::pair<int, int> size) {
    return size_t(size.first) * size_t(size.second) * 2;
}

Stage::Stage(ui::Text& text, ui::Pictures& pictures, const ui::Glass& glass)
    : imgui_(ui::make_imgui()), glass_(glass), pictures_(pictures), text_(text) {}

Stage::~Stage() = default;

void Stage::set_glass(const ui::Glass& glass) {
    glass_ = glass;
}

void Stage::reset_view() {
    screens::View fresh;
    fresh.field = std::move(view_.field);
    fresh.wall_field = std::move(view_.wall_field);
    view_ = std::move(fresh);
}

screens::Intents Stage::build(const Scene& scene) {
    const ui::Theme theme(glass_, scene.state.text_step);
    const bool mirrored = runs_from_right(scene.state.language);
    const auto width = float(glass_.width);
    const auto height = float(glass_.height);
    text_.begin_frame(scene.state.language);
    controls_.begin_frame(width, mirrored);
    wakes_ = {};
    if (swells_.settle(scene.now)) wakes_.animate();
    ImDrawList& list = ui::begin_imgui_frame(*imgui_, width, height);
    ui::Canvas canvas(list, {width, height}, mirrored);
    ui::Frame frame{{theme, text_, scene.library.strings_in(scene.state.language)},
                    canvas,
                    pictures_,
                    controls_,
                    swells_,
                    wakes_,
                    scene.now,
                    scene.motion};
    const screens::Model model{scene.library.content,
                               scene.state,
                               scene.programme,
                               scene.recent,
                               scene.library.keyboard_for(scene.state.language),
                               scene.library.empty() && scene.programme.mode == flow::Mode::open,
                               &scene.library.language_names,
                               scene.before ? &scene.before->content : nullptr,
                               scene.wall,
                               scene.wall_version,
                               scene.staff};
    screens::Intents intents = screens::draw(frame, model, view_);
    drawn_ = ui::end_imgui_frame(*imgui_);
    backdrop_ = canvas.backdrop();
    return intents;
}

} // namespace app
