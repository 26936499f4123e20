#include "hub/cluster.h"

#include "ideas/hub_schema.h"

#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <stdexcept>
#include <thread>
#include <utility>
#include <vector>

namespace hub {

namespace fs = std::filesystem;

namespace {

// Debian's, the newest; whatever else is called postgres here is not meant.
fs::path find_programs() {
    std::vector<fs::path> found;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql", error))
        if (fs::exists(entry.path() / "bin/postgres")) found.push_back(entry.path() / "bin");
    if (found.empty()) throw std::runtime_error("install Debian's package postgresql");
    return *std::max_element(found.begin(), found.end());
}

} // namespace

Cluster& Cluster::shared() {
    static Cluster cluster;
    return cluster;
}

// It will not run as root, so it runs as nobody where the tests do.
e2e::Launch Cluster::launch(const std::string& program, std::vector<std::string> arguments) const {
    e2e::Launch launch;
    if (geteuid() == 0)
        launch.command = {"/usr/bin/setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups",
                          "--pdeathsig=TERM"};
    launch.command.push_back((programs_ / program).string());
    launch.command.insert(launch.command.end(), arguments.begin(), arguments.end());
    launch.environment = e2e::plain_environment(folder_.path());
    launch.out = launch.err = folder_ / (program + ".log");
    return launch;
}

Cluster::Cluster() : programs_(find_programs()) {
    if (geteuid() == 0) {
        const passwd* const nobody = getpwnam("nobody");
        if (nobody == nullptr || chown(folder_.path().c_str(), nobody->pw_uid, nobody->pw_gid) != 0)
            throw std::runtime_error("the cluster's folder cannot be given away");
    }
    e2e::Child initdb(
        launch("initdb", {"-D", (folder_ / "data").string(), "-U", "boss", "-A", "trust", "-E",
                          "UTF8", "--locale=C", "--no-sync", "--no-instructions"}));
    if (initdb.wait_exit() != 0)
        throw std::runtime_error("initdb: " + e2e::read_text(folder_ / "initdb.log"));
    start();
}

void Cluster::start() {
    using std::chrono::steady_clock;
    server_.reset();
    const std::vector<std::string> settings = {"fsync=off",
                                               "listen_addresses=",
                                               "unix_socket_directories=" + folder_.path().string(),
                                               "max_connections=150",
                                               "shared_buffers=16MB",
                                               "autovacuum=off",
                                               "log_min_messages=warning"};
    std::vector<std::string> arguments = {"-D", (folder_ / "data").string()};
    for (const std::string& setting : settings) {
        arguments.emplace_back("-c");
        arguments.push_back(setting);
    }
    const auto patience = steady_clock::now() + e2e::patience;
    while (steady_clock::now() < patience) {
        // After a crash, it will not start before the last of the old processes has gone.
        if (!server_ || !server_->running())
            server_ = std::make_unique<e2e::Child>(launch("postgres", arguments));
        try {
            const pqxx::connection connection(url());
            return;
        } catch (const pqxx::failure&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
    }
    throw std::runtime_error("postgres: " + e2e::read_text(folder_ / "postgres.log"));
}

void Cluster::cut_off() {
    server_->kill_now();
}

void Cluster::crash() {
    server_->send(SIGQUIT);
    server_->wait_exit();
}

std::string Cluster::url(const std::string& login) const {
    return "postgresql://" + login + "@/postgres?host=" + folder_.path().string();
}

void Cluster::clear() {
    pqxx::connection connection(url());
    pqxx::nontransaction once(connection);
    once.exec("SET client_min_messages = warning");
    try {
        once.exec("TRUNCATE expo.ideas, expo.likes, expo.decisions, expo.names");
        once.exec("DELETE FROM expo.steps WHERE step > 1");
        once.exec("UPDATE expo.about SET moderation = 'before'");
        return;
    } catch (const pqxx::sql_error&) {
        once.exec("DROP SCHEMA IF EXISTS expo CASCADE"); // it is not there, or a test has ruined it
    }
    const auto steps = ideas::read_hub_steps(fs::path(KIOSK_SOURCE_DIR) / "assets/hub");
    if (!steps) throw std::runtime_error(base::to_text(steps.error()));
    const auto laid = ideas::lay_hub(url(), *steps, {});
    if (!laid) throw std::runtime_error(base::to_text(laid.error()));
    if (!once.exec("SELECT FROM pg_roles WHERE rolname = 'harbour'").empty()) return;
    for (const char* const login : {"harbour", "station"})
        once.exec(std::string("CREATE ROLE ") + login + " LOGIN IN ROLE expo_kiosk");
    once.exec("CREATE ROLE editor LOGIN IN ROLE expo_moderator");
    once.exec("CREATE ROLE stranger LOGIN");
}

} // namespace hub
