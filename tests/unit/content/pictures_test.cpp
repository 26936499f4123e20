#include "content/pictures.h"

#include <gtest/gtest.h>

namespace {

const content::Shelf shelf{{"campaign/Hamn.JPG", "campaign/a\u030A.png", "campaign/b/inside.png",
                            "campaign/film.heic", "campaign/hamn.toml", "harbour.jpg",
                            "pictures/stad.jpeg"},
                           {"campaign/link.jpg"}};

std::string found(std::string_view name) {
    const auto path = content::find_picture(shelf, "campaign/10-start.toml", name);
    return path ? *path : path.error().what.en + " / " + path.error().advice.en;
}

TEST(Pictures, LieBesideTheCardOrAreNamedFromTheTop) {
    EXPECT_EQ(found("Hamn.JPG"), "campaign/Hamn.JPG");
    EXPECT_EQ(found("./Hamn.JPG"), "campaign/Hamn.JPG");
    EXPECT_EQ(found("b/inside.png"), "campaign/b/inside.png");
    EXPECT_EQ(found("b\\inside.png"), "campaign/b/inside.png");
    EXPECT_EQ(found("pictures/stad.jpeg"), "pictures/stad.jpeg");
    EXPECT_EQ(found("harbour.jpg"), "harbour.jpg");
}

TEST(Pictures, LetterCaseAndTheWayAccentsAreStoredAreForgiven) {
    EXPECT_EQ(found("hamn.jpg"), "campaign/Hamn.JPG");
    EXPECT_EQ(found("å.png"), "campaign/a\u030A.png");
    EXPECT_EQ(found("Å.PNG"), "campaign/a\u030A.png");
}

TEST(Pictures, TheExactNameWinsOverOneInAnotherLetterCase) {
    const content::Shelf both{{"campaign/HAMN.jpg", "campaign/hamn.jpg"}, {}};
    EXPECT_EQ(content::find_picture(both, "campaign/a.toml", "hamn.jpg"), "campaign/hamn.jpg");
    EXPECT_EQ(content::find_picture(both, "campaign/a.toml", "Hamn.jpg"), "campaign/HAMN.jpg");
}

TEST(Pictures, AMissingOneIsSuggested) {
    EXPECT_EQ(found("hamm.jpg"), "there is no picture \"hamm.jpg\" / Did you mean \"Hamn.JPG\"?");
    EXPECT_EQ(found("hamn"), "there is no picture \"hamn\" / Did you mean \"Hamn.JPG\"?");
    EXPECT_EQ(found("pictures/stad.jpg"),
              "there is no picture \"pictures/stad.jpg\" / Did you mean \"pictures/stad.jpeg\"?");
    EXPECT_EQ(
        found("helt-annan.jpg"),
        "there is no picture \"helt-annan.jpg\" / Put the picture into the same folder as the "
        "card, and write its name as it is, with the ending (like .jpg).");
}

TEST(Pictures, NeverLeaveTheFolder) {
    for (const char* name : {"/etc/passwd", "../harbour.jpg", "b/../Hamn.JPG", "..", "b/..",
                             "C:\\bilder\\hamn.jpg", "..\\harbour.jpg", "https://h22.se/a.jpg"})
        EXPECT_EQ(found(name),
                  "the picture \"" + std::string(name) +
                      "\" lies outside the content folder / Copy it into the same folder as the "
                      "card, and write only its name.");
}

TEST(Pictures, ALinkOutOfTheFolderIsNotOpened) {
    EXPECT_EQ(
        found("link.jpg"),
        "the picture \"link.jpg\" is not an ordinary file in the content folder, so it is not "
        "opened / Put a copy of the picture itself beside the card.");
}

TEST(Pictures, OfAKindThatCannotBeShownGetAWayToSaveThem) {
    EXPECT_EQ(
        found("film.heic"),
        "the picture \"film.heic\" is of a kind the kiosk cannot show (.heic) / On an iPhone, "
        "choose Settings, Camera, Formats, Most Compatible; or open it in Photos and export "
        "it as JPEG.");
    EXPECT_EQ(found("hamn.toml"), "the picture \"hamn.toml\" is of a kind the kiosk cannot show "
                                  "(.toml) / Open it in a picture program and save it as JPEG or "
                                  "PNG.");
}

} // namespace
