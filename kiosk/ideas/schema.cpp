#include "ideas/schema.h"

#include "ideas/schema_steps.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <iterator>
#include <string>

namespace ideas {

namespace {

struct Step {
    int to; // the version it makes of the one before it
    const char* sql;
};

// Steps are never changed once a kiosk has run them; a new version is a new step.
constexpr Step steps[] = {
    {1, R"(
        CREATE TABLE ideas (
            id       TEXT PRIMARY KEY NOT NULL,    -- UUIDv7
            created  INTEGER NOT NULL,             -- ms since 1970, UTC
            kiosk    TEXT NOT NULL,
            language TEXT NOT NULL,
            category TEXT NOT NULL,                -- empty: none chosen
            text     TEXT NOT NULL CHECK (text <> ''),
            status   TEXT NOT NULL CHECK (status IN ('pending', 'shown', 'hidden')),
            likes    INTEGER NOT NULL CHECK (likes >= 0)
        ) STRICT;
        CREATE INDEX ideas_by_created ON ideas (created);
        CREATE INDEX ideas_by_status ON ideas (status);
    )"},
    {2, second_step},
};

static_assert(steps[std::size(steps) - 1].to == schema_version);

int pragma(SQLite::Database& database, const char* name) {
    return database.execAndGet("PRAGMA " + std::string(name)).getInt();
}

} // namespace

base::Result<void> check_schema(SQLite::Database& database, const std::filesystem::path& file) {
    base::Problem problem;
    problem.file = file.string();
    const int application = pragma(database, "application_id");
    if (application != 0 && application != application_id) {
        problem.message = "This file belongs to another program; it is not an idea box.";
        problem.advice = "Choose another data folder. The file has been left as it was.";
        return tl::unexpected(problem);
    }
    const int version = pragma(database, "user_version");
    if (version > schema_version) {
        problem.message = "This idea box was made by a newer version of the kiosk (schema " +
                          std::to_string(version) + "; this one knows " +
                          std::to_string(schema_version) + ").";
        problem.advice = "Install the newer version again, or choose another data folder. The file "
                         "has been left as it was.";
        return tl::unexpected(problem);
    }
    return {};
}

bool is_up_to_date(SQLite::Database& database) {
    return pragma(database, "user_version") == schema_version;
}

void migrate(SQLite::Database& database) {
    if (is_up_to_date(database)) return;
    for (const Step& step : steps) {
        SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
        // Read again under the lock: another process may have taken the step meanwhile.
        if (pragma(database, "user_version") >= step.to) continue;
        database.exec(step.sql);
        database.exec("PRAGMA user_version = " + std::to_string(step.to));
        database.exec("PRAGMA application_id = " + std::to_string(application_id));
        transaction.commit();
    }
}

} // namespace ideas
