#pragma once
// What staff's hands do to their screen, kept from frame to frame.

#include "flow/state.h"
#include "screens/pages.h"

#include <string>

namespace screens {

struct StaffView {
    flow::StaffTab tab = flow::StaffTab::content; // that all below is about
    Pages pages;
    std::string hiding;      // the idea whose reason is asked for; empty: none
    std::string bringing;    // the folder that it is asked about whether to show it; empty: none
    bool going_back = false; // it is asked whether to show the content from before
    Pages exhibitions;
    enum class Ending { no, restart, leave } ending = Ending::no; // what is asked once more
    bool keyboard_open = true;                                    // for the search
};

} // namespace screens
