#pragma once
// What differs between libpqxx 6 (Debian 12) and 7.10 (Debian 13), for this folder alone.

#include <pqxx/pqxx>

#include <memory>
#include <string>

namespace hub::pq {

#if PQXX_VERSION_MAJOR > 7 || (PQXX_VERSION_MAJOR == 7 && PQXX_VERSION_MINOR >= 10)
#define KIOSK_PQXX_NEW 1
#else
#define KIOSK_PQXX_NEW 0
#endif

// A statement with $1, $2, …
template <class... Values>
pqxx::result run(pqxx::transaction_base& transaction, const std::string& sql,
                 const Values&... values) {
#if KIOSK_PQXX_NEW
    return transaction.exec(sql, pqxx::params{values...});
#else
    return transaction.exec_params(sql, values...);
#endif
}

// The SQLSTATE of what the server refused; libpqxx 6 gives it as the exception's type, where that
// has one. Empty: the connection broke.
std::string state_of(const pqxx::sql_error& error);

// Hears that something was said on a channel, for as long as it lives; what was said is in the
// database.
class Ear {
public:
    Ear(pqxx::connection& connection, const std::string& channel);
    Ear(const Ear&) = delete;
    Ear& operator=(const Ear&) = delete;
    ~Ear() = default;

    // Whether it has heard anything since this was last asked.
    bool heard();

private:
    std::shared_ptr<bool> heard_ = std::make_shared<bool>(false);
#if !KIOSK_PQXX_NEW
    std::unique_ptr<pqxx::notification_receiver> receiver_;
#endif
};

} // namespace hub::pq
