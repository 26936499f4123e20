#pragma once
// A PostgreSQL of the tests' own: a cluster in a temporary folder, heard on a Unix socket there,
// run by an unprivileged user, without waiting for the disk. Started once in each program.

#include "drivers/child.h"
#include "drivers/temp_folder.h"

#include <pqxx/pqxx>

#include <filesystem>
#include <memory>
#include <string>

namespace hub {

class Cluster {
public:
    static Cluster& shared(); // throws where PostgreSQL is missing or does not start

    // The database has the hub's schema, with nothing in it; there are the logins "harbour" and
    // "station" (kiosks), "editor" (a moderator) and "stranger" (nobody).
    void clear();

    // As the superuser "boss", or another login.
    std::string url(const std::string& login = "boss") const;

    // Ends it as a power cut would, or as a crash of its own; start() brings it back.
    void cut_off();
    void crash();
    void start();

private:
    Cluster();

    e2e::Launch launch(const std::string& program, std::vector<std::string> arguments) const;

    e2e::TempFolder folder_;
    std::filesystem::path programs_;
    std::unique_ptr<e2e::Child> server_;
};

} // namespace hub
