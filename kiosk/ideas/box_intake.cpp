// What comes into the box from the hub.

#include "ideas/box_database.h"

#include <algorithm>
#include <string>

namespace ideas {

namespace {

// How this box stands to one idea of the hub.
struct Known {
    std::string status;      // here; empty: it is not here
    int likes = 0;           // here
    std::string hub_status;  // as the hub last told it
    bool removed = false;    // it was here for long enough
    bool taken_back = false; // it was erased here, or taken back: it stays so
    bool undecided = true;   // nothing that was decided about it here is still to be sent
    int likes_to_send = 0;
};

Known look_up(SQLite::Database& database, const std::string& id) {
    SQLite::Statement row(database, R"(
        SELECT coalesce((SELECT status FROM ideas WHERE id = ?1), ''),
               coalesce((SELECT likes FROM ideas WHERE id = ?1), 0),
               coalesce((SELECT status FROM hub_ideas WHERE id = ?1), ''),
               coalesce((SELECT removed FROM hub_ideas WHERE id = ?1), 0),
               EXISTS (SELECT 1 FROM decisions WHERE idea = ?1 AND decision = 'erase'),
               EXISTS (SELECT 1 FROM decisions JOIN outbox ON kind = 'decision'
                       AND ref = decisions.id WHERE idea = ?1),
               (SELECT coalesce(sum(delta), 0) FROM likes JOIN outbox ON kind = 'like'
                AND ref = likes.id WHERE idea = ?1))");
    row.bind(1, id);
    row.executeStep();
    Known known;
    known.status = row.getColumn(0).getString();
    known.likes = row.getColumn(1).getInt();
    known.hub_status = row.getColumn(2).getString();
    known.removed = row.getColumn(3).getInt() != 0;
    known.taken_back = row.getColumn(4).getInt() != 0;
    known.undecided = row.getColumn(5).getInt() == 0;
    known.likes_to_send = row.getColumn(6).getInt();
    return known;
}

void note_status(SQLite::Database& database, const Idea& idea, bool foreign, base::Timestamp now) {
    SQLite::Statement note(database, "INSERT INTO hub_ideas (id, since, status, foreign_idea) "
                                     "VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE "
                                     "SET status = excluded.status");
    note.bind(1, idea.id);
    note.bind(2, ms(now));
    note.bind(3, to_text(idea.status));
    note.bind(4, foreign ? 1 : 0);
    note.exec();
}

void insert_idea(SQLite::Database& database, const Idea& idea, base::Timestamp now) {
    SQLite::Statement statement(database, "INSERT INTO ideas (" + std::string(columns) +
                                              ", updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    bind_columns(statement, idea);
    statement.bind(8, std::max(0, idea.likes));
    statement.bind(10, ms(now));
    statement.exec();
}

void set_status(SQLite::Database& database, const Idea& idea, base::Timestamp now) {
    SQLite::Statement update(database,
                             "UPDATE ideas SET status = ?2, updated = ?3, reason = '', text = "
                             "CASE ?2 WHEN 'erased' THEN '' ELSE text END WHERE id = ?1");
    update.bind(1, idea.id);
    update.bind(2, to_text(idea.status));
    update.bind(3, ms(now));
    update.exec();
}

void set_likes(SQLite::Database& database, const std::string& id, int likes) {
    SQLite::Statement update(database, "UPDATE ideas SET likes = ? WHERE id = ?");
    update.bind(1, likes);
    update.bind(2, id);
    update.exec();
}

struct Taken {
    bool changed = false;
    bool erased = false;
};

void take_in_one(SQLite::Database& database, const Idea& idea, base::Timestamp now, Taken& taken) {
    const Known known = look_up(database, idea.id);
    const bool here = !known.status.empty();
    const std::string status = to_text(idea.status);
    if (known.removed || (known.taken_back && !here)) return;
    if (!here) {
        if (idea.text.empty()) return; // it never was here, and is not to be shown
        insert_idea(database, idea, now);
        note_status(database, idea, true, now);
        taken.changed = true;
        return;
    }
    const bool news = status != known.hub_status;
    note_status(database, idea, false, now);
    if (known.status == "erased") return;
    if (news && known.undecided && status != known.status &&
        !(idea.status == Status::pending && known.hub_status.empty())) {
        set_status(database, idea, now);
        taken.changed = true;
    }
    if (idea.status == Status::erased) {
        forget_likes(database, idea.id);
        taken.erased = taken.erased || taken.changed;
    } else if (!idea.text.empty()) { // whole: its likes are told, too
        const int likes = std::max(0, idea.likes + known.likes_to_send);
        if (likes == known.likes) return;
        set_likes(database, idea.id, likes);
        taken.changed = true;
    }
}

} // namespace

base::Result<std::string> Box::place_at_hub() {
    return database_->guarded([&] {
        SQLite::Statement row(database_->sqlite, "SELECT place FROM hub_place");
        return row.executeStep() ? row.getColumn(0).getString() : std::string();
    });
}

base::Result<bool> Box::take_in(const Changes& changes, base::Timestamp now) {
    Taken taken;
    const auto written = database_->write([&] {
        taken = {};
        SQLite::Database& database = database_->sqlite;
        for (const Idea& idea : changes.ideas)
            take_in_one(database, idea, now, taken);
        SQLite::Statement note(database, "INSERT INTO hub_place (one, place) VALUES (1, ?) "
                                         "ON CONFLICT (one) DO UPDATE SET place = excluded.place");
        note.bind(1, changes.place);
        note.exec();
        if (taken.erased) forget_deleted_words(database);
    });
    if (!written) return tl::unexpected(written.error());
    if (taken.erased) database_->empty_the_log();
    return taken.changed;
}

// What is noted of them stays, so that the hub does not bring them back.
base::Result<int64_t> Box::remove_safe(base::Timestamp before) {
    int64_t count = 0;
    const auto removed = database_->write([&] {
        SQLite::Database& database = database_->sqlite;
        const std::string old = "SELECT id FROM hub_ideas WHERE removed = 0 AND since < " +
                                std::to_string(ms(before)) +
                                " AND NOT EXISTS (SELECT 1 FROM outbox LEFT JOIN likes ON "
                                "likes.id = ref LEFT JOIN decisions ON decisions.id = ref WHERE "
                                "hub_ideas.id IN (ref, likes.idea, decisions.idea))";
        database.exec("CREATE TEMP TABLE old AS " + old);
        count = database.exec("DELETE FROM ideas WHERE id IN (SELECT id FROM old)");
        database.exec("DELETE FROM likes WHERE idea IN (SELECT id FROM old)");
        database.exec("UPDATE hub_ideas SET removed = 1 WHERE id IN (SELECT id FROM old)");
        database.exec("DROP TABLE old");
        if (count > 0) forget_deleted_words(database);
    });
    if (!removed) return tl::unexpected(removed.error());
    if (count > 0) database_->empty_the_log();
    return count;
}

} // namespace ideas
