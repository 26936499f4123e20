#include "ideas/moderation.h"

#include <gtest/gtest.h>

namespace ideas {

namespace {

class HoldBackTest : public testing::Test {
protected:
    std::string reason(std::string_view text) const { return hold_back.reason(text); }

    void is_held(const std::string& reason_wanted, const std::vector<std::string>& texts) const {
        for (const std::string& text : texts)
            EXPECT_EQ(reason(text), reason_wanted) << text;
    }

    HoldBack hold_back{{"ful", "Åsna", "jävel", "dra åt skogen", " ", "…"}};
};

TEST_F(HoldBackTest, FindsWholeWordsInAnyLetterCase) {
    is_held("word", {"ful", "Så FUL!", "(ful)", "en åsna", "EN ÅSNA", "JÄVEL", "ful, va?",
                     "a\xCC\x8Asna", "Dra  åt\nSkogen"});
    is_held("", {"fula hus", "full fart", "befullmäktigad", "Gudfull", "asna", "javel",
                 "dra hem åt skogen", ""});
}

TEST_F(HoldBackTest, SeesThroughSimpleEvasions) {
    is_held("word", {"f.u.l", "f u l", "F-U-L", "f*u*l", "f . u . l", "du är f u l nu", "fuuul",
                     "fffuuulll", "fu.l", "f\u200Bu\u200Bl", "f_u_l!", "jäääävel", "Å S N A"});
}

TEST_F(HoldBackTest, HoldsNoOrdinaryWordsBack) {
    is_held("", {"full", "fuul", "Plan f ul", "of u lat", "Sluta f ullt", "i å", "t.ex. en buss",
                 "bl.a. lekplatser, m.m.", "A och O", "kl. 9"});
}

TEST_F(HoldBackTest, FindsAddresses) {
    is_held("email", {"skriv till anna@example.se", "a.b+c@mail.example.com", "ÅSA@EXAMPLE.SE."});
    is_held("", {"möt mig @ torget", "@hamnen", "3 st @ 10 kr"});
    is_held("link",
            {"se http://a", "HTTPS://example.se/x", "www.example", "example.se", "(dunkers.nu)",
             "se www.example.org.", "läs på hbg.example.com/ideer", "EXAMPLE.SE", "räksmörgås.se"});
    is_held("", {"t.ex. en buss", "t.ex", "bl.a.", "o.s.v.", "Bygg om.Se till att", "f.d. hamnen",
                 "10.30", "version 2.0", "slut...nu", "3.5 km", "a.se"});
}

TEST_F(HoldBackTest, FindsTelephoneNumbers) {
    is_held("phone",
            {"ring 042-10 50 00", "070-123 45 67", "0701234567", "070 123 45 67", "(042) 105 000",
             "+46 70 123 45 67", "+46(0)42-10 50 00", "0046 42 10 50 00", "+45 33 12 34 56",
             "08-12 34 56", "042.10.50.00", "042–10 50 00", "år 2022 070-123 45 67"});
    is_held("", {"år 2022", "2022-05-30", "30 maj 2022", "100 000 000 kr", "252 21 Helsingborg",
                 "08.00-17.00", "kl 08:00-17:00", "08-17", "01-05-2022", "0,5 procent", "1 000 000",
                 "2022 2023 2024", "mellan 0 och 18", "00-24", "buss 1, 2, 3 och 10"});
}

TEST_F(HoldBackTest, FindsPersonalNumbers) {
    is_held("personal_number",
            {"811228-9874", "8112289874", "19811228-9874", "198112289874", "811228+9874",
             "jag är 811228 9874.", "701063-2391", "811228–9874"});
    is_held("", {"811228-9875", "19811228-9875", "811328-9874", "18112289874", "1981122898740",
                 "2022-05-30 1000"});
}

TEST(FirstStatus, DependsOnWhenStaffReadAndOnWhatWasFound) {
    EXPECT_EQ(first_status(Moderation::before, ""), Status::pending);
    EXPECT_EQ(first_status(Moderation::before, "word"), Status::pending);
    EXPECT_EQ(first_status(Moderation::after, ""), Status::shown);
    EXPECT_EQ(first_status(Moderation::after, "link"), Status::pending);
}

} // namespace

} // namespace ideas
