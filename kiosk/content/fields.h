#pragma once
// What slides, people and categories have in common, read from a section of a card.

#include "content/moment.h"
#include "content/pictures.h"
#include "content/section.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

// `colour`; an unknown name is an error.
std::optional<Colour> read_colour(Section& section);

// `focus`, moved into the picture; `otherwise` if there is none.
Focus read_focus(Section& section, Focus otherwise);

// `picture`, of which so much is `shown`. One that cannot be shown is an error.
std::optional<Picture> read_picture(Section& section, const Shelf& shelf, std::string_view card,
                                    Focus focus, PictureSize shown);

// `picture` if its bytes can be shown; else that is reported at `spot`.
std::optional<Picture> judged_picture(Section& section, Spot spot, const Shelf& shelf,
                                      Picture picture, PictureSize shown);

// `link`: an address that a phone can open, empty if there is none. www.… gets its https://.
std::string read_link(Section& section);

// A TOML date or date-time without a zone, or a text of that form.
std::optional<base::LocalMinutes> read_moment(Section& section, std::string_view key, Edge edge);

// A text with Markdown.
RichText read_rich_text(Section& section, std::string_view key);

} // namespace content
