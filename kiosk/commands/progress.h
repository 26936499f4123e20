#pragma once
// How far something slow has come, for the person at the terminal: one line that is written over
// again and again, and gone at the end. Where standard error is no terminal, a plain line now and
// then instead.

#include "app/how_far.h"
#include "base/time.h"

#include <functional>
#include <string>

namespace commands {

class Progress {
public:
    // Nothing is said of what is over within a second; ten, where there is no terminal.
    Progress(bool terminal, base::Instant start);

    // What to write now; empty if it is too early to write again.
    std::string at(base::Instant now, const std::string& line);

    // What takes the last line away.
    std::string end();

private:
    bool terminal_;
    base::Instant next_;
    size_t written_ = 0; // characters on the line
};

// Does slow work, and shows on standard error how far it has told that it has come.
void show_progress(const base::Clock& clock, const std::string& language,
                   const std::function<void(const app::TellHowFar& tell)>& work);

} // namespace commands
