#include "staff/pin.h"

#include <sodium.h>

#include <algorithm>
#include <array>

namespace staff {

namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Whether each digit follows the one before by the same step; after 9 comes 0.
bool is_row(std::string_view pin) {
    const int step = (pin[1] - pin[0] + 10) % 10;
    if (step != 0 && step != 1 && step != 9) return false;
    for (size_t i = 1; i < pin.size(); ++i)
        if ((pin[i] - pin[i - 1] + 10) % 10 != step) return false;
    return true;
}

bool is_pair_again(std::string_view pin) {
    for (size_t i = 2; i < pin.size(); ++i)
        if (pin[i] != pin[i - 2]) return false;
    return true;
}

bool ready() {
    return sodium_init() >= 0;
}

} // namespace

base::Result<void> check_pin(std::string_view pin) {
    if (!std::all_of(pin.begin(), pin.end(), is_digit))
        return base::failure({"A PIN is made of digits.", "En kod består av siffror."},
                             {"Choose 4 to 12 digits.", "Välj 4 till 12 siffror."});
    if (pin.size() < least_digits)
        return base::failure({"This PIN is too short.", "Koden är för kort."},
                             {"Choose 4 to 12 digits.", "Välj 4 till 12 siffror."});
    if (pin.size() > most_digits)
        return base::failure({"This PIN is too long.", "Koden är för lång."},
                             {"Choose 4 to 12 digits.", "Välj 4 till 12 siffror."});
    if (is_row(pin) || is_pair_again(pin))
        return base::failure(
            {"This PIN is too easy to guess.", "Koden är för lätt att gissa."},
            {"Choose digits that are no row and do not repeat, unlike 1234, 0000 and 1212.",
             "Välj siffror som inte är en rad och inte upprepas, som 1234, 0000 och 1212."});
    return {};
}

Strength full_strength() {
    return {crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE};
}

Strength least_strength() {
    return {crypto_pwhash_OPSLIMIT_MIN, crypto_pwhash_MEMLIMIT_MIN};
}

base::Result<std::string> hash_pin(std::string_view pin, const Strength& strength) {
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (!ready() || crypto_pwhash_str(hash.data(), pin.data(), pin.size(), strength.rounds,
                                      strength.memory) != 0)
        return base::failure(
            {"There is not enough memory to keep a PIN.",
             "Minnet räcker inte för att spara en kod."},
            {"Close other programs and try again.", "Stäng andra program och försök igen."});
    return std::string(hash.data());
}

bool is_pin(std::string_view pin, const std::string& hash) {
    if (!ready() || hash.size() >= crypto_pwhash_STRBYTES) return false;
    std::array<char, crypto_pwhash_STRBYTES> whole{}; // libsodium reads all of it
    std::copy(hash.begin(), hash.end(), whole.begin());
    return crypto_pwhash_str_verify(whole.data(), pin.data(), pin.size()) == 0;
}

void forget(std::string& pin) {
    sodium_memzero(pin.data(), pin.size());
    pin.clear();
}

} // namespace staff
