#include "app/library.h"

#include "app/status.h"
#include "unit/app/folders.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <vector>

namespace app {

namespace {

// A small exhibition that nothing is wrong with, in these languages.
void write_content(const TemporaryFolder& folder, const std::vector<std::string>& languages) {
    std::string list;
    std::string slide;
    std::string words;
    for (const std::string& language : languages) {
        list += "\"" + language + "\",";
        slide += "[" + language + "]\nheadline = \"Hej\"\n";
        words += (words.empty() ? "" : ", ") + language + " = \"Hej\"";
    }
    folder.write("content/kiosk.toml", "languages = [" + list + "]\n");
    folder.write("content/campaign/10-a.toml", slide);
    folder.write("content/ideas.toml", "question = {" + words + "}\nprivacy = {" + words +
                                           "}\n[[category]]\nid = \"a\"\nname = {" + words + "}\n");
}

std::string told(const TemporaryFolder& folder, const Library& library) {
    std::string text;
    for (const base::Problem& problem : library.problems)
        text += folder.told(problem);
    return text;
}

} // namespace

TEST(Library, OfTheExhibitionIsWhole) {
    const TemporaryFolder nowhere;
    const auto library = read_library(KIOSK_SOURCE_DIR "/content", shipped_assets);
    EXPECT_EQ(told(nowhere, *library), "");
    EXPECT_TRUE(library->folder_found);
    EXPECT_FALSE(library->empty());
    for (const std::string language : {"sv", "en"}) {
        EXPECT_TRUE(library->strings.contains(language));
        EXPECT_NE(library->keyboard_for(language), nullptr);
    }
    EXPECT_EQ(library->strings_in("sv")["close"], "Stäng");
    EXPECT_EQ(library->strings_in("en")["close"], "Close");
}

TEST(Library, SaysThatTheFolderIsNotThere) {
    const TemporaryFolder folder;
    const auto library = read_library(folder.path() / "content", shipped_assets);
    EXPECT_FALSE(library->folder_found);
    EXPECT_TRUE(library->empty());
    EXPECT_EQ(told(folder, *library), "content: error: there is no such content folder\n"
                                      "    Put it there, or name another with --content.\n");
    EXPECT_EQ(library->strings_in("sv")["out_of_order"], "Vi är snart tillbaka.")
        << "and still has words for it";
}

TEST(Library, FallsBackToEnglishForALanguageNobodyHasWorded) {
    const TemporaryFolder folder;
    write_content(folder, {"da", "sv"});
    const auto library = read_library(folder.path() / "content", shipped_assets);
    EXPECT_EQ(told(folder, *library), "");
    EXPECT_EQ(library->strings_in("da")["close"], "Close");
    EXPECT_NE(library->keyboard_for("da"), nullptr);
    EXPECT_EQ(library->strings_in("sv")["close"], "Stäng");
    EXPECT_EQ(library->keyboard_for("fi"), nullptr);
}

TEST(Library, LaysOwnWordingOverTheShipped) {
    const TemporaryFolder folder;
    write_content(folder, {"sv", "en"});
    folder.write("content/strings/sv.toml", "send = \"Skicka in\"\n");
    const auto library = read_library(folder.path() / "content", shipped_assets);
    EXPECT_EQ(told(folder, *library), "");
    EXPECT_EQ(library->strings_in("sv")["send"], "Skicka in");
    EXPECT_EQ(library->strings_in("sv")["close"], "Stäng");
    EXPECT_EQ(library->strings_in("en")["send"], "Send the idea");
}

TEST(Library, CallsLanguagesByTheirOwnNames) {
    const TemporaryFolder folder;
    write_content(folder, {"sv", "fi", "pt-br", "ar", "tlh", "de"});
    folder.write("content/strings/de.toml", "language_name = \"Hochdeutsch\"\n");
    const auto library = read_library(folder.path() / "content", shipped_assets);
    EXPECT_EQ(told(folder, *library), "");
    EXPECT_EQ(library->language_names,
              (std::map<content::Language, std::string>{{"ar", "العربية"},
                                                        {"de", "Hochdeutsch"},
                                                        {"fi", "Suomi"},
                                                        {"pt-br", "Português"},
                                                        {"sv", "Svenska"},
                                                        {"tlh", "TLH"}}));
}

TEST(Library, TakesTheWordsAndKeysOfTheLanguageThatAnotherIsAKindOf) {
    const TemporaryFolder folder;
    write_content(folder, {"sv-fi"});
    EXPECT_EQ(read_library(folder.path() / "content", shipped_assets)->strings_in("sv-fi")["close"],
              "Stäng");
}

TEST(Library, WarnsOfOwnWordingThatComesToNothing) {
    const TemporaryFolder folder;
    write_content(folder, {"sv", "en"});
    folder.write("content/strings/sv.toml", "sned = \"Skicka in\"\n"
                                            "characters_left = \"Tecken kvar\"\n"
                                            "take_back = \"Ta tillbaka ({n}, {s})\"\n");
    const auto library = read_library(folder.path() / "content", shipped_assets);
    EXPECT_EQ(told(folder, *library),
              "strings/sv.toml:1:1: warning: the kiosk says nothing that is called \"sned\"\n"
              "    sned = \"Skicka in\"\n"
              "    ^\n"
              "    Did you mean \"send\"?\n"
              "strings/sv.toml:2:19: warning: {n} is missing in this text\n"
              "    characters_left = \"Tecken kvar\"\n"
              "                      ^\n"
              "    The kiosk puts something in its place. The shipped text is \"{n} characters "
              "left\".\n"
              "strings/sv.toml:3:13: warning: the kiosk has nothing to put in the place of {s}\n"
              "    take_back = \"Ta tillbaka ({n}, {s})\"\n"
              "                ^\n"
              "    It knows {n} here.\n");
    EXPECT_EQ(library->strings_in("sv")["characters_left"], "Tecken kvar") << "as they wish";
}

TEST(Library, WithoutItsAssetsTellsAndGoesOn) {
    const TemporaryFolder folder;
    write_content(folder, {"sv"});
    const auto library = read_library(folder.path() / "content", folder.path() / "assets");
    EXPECT_EQ(told(folder, *library),
              "error: assets/languages.toml is not a file that can be read.\n"
              "    Check its name and that it is there.\n"
              "error: assets/strings/en.toml is not a file that can be read.\n"
              "    Check its name and that it is there.\n"
              "error: assets/keyboards/en.toml is not a file that can be read.\n"
              "    Check its name and that it is there.\n");
    EXPECT_EQ(library->content.slides.size(), 1U);
    EXPECT_EQ(library->strings_in("sv")["close"], "close") << "seen at once in any picture";
    EXPECT_EQ(library->keyboard_for("sv"), nullptr);
}

TEST(Library, TellsOfABrokenKeyboard) {
    const TemporaryFolder folder;
    write_content(folder, {"sv"});
    folder.write("assets/strings/sv.toml", "close = \"Stäng\"\n");
    folder.write("assets/languages.toml", "sv = \"Svenska\"\n");
    folder.write("assets/keyboards/sv.toml", "[letters\n");
    const auto library = read_library(folder.path() / "content", folder.path() / "assets");
    ASSERT_EQ(library->problems.size(), 1U);
    EXPECT_EQ(library->problems[0].file, "sv.toml");
    EXPECT_EQ(library->problems[0].line, 1);
    EXPECT_EQ(library->keyboard_for("sv"), nullptr);
}

// Files saved by old programs hold bytes that are no UTF-8; JSON must not choke on them.
TEST(Library, OfCardsInAnotherEncodingCanBeToldAsJson) {
    const TemporaryFolder folder;
    folder.write("campaign/10-a.toml", "[sv]\nheadline = \"Sm\xf6rg\xe5s\"\n");
    folder.write("campaign/20-\xe5.toml", "[sv]\nheadline = \"Hej\"\n");
    folder.write("leadership/30-\xe5.png", "no picture");
    folder.write("kiosk.toml", "title = \"\xe5\"\n");
    const auto library = read_library(folder.path(), shipped_assets);
    EXPECT_FALSE(library->problems.empty());
    Status status;
    status.problems = library->problems;
    for (const content::Person& person : library->content.people)
        status.card = person.id;
    EXPECT_NO_THROW(EXPECT_FALSE(to_json(status).dump().empty()));
}

} // namespace app
