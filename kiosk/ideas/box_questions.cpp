// What the box is asked. Changes nothing.

#include "ideas/box_database.h"
#include "ideas/likeness.h"
#include "ideas/words.h"

#include <algorithm>
#include <string>
#include <utility>

namespace ideas {

namespace {

// How many of the nearest by their words are looked at more closely.
constexpr int candidates = 40;
// Beyond so many shown ideas, weighing the words of all of them would keep whoever sends an idea
// waiting: then the newest in which a word stands are looked at, those that share most first.
constexpr int64_t most_to_weigh = 50'000;
constexpr int newest_candidates = 400;

std::string select_ideas() {
    return "SELECT " + std::string(columns) + " FROM ideas ";
}

// The conditions of a query, and what is bound to them in turn.
struct Conditions {
    std::string sql;
    std::vector<std::string> values;

    void add(const std::string& condition) {
        sql += (sql.empty() ? "WHERE " : " AND ") + condition;
    }

    void bind_to(SQLite::Statement& statement) const {
        for (size_t i = 0; i < values.size(); ++i)
            statement.bind(int(i) + 1, values[i]);
    }
};

Conditions conditions_of(const Query& query) {
    Conditions conditions;
    if (!query.statuses.empty()) {
        std::string marks;
        for (const Status status : query.statuses) {
            marks += marks.empty() ? "?" : ", ?";
            conditions.values.emplace_back(to_text(status));
        }
        conditions.add("status IN (" + marks + ")");
    }
    if (!query.category.empty()) {
        conditions.add("category = ?");
        conditions.values.push_back(query.category);
    }
    if (!query.text.empty()) {
        conditions.add("instr(lower_case(text), ?) > 0");
        conditions.values.push_back(lower_case(query.text));
    }
    return conditions;
}

const char* order_of(const Query& query) {
    switch (query.order) {
    case Order::newest:
        return " ORDER BY created DESC, id DESC";
    case Order::oldest:
        return " ORDER BY created, id";
    case Order::most_liked:
        return " ORDER BY likes DESC, created DESC, id DESC";
    }
    return "";
}

void lower_case_in_sql(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const std::string lower = text == nullptr ? std::string() : lower_case(text);
    sqlite3_result_text(context, lower.data(), int(lower.size()), SQLITE_TRANSIENT);
}

int64_t tally(const Counts& counts, Status status) {
    switch (status) {
    case Status::pending:
        return counts.pending;
    case Status::shown:
        return counts.shown;
    case Status::hidden:
        return counts.hidden;
    case Status::erased:
        return counts.erased;
    }
    return 0;
}

Counts read_counts(SQLite::Database& database) {
    Counts counts;
    SQLite::Statement row(database, "SELECT status, count FROM tallies");
    while (row.executeStep()) {
        const int64_t count = row.getColumn(1).getInt64();
        switch (status_from(row.getColumn(0).getString()).value_or(Status::hidden)) {
        case Status::pending:
            counts.pending += count;
            break;
        case Status::shown:
            counts.shown += count;
            break;
        case Status::hidden:
            counts.hidden += count;
            break;
        case Status::erased:
            counts.erased += count;
            break;
        }
    }
    return counts;
}

std::vector<Idea> candidates_for(SQLite::Database& database, const Likeness& likeness) {
    const bool weigh = read_counts(database).shown <= most_to_weigh;
    const char* const nearest = weigh ? "rank" : "rowid DESC";
    SQLite::Statement statement(
        database, select_ideas() + "JOIN (SELECT rowid AS word_row, " +
                      (weigh ? "rank" : "-rowid") +
                      " AS nearness FROM shown_words WHERE shown_words MATCH ?1 ORDER BY " +
                      nearest + " LIMIT ?2) ON word_row = seq ORDER BY nearness, created DESC");
    statement.bind(1, likeness.match());
    statement.bind(2, weigh ? candidates : newest_candidates);
    std::vector<Idea> found = read_ideas(statement);
    if (!weigh)
        std::stable_sort(found.begin(), found.end(), [&](const Idea& a, const Idea& b) {
            return likeness.shared_with(a.text) > likeness.shared_with(b.text);
        });
    return found;
}

int64_t count_found(SQLite::Database& database, const Query& query) {
    if (query.text.empty() && query.category.empty()) {
        const Counts counts = read_counts(database);
        if (query.statuses.empty())
            return counts.pending + counts.shown + counts.hidden + counts.erased;
        if (query.statuses.size() == 1) return tally(counts, query.statuses.front());
    }
    const Conditions conditions = conditions_of(query);
    SQLite::Statement row(database, "SELECT count(*) FROM ideas " + conditions.sql);
    conditions.bind_to(row);
    row.executeStep();
    return row.getColumn(0).getInt64();
}

} // namespace

void define_functions(SQLite::Database& database) {
    database.createFunction("lower_case", 1, true, nullptr, lower_case_in_sql);
}

base::Result<std::vector<Idea>> Box::list() {
    return database_->guarded([&] {
        SQLite::Statement statement(database_->sqlite, select_ideas() + "ORDER BY created, id");
        return read_ideas(statement);
    });
}

base::Result<void> Box::each(const std::function<base::Result<void>(const Record&)>& take) {
    base::Result<void> taken;
    const auto read = database_->guarded([&] {
        SQLite::Statement row(database_->sqlite, "SELECT " + std::string(columns) +
                                                     ", updated, reason FROM ideas "
                                                     "ORDER BY created, id");
        while (taken && row.executeStep()) {
            const base::Timestamp updated{std::chrono::milliseconds(row.getColumn(9).getInt64())};
            taken = take({read_idea(row), updated, row.getColumn(10).getString()});
        }
    });
    return read ? taken : read;
}

base::Result<std::vector<Idea>> Box::wall(int most) {
    return database_->guarded([&] {
        SQLite::Statement statement(database_->sqlite,
                                    select_ideas() + "WHERE status = 'shown' "
                                                     "ORDER BY created DESC, id DESC LIMIT ?");
        statement.bind(1, std::max(most, 0));
        return read_ideas(statement);
    });
}

base::Result<std::vector<Idea>> Box::similar(const std::string& text, int most) {
    const Likeness likeness(text);
    if (likeness.match().empty() || most <= 0) return std::vector<Idea>{};
    return database_->guarded([&] {
        std::vector<Idea> found = candidates_for(database_->sqlite, likeness);
        std::erase_if(found, [&](const Idea& idea) { return !likeness.with(idea.text); });
        if (found.size() > size_t(most)) found.resize(size_t(most));
        return found;
    });
}

base::Result<Page> Box::find(const Query& query) {
    return database_->guarded([&] {
        const Conditions conditions = conditions_of(query);
        const std::string range = " LIMIT " + std::to_string(std::max<int64_t>(query.limit, 0)) +
                                  " OFFSET " + std::to_string(std::max<int64_t>(query.offset, 0));
        SQLite::Statement statement(database_->sqlite,
                                    select_ideas() + conditions.sql + order_of(query) + range);
        conditions.bind_to(statement);
        std::vector<Idea> found = read_ideas(statement);
        return Page{std::move(found), count_found(database_->sqlite, query)};
    });
}

base::Result<Counts> Box::counts() {
    return database_->guarded([&] { return read_counts(database_->sqlite); });
}

base::Result<Statistics> Box::statistics() {
    return database_->guarded([&] {
        Statistics statistics{read_counts(database_->sqlite), {}};
        SQLite::Statement row(database_->sqlite, "SELECT name, key, day, hour, count FROM counters "
                                                 "ORDER BY day, hour, name, key");
        while (row.executeStep())
            statistics.counters.push_back({row.getColumn(0).getString(),
                                           row.getColumn(1).getString(), row.getColumn(2).getInt(),
                                           row.getColumn(3).getInt(), row.getColumn(4).getInt64()});
        return statistics;
    });
}

base::Result<bool> Box::changed_elsewhere() {
    return database_->guarded([&] {
        const int version = database_->sqlite.execAndGet("PRAGMA data_version").getInt();
        return version != std::exchange(database_->seen_version, version);
    });
}

} // namespace ideas
