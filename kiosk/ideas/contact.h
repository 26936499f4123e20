#pragma once
// Ways to reach or to know a person, in a text: what nobody should find on a wall.

#include <string_view>

namespace ideas {

// name@example.se
bool holds_email(std::string_view text);

// http://…, www.… or a plain domain with an ending that is common here; not "t.ex" or "bl.a.".
bool holds_link(std::string_view text);

// Swedish with its 0 (eight to eleven digits), or of any country with + or 00; blanks, hyphens and
// brackets between them. Not years, dates, sums of money or opening times.
bool holds_phone_number(std::string_view text);

// A Swedish personal or coordination number: ten or twelve digits, with or without - or + before
// the last four, of a possible date and with the right check digit.
bool holds_personal_number(std::string_view text);

} // namespace ideas
