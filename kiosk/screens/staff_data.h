#pragma once
// What the staff screen shows besides the state: app fills it while staff are there, and forgets it
// when they leave.

#include "base/problem.h"
#include "ideas/store.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace screens {

struct StaffIdea {
    ideas::Idea idea;
    std::string when; // on the exhibition's calendar and clock: "2022-05-30 11:15"
};

// The first of them, and how many there are.
struct StaffIdeas {
    bool read = false; // false: the box has not answered yet
    std::vector<StaffIdea> ideas;
    int64_t total = 0;
};

// A stick that is mounted and can be written.
struct Stick {
    std::string place; // where it is mounted
    std::string name;  // the last part of that
    int64_t free = 0;  // bytes
};

// How far an export to a stick has come.
struct TakingHome {
    enum class Stage { none, collecting, writing, verifying, done, failed };
    Stage stage = Stage::none;
    int64_t bytes = 0; // written or verified
    int64_t total = 0;
    int64_t ideas = 0;
    std::string folder;
    base::Problem problem; // where it failed

    bool under_way() const {
        return stage == Stage::collecting || stage == Stage::writing || stage == Stage::verifying;
    }
};

// A folder on a stick that looks like an exhibition.
struct Exhibition {
    std::string folder; // its path
    std::string stick;  // what the stick is called, fit to be shown
    std::string name;   // of the folder, likewise; empty: it is the stick itself

    std::string title() const { return name.empty() ? stick : name; }
};

// How far it has come that other content is brought in, or the one before shown again.
struct ContentErrand {
    enum class Stage { none, under_way, done, failed };
    Stage stage = Stage::none;
    bool back = false;                 // to the one before
    std::string name;                  // of what is brought in
    base::Words line;                  // "Opening pictures: 3 of 14"
    float share = 0;                   // of what the line is about
    base::Problem problem;             // where it failed
    std::vector<base::Problem> errors; // in what was to come in, where that is why; the first ones
    size_t errors_in_all = 0;
};

struct StaffData {
    std::vector<base::Problem> problems; // of the content, and of the box and the hub
    StaffIdeas waiting;                  // oldest first
    StaffIdeas found;
    std::string sought; // what was looked for; empty: nothing yet
    std::optional<ideas::Statistics> statistics;
    int today = 0; // on the wall's calendar: 20220530
    std::optional<std::vector<Stick>> sticks;
    TakingHome taking;
    std::optional<std::vector<Exhibition>> exhibitions; // on sticks
    bool content_before = false;                        // there is one to go back to
    ContentErrand errand;

    // One at a time: nothing else is begun.
    bool errand_under_way() const {
        return taking.under_way() || errand.stage == ContentErrand::Stage::under_way;
    }

    std::string kiosk; // this machine's name
    std::string version;
    int64_t pending = 0;
};

} // namespace screens
