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

// Behind user and password, as libpq reads it: up to the first @ that no / comes before. A password
// may hold a ?.
size_t behind_credentials(const std::string& url, size_t start) {
    const size_t mark = url.find_first_of("@/", start);
    return mark != std::string::npos && url[mark] == '@' ? mark + 1 : start;
}

// Where the settings begin: npos where there are none.
size_t settings_of(const std::string& url) {
    const size_t start = start_of(url);
    return url.find('?', start == std::string::npos ? 0 : behind_credentials(url, start));
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
    // To the last @: a password may hold one, or a / before it, that somebody forgot to escape.
    const size_t settings = settings_of(url);
    const std::string place = url.substr(start, settings - start);
    if (const size_t user = place.rfind('@'); user != std::string::npos)
        return place.substr(user + 1);
    // No @ before the settings, but in them: they may be what is left of a password.
    return settings != std::string::npos && url.find('@', settings) != std::string::npos ? "?"
                                                                                         : place;
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
        url += settings_of(url) == std::string::npos ? '?' : '&';
        url += std::string(key) + "=" + std::string(value);
    }
    return url;
}

} // namespace ideas
