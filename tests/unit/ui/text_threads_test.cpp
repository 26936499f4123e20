// Pango looks fonts up in threads of its own, and a font map must not be touched while they clean
// up. Here they are made slow, as on a busy machine.

#include "fakes/fake_textures.h"
#include "ui/text.h"

#include <gtest/gtest.h>

#include <dlfcn.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace {

std::atomic<bool> slow = false;
std::atomic<int> sorting = 0;
std::atomic<int> sorted = 0;

} // namespace

// Stands before fontconfig's own: Pango's sorting thread calls this one.
extern "C" __attribute__((visibility("default"))) FcFontSet*
FcFontSetSort(FcConfig* config, FcFontSet** sets, int count, FcPattern* pattern, FcBool trim,
              FcCharSet** charset, FcResult* result) {
    static const auto real =
        reinterpret_cast<decltype(&FcFontSetSort)>(dlsym(RTLD_NEXT, "FcFontSetSort")); // NOLINT
    ++sorting;
    if (slow) std::this_thread::sleep_for(std::chrono::milliseconds(2));
    FcFontSet* fonts = real(config, sets, count, pattern, trim, charset, result);
    ++sorted;
    --sorting;
    return fonts;
}

namespace ui {

namespace {

class TextThreadsTest : public ::testing::Test {
protected:
    TextThreadsTest() { slow = true; }

    ~TextThreadsTest() override { slow = false; }

    static TextStyle size(float px) {
        TextStyle style;
        style.px = px;
        return style;
    }

    fakes::FakeTextures textures;
};

} // namespace

TEST_F(TextThreadsTest, NoneRunsOnAfterWordsAreLaidOut) {
    const int before = sorted;
    Text drawn(textures, 8 << 20);
    Text measured(8 << 20);
    const std::string words = "Helsingborg \u6F22"; // of a script that no house font has
    for (int i = 0; i < 20; ++i) {
        drawn.block(words, size(20 + float(i)));
        EXPECT_EQ(sorting, 0) << i;
        measured.block(words, size(20 + float(i)));
        EXPECT_EQ(sorting, 0) << i;
    }
    EXPECT_GE(sorted - before, 40) << "the real sort has another name now";
}

TEST_F(TextThreadsTest, ATextMayGoAtOnce) {
    for (int i = 0; i < 100; ++i) {
        Text text(textures, 8 << 20);
        EXPECT_GT(text.block("Helsingborg", size(20 + float(i % 7))).width(), 0);
    }
    EXPECT_EQ(sorting, 0);
}

} // namespace ui
