// The words that ship: every language says everything, and nothing that nobody shows.

#include "content/strings.h"
#include "unit/app/folders.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace app {

namespace {

namespace fs = std::filesystem;
using Words = std::set<std::string>;

std::map<std::string, content::Wording> shipped() {
    std::map<std::string, content::Wording> all;
    for (const auto& entry : fs::directory_iterator(KIOSK_SOURCE_DIR "/assets/strings")) {
        const std::string name = entry.path().filename().string();
        auto wording = content::parse_wording(text_of(entry.path()), name);
        if (wording)
            all[name] = std::move(*wording);
        else
            ADD_FAILURE() << base::to_text(wording.error());
    }
    return all;
}

Words keys_of(const content::Wording& wording) {
    Words keys;
    for (const auto& [key, text] : wording)
        keys.insert(key);
    return keys;
}

Words placeholders_of(const std::string& text) {
    static const std::regex placeholder(R"(\{\w+\})");
    return {std::sregex_token_iterator(text.begin(), text.end(), placeholder),
            std::sregex_token_iterator()};
}

// All literals within what `outer` finds.
void take_literals(const std::string& source, const std::regex& outer, Words& to) {
    static const std::regex literal(R"re("([a-z_]+)")re");
    for (std::sregex_iterator found(source.begin(), source.end(), outer), end; found != end;
         ++found) {
        const std::string part = found->str();
        for (std::sregex_iterator word(part.begin(), part.end(), literal); word != end; ++word)
            to.insert((*word)[1]);
    }
}

// Saves most files the slow search.
bool asks_for_words(const std::string& source) {
    return source.find("strings") != std::string::npos ||
           source.find("_key(") != std::string::npos || source.find("nav/") != std::string::npos;
}

// The keys that the program asks for: in strings["…"], in functions called …_key, in the table of
// the navigation's tabs.
Words asked_for() {
    static const std::regex asking(R"(strings(_in\([^)]*\))?\[[^\]]*\])");
    static const std::regex choosing(R"(char\* \w+_key\([^}]*\}[^}]*\})");
    static const std::regex tab(R"re(flow::Page::\w+, "nav/\w+", "(\w+)")re");
    Words keys;
    for (const auto& entry : fs::recursive_directory_iterator(KIOSK_SOURCE_DIR "/kiosk")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string source = text_of(entry.path());
        if (!asks_for_words(source)) continue;
        take_literals(source, asking, keys);
        take_literals(source, choosing, keys);
        for (std::sregex_iterator found(source.begin(), source.end(), tab), end; found != end;
             ++found)
            keys.insert((*found)[1]);
    }
    return keys;
}

} // namespace

TEST(ShippedStrings, SayTheSameInEveryLanguage) {
    const auto all = shipped();
    ASSERT_TRUE(all.contains("sv.toml") && all.contains("en.toml"));
    const content::Wording& swedish = all.at("sv.toml");
    for (const auto& [file, wording] : all) {
        SCOPED_TRACE(file);
        EXPECT_EQ(keys_of(wording), keys_of(swedish));
        for (const auto& [key, text] : wording) {
            EXPECT_NE(text, "") << key;
            const auto found = swedish.find(key);
            if (found == swedish.end()) continue;
            EXPECT_EQ(placeholders_of(text), placeholders_of(found->second)) << key;
        }
    }
}

TEST(ShippedStrings, AreAllThatTheProgramAsksForAndNoMore) {
    const Words keys = keys_of(shipped().at("sv.toml"));
    const Words asked = asked_for();
    for (const std::string& key : asked)
        EXPECT_TRUE(keys.contains(key)) << key << " is asked for and worded nowhere";
    for (const std::string& key : keys)
        EXPECT_TRUE(asked.contains(key)) << key << " is worded and asked for nowhere";
}

TEST(ShippedStrings, AreFoundInTheProgramAtAll) {
    const Words asked = asked_for();
    for (const char* key :
         {"close", "thanks", "taken_back_text", "stories", "key_more", "still_there_draft"})
        EXPECT_TRUE(asked.contains(key)) << key;
}

} // namespace app
