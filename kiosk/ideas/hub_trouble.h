#pragma once
// What PostgreSQL says went wrong, in words that a technician can act on. The server's own words
// are looked at but never repeated: they may hold the address with its password, or a visitor's
// words.

#include "base/problem.h"

#include <string>
#include <string_view>

namespace ideas {

// No connection to `place` (host:port/name), or one that broke; `words` as libpq put it.
base::Problem connection_trouble(std::string_view words, const std::string& place);

// The server at `place` would not do what it was asked, with this SQLSTATE (PostgreSQL's manual,
// appendix A).
base::Problem statement_trouble(std::string_view sqlstate, const std::string& place);

// Whether the same statement would fail again: it is about what it says, not about the moment.
bool is_refusal(std::string_view sqlstate);

} // namespace ideas
