#pragma once
// Dear ImGui's context and the outline of one frame of it, for those above who may not name ImGui.

#include "ui/geometry.h"

#include <memory>

struct ImDrawData;
struct ImDrawList;
struct ImGuiContext;

namespace ui {

struct DestroyImGui {
    void operator()(ImGuiContext* context) const;
};

using ImGuiOwner = std::unique_ptr<ImGuiContext, DestroyImGui>;

// A context that saves nothing to disk and takes no input of its own; the current one from now on.
// Its font atlas is built, so that frames can be made with or without a renderer.
ImGuiOwner make_imgui();

// Starts a frame of this size and gives the list to draw on, which is cut to the screen.
ImDrawList& begin_imgui_frame(ImGuiContext& context, float width, float height);
// Ends it; what was drawn is valid until the next frame begins.
ImDrawData* end_imgui_frame(ImGuiContext& context);

} // namespace ui
