#pragma once
// ideas.toml → the question to visitors and what comes with it.

#include "content/card.h"
#include "content/content.h"

namespace content {

struct IdeasRead {
    IdeaForm form; // what of it could be read; ideas can be written even if it is all empty
    std::vector<base::Problem> problems;
};

// A category that is not whole is left out, the others stay.
IdeasRead read_ideas(const Source& source, const Settings& settings);

} // namespace content
