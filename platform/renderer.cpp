#include "platform/renderer.h"

#include "platform/pixels.h"
#include "platform/textures.h"

#include <glad/gl.h>
#include <imgui/backends/imgui_impl_opengl3.h>

#include <algorithm>
#include <utility>

namespace platform {

namespace {

void paint(ImDrawData* data, int width, int height, const std::array<float, 3>& clear) {
    glViewport(0, 0, width, height);
    glDisable(GL_SCISSOR_TEST);
    glClearColor(clear[0], clear[1], clear[2], 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(data);
}

ImVec2 turned(ImVec2 at, const Turn& turn) {
    const Place place = turn.to_screen({at.x, at.y});
    return {place.x, place.y};
}

// Pixels stay pixels: what was sharp is sharp when it is turned.
void turn_vertices(ImDrawList& list, const Turn& turn) {
    for (ImDrawVert& vertex : list.VtxBuffer)
        vertex.pos = turned(vertex.pos, turn);
    for (ImDrawCmd& command : list.CmdBuffer) {
        const ImVec4 clip = command.ClipRect;
        const ImVec2 one = turned({clip.x, clip.y}, turn);
        const ImVec2 other = turned({clip.z, clip.w}, turn);
        command.ClipRect = {std::min(one.x, other.x), std::min(one.y, other.y),
                            std::max(one.x, other.x), std::max(one.y, other.y)};
    }
}

// A picture in memory to draw into, bound while it lives.
class Offscreen {
public:
    Offscreen(int width, int height) {
        glGenFramebuffers(1, &framebuffer_);
        glBindFramebuffer(GL_FRAMEBUFFER, framebuffer_);
        glGenRenderbuffers(1, &pixels_);
        glBindRenderbuffer(GL_RENDERBUFFER, pixels_);
        glRenderbufferStorage(GL_RENDERBUFFER, GL_RGBA8, width, height);
        glFramebufferRenderbuffer(GL_FRAMEBUFFER, GL_COLOR_ATTACHMENT0, GL_RENDERBUFFER, pixels_);
    }

    Offscreen(const Offscreen&) = delete;
    Offscreen& operator=(const Offscreen&) = delete;

    ~Offscreen() {
        glBindFramebuffer(GL_FRAMEBUFFER, 0);
        glDeleteFramebuffers(1, &framebuffer_);
        glDeleteRenderbuffers(1, &pixels_);
    }

private:
    GLuint framebuffer_ = 0;
    GLuint pixels_ = 0;
};

} // namespace

Renderer::Renderer(const Window& window) : window_(window) {
    ImGui_ImplOpenGL3_Init(GLAD_GL_VERSION_3_3 ? "#version 330 core" : "#version 140");
    ImGui_ImplOpenGL3_NewFrame(); // makes shaders, buffers and the font atlas now, not mid-show
    ImGui::GetIO().Fonts->ClearTexData(); // the card has it
}

Renderer::~Renderer() {
    ImGui_ImplOpenGL3_Shutdown();
}

void Renderer::draw(ImDrawData* data, int width, int height, std::array<float, 3> clear) {
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    const Turn turn = window_.turn();
    if (turn.turned())
        for (int i = 0; i < data->CmdListsCount; ++i)
            turn_vertices(*data->CmdLists[i], turn);
    if (turn.sideways()) {
        std::swap(width, height);
        data->DisplaySize = {float(width), float(height)};
    }
    paint(data, width, height, clear);
}

void Renderer::warm_up() {
    constexpr int side = 3; // pixels: no power of two, as pictures; that is other code
    const std::array<uint8_t, size_t(side) * side * 4> pixels{};
    Textures textures;
    const uint64_t picture = textures.create_rgba(side, side, pixels.data());
    ImGui::GetIO().DisplaySize = {side, side};
    ImGui::NewFrame();
    ImGui::GetBackgroundDrawList()->AddImage(
        ImTextureID(picture), // NOLINT(performance-no-int-to-ptr)
        {0, 0}, {side, side});
    ImGui::Render();
    glBindFramebuffer(GL_FRAMEBUFFER, 0);
    paint(ImGui::GetDrawData(), side, side, {}); // not turned: it would be beside the screen
    glFinish();
}

Window::Shot Renderer::draw_offscreen(ImDrawData* data, int width, int height,
                                      std::array<float, 3> clear) {
    const Offscreen target(width, height);
    paint(data, width, height, clear);
    glReadBuffer(GL_COLOR_ATTACHMENT0);
    return read_pixels(width, height);
}

} // namespace platform
