#pragma once
// A disk under the real box that fails on demand: SQLite's own file layer, with writing and syncing
// in our hands. One at a time; every database opened while it lives is on it.

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <string>

namespace ideas {

class FaultyDisk {
public:
    FaultyDisk() {
        state() = {};
        state().real = sqlite3_vfs_find(nullptr);
        layer_ = *state().real;
        layer_.zName = "faulty";
        layer_.xOpen = open;
        EXPECT_EQ(sqlite3_vfs_register(&layer_, 1), SQLITE_OK);
    }

    FaultyDisk(const FaultyDisk&) = delete;
    FaultyDisk& operator=(const FaultyDisk&) = delete;

    ~FaultyDisk() {
        sqlite3_vfs_unregister(&layer_);
        sqlite3_vfs_register(state().real, 1);
    }

    // SQLite's result codes; SQLITE_OK ends the fault.
    void fail_writes_with(int code) { state().write_code = code; }

    void fail_syncs_with(int code) { state().sync_code = code; }

    // How often the disk was asked to confirm that it has the write-ahead log.
    int log_syncs() const { return state().log_syncs; }

private:
    struct State {
        sqlite3_vfs* real = nullptr;
        const sqlite3_io_methods* methods = nullptr;
        sqlite3_io_methods ours_for_databases{};
        sqlite3_io_methods ours_for_others{}; // logs and journals, which SQLite never locks
        sqlite3_file* log = nullptr;
        int write_code = SQLITE_OK;
        int sync_code = SQLITE_OK;
        int log_syncs = 0;
    };

    // SQLite's callbacks carry no pointer of ours.
    static State& state() {
        static State only;
        return only;
    }

    static int open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
        State& s = state();
        const int code = s.real->xOpen(s.real, name, file, flags, out);
        if (code != SQLITE_OK) return code;
        const bool is_database = (flags & SQLITE_OPEN_MAIN_DB) != 0;
        sqlite3_io_methods& ours = is_database ? s.ours_for_databases : s.ours_for_others;
        s.methods = file->pMethods; // write and sync are the same in all of them
        ours = *s.methods;
        ours.xWrite = write;
        ours.xSync = sync;
        file->pMethods = &ours;
        if ((flags & SQLITE_OPEN_WAL) != 0) s.log = file;
        return code;
    }

    static int write(sqlite3_file* file, const void* data, int size, sqlite3_int64 offset) {
        const State& s = state();
        if (s.write_code != SQLITE_OK) return s.write_code;
        return s.methods->xWrite(file, data, size, offset);
    }

    static int sync(sqlite3_file* file, int flags) {
        State& s = state();
        if (s.sync_code != SQLITE_OK) return s.sync_code;
        if (file == s.log) ++s.log_syncs;
        return s.methods->xSync(file, flags);
    }

    sqlite3_vfs layer_{};
};

} // namespace ideas
