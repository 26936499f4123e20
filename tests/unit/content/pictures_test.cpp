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
    EXPECT_EQ(found("hamn.jpg.jpg"),
              "there is no picture \"hamn.jpg.jpg\" / Did you mean \"Hamn.JPG\"?");
    EXPECT_EQ(found("film.jpg"), "there is no picture \"film.jpg\" / Did you mean \"film.heic\"?");
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

std::string flaw(const content::Verdict& verdict, content::PictureSize shown = {1080, 1114}) {
    content::Shelf judged = shelf;
    judged.judge = [&](const std::string&) { return verdict; };
    const auto found = find_flaw(judged, "campaign/Hamn.JPG", shown);
    if (!found) return "none";
    return to_words(found->severity).en + ": " + found->message.what.en + " / " +
           found->message.advice.en;
}

TEST(Pictures, AreJudgedByTheirBytes) {
    EXPECT_EQ(flaw({}), "none");
    EXPECT_EQ(
        flaw({content::Message{"it is damaged", "Copy it once more."}, {}}),
        "error: the picture \"Hamn.JPG\" cannot be shown: it is damaged / Copy it once more.");
}

TEST(Pictures, ThatHaveTooFewPixelsLookBlurred) {
    EXPECT_EQ(flaw({std::nullopt, {1080, 1114}}), "none");
    EXPECT_EQ(flaw({std::nullopt, {994, 1025}}), "none"); // nobody sees eight percent
    EXPECT_EQ(
        flaw({std::nullopt, {4000, 1024}}),
        "warning: the picture \"Hamn.JPG\" has 4000 × 1024 pixels, so it looks blurred on the "
        "screen / Use one with 1080 × 1114 pixels or more.");
    EXPECT_NE(flaw({std::nullopt, {993, 2000}}), "none");
    EXPECT_EQ(flaw({std::nullopt, {993, 2000}}, {900, 900}), "none");
}

TEST(Pictures, AreTakenAtTheirNamesWordWhereNobodyJudges) {
    EXPECT_FALSE(find_flaw(shelf, "campaign/Hamn.JPG", {1080, 1114}));
    const auto heic = find_flaw(shelf, "campaign/film.heic", {1080, 1114});
    ASSERT_TRUE(heic);
    EXPECT_EQ(heic->message.what.en,
              "the picture \"film.heic\" is of a kind the kiosk cannot show (.heic)");
}

} // namespace
