#pragma once

// The step of the schema for the hub, for schema.cpp alone.

namespace ideas {

inline constexpr const char* hub_step = R"(
    -- How far the hub's changes have been taken in. One row, or none.
    CREATE TABLE hub_place (
        one   INTEGER PRIMARY KEY CHECK (one = 1),
        place TEXT NOT NULL
    ) STRICT;

    -- What is known of ideas at the hub.
    CREATE TABLE hub_ideas (
        id      TEXT PRIMARY KEY NOT NULL,
        since   INTEGER NOT NULL,               -- safe there, ms since 1970 by this kiosk's clock
        status  TEXT NOT NULL DEFAULT '',       -- as the hub last told it; empty: it has not
        foreign_idea INTEGER NOT NULL DEFAULT 0 CHECK (foreign_idea IN (0, 1)), -- of another kiosk
        removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))            -- from this one
    ) STRICT;
    CREATE INDEX hub_ideas_by_age ON hub_ideas (removed, since);
)";

} // namespace ideas
