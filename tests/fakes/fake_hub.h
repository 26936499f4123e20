#pragma once
// A hub in memory, that can be out of reach. It outlives what is opened on it.

#include "ideas/hub.h"

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fakes {

struct FakeWall {
    bool reachable = true;
    bool moderated = false;
    std::string refused_kiosk;       // whose ideas it will not have
    std::vector<ideas::Batch> taken; // in order
    ideas::Changes changes;          // what it tells to everybody who has not been told
    int opened = 0;
};

class FakeHub : public ideas::Hub {
public:
    explicit FakeHub(FakeWall& wall) : wall_(wall) {}

    bool moderates() const override { return wall_.moderated; }

    base::Result<ideas::Receipt> send(const ideas::Batch& batch) override {
        if (!wall_.reachable) return base::failure("out of reach");
        for (const ideas::Idea& idea : batch.ideas)
            if (idea.kiosk == wall_.refused_kiosk) {
                base::Problem problem;
                problem.message = "refused";
                return ideas::Receipt{problem};
            }
        wall_.taken.push_back(batch);
        return ideas::Receipt{};
    }

    base::Result<ideas::Changes> changes_since(const std::string& place, int) override {
        if (!wall_.reachable) return base::failure("out of reach");
        if (place == wall_.changes.place) return ideas::Changes{{}, place, false};
        return wall_.changes;
    }

    base::Result<void> wait_for_news(base::Duration longest, ideas::Bell& bell) override {
        bell.wait(longest);
        return {};
    }

private:
    FakeWall& wall_;
};

inline ideas::OpenHub open_on(FakeWall& wall) {
    return [&wall]() -> base::Result<std::unique_ptr<ideas::Hub>> {
        ++wall.opened;
        if (!wall.reachable) return base::failure("out of reach");
        return std::make_unique<FakeHub>(wall);
    };
}

} // namespace fakes
