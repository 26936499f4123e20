#pragma once
// Whether every word of the content is shown whole on the screens there are: upright, wide and
// small. What does not fit is still shown, cut with "…", so that all of this is warnings.

#include "base/problem.h"
#include "content/content.h"
#include "content/last_good.h"
#include "content/misfit_messages.h"
#include "content/strings.h"
#include "screens/misfit.h"
#include "ui/text.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace app {

// A text that does not fit, and the screen where most of it is missing.
struct WorstFit {
    content::ScreenKind screen{};
    screens::Misfit misfit;
};

// Remembers what it measured, so that a change to one card of a thousand costs no more than that
// card. Needs no display. Each is used from one thread alone; any will do but the main one: a
// thousand slides never seen before take seconds.
class FitCheck {
public:
    FitCheck();

    // For each card and language the text that lacks most, in the order of the files. `good` has
    // the texts of the cards, to point into; `strings` are copies that nobody else reads. `stopped`
    // is asked before each card; once it says so, the rest is left out and nothing is remembered.
    std::vector<base::Problem> check(const content::Content& content, const content::LastGood& good,
                                     std::map<content::Language, content::Strings> strings,
                                     const std::function<bool()>& stopped = {});

private:
    ui::Text text_;
    std::map<std::string, std::optional<WorstFit>> known_; // by all that decides it
};

} // namespace app
