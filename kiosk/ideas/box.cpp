#include "ideas/box.h"

#include "ideas/box_file.h"
#include "ideas/schema.h"
#include "ideas/trouble.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <algorithm>
#include <string>
#include <type_traits>
#include <utility>

namespace ideas {

namespace fs = std::filesystem;

namespace {

// Only a copy or a check of the box ever holds a lock, and not for long.
constexpr int busy_timeout_ms = 1000;

int code_of(const SQLite::Exception& error) {
    const int extended = error.getExtendedErrorCode();
    return extended > 0 ? extended : error.getErrorCode();
}

// SQLite folds the write-ahead log in and deletes it when it closes a file. Over a damaged file
// that would destroy the last good copy of the newest ideas, so it is off until a file has proved
// sound.
void keep_log_on_close(SQLite::Database& database, bool keep) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0,
                      nullptr);
}

constexpr const char* columns = "id, created, kiosk, language, category, text, status, likes";

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
    return idea;
}

std::vector<Idea> read_ideas(SQLite::Statement& statement) {
    std::vector<Idea> ideas;
    while (statement.executeStep())
        ideas.push_back(read_idea(statement));
    return ideas;
}

} // namespace

struct Box::Database {
    Database(const fs::path& where, int flags)
        : file(where), sqlite(where, flags, busy_timeout_ms) {
        keep_log_on_close(sqlite, true);
    }

    // Runs `work`; what SQLite throws becomes a problem, and damage is remembered for the next
    // opening.
    template <class Work>
    auto guarded(Work work) -> base::Result<decltype(work())> {
        try {
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                return {};
            } else {
                return work();
            }
        } catch (const SQLite::Exception& error) {
            if (means_damage(code_of(error))) {
                mark_doubtful(file);
                keep_log_on_close(sqlite, true);
            }
            return tl::unexpected(trouble(code_of(error), file));
        }
    }

    void prepare_for_writing() {
        sqlite.exec("PRAGMA journal_mode = WAL");
        sqlite.exec("PRAGMA synchronous = FULL");
        sqlite.exec("PRAGMA foreign_keys = ON");
        sqlite.exec("PRAGMA secure_delete = ON");
        migrate(sqlite);
        keep_log_on_close(sqlite, false);
    }

    // A file that was moved or deleted would take ideas with it without an error.
    void fail_if_moved() const {
        int moved = 0;
        sqlite3_file_control(sqlite.getHandle(), "main", SQLITE_FCNTL_HAS_MOVED, &moved);
        if (moved != 0) throw SQLite::Exception("moved", SQLITE_READONLY_DBMOVED);
    }

    fs::path file;
    SQLite::Database sqlite;
    fs::path set_aside;
};

// What came of opening a file that was there or has just been made.
struct Box::Attempt {
    base::Result<std::unique_ptr<Database>> database;
    bool damaged = false;

    static Attempt failed(int code, const fs::path& file) {
        return {tl::unexpected(trouble(code, file)), means_damage(code)};
    }

    static Attempt failed(base::Problem problem) {
        return {tl::unexpected(std::move(problem)), false};
    }
};

namespace {

// Reads the whole file, so it is done only where there is doubt.
bool is_sound(const fs::path& file) {
    SQLite::Database database(file, SQLite::OPEN_READWRITE, busy_timeout_ms);
    keep_log_on_close(database, true);
    return database.execAndGet("PRAGMA integrity_check(1)").getString() == "ok";
}

} // namespace

Box::Attempt Box::try_to_open(const fs::path& file) {
    if (auto made = make_private(file); !made) return Attempt::failed(made.error());
    try {
        if (is_doubtful(file) && !is_sound(file)) return Attempt::failed(SQLITE_CORRUPT, file);
        clear_doubt(file);
        auto database = std::make_unique<Database>(file, SQLite::OPEN_READWRITE);
        if (auto known = check_schema(database->sqlite, file); !known)
            return Attempt::failed(known.error());
        database->prepare_for_writing();
        return {std::move(database), false};
    } catch (const SQLite::Exception& error) {
        return Attempt::failed(code_of(error), file);
    }
}

