#pragma once
// A card's text → its TOML table, or the first place where the text breaks TOML's grammar, told in
// words for people who have never heard of it.

#include "content/card_text.h"

#include <toml++/toml.h>

namespace content {

base::Result<toml::table> parse_card(const CardText& text);

// The place where a piece of a parsed card begins.
Spot spot_of(const toml::source_region& source);

} // namespace content
