#include "ui/imgui_frame.h"

#include "ui/discs.h"

#include <imgui.h>

#include <array>

namespace ui {

void DestroyImGui::operator()(ImGuiContext* context) const {
    ImGui::DestroyContext(context);
}

ImGuiOwner make_imgui() {
    IMGUI_CHECKVERSION();
    ImGuiOwner context(ImGui::CreateContext());
    ImGui::SetCurrentContext(context.get());
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DeltaTime = 1.0f / 60;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset; // more than 65,536 vertices a list
    ImFontConfig sparse; // ImGui wants a typeface; words are Pango's
    static constexpr std::array<ImWchar, 3> characters{'?', '?', 0};
    sparse.GlyphRanges = characters.data();
    io.Fonts->AddFontDefault(&sparse);
    add_discs(*io.Fonts);
    io.Fonts->Build();
    draw_discs(*io.Fonts);
    ImGuiStyle& style = ImGui::GetStyle();
    style.CircleTessellationMaxError = 0.2f; // px: dots are what people look at
    style.CurveTessellationTol = 0.6f;
    return context;
}

ImDrawList& begin_imgui_frame(ImGuiContext& context, float width, float height) {
    ImGui::SetCurrentContext(&context);
    ImGui::GetIO().DisplaySize = {width, height};
    ImGui::NewFrame();
    return *ImGui::GetBackgroundDrawList();
}

ImDrawData* end_imgui_frame(ImGuiContext& context) {
    ImGui::SetCurrentContext(&context);
    ImGui::Render();
    return ImGui::GetDrawData();
}

} // namespace ui
