#pragma once
// Looks a still picture over for what must hold on all of them.

#include "app/tour.h"
#include "screens/drawn.h"
#include "screens/visitor.h"

namespace test {

class LookOver : public Visitor {
protected:
    LookOver() {
        motion_ = false;
        build();
    }

    // Puts the kiosk where the tour stops.
    void set(const app::TourStop& stop);
    // Fails for every control and every word that stands where it must not.
    void look_over();

private:
    void look_over_controls();
    void look_over_words();
    size_t words_on_top() const;
    ui::Rect screen() const;
};

} // namespace test
