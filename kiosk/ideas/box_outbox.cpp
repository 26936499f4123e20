// What leaves the box for the hub.

#include "ideas/box_database.h"

#include <string>
#include <utility>

namespace ideas {

namespace {

struct Row {
    int64_t seq = 0;
    std::string kind;
    std::string ref;
};

std::vector<Row> rows_behind(SQLite::Database& database, int64_t after, int most) {
    SQLite::Statement row(database,
                          "SELECT seq, kind, ref FROM outbox WHERE seq > ? ORDER BY seq LIMIT ?");
    row.bind(1, after);
    row.bind(2, most);
    std::vector<Row> rows;
    while (row.executeStep())
        rows.push_back({row.getColumn(0).getInt64(), row.getColumn(1).getString(),
                        row.getColumn(2).getString()});
    return rows;
}

base::Timestamp time_of(const SQLite::Column& column) {
    return base::Timestamp(std::chrono::milliseconds(column.getInt64()));
}

// One that was erased before it was sent has no words to send.
void add_idea(SQLite::Database& database, const std::string& id, Batch& batch) {
    SQLite::Statement row(database, "SELECT " + std::string(columns) +
                                        " FROM ideas WHERE id = ? AND status <> 'erased'");
    row.bind(1, id);
    if (row.executeStep()) batch.ideas.push_back(read_idea(row));
}

void add_like(SQLite::Database& database, const std::string& id, Batch& batch) {
    SQLite::Statement row(database,
                          "SELECT id, idea, kiosk, created, delta FROM likes WHERE id = ?");
    row.bind(1, id);
    if (row.executeStep())
        batch.likes.push_back({row.getColumn(0).getString(), row.getColumn(1).getString(),
                               row.getColumn(2).getString(), time_of(row.getColumn(3)),
                               row.getColumn(4).getInt()});
}

void add_decision(SQLite::Database& database, const std::string& id, bool moderates, Batch& batch) {
    SQLite::Statement row(database, "SELECT id, idea, decision, reason, at, kiosk, "
                                    "EXISTS (SELECT 1 FROM hub_ideas WHERE hub_ideas.id = idea "
                                    "AND foreign_idea = 1) FROM decisions WHERE id = ?");
    row.bind(1, id);
    if (!row.executeStep()) return;
    const auto kind = decision_from(row.getColumn(2).getString());
    const bool own = row.getColumn(6).getInt() == 0;
    if (!kind || (!moderates && !(own && *kind == Decision::Kind::erase))) return;
    batch.decisions.push_back({row.getColumn(0).getString(), row.getColumn(1).getString(), *kind,
                               row.getColumn(3).getString(), time_of(row.getColumn(4)),
                               row.getColumn(5).getString()});
}

void run_for(SQLite::Database& database, const char* sql, int64_t seq) {
    SQLite::Statement statement(database, sql);
    statement.bind(1, seq);
    statement.exec();
}

} // namespace

base::Result<Parcel> Box::next_parcel(int64_t after, int most, bool moderates) {
    Parcel parcel;
    const auto waiting =
        database_->guarded([&] { return !rows_behind(database_->sqlite, after, 1).empty(); });
    if (!waiting) return tl::unexpected(waiting.error());
    if (!*waiting) return parcel; // nothing is written, and no lock is taken
    const auto marked = database_->write([&] {
        SQLite::Database& database = database_->sqlite;
        for (const Row& row : rows_behind(database, after, most)) {
            run_for(database, "UPDATE outbox SET tried = 1 WHERE seq = ? AND tried = 0", row.seq);
            parcel.rows.push_back(row.seq);
            if (row.kind == "idea") add_idea(database, row.ref, parcel.batch);
            if (row.kind == "like") add_like(database, row.ref, parcel.batch);
            if (row.kind == "decision") add_decision(database, row.ref, moderates, parcel.batch);
        }
    });
    if (!marked) return tl::unexpected(marked.error());
    return parcel;
}

base::Result<void> Box::arrived(const Parcel& parcel, base::Timestamp now) {
    return database_->write([&] {
        for (const int64_t seq : parcel.rows)
            run_for(database_->sqlite, "DELETE FROM outbox WHERE seq = ?", seq);
        for (const Idea& idea : parcel.batch.ideas) {
            SQLite::Statement note(database_->sqlite,
                                   "INSERT INTO hub_ideas (id, since) SELECT ?1, ?2 "
                                   "WHERE EXISTS (SELECT 1 FROM ideas WHERE id = ?1) "
                                   "ON CONFLICT (id) DO NOTHING");
            note.bind(1, idea.id);
            note.bind(2, ms(now));
            note.exec();
        }
    });
}

base::Result<int64_t> Box::outbox_length() {
    return database_->guarded([&]() -> int64_t {
        return database_->sqlite.execAndGet("SELECT count(*) FROM outbox").getInt64();
    });
}

} // namespace ideas
