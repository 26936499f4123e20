#pragma once
// The idea box behind its own worker: orders go in, reports come out through one callback. The box
// is opened on the first order and again after a failure, so that the next try goes through when
// the cause is gone. What others change in the box (the hub, a command) is noticed with the next
// order, and reported as Stock.

#include "base/worker.h"
#include "ideas/store.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <variant>
#include <vector>

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

struct Liked {
    Like like;
};

struct NotLiked {
    Like like;
    base::Problem problem;
};

struct Decided {
    Decision decision;
};

struct NotDecided {
    Decision decision;
    base::Problem problem;
};

// After opening and after every change.
struct Stock {
    Counts counts;
    std::vector<Idea> recent; // shown ideas, newest first, at most 60
    // The same, at most 10,000; never null. Stays one and the same until what is shown changes.
    std::shared_ptr<const std::vector<Idea>> wall;
};

// Shown ideas that resemble a text, nearest first. Empty where none does.
struct Similar {
    uint64_t token = 0; // of the question
    std::vector<Idea> ideas;
};

struct Found {
    uint64_t token = 0; // of the question
    std::vector<Idea> ideas;
    int64_t total = 0; // how many there are beside these, and these
};

struct BoxTrouble {
    base::Problem problem;
};

using Report = std::variant<Saved, NotSaved, TakenBack, NotTakenBack, Liked, NotLiked, Decided,
                            NotDecided, Stock, Similar, Found, Statistics, BoxTrouble>;

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
    // Reports Liked and then Stock, or NotLiked.
    void like(Like like);
    // Reports Decided and then Stock, or NotDecided.
    void decide(Decision decision);
    // Reports Similar, at most three; nothing is shown of a question that fails: an empty answer.
    void find_similar(std::string text, uint64_t token);
    // Reports Found, or BoxTrouble.
    void look_up(Query query, uint64_t token);
    // Adds to what is counted. Reports BoxTrouble where it cannot, and Stock when it can again.
    void count(Counter counter);
    // Reports Statistics, or BoxTrouble.
    void report_statistics();

private:
    // Runs `order` on the box, opening it if it is closed, and closes it where the order fails.
    base::Result<void> with_box(const std::function<base::Result<void>(Store&)>& order);
    void report_stock();
    base::Result<Stock> take_stock(Store& store);
    // Carries a change out and reports what came of it; `shows` where it may change what is shown.
    template <class Done, class Failed, class Subject>
    void change(const Subject& subject, bool shows,
                const std::function<base::Result<void>(Store&)>& order);
    // Reports Stock if somebody else has changed the box.
    void notice_others();

    OpenStore open_;
    std::function<void(Report)> report_;
    std::unique_ptr<Store> store_;
    std::shared_ptr<const std::vector<Idea>> wall_; // null: to be read again
    base::Worker worker_{"ideas"};                  // last: it is joined before what it uses goes
};

} // namespace ideas
