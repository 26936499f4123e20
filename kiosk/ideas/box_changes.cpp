// What changes the box: each change whole, with what it leaves in the outbox.

#include "ideas/box_database.h"

#include <string>

namespace ideas {

namespace {

void put_into_outbox(SQLite::Database& database, const char* kind, const std::string& ref) {
    SQLite::Statement insert(database, "INSERT INTO outbox (kind, ref) VALUES (?, ?)");
    insert.bind(1, kind);
    insert.bind(2, ref);
    insert.exec();
}

std::string status_of(SQLite::Database& database, const std::string& id) {
    SQLite::Statement row(database, "SELECT status FROM ideas WHERE id = ?");
    row.bind(1, id);
    return row.executeStep() ? row.getColumn(0).getString() : "";
}

// Somebody else may know of it: it is no longer in the outbox, or has been tried.
bool may_have_left(SQLite::Database& database, const std::string& id) {
    SQLite::Statement row(database, "SELECT count(*) FROM outbox "
                                    "WHERE kind = 'idea' AND ref = ? AND tried = 0");
    row.bind(1, id);
    row.executeStep();
    return row.getColumn(0).getInt() == 0;
}

// False if the decision is there already.
bool insert_decision(SQLite::Database& database, const Decision& decision) {
    SQLite::Statement insert(database,
                             "INSERT INTO decisions (id, idea, decision, reason, at, kiosk) "
                             "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING");
    insert.bind(1, decision.id);
    insert.bind(2, decision.idea);
    insert.bind(3, to_text(decision.kind));
    insert.bind(4, decision.reason);
    insert.bind(5, ms(decision.at));
    insert.bind(6, decision.kiosk);
    if (insert.exec() == 0) return false;
    put_into_outbox(database, "decision", decision.id);
    return true;
}

void carry_out(SQLite::Database& database, const Decision& decision) {
    SQLite::Statement update(database,
                             "UPDATE ideas SET status = ?2, updated = ?3, reason = ?4, text = "
                             "CASE ?2 WHEN 'erased' THEN '' ELSE text END WHERE id = ?1");
    update.bind(1, decision.idea);
    update.bind(2, to_text(status_after(decision.kind)));
    update.bind(3, ms(decision.at));
    update.bind(4, decision.reason);
    update.exec();
}

// What is left of an idea that others may know of: that it is to be forgotten. One idea is taken
// back once, so its own id will do; it was sent half a minute ago at most, so its time will, too.
void leave_tombstone(SQLite::Database& database, const std::string& id) {
    SQLite::Statement row(database, "SELECT created, kiosk FROM ideas WHERE id = ?");
    row.bind(1, id);
    if (!row.executeStep()) return;
    const base::Timestamp created{std::chrono::milliseconds(row.getColumn(0).getInt64())};
    insert_decision(database, {id, id, Decision::Kind::erase, taken_back, created,
                               row.getColumn(1).getString()});
}

// As if it had never been: nobody else knows of it.
void delete_decisions(SQLite::Database& database, const std::string& id) {
    run(database,
        "DELETE FROM outbox WHERE ref IN (SELECT id FROM decisions WHERE idea = ?) "
        "AND kind = 'decision'",
        id);
    run(database, "DELETE FROM decisions WHERE idea = ?", id);
}

} // namespace

void forget_deleted_words(SQLite::Database& database) {
    database.exec("INSERT INTO shown_words (shown_words) VALUES ('optimize')");
}

base::Result<void> Box::add(const Idea& idea) {
    if (auto fit = check(idea); !fit) return fit;
    return database_->write([&] {
        SQLite::Statement insert(database_->sqlite,
                                 "INSERT INTO ideas (" + std::string(columns) +
                                     ", updated) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?2) "
                                     "ON CONFLICT (id) DO NOTHING");
        bind_columns(insert, idea);
        if (insert.exec() > 0) put_into_outbox(database_->sqlite, "idea", idea.id);
    });
}

base::Result<int64_t> Box::restore(const std::vector<Record>& records,
                                   const std::string& own_kiosk) {
    for (const Record& record : records)
        if (auto fit = check(record); !fit) return tl::unexpected(fit.error());
    int64_t added = 0;
    const auto done = database_->write([&] {
        SQLite::Statement insert(
            database_->sqlite, "INSERT INTO ideas (" + std::string(columns) +
                                   ", updated, reason) SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, "
                                   "?9, ?10, ?11 WHERE NOT EXISTS (SELECT 1 FROM decisions WHERE "
                                   "idea = ?1 AND decision = 'erase') ON CONFLICT (id) DO NOTHING");
        for (const Record& record : records) {
            bind_columns(insert, record.idea);
            insert.bind(10, ms(record.updated));
            insert.bind(11, record.reason);
            if (insert.exec() > 0) {
                ++added;
                if (record.idea.kiosk == own_kiosk)
                    put_into_outbox(database_->sqlite, "idea", record.idea.id);
            }
            insert.reset();
        }
    });
    if (!done) return tl::unexpected(done.error());
    return added;
}

base::Result<void> Box::take_back(const std::string& id) {
    auto deleted = database_->write([&] {
        SQLite::Database& database = database_->sqlite;
        const std::string status = status_of(database, id);
        if (status.empty()) return;
        forget_likes(database, id);
        delete_decisions(database, id);
        if (may_have_left(database, id)) leave_tombstone(database, id);
        run(database, "DELETE FROM outbox WHERE kind = 'idea' AND ref = ?", id);
        run(database, "DELETE FROM ideas WHERE id = ?", id);
        if (status == to_text(Status::shown)) forget_deleted_words(database);
    });
    if (deleted) database_->empty_the_log();
    return deleted;
}

base::Result<void> Box::like(const Like& like) {
    if (auto fit = check(like); !fit) return fit;
    return database_->write([&] {
        SQLite::Statement insert(database_->sqlite,
                                 "INSERT INTO likes (id, idea, kiosk, created, delta) "
                                 "SELECT ?1, ?2, ?3, ?4, ?5 WHERE EXISTS (SELECT 1 FROM ideas "
                                 "WHERE id = ?2 AND status <> 'erased') "
                                 "ON CONFLICT (id) DO NOTHING");
        insert.bind(1, like.id);
        insert.bind(2, like.idea);
        insert.bind(3, like.kiosk);
        insert.bind(4, ms(like.created));
        insert.bind(5, like.delta);
        if (insert.exec() == 0) return;
        SQLite::Statement update(database_->sqlite,
                                 "UPDATE ideas SET likes = max(0, likes + ?2) WHERE id = ?1");
        update.bind(1, like.idea);
        update.bind(2, like.delta);
        update.exec();
        put_into_outbox(database_->sqlite, "like", like.id);
    });
}

base::Result<void> Box::decide(const Decision& decision) {
    if (auto fit = check(decision); !fit) return fit;
    std::string before;
    bool was_decided = false; // by this very decision
    const bool erases = decision.kind == Decision::Kind::erase;
    auto decided = database_->write([&] {
        SQLite::Database& database = database_->sqlite;
        before = status_of(database, decision.idea);
        if (before.empty() || (before == to_text(Status::erased) && !erases)) return;
        was_decided = !insert_decision(database, decision);
        if (was_decided || before == to_text(Status::erased)) return;
        carry_out(database, decision);
        if (!erases) return;
        forget_likes(database, decision.idea);
        if (before == to_text(Status::shown)) forget_deleted_words(database);
    });
    if (!decided) return decided;
    if (before.empty()) return base::failure("There is no idea with this id.");
    if (before == to_text(Status::erased) && !erases)
        return base::failure("The idea has been erased; it cannot be shown or hidden any more.");
    if (erases) database_->empty_the_log();
    return {};
}

base::Result<void> Box::count(const Counter& counter) {
    return database_->write([&] {
        SQLite::Statement insert(database_->sqlite,
                                 "INSERT INTO counters (day, hour, name, key, count) "
                                 "VALUES (?, ?, ?, ?, ?) ON CONFLICT (day, hour, name, key) "
                                 "DO UPDATE SET count = count + excluded.count");
        insert.bind(1, counter.day);
        insert.bind(2, counter.hour);
        insert.bind(3, counter.name);
        insert.bind(4, counter.key);
        insert.bind(5, counter.count);
        insert.exec();
    });
}

} // namespace ideas
