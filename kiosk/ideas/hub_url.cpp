#include "ideas/hub_url.h"

#include <string_view>
#include <utility>

namespace ideas {

namespace {

constexpr std::string_view beginnings[] = {"postgresql://", "postgres://"};

// Behind the beginning; npos where there is none.
size_t start_of(const std::string& url) {
    for (const std::string_view beginning : beginnings)
        if (url.starts_with(beginning)) return beginning.size();
    return std::string::npos;
}

} // namespace

base::Result<void> check_url(const std::string& url) {
    const bool whole =
        start_of(url) != std::string::npos && url.find_first_of(" \t\r\n") == std::string::npos;
    if (whole) return {};
    return base::failure(
        {"The hub's address is no database address.", "Navets adress är ingen databasadress."},
        {"Write it like postgresql://user:password@host/name?sslmode=verify-full, "
         "with %20 for a space and %40 for an @ in the password.",
         "Skriv den så här: postgresql://user:password@host/name?"
         "sslmode=verify-full, med %20 för mellanslag och %40 för @ i "
         "lösenordet."});
}

std::string place_of(const std::string& url) {
    const size_t start = start_of(url);
    if (start == std::string::npos) return "?";
    std::string place = url.substr(start, url.find('?', start) - start);
    // The last @: a password may hold one that somebody forgot to write as %40.
    if (const size_t user = place.rfind('@'); user != std::string::npos) place.erase(0, user + 1);
    return place;
}

std::string with_time_limits(std::string url) {
    const std::pair<std::string_view, std::string_view> limits[] = {
        {"connect_timeout", "5"},      // s
        {"tcp_user_timeout", "10000"}, // ms that sent bytes may stay unanswered
        {"keepalives_idle", "20"},     // s of silence before it is asked whether it is there
        {"keepalives_interval", "5"},  // s between such questions
        {"keepalives_count", "3"},     {"application_name", "expo-kiosk"},
    };
    for (const auto& [key, value] : limits) {
        if (url.find(std::string(key) + "=") != std::string::npos) continue;
        url += url.find('?') == std::string::npos ? '?' : '&';
        url += std::string(key) + "=" + std::string(value);
    }
    return url;
}

} // namespace ideas
