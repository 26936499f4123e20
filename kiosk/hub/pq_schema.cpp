// The hub's schema, in PostgreSQL.

#include "hub/driver.h"
#include "hub/pq.h"
#include "hub/pq_guard.h"

#include <optional>
#include <utility>

namespace hub {

namespace {

using ideas::HubPlan;
using ideas::HubStep;
using pq::guarded;
using pq::run;

std::string replaced(std::string text, const std::string& what, const std::string& with) {
    for (size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.replace(at, what.size(), with), at += with.size();
    return text;
}

bool is_prefix(const std::string& prefix) {
    constexpr size_t longest = 40;
    return !prefix.empty() && prefix.size() <= longest &&
           prefix.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
}

void make_role(pqxx::work& work, const std::string& name) {
    if (!run(work, "SELECT FROM pg_roles WHERE rolname = $1", name).empty()) return;
    work.exec("CREATE ROLE " + work.quote_name(name) + " NOLOGIN");
}

// Whoever lays the schema acts as the owner for it, and may make one in this database for as long.
void become_owner(pqxx::work& work, const std::string& owner) {
    const auto row = work.exec("SELECT current_database(), rolsuper FROM pg_roles "
                               "WHERE rolname = current_user")[0];
    const std::string name = work.quote_name(owner);
    if (!row[1].as<bool>()) work.exec("GRANT " + name + " TO CURRENT_USER");
    if (work.exec("SELECT to_regnamespace('expo') IS NULL")[0][0].as<bool>())
        work.exec("GRANT CREATE ON DATABASE " + work.quote_name(row[0].as<std::string>()) + " TO " +
                  name);
    work.exec("SET LOCAL ROLE " + name);
}

int taken(pqxx::work& work) {
    if (work.exec("SELECT to_regclass('expo.steps') IS NULL")[0][0].as<bool>()) return 0;
    return work.exec("SELECT coalesce(max(step), 0) FROM expo.steps")[0][0].as<int>();
}

void take(pqxx::work& work, const HubStep& step, const HubPlan& plan) {
    std::string sql = step.sql;
    for (const char* const role : {"owner", "moderator", "kiosk"})
        sql =
            replaced(sql, std::string("{") + role + "}", work.quote_name(plan.prefix + "_" + role));
    work.exec(replaced(sql, "{moderator_name}", plan.prefix + "_moderator"));
    run(work, "INSERT INTO expo.steps (step) VALUES ($1)", step.number);
}

// What this database numbers as the future was numbered by another: it is a copy.
bool is_restored(pqxx::work& work) {
    return work
        .exec("SELECT coalesce(max(changed_in), 0) > pg_current_xact_id()::text::bigint "
              "FROM expo.ideas")[0][0]
        .as<bool>();
}

} // namespace

base::Result<bool> lay(const std::string& url, const std::vector<HubStep>& steps,
                       const HubPlan& plan) {
    if (!is_prefix(plan.prefix))
        return base::failure({"The prefix of the roles' names may have a to z, 0 to 9 and _.",
                              "Rollnamnens förled får ha a till z, 0 till 9 och _."});
    const std::string place = ideas::place_of(url);
    int before = 0;
    auto laid = guarded(place, [&] {
        pqxx::connection connection(ideas::with_time_limits(url));
        pqxx::work work(connection);
        work.exec("SELECT pg_advisory_xact_lock(hashtext('expo-kiosk hub init'))");
        for (const char* const role : {"_owner", "_moderator", "_kiosk"})
            make_role(work, plan.prefix + role);
        become_owner(work, plan.prefix + "_owner");
        before = taken(work);
        if (before > ideas::hub_step_known) return false;
        for (const HubStep& step : steps)
            if (step.number > before) take(work, step, plan);
        if (is_restored(work)) work.exec("SELECT expo.begin_anew()");
        run(work, "UPDATE expo.about SET moderation = $1",
            std::string(plan.shown_at_once ? "after" : "before"));
        work.commit();
        return before < ideas::hub_step_known;
    });
    if (laid && before > ideas::hub_step_known)
        return tl::unexpected(ideas::wrong_step(before, place));
    return laid;
}

base::Result<ideas::HubView> look(const std::string& url) {
    ideas::HubView view;
    view.place = ideas::place_of(url);
    return guarded(view.place, [&] {
        pqxx::connection connection(ideas::with_time_limits(url));
        pqxx::work work(connection);
        view.step = taken(work);
        const auto row = work.exec(
            "SELECT session_user, has_table_privilege('expo.decisions', 'SELECT'), "
            "has_column_privilege('expo.ideas', 'text', 'INSERT'), "
            "coalesce((SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()), false)")[0];
        view.login = row[0].as<std::string>();
        view.moderator = row[1].as<bool>();
        view.kiosk = row[2].as<bool>();
        view.encrypted = row[3].as<bool>();
        const auto counts =
            work.exec("SELECT count(*) FILTER (WHERE status = 'shown'), "
                      "count(*) FILTER (WHERE status = 'pending') FROM expo.ideas")[0];
        view.shown = counts[0].as<int64_t>();
        view.pending = counts[1].as<int64_t>();
        return view;
    });
}

} // namespace hub
