#include "staff/pin.h"

#include <gtest/gtest.h>

namespace {

using namespace staff;

TEST(Pin, OfFourToTwelveDigitsIsFit) {
    for (const char* pin : {"2580", "1357", "7294", "202205300915", "1123", "135790"})
        EXPECT_TRUE(check_pin(pin)) << pin;
}

TEST(Pin, IsRefusedWithAReasonInBothLanguages) {
    const auto reason = [](const char* pin) {
        const auto fit = check_pin(pin);
        return fit ? std::string() : fit.error().message.in("en");
    };
    EXPECT_EQ(reason("258"), "This PIN is too short.");
    EXPECT_EQ(reason(""), "This PIN is too short.");
    EXPECT_EQ(reason("2022053009151"), "This PIN is too long.");
    EXPECT_EQ(reason("25 80"), "A PIN is made of digits.");
    EXPECT_EQ(reason("２５８０"), "A PIN is made of digits.");
    for (const char* pin : {"0000", "1234", "4321", "7890", "9012345", "3210", "121212", "99999"})
        EXPECT_EQ(reason(pin), "This PIN is too easy to guess.") << pin;
    EXPECT_EQ(check_pin("1234").error().message.in("sv"), "Koden är för lätt att gissa.");
}

TEST(Pin, IsKnownByItsHashAlone) {
    const auto hash = hash_pin("2580", least_strength());
    ASSERT_TRUE(hash);
    EXPECT_TRUE(hash->starts_with("$argon2id$")) << *hash;
    EXPECT_EQ(hash->find("2580"), std::string::npos);
    EXPECT_TRUE(is_pin("2580", *hash));
    EXPECT_FALSE(is_pin("2581", *hash));
    EXPECT_FALSE(is_pin("", *hash));
    EXPECT_NE(*hash, *hash_pin("2580", least_strength())) << "each has a salt of its own";
}

TEST(Pin, OfADamagedHashIsWrong) {
    EXPECT_FALSE(is_pin("2580", ""));
    EXPECT_FALSE(is_pin("2580", "2580"));
    EXPECT_FALSE(is_pin("2580", "$argon2id$v=19$m=8"));
    EXPECT_FALSE(is_pin("2580", std::string(5000, '$')));
}

TEST(Pin, IsForgottenToTheLastDigit) {
    std::string pin = "202205300915";
    const char* const digits = pin.data();
    forget(pin);
    EXPECT_EQ(pin, "");
    EXPECT_EQ(digits[0], 0);
}

} // namespace
