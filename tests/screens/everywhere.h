#pragma once
// A visitor to the kiosk as it hangs or stands, in either language.

#include "screens/visitor.h"

#include <tuple>

namespace test {

class Everywhere : public Visitor,
                   public ::testing::WithParamInterface<std::tuple<Size, std::string>> {
protected:
    Everywhere() { show(shipped_library(), std::get<Size>(GetParam())); }

    const std::string& language() const { return std::get<std::string>(GetParam()); }

    // Begins a visit on the stories, in the language of the test.
    void arrive() {
        tap(ui::Point{30, 30});
        if (sees("idea/cancel")) tap("idea/cancel");
        if (state_.language != language()) tap("nav/language");
        wait(500ms);
        ASSERT_EQ(state_.language, language());
    }

    // The loop shows this kind of stop.
    void loop_to(flow::Stop::Kind kind) {
        ASSERT_TRUE(is_attract());
        for (size_t i = 0; i < programme_.stops.size(); ++i)
            if (programme_.stops[i].kind == kind)
                std::get<flow::Attract>(state_.mode).stop = int(i);
        build();
    }

    // A sentence that can be typed on the keyboard of the language.
    std::string idea() const { return language() == "sv" ? "Fler träd åt alla" : "More trees"; }
};

std::string name_of(const ::testing::TestParamInfo<std::tuple<Size, std::string>>& test);

// Every test of `suite`, in both orientations and both languages.
#define EVERYWHERE(suite)                                                                          \
    INSTANTIATE_TEST_SUITE_P(                                                                      \
        At, suite,                                                                                 \
        ::testing::Combine(::testing::Values(test::Size{1080, 1920}, test::Size{1920, 1080}),      \
                           ::testing::Values("sv", "en")),                                         \
        test::name_of)

} // namespace test
