#pragma once
// The shared wall of many kiosks, as one kiosk sees it. Every call waits for the network: only the
// courier's thread makes them. What fails leaves the hub to be opened anew. Problems name the
// server and what to do, never a password and never a visitor's words.

#include "base/result.h"
#include "base/time.h"
#include "ideas/bell.h"
#include "ideas/decision.h"
#include "ideas/idea.h"
#include "ideas/like.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ideas {

struct Batch {
    std::vector<Idea> ideas;
    std::vector<Like> likes;
    std::vector<Decision> decisions;
};

// What came of a batch that reached the server: all of it is safe there, or none of it is and the
// refusal says why, which no second try would change.
struct Receipt {
    std::optional<base::Problem> refusal;
};

// Ideas in the order of their last change at the hub. One that is shown is whole (and so is every
// one where the hub is read as a moderator); of others there is the id and the status.
struct Changes {
    std::vector<Idea> ideas;
    std::string place; // behind the last of them; meaningful to the hub alone
    bool more = false; // there are others behind them
};

class Hub {
public:
    Hub() = default;
    Hub(const Hub&) = delete;
    Hub& operator=(const Hub&) = delete;
    virtual ~Hub() = default;

    // Whether it takes decisions about every idea, and tells of those that wait for one.
    virtual bool moderates() const = 0;
    // What was sent before is not doubled.
    virtual base::Result<Receipt> send(const Batch& batch) = 0;
    // What changed behind `place` (empty: from the beginning), at most `most`.
    virtual base::Result<Changes> changes_since(const std::string& place, int most) = 0;
    // Waits until something changed at the hub, `bell` rings or `longest` is over.
    virtual base::Result<void> wait_for_news(base::Duration longest, Bell& bell) = 0;
};

using OpenHub = std::function<base::Result<std::unique_ptr<Hub>>()>;

} // namespace ideas
