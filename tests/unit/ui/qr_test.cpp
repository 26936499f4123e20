#include "ui/qr.h"

#include "media/png.h"
#include "ui/imgui_frame.h"

#include <unistd.h>

#include <gtest/gtest.h>
#include <imgui.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>
#include <set>
#include <utility>

namespace ui {

namespace {

// The code as it is drawn, quiet zone and all, `module` pixels to a module.
media::Pixels painted(const QrCode& code, int module) {
    const int side = (code.side + 8) * module;
    media::Pixels pixels{{side, side}, std::vector<uint8_t>(size_t(side) * size_t(side) * 4, 255)};
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x) {
            const int column = x / module - 4;
            const int row = y / module - 4;
            if (column < 0 || row < 0 || column >= code.side || row >= code.side) continue;
            if (!code.dark[size_t(row) * size_t(code.side) + size_t(column)]) continue;
            uint8_t* pixel = &pixels.rgba[(size_t(y) * size_t(side) + size_t(x)) * 4];
            pixel[0] = pixel[1] = pixel[2] = 0x11;
        }
    return pixels;
}

bool has_reader() {
    return std::system("command -v zbarimg > /dev/null 2>&1") == 0;
}

// What a camera reads, by zbarimg.
std::string read(const media::Pixels& pixels) {
    const auto file =
        std::filesystem::path(::testing::TempDir()) / ("qr_" + std::to_string(getpid()) + ".png");
    const std::vector<uint8_t> png = media::encode_png(pixels);
    std::ofstream(file, std::ios::binary)
        .write(reinterpret_cast<const char*>(png.data()), std::streamsize(png.size()));
    const std::string command =
        "zbarimg --quiet --raw --oneshot '" + file.string() + "' 2>/dev/null";
    const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
    std::string text;
    std::array<char, 256> buffer{};
    while (pipe && std::fgets(buffer.data(), int(buffer.size()), pipe.get()))
        text += buffer.data();
    std::filesystem::remove(file);
    while (text.ends_with('\n'))
        text.pop_back();
    return text;
}

} // namespace

TEST(QrCode, HasTheThreeEyesOfTheStandard) {
    const QrCode code = make_qr("https://helsingborg.se/h22");
    ASSERT_GT(code.side, 20);
    ASSERT_EQ(code.dark.size(), size_t(code.side) * size_t(code.side));
    const auto dark = [&](int x, int y) {
        return code.dark[size_t(y) * size_t(code.side) + size_t(x)];
    };
    const int far = code.side - 7;
    for (const auto& [x0, y0] : {std::pair(0, 0), std::pair(far, 0), std::pair(0, far)})
        for (int y = 0; y < 7; ++y)
            for (int x = 0; x < 7; ++x) {
                const int ring = std::max(std::abs(x - 3), std::abs(y - 3));
                EXPECT_EQ(dark(x0 + x, y0 + y), ring != 2) << x << " " << y;
            }
}

TEST(QrCode, IsReadBackAsTheLink) {
    if (!has_reader()) GTEST_SKIP() << "zbarimg (zbar-tools) is not installed";
    for (const std::string& link : {std::string("https://helsingborg.se/h22"),
                                    "https://example.org/" + std::string(200, 'a')})
        EXPECT_EQ(read(painted(make_qr(link), 4)), link);
}

TEST(QrCode, SpellsOtherLettersInTheWayOfLinks) {
    if (!has_reader()) GTEST_SKIP() << "zbarimg (zbar-tools) is not installed";
    EXPECT_EQ(read(painted(make_qr("https://h22.se/idé?q=å"), 4)),
              "https://h22.se/id%C3%A9?q=%C3%A5");
}

