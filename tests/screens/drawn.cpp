#include "screens/drawn.h"

#include <imgui.h>

#include <limits>

namespace test {

namespace {

constexpr float far = std::numeric_limits<float>::max();

// Grows to hold points.
struct Bounds {
    float x = far;
    float y = far;
    float end = -far;
    float bottom = -far;

    void take(ImVec2 p) {
        x = std::min(x, p.x);
        y = std::min(y, p.y);
        end = std::max(end, p.x);
        bottom = std::max(bottom, p.y);
    }

    ui::Rect rect() const { return end < x ? ui::Rect{} : ui::Rect{x, y, end - x, bottom - y}; }
};

uint64_t id_of(ImTextureID texture) {
    return uint64_t(reinterpret_cast<intptr_t>(texture)); // NOLINT: ImGui 1.86's own type
}

// Calls visit(list, command) for every command of every list.
template <class Visit>
void for_each_command(const ImDrawData& data, Visit visit) {
    for (int i = 0; i < data.CmdListsCount; ++i)
        for (const ImDrawCmd& command : data.CmdLists[i]->CmdBuffer)
            visit(*data.CmdLists[i], command);
}

const ImDrawVert& vertex(const ImDrawList& list, const ImDrawCmd& command, unsigned index) {
    const ImDrawIdx place = list.IdxBuffer[int(command.IdxOffset + index)];
    return list.VtxBuffer[int(command.VtxOffset + place)];
}

class Digest {
public:
    void take(const void* data, size_t size) {
        const auto* bytes = static_cast<const unsigned char*>(data);
        for (size_t i = 0; i < size; ++i)
            hash_ = (hash_ ^ bytes[i]) * 1099511628211U; // FNV-1a
    }

    uint64_t value() const { return hash_; }

private:
    uint64_t hash_ = 14695981039346656037U;
};

} // namespace

std::vector<DrawnText> drawn_texts(const ImDrawData& data, const fakes::FakeTextures& textures) {
    std::vector<DrawnText> texts;
    for_each_command(data, [&](const ImDrawList& list, const ImDrawCmd& command) {
        if (!textures.alive.contains(id_of(command.TextureId))) return;
        const ImVec4 c = command.ClipRect;
        for (unsigned quad = 0; quad < command.ElemCount; quad += 6) {
            Bounds bounds;
            for (unsigned corner = 0; corner < 6; ++corner)
                bounds.take(vertex(list, command, quad + corner).pos);
            texts.push_back({bounds.rect(), {c.x, c.y, c.z - c.x, c.w - c.y}});
        }
    });
    return texts;
}

ui::Rect bounds_of(const ImDrawData& data, ui::Rgb colour) {
    Bounds bounds;
    for_each_command(data, [&](const ImDrawList& list, const ImDrawCmd& command) {
        if (id_of(command.TextureId) != 0) return;
        for (unsigned i = 0; i < command.ElemCount; ++i) {
            const ImDrawVert& v = vertex(list, command, i);
            if (v.col == IM_COL32(colour.r, colour.g, colour.b, 255)) bounds.take(v.pos);
        }
    });
    return bounds.rect();
}

uint64_t fingerprint(const ImDrawData& data) {
    Digest digest;
    for_each_command(data, [&](const ImDrawList& list, const ImDrawCmd& command) {
        const uint64_t texture = id_of(command.TextureId);
        digest.take(&texture, sizeof texture);
        digest.take(&command.ClipRect, sizeof command.ClipRect);
        for (unsigned i = 0; i < command.ElemCount; ++i) {
            const ImDrawVert& v = vertex(list, command, i);
            digest.take(&v, sizeof v);
        }
    });
    return digest.value();
}

bool overlap(const ui::Rect& a, const ui::Rect& b, float slack) {
    const float w = std::min(a.end(), b.end()) - std::max(a.x, b.x);
    const float h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return w > slack && h > slack;
}

bool within(const ui::Rect& inner, const ui::Rect& outer, float slack) {
    return inner.x >= outer.x - slack && inner.y >= outer.y - slack &&
           inner.end() <= outer.end() + slack && inner.bottom() <= outer.bottom() + slack;
}

} // namespace test
