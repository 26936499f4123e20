#pragma once
// The idea box behind its own worker: orders go in, reports come out through one callback. The box
// is opened on the first order and again after a failure, so that the next try goes through when
// the cause is gone.

#include "base/worker.h"
#include "ideas/box.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>

namespace ideas {

struct Saved {
    Idea idea;
};

struct NotSaved {
    Idea idea;
    base::Problem problem;
};

struct TakenBack {
    std::string id;
};

struct NotTakenBack {
    std::string id;
    base::Problem problem;
};

// After opening and after every change: how many there are, and the newest that are not hidden.
struct Stock {
    Counts counts;
    std::vector<Idea> recent; // newest first, at most 60
};

struct BoxTrouble {
    base::Problem problem;
};

using Report = std::variant<Saved, NotSaved, TakenBack, NotTakenBack, Stock, BoxTrouble>;

// Makes a store, or says why not; called on the worker.
using OpenStore = std::function<base::Result<std::unique_ptr<Store>>()>;

class Desk {
public:
    // `report` is called on the worker thread. Destruction carries out what was ordered before it,
    // and reports it, so `report` must still be callable then.
    Desk(OpenStore open, std::function<void(Report)> report);

    // Reports Stock, or BoxTrouble where the box will not open or be read.
    void look();
    // Reports Saved and then Stock, or NotSaved.
    void save(Idea idea);
    // Reports TakenBack and then Stock, or NotTakenBack.
    void take_back(std::string id);

private:
    // Runs `order` on the box, opening it if it is closed, and closes it where the order fails.
    base::Result<void> with_box(const std::function<base::Result<void>(Store&)>& order);
    void report_stock();

    OpenStore open_;
    std::function<void(Report)> report_;
    std::unique_ptr<Store> store_;
    base::Worker worker_{"ideas"}; // last: it is joined before what it uses goes
};

} // namespace ideas
