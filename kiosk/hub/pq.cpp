#include "hub/pq.h"

#include <utility>

namespace hub::pq {

std::string state_of(const pqxx::sql_error& error) {
    const auto is = [&](auto* type) { return dynamic_cast<decltype(type)>(&error) != nullptr; };
    if (!error.sqlstate().empty()) return error.sqlstate();
    if (is(static_cast<const pqxx::insufficient_privilege*>(nullptr))) return "42501";
    if (is(static_cast<const pqxx::undefined_table*>(nullptr))) return "42P01";
    if (is(static_cast<const pqxx::undefined_function*>(nullptr))) return "42883";
    if (is(static_cast<const pqxx::undefined_column*>(nullptr))) return "42703";
    if (is(static_cast<const pqxx::integrity_constraint_violation*>(nullptr))) return "23000";
    if (is(static_cast<const pqxx::data_exception*>(nullptr))) return "22000";
    if (is(static_cast<const pqxx::insufficient_resources*>(nullptr))) return "53000";
    return "";
}

#if KIOSK_PQXX_NEW

Ear::Ear(pqxx::connection& connection, const std::string& channel) {
    connection.listen(channel, [heard = heard_](const pqxx::notification&) { *heard = true; });
}

#else

namespace {

class Receiver : public pqxx::notification_receiver {
public:
    Receiver(pqxx::connection& connection, const std::string& channel, std::shared_ptr<bool> heard)
        : notification_receiver(connection, channel), heard_(std::move(heard)) {}

    void operator()(const std::string&, int) override { *heard_ = true; }

private:
    std::shared_ptr<bool> heard_;
};

} // namespace

Ear::Ear(pqxx::connection& connection, const std::string& channel)
    : receiver_(std::make_unique<Receiver>(connection, channel, heard_)) {}

#endif

bool Ear::heard() {
    return std::exchange(*heard_, false);
}

} // namespace hub::pq
