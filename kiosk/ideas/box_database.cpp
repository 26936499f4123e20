#include "ideas/box_database.h"

namespace ideas {

int64_t ms(base::Timestamp time) {
    return time.time_since_epoch().count();
}

Idea read_idea(const SQLite::Statement& row) {
    Idea idea;
    idea.id = row.getColumn(0).getString();
    idea.created = base::Timestamp(std::chrono::milliseconds(row.getColumn(1).getInt64()));
    idea.kiosk = row.getColumn(2).getString();
    idea.language = row.getColumn(3).getString();
    idea.category = row.getColumn(4).getString();
    idea.text = row.getColumn(5).getString();
    // A status that is not known is not for everybody's eyes.
    idea.status = status_from(row.getColumn(6).getString()).value_or(Status::hidden);
    idea.likes = row.getColumn(7).getInt();
    idea.held = row.getColumn(8).getString();
    return idea;
}

void bind_columns(SQLite::Statement& statement, const Idea& idea) {
    statement.bind(1, idea.id);
    statement.bind(2, ms(idea.created));
    statement.bind(3, idea.kiosk);
    statement.bind(4, idea.language);
    statement.bind(5, idea.category);
    statement.bind(6, idea.text);
    statement.bind(7, to_text(idea.status));
    statement.bind(8, idea.likes);
    statement.bind(9, idea.held);
}

std::vector<Idea> read_ideas(SQLite::Statement& statement) {
    std::vector<Idea> ideas;
    while (statement.executeStep())
        ideas.push_back(read_idea(statement));
    return ideas;
}

int run(SQLite::Database& database, const char* sql, const std::string& id) {
    SQLite::Statement statement(database, sql);
    statement.bind(1, id);
    return statement.exec();
}

void forget_likes(SQLite::Database& database, const std::string& id) {
    run(database,
        "DELETE FROM outbox WHERE kind = 'like' AND ref IN (SELECT id FROM likes WHERE idea = ?)",
        id);
    run(database, "DELETE FROM likes WHERE idea = ?", id);
}

} // namespace ideas