TEST(QrCode, IsDrawnAsItIsOnWholePixelsMirroredOrNot) {
    const QrCode code = make_qr("https://helsingborg.se/h22");
    for (const bool mirrored : {false, true}) {
        const ImGuiOwner imgui = make_imgui();
        ImDrawList& list = begin_imgui_frame(*imgui, 1000, 1000);
        Canvas canvas(list, {1000, 1000}, mirrored);
        draw_qr(canvas, code, {100.3f, 200.7f, 211.5f, 230});
        const float module = std::floor(211.5f / float(code.side + 8));
        // The dark plates have four corners each, the first at their top left.
        std::set<std::pair<float, float>> plates;
        for (const ImDrawVert& v : list.VtxBuffer)
            if (v.col == IM_COL32(0x11, 0x11, 0x11, 255)) plates.emplace(v.pos.y, v.pos.x);
        ASSERT_FALSE(plates.empty());
        const auto [top, left] = *plates.begin(); // of the first eye, as it is read
        EXPECT_EQ(left, std::floor(left));
        EXPECT_EQ(top, std::floor(top));
        std::vector<bool> seen(code.dark.size());
        for (int i = 0; i + 3 < list.VtxBuffer.Size; ++i) {
            const ImDrawVert& a = list.VtxBuffer[i];
            const ImDrawVert& c = list.VtxBuffer[i + 2];
            const bool plate = a.col == IM_COL32(0x11, 0x11, 0x11, 255) && c.col == a.col &&
                               c.pos.x - a.pos.x == module && c.pos.y - a.pos.y == module;
            if (!plate) continue;
            const auto x = size_t((a.pos.x - left) / module);
            const auto y = size_t((a.pos.y - top) / module);
            seen.at(y * size_t(code.side) + x) = true;
        }
        EXPECT_EQ(seen, code.dark) << (mirrored ? "mirrored" : "not mirrored");
        ImGui::EndFrame();
    }
}

TEST(QrCode, HasAsManyModulesAsIsSaidBeforehand) {
    for (const size_t length : {1,   14,  15,  26,  27,  42,  43,  62,  84,  106, 107,
                                122, 152, 180, 181, 213, 214, 250, 251, 252, 500, 2331})
        EXPECT_EQ(qr_modules(std::string(length, 'a')), make_qr(std::string(length, 'a')).side)
            << length;
    EXPECT_EQ(qr_modules("å"), make_qr("å").side);
    EXPECT_EQ(qr_modules(""), 0);
    EXPECT_EQ(qr_modules(std::string(2332, 'a')), 0);
}

// On any glass, at any distance: whole pixels; large enough, or as large as there is room for.
TEST(QrCode, IsLargeEnoughForAPhoneWhereverItHangs) {
    struct Place {
        int width;
        int height;
        std::optional<float> px_per_mm;
        float distance_mm;
    };

    for (const Place& place :
         {Place{1080, 1920, {}, 500}, Place{1920, 1080, {}, 500}, Place{2160, 3840, {}, 500},
          Place{1280, 800, {}, 500}, Place{1080, 1920, 1.5f, 500}, Place{1080, 1920, {}, 1500},
          Place{1280, 800, 5.9f, 400}})
        for (int modules = 21; modules <= 61; modules += 4) {
            const Glass glass{place.width, place.height, place.px_per_mm, place.distance_mm};
            const Theme theme(glass);
            const float side = qr_side(theme, modules);
            const float module = side / float(modules + 8);
            const float most = 0.4f * float(std::min(place.width, place.height));
            SCOPED_TRACE(::testing::Message() << place.width << " x " << place.height << ", "
                                              << modules << " modules of " << module << " px");
            EXPECT_EQ(module, std::floor(module));
            EXPECT_LE(side, most);
            if (side + float(modules + 8) > most) continue; // no room for a pixel more
            EXPECT_GE(module, 4);
            EXPECT_GE(module, theme.mm(0.8f) - 0.05f);
            EXPECT_GE(module * float(modules), theme.mm(place.distance_mm / 10) - 0.5f);
        }
    const Theme design{Glass{}};
    EXPECT_EQ(qr_side(design, 29), 7 * 37);
    EXPECT_LT(qr_side(design, 61), 0.4f * 1080) << "the longest link that there may be";
}

TEST(QrCode, IsReadFromThePictureOfASlide) {
    if (!has_reader()) GTEST_SKIP() << "zbarimg (zbar-tools) is not installed";
    const std::string longest = "https://example.org/" + std::string(230, 'a');
    const int modules = qr_modules(longest);
    EXPECT_EQ(
        read(painted(make_qr(longest), int(qr_side(Theme(Glass{}), modules)) / (modules + 8))),
        longest);
}

TEST(QrCode, OfALinkThatIsTooLongIsNone) {
    EXPECT_EQ(make_qr(std::string(5000, 'a')).side, 0);
    EXPECT_EQ(make_qr("").side, 0);
}

} // namespace ui
