#pragma once
// leadership/….toml → a person.

#include "content/card.h"
#include "content/content.h"
#include "content/pictures.h"

namespace content {

// Where a face usually is in a portrait.
constexpr Focus portrait_focus{0.5f, 0.33f};

struct PersonRead {
    Person person;
    bool coloured = false; // the card names a colour; otherwise the team gives one
};

// A person needs a name; all else may be missing. Without `picture`, a picture beside the card with
// the card's own name is taken.
Outcome<PersonRead> read_person(const Source& source, const Shelf& shelf, const Settings& settings);

// A picture that lies in leadership/ without a card is a person named like the file, without what
// orders the files, and with spaces for underscores: "20-Lisa_Olsson.jpg" is Lisa Olsson.
Person person_of_picture(const Picture& picture);

} // namespace content
