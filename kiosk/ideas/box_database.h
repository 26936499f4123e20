#pragma once
// The open file under a box, for box*.cpp alone.

#include "ideas/box.h"
#include "ideas/box_file.h"
#include "ideas/schema.h"
#include "ideas/trouble.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <sqlite3.h>

#include <filesystem>
#include <string>
#include <type_traits>
#include <vector>

namespace ideas {

// A copy or a check of the box, the hub's worker and the commands beside a kiosk hold the lock for
// moments.
inline constexpr int busy_timeout_ms = 1000;

inline int code_of(const SQLite::Exception& error) {
    const int extended = error.getExtendedErrorCode();
    return extended > 0 ? extended : error.getErrorCode();
}

// SQLite folds the write-ahead log in and deletes it when it closes a file. Over a damaged file
// that would destroy the last good copy of the newest ideas, so it is off until a file has proved
// sound.
inline void keep_log_on_close(SQLite::Database& database, bool keep) {
    sqlite3_db_config(database.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0,
                      nullptr);
}

// In the order that read_idea() reads them.
inline constexpr const char* columns =
    "id, created, kiosk, language, category, text, status, likes, held";

// Binds 1 to 9 to them.
void bind_columns(SQLite::Statement& statement, const Idea& idea);

// Of the row that `statement` stands on.
Idea read_idea(const SQLite::Statement& row);

// Of every row that is left.
std::vector<Idea> read_ideas(SQLite::Statement& statement);

// ms since 1970, UTC.
int64_t ms(base::Timestamp time);

// Runs `sql` with `id` as ?1; how many rows it changed.
int run(SQLite::Database& database, const char* sql, const std::string& id);

// Also those that are still to be sent.
void forget_likes(SQLite::Database& database, const std::string& id);

// Until SQLite 3.42 a word that is deleted stays in the older parts of the index; making one part
// of them all leaves it out.
void forget_deleted_words(SQLite::Database& database);

// What the statements use that SQLite has not.
void define_functions(SQLite::Database& database);

struct Box::Database {
    Database(const std::filesystem::path& where, int flags)
        : file(where), sqlite(where, flags, busy_timeout_ms) {
        keep_log_on_close(sqlite, true);
        define_functions(sqlite);
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

    // Runs `work` in a transaction of its own: whole or not at all, and on the disk when it
    // returns.
    template <class Work>
    base::Result<void> write(Work work) {
        return guarded([&] {
            fail_if_moved();
            // The lock first: whoever writes elsewhere is waited for.
            SQLite::Transaction transaction(sqlite, SQLite::TransactionBehavior::IMMEDIATE);
            work();
            transaction.commit();
        });
    }

    // What was deleted is still in the write-ahead log: folds it in and empties it. Where a reader
    // stands in the way, the next time does it.
    void empty_the_log() {
        (void)guarded([&] { sqlite.execAndGet("PRAGMA wal_checkpoint(TRUNCATE)"); });
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

    std::filesystem::path file;
    SQLite::Database sqlite;
    std::filesystem::path set_aside;
    int seen_version = 0; // of the data, as changed_elsewhere() last saw it
};

} // namespace ideas
