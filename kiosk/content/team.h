#pragma once
// leadership/ as a whole: whose pictures are whose, the order of the people, and their colours.

#include "content/content.h"
#include "content/person_card.h"
#include "content/pictures.h"

#include <optional>
#include <string>
#include <vector>

namespace content {

struct TeamCard {
    std::string file;
    std::optional<PersonRead> person; // nothing where the card is broken
    std::string text;                 // of a broken card
};

// The pictures of the folder that are people of their own, in the order of their names. `folder`
// is the folder's name as it is on disk, with the / at its end. A picture is a person of its own
// unless a card names it or has its name; a card too broken to say so names every picture whose
// name occurs in it.
std::vector<std::string> pictures_alone(const Shelf& shelf, const std::string& folder,
                                        const std::vector<TeamCard>& cards);

// In the order of the files' names, each with a colour.
std::vector<Person> make_team(std::vector<PersonRead> people);

} // namespace content
