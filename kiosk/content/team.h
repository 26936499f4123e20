#pragma once
// The whole of leadership/ → the people, from its cards and from the pictures that lie there alone.

#include "content/card_text.h"
#include "content/content.h"
#include "content/pictures.h"

#include <vector>

namespace content {

struct Team {
    std::vector<Person> people; // in the order of the files' names
    std::vector<base::Problem> problems;
};

// `folder` is the folder's name as it is on disk, with the / at its end. A picture is a person of
// its own unless a card names it or has its name; a card too broken to say so names every picture
// whose name occurs in it.
Team read_team(const std::vector<Source>& cards, const Shelf& shelf, const std::string& folder,
               const Settings& settings);

} // namespace content
