// The arrows between the folders run one way, and each big dependency has its rooms.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <regex>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace fs = std::filesystem;
using Folders = std::set<std::string>;

// What each folder may include besides itself. main.cpp stands in the folder "main".
const std::map<std::string, Folders>& arrows() {
    static const Folders values{"base", "content", "media", "ideas", "flow"};
    static const auto with = [](Folders folders, const Folders& more) {
        folders.insert(more.begin(), more.end());
        return folders;
    };
    static const Folders under_app = with(values, {"ui", "screens"});
    static const std::map<std::string, Folders> all{
        {"base", {}},
        {"content", {"base"}},
        {"media", {"base"}},
        {"ideas", {"base"}},
        {"hub", {"base", "ideas"}},
        {"flow", {"base"}},
        {"staff", {"base"}},
        {"platform", {"base"}},
        {"ui", values},
        {"screens", with(values, {"ui"})},
        {"app", with(under_app, {"platform", "staff"})},
        {"commands", with(under_app, {"platform", "staff", "app"})},
        {"main", with(under_app, {"platform", "app", "commands"})}, // it makes the clock
    };
    return all;
}

// Which folders may include a header that begins so.
const std::vector<std::pair<std::string, Folders>>& rooms() {
    static const std::vector<std::pair<std::string, Folders>> all{
        {"sqlite3", {"ideas"}},     {"SQLiteCpp/", {"ideas"}},
        {"pqxx/", {"hub"}},         {"imgui", {"ui", "screens", "platform"}},
        {"GLFW/", {"platform"}},    {"glad/", {"platform"}},
        {"GL/", {"platform"}},      {"X11/", {"platform"}},
        {"systemd/", {"platform"}}, {"stb", {"media"}},
        {"png.h", {"media"}},       {"sodium", {"staff"}},
    };
    return all;
}

bool starts_with(const std::string& text, const std::string& start) {
    return text.compare(0, start.size(), start) == 0;
}

// Why a file of `folder` must not include `header`; empty: it may.
std::optional<std::string> objection(const std::string& folder, const std::string& header,
                                     bool quoted) {
    for (const auto& [start, allowed] : rooms())
        if (starts_with(header, start) && !allowed.contains(folder))
            return std::string(start).append("… is not for ").append(folder).append("/");
    const std::string first = header.substr(0, header.find('/'));
    const bool ours = header.find('/') != std::string::npos && arrows().contains(first);
    if (ours && first != folder && !arrows().at(folder).contains(first))
        return folder + "/ may not know " + first + "/";
    if (quoted && !ours) return std::string("named from its own folder, not from the house's");
    return std::nullopt;
}

// One line for each include of `text` that breaks a rule.
std::vector<std::string> objections(const std::string& file, const std::string& folder,
                                    std::istream& text) {
    static const std::regex include(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"].*)re");
    std::vector<std::string> found;
    std::string line;
    for (int number = 1; std::getline(text, line); ++number) {
        std::smatch part;
        if (!std::regex_match(line, part, include)) continue;
        if (const auto why = objection(folder, part[2], part[1] == "\""))
            found.push_back(file + ":" + std::to_string(number) + ": " + part[2].str() + ": " +
                            *why);
    }
    return found;
}

std::vector<fs::path> sources() {
    std::vector<fs::path> found;
    for (const char* const top : {"kiosk", "platform"})
        for (const auto& entry : fs::recursive_directory_iterator(fs::path(KIOSK_SOURCE_DIR) / top))
            if (entry.path().extension() == ".cpp" || entry.path().extension() == ".h")
                found.push_back(entry.path().lexically_relative(KIOSK_SOURCE_DIR));
    std::sort(found.begin(), found.end());
    return found;
}

// kiosk/flow/state.h → flow; platform/window.h → platform; kiosk/main.cpp → main
std::string folder_of(const fs::path& source) {
    const std::string folder = source.parent_path().filename().string();
    return folder == "kiosk" ? "main" : folder;
}

std::vector<std::string> objections_to(const std::string& folder, const std::string& text) {
    std::istringstream lines(text);
    return objections("file", folder, lines);
}

TEST(Layers, EveryIncludeFollowsTheArrows) {
    std::vector<std::string> found;
    for (const fs::path& source : sources()) {
        ASSERT_TRUE(arrows().contains(folder_of(source)))
            << source << " stands in a folder that has no place in the house";
        std::ifstream text(fs::path(KIOSK_SOURCE_DIR) / source);
        for (const std::string& line : objections(source.string(), folder_of(source), text))
            found.push_back(line);
    }
    EXPECT_THAT(found, testing::IsEmpty());
}

TEST(Layers, AllFoldersAreRead) {
    Folders read;
    for (const fs::path& source : sources())
        read.insert(folder_of(source));
    Folders known;
    for (const auto& [folder, allowed] : arrows())
        known.insert(folder);
    EXPECT_EQ(read, known);
}

TEST(Layers, AnArrowTheWrongWayIsCaught) {
    EXPECT_THAT(objections_to("flow", "#pragma once\n#include \"ui/theme.h\"\n"),
                testing::ElementsAre("file:2: ui/theme.h: flow/ may not know ui/"));
    EXPECT_THAT(objections_to("content", "#include \"media/picture.h\""),
                testing::ElementsAre("file:1: media/picture.h: content/ may not know media/"));
    EXPECT_THAT(objections_to("screens", "#include <platform/window.h>"),
                testing::ElementsAre("file:1: platform/window.h: screens/ may not know platform/"));
}

TEST(Layers, ADependencyOutsideItsRoomIsCaught) {
    EXPECT_THAT(objections_to("flow", "  #  include <imgui.h>  // why not"),
                testing::ElementsAre("file:1: imgui.h: imgui… is not for flow/"));
    EXPECT_THAT(objections_to("app", "#include <GLFW/glfw3.h>"),
                testing::ElementsAre("file:1: GLFW/glfw3.h: GLFW/… is not for app/"));
    EXPECT_THAT(objections_to("ui", "#include \"stb_image.h\""),
                testing::ElementsAre("file:1: stb_image.h: stb… is not for ui/"));
}

TEST(Layers, AnIncludeThatHidesItsFolderIsCaught) {
    EXPECT_THAT(objections_to("ui", "#include \"../flow/state.h\""),
                testing::ElementsAre(
                    "file:1: ../flow/state.h: named from its own folder, not from the house's"));
}

TEST(Layers, WhatIsAllowedPasses) {
    EXPECT_THAT(objections_to("ui", "#include \"ui/theme.h\"\n#include \"base/time.h\"\n"
                                    "#include <imgui.h>\n#include <vector>\n"
                                    "#include <sys/stat.h>\n"),
                testing::IsEmpty());
    EXPECT_THAT(objections_to("app", "#include \"platform/window.h\""), testing::IsEmpty());
}

} // namespace
