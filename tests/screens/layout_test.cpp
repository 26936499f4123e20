// What holds on every screen, at every size, in every language and text size: no control out of
// reach, none too small for a finger, none over another; no word cut or over another.

#include "screens/look_over.h"

#include "app/tour.h"

#include <ostream>

namespace test {

namespace {

struct Setting {
    Size size;
    const char* language;
    int text_step;
};

std::ostream& operator<<(std::ostream& out, const Setting& s) {
    return out << s.size.first << "x" << s.size.second << " " << s.language << " " << s.text_step;
}

std::string name_of_setting(const ::testing::TestParamInfo<Setting>& test) {
    const Setting& s = test.param;
    return std::to_string(s.size.first) + "x" + std::to_string(s.size.second) + "_" + s.language +
           "_text" + std::to_string(s.text_step);
}

std::vector<Setting> all_settings() {
    std::vector<Setting> settings;
    for (const Size& size : {Size{1080, 1920}, Size{1920, 1080}, Size{1280, 800}, Size{3840, 2160}})
        for (const char* language : {"sv", "en"})
            for (const int text_step : {0, 1, 2})
                settings.push_back({size, language, text_step});
    return settings;
}

} // namespace

class Layout : public LookOver, public ::testing::WithParamInterface<Setting> {};

TEST_P(Layout, IsSoundOnEveryScreen) {
    const Setting& setting = GetParam();
    show(shipped_library(), setting.size);
    for (app::TourStop& stop : app::tour_stops(shipped_library(), programme_, setting.language)) {
        if (stop.out_of_order) continue; // has a library of its own, see long_content_test.cpp
        SCOPED_TRACE(stop.name);
        stop.state.text_step = setting.text_step;
        set(stop);
        look_over();
    }
}

INSTANTIATE_TEST_SUITE_P(Settings, Layout, ::testing::ValuesIn(all_settings()), name_of_setting);

} // namespace test
