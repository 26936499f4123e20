#include "ideas/trouble.h"

#include <sqlite3.h>

#include <string>
#include <utility>

namespace ideas {

namespace {

struct Words {
    std::string message;
    std::string advice;
};

Words words_for(int code) {
    if (code == SQLITE_READONLY_DBMOVED)
        return {"The idea box was moved or deleted while it was in use.",
                "Put it back if it was moved by mistake. The next idea goes into the box that is "
                "then there, or into a new one."};
    switch (code & 0xFF) {
    case SQLITE_FULL:
        return {"The disk is full: ideas cannot be saved.",
                "Free some space on the disk that holds this file. The next idea is then saved "
                "without a restart."};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {"The idea box cannot be written: the file, its folder or the disk is read-only.",
                "Make the file and its folder writable for the user that the kiosk runs as, and "
                "check how the disk is mounted. The next idea is then saved without a restart."};
    case SQLITE_IOERR:
        return {"The disk reported an error while the idea box was in use.",
                "Look at the disk's health and the system log; copy this file to another disk if "
                "in doubt."};
    case SQLITE_CANTOPEN:
        return {"The idea box cannot be opened.",
                "Check that its folder can be read and written by the user that the kiosk runs as, "
                "and that nothing else stands in place of this file."};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {"Another program keeps the idea box locked.",
                "Close the program that has this file open. The next idea is then saved without a "
                "restart."};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {"The idea box is damaged.",
                "It is checked when it is next opened, and set aside beside this file if it cannot "
                "be used. Keep what is set aside: most ideas can be recovered from it."};
    case SQLITE_NOMEM:
        return {"There was not enough memory to use the idea box.",
                "Restart the kiosk; look for what else uses memory on this machine."};
    default:
        return {"The idea box reported an error (SQLite code " + std::to_string(code) + ": " +
                    sqlite3_errstr(code) + ").",
                "Tell the technician; this file has been left as it was."};
    }
}

} // namespace

base::Problem trouble(int code, const std::filesystem::path& file) {
    Words words = words_for(code);
    base::Problem problem;
    problem.file = file.string();
    problem.message = std::move(words.message);
    problem.advice = std::move(words.advice);
    return problem;
}

bool means_damage(int code) {
    return (code & 0xFF) == SQLITE_CORRUPT || (code & 0xFF) == SQLITE_NOTADB;
}

} // namespace ideas
