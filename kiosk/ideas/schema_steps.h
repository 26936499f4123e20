#pragma once

// The longer steps of the schema, for schema.cpp alone.

namespace ideas {

// Likes, decisions, the outbox, what is counted, and the words of shown ideas.
inline constexpr const char* second_step = R"(
    ALTER TABLE ideas RENAME TO ideas_of_1;

    CREATE TABLE ideas (
        seq      INTEGER PRIMARY KEY,          -- of this box alone; the words are kept by it
        id       TEXT NOT NULL UNIQUE,         -- UUIDv7
        created  INTEGER NOT NULL,             -- ms since 1970, UTC
        updated  INTEGER NOT NULL,             -- when its status last changed, likewise
        kiosk    TEXT NOT NULL,
        language TEXT NOT NULL,
        category TEXT NOT NULL,                -- empty: none chosen
        text     TEXT NOT NULL CHECK ((text = '') = (status = 'erased')),
        status   TEXT NOT NULL CHECK (status IN ('pending', 'shown', 'hidden', 'erased')),
        held     TEXT NOT NULL DEFAULT '',     -- why it waits for review; empty: nothing found
        reason   TEXT NOT NULL DEFAULT '',     -- of the last decision about it
        likes    INTEGER NOT NULL DEFAULT 0 CHECK (likes >= 0)
    ) STRICT;
    INSERT INTO ideas (id, created, updated, kiosk, language, category, text, status, likes)
        SELECT id, created, created, kiosk, language, category, text, status, likes
        FROM ideas_of_1 ORDER BY created, id;
    DROP TABLE ideas_of_1;
    CREATE INDEX ideas_by_age ON ideas (created, id);
    CREATE INDEX ideas_newest ON ideas (status, created, id);
    CREATE INDEX ideas_most_liked ON ideas (status, likes, created, id);

    CREATE TABLE likes (
        id      TEXT PRIMARY KEY NOT NULL,     -- UUIDv7 of this event
        idea    TEXT NOT NULL,
        kiosk   TEXT NOT NULL,
        created INTEGER NOT NULL,
        delta   INTEGER NOT NULL CHECK (delta IN (1, -1))
    ) STRICT;
    CREATE INDEX likes_of_idea ON likes (idea);

    -- Outlive what they are about: an idea that was taken back leaves an 'erase' here and nothing
    -- else, once it may have been passed on.
    CREATE TABLE decisions (
        id       TEXT PRIMARY KEY NOT NULL,    -- UUIDv7 (of an idea taken back: the idea's own)
        idea     TEXT NOT NULL,
        decision TEXT NOT NULL CHECK (decision IN ('show', 'hide', 'erase')),
        reason   TEXT NOT NULL,
        at       INTEGER NOT NULL,             -- ms since 1970, UTC
        kiosk    TEXT NOT NULL                 -- where it was taken
    ) STRICT;
    CREATE INDEX decisions_about_idea ON decisions (idea);

    CREATE TABLE counters (
        day   INTEGER NOT NULL,                -- 20220530, where the exhibition stands
        hour  INTEGER NOT NULL CHECK (hour BETWEEN 0 AND 23),
        name  TEXT NOT NULL,
        key   TEXT NOT NULL,
        count INTEGER NOT NULL,
        PRIMARY KEY (day, hour, name, key)
    ) STRICT, WITHOUT ROWID;

    -- What is still to be passed on, in this order; filled in the transaction that made what `ref`
    -- names. Whoever passes on sets `tried` and commits before the first byte leaves, and deletes
    -- the row when it has arrived: what was never tried is known to nobody else and may vanish.
    CREATE TABLE outbox (
        seq   INTEGER PRIMARY KEY AUTOINCREMENT,
        kind  TEXT NOT NULL CHECK (kind IN ('idea', 'like', 'decision')),
        ref   TEXT NOT NULL,
        tried INTEGER NOT NULL DEFAULT 0 CHECK (tried IN (0, 1))
    ) STRICT;
    CREATE INDEX outbox_by_ref ON outbox (ref);
    INSERT INTO outbox (kind, ref) SELECT 'idea', id FROM ideas ORDER BY seq;

    -- How many there are of each status, so that nobody counts a million.
    CREATE TABLE tallies (
        status TEXT PRIMARY KEY NOT NULL,
        count  INTEGER NOT NULL
    ) STRICT;
    INSERT INTO tallies VALUES ('pending', 0), ('shown', 0), ('hidden', 0), ('erased', 0);
    UPDATE tallies SET count = (SELECT count(*) FROM ideas WHERE ideas.status = tallies.status);
    CREATE TRIGGER tally_in AFTER INSERT ON ideas BEGIN
        UPDATE tallies SET count = count + 1 WHERE status = new.status;
    END;
    CREATE TRIGGER tally_out AFTER DELETE ON ideas BEGIN
        UPDATE tallies SET count = count - 1 WHERE status = old.status;
    END;
    CREATE TRIGGER tally_over AFTER UPDATE OF status ON ideas BEGIN
        UPDATE tallies SET count = count - 1 WHERE status = old.status;
        UPDATE tallies SET count = count + 1 WHERE status = new.status;
    END;

    -- The words of shown ideas, to find the like of one being written. An å is no a.
    CREATE VIEW shown_texts AS SELECT seq, text FROM ideas WHERE status = 'shown';
    CREATE VIRTUAL TABLE shown_words USING fts5(text, content = 'shown_texts',
        content_rowid = 'seq', tokenize = 'unicode61 remove_diacritics 0');
    INSERT INTO shown_words (shown_words) VALUES ('rebuild');
    CREATE TRIGGER words_in AFTER INSERT ON ideas WHEN new.status = 'shown' BEGIN
        INSERT INTO shown_words (rowid, text) VALUES (new.seq, new.text);
    END;
    CREATE TRIGGER words_out AFTER DELETE ON ideas WHEN old.status = 'shown' BEGIN
        INSERT INTO shown_words (shown_words, rowid, text) VALUES ('delete', old.seq, old.text);
    END;
    CREATE TRIGGER words_over AFTER UPDATE OF status, text ON ideas BEGIN
        INSERT INTO shown_words (shown_words, rowid, text)
            SELECT 'delete', old.seq, old.text WHERE old.status = 'shown';
        INSERT INTO shown_words (rowid, text) SELECT new.seq, new.text WHERE new.status = 'shown';
    END;
)";

} // namespace ideas
