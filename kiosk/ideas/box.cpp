#include "ideas/box.h"

#include "ideas/box_database.h"
#include "ideas/box_file.h"
#include "ideas/schema.h"
#include "ideas/trouble.h"

#include <utility>

namespace ideas {

namespace fs = std::filesystem;

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
    return open_beside(file, SQLite::OPEN_READONLY);
}

base::Result<std::unique_ptr<Box>> Box::open_to_change(const fs::path& file) {
    return open_beside(file, SQLite::OPEN_READWRITE);
}

base::Result<std::unique_ptr<Box>> Box::open_beside(const fs::path& file, int flags) {
    base::Problem problem;
    problem.file = file.string();
    std::error_code error;
    if (!fs::exists(file, error)) {
        problem.message = "There is no idea box here.";
        problem.advice = "It is made when the kiosk first runs. Name the kiosk's data folder.";
        return tl::unexpected(problem);
    }
    try {
        auto database = std::make_unique<Database>(file, flags);
        if (auto known = check_schema(database->sqlite, file); !known)
            return tl::unexpected(known.error());
        if (!is_up_to_date(database->sqlite)) {
            problem.message = "This idea box was made by an older version of the kiosk.";
            problem.advice = "Start the kiosk once: it brings the box up to date.";
            return tl::unexpected(problem);
        }
        if (flags == SQLite::OPEN_READWRITE) database->prepare_for_writing();
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

} // namespace ideas