base::Result<std::unique_ptr<Box>> Box::open(const fs::path& file, base::Timestamp now) {
    Attempt attempt = try_to_open(file);
    fs::path aside;
    if (attempt.damaged) {
        const auto moved = put_aside(file, now);
        if (!moved) return tl::unexpected(moved.error());
        aside = *moved;
        clear_doubt(file);
        attempt = try_to_open(file);
    }
    if (!attempt.database) return tl::unexpected(attempt.database.error());
    (*attempt.database)->set_aside = aside;
    return std::make_unique<Box>(std::move(*attempt.database));
}

base::Result<std::unique_ptr<Box>> Box::open_read_only(const fs::path& file) {
    base::Problem problem;
    problem.file = file.string();
    std::error_code error;
    if (!fs::exists(file, error)) {
        problem.message = "There is no idea box here.";
        problem.advice = "It is made when the kiosk first runs. Name the kiosk's data folder.";
        return tl::unexpected(problem);
    }
    try {
        auto database = std::make_unique<Database>(file, SQLite::OPEN_READONLY);
        if (auto known = check_schema(database->sqlite, file); !known)
            return tl::unexpected(known.error());
        if (!is_up_to_date(database->sqlite)) {
            problem.message = "This idea box was made by an older version of the kiosk.";
            problem.advice = "Start the kiosk once: it brings the box up to date.";
            return tl::unexpected(problem);
        }
        return std::make_unique<Box>(std::move(database));
    } catch (const SQLite::Exception& failure) {
        return tl::unexpected(trouble(code_of(failure), file));
    }
}

Box::Box(std::unique_ptr<Database> database) : database_(std::move(database)) {}

Box::~Box() = default;

const fs::path& Box::set_aside() const {
    return database_->set_aside;
}

base::Result<void> Box::add(const Idea& idea) {
    if (auto fit = check(idea); !fit) return fit;
    return database_->guarded([&] {
        database_->fail_if_moved();
        SQLite::Statement insert(database_->sqlite, "INSERT INTO ideas (" + std::string(columns) +
                                                        ") VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
                                                        "ON CONFLICT (id) DO NOTHING");
        insert.bind(1, idea.id);
        insert.bind(2, int64_t(idea.created.time_since_epoch().count()));
        insert.bind(3, idea.kiosk);
        insert.bind(4, idea.language);
        insert.bind(5, idea.category);
        insert.bind(6, idea.text);
        insert.bind(7, to_text(idea.status));
        insert.bind(8, idea.likes);
        insert.exec(); // its own transaction: synchronous=FULL has the disk confirm it
    });
}

base::Result<void> Box::take_back(const std::string& id) {
    auto deleted = database_->guarded([&] {
        SQLite::Statement statement(database_->sqlite, "DELETE FROM ideas WHERE id = ?");
        statement.bind(1, id);
        statement.exec();
    });
    if (!deleted) return deleted;
    // The log still holds the words: fold it in and empty it. The idea is gone whether or not this
    // works now (a reader may stand in the way); if not, the next time does it.
    (void)database_->guarded(
        [&] { database_->sqlite.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)"); });
    return {};
}

base::Result<std::vector<Idea>> Box::list() {
    return database_->guarded([&] {
        SQLite::Statement statement(database_->sqlite, "SELECT " + std::string(columns) +
                                                           " FROM ideas ORDER BY created, id");
        return read_ideas(statement);
    });
}

base::Result<std::vector<Idea>> Box::recent(int most) {
    return database_->guarded([&] {
        SQLite::Statement statement(database_->sqlite,
                                    "SELECT " + std::string(columns) +
                                        " FROM ideas WHERE status <> 'hidden' "
                                        "ORDER BY created DESC, id DESC LIMIT ?");
        statement.bind(1, std::max(most, 0));
        return read_ideas(statement);
    });
}

base::Result<Counts> Box::counts() {
    return database_->guarded([&] {
        Counts counts;
        SQLite::Statement row(database_->sqlite,
                              "SELECT status, count(*) FROM ideas GROUP BY status");
        while (row.executeStep()) {
            const Status status =
                status_from(row.getColumn(0).getString()).value_or(Status::hidden);
            const int64_t count = row.getColumn(1).getInt64();
            (status == Status::pending ? counts.pending
             : status == Status::shown ? counts.shown
                                       : counts.hidden) += count;
        }
        return counts;
    });
}

} // namespace ideas
