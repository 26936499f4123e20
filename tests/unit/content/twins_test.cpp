#include "content/twins.h"

#include "cards.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> twins_of(const std::vector<std::string>& files) {
    std::vector<std::string> told;
    for (const base::Problem& problem : content::find_twins(files))
        told.push_back(problem.file + ": " + problem.message.en);
    return told;
}

TEST(Twins, AreCalledTheSameButForCapitals) {
    EXPECT_THAT(twins_of({"campaign/10-HAMN.toml", "campaign/10-hamn.toml"}),
                ElementsAre("campaign/10-hamn.toml: this name is the same as \"10-HAMN.toml\" but "
                            "for capital letters"));
}

TEST(Twins, AreWhatFileManagersCallACopy) {
    for (const char* copy : {"10-hamn - Kopia", "10-hamn - Copy", "10-hamn copy", "10-hamn kopia",
                             "10-hamn (2)", "10-hamn - kopia (12)"}) {
        const std::string file = "campaign/" + std::string(copy) + ".toml";
        EXPECT_THAT(twins_of({"campaign/10-hamn.toml", file}),
                    ElementsAre(file + ": this looks like a copy of \"10-hamn.toml\", and both are "
                                       "shown"));
    }
}

TEST(Twins, AreNotWhatOnlyLooksLikeThem) {
    EXPECT_THAT(twins_of({"campaign/10-hamn.toml", "leadership/10-hamn.toml",
                          "campaign/10-hamn - kopia.jpg", "campaign/20-park - kopia.toml",
                          "campaign/10-hamn 2.toml", "campaign/10-hamn (ny).toml", "kiosk.toml"}),
                IsEmpty());
}

} // namespace
