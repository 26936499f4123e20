#include "commands/commands.h"

#include "ideas/box.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <sstream>

namespace {

using testing::HasSubstr;

const std::string id = "01811465-bea0-7000-8000-000000000001";
constexpr base::Timestamp first_morning{std::chrono::milliseconds(1653902100000)};

class StillClock : public base::Clock {
public:
    base::Instant now() const override { return {}; }

    base::Timestamp utc() const override { return first_morning; }
};

// "expo-kiosk ideas …" on a box with one idea.
class IdeasCommand : public testing::Test {
protected:
    IdeasCommand() {
        std::string name = (std::filesystem::temp_directory_path() / "ideas-XXXXXX").string();
        folder = mkdtemp(name.data());
        auto box = ideas::Box::open(folder / "ideas.sqlite", first_morning);
        ideas::Idea idea;
        idea.id = id;
        idea.created = first_morning;
        idea.kiosk = "harbour";
        idea.text = "Fler träd\x1b[31m\nnu";
        EXPECT_TRUE(box && (*box)->add(idea));
    }

    ~IdeasCommand() override { std::filesystem::remove_all(folder); }

    // Its exit code; what it says is in `out` and `err`.
    int run(std::vector<std::string> arguments, const std::string& typed = "") {
        arguments.insert(arguments.begin(), "ideas");
        arguments.insert(arguments.end(), {"--data", folder.string()});
        std::reverse(arguments.begin(), arguments.end());
        commands::Context context{clock};
        CLI::App app("", "expo-kiosk");
        commands::add_ideas(app, context);
        std::istringstream input(typed);
        std::streambuf* const before = std::cin.rdbuf(input.rdbuf());
        testing::internal::CaptureStdout();
        testing::internal::CaptureStderr();
        try {
            app.parse(arguments);
        } catch (const CLI::ParseError& error) {
            context.exit_code = 2;
        }
        out = testing::internal::GetCapturedStdout();
        err = testing::internal::GetCapturedStderr();
        std::cin.rdbuf(before);
        std::cin.clear();
        return context.exit_code;
    }

    std::filesystem::path folder;
    StillClock clock;
    std::string out;
    std::string err;
};

TEST_F(IdeasCommand, ListGivesATerminalNothingButText) {
    EXPECT_EQ(run({"list", "--status", "pending"}), 0);
    EXPECT_THAT(out, HasSubstr("Fler träd [31m nu\n1 ideas\n"));
    EXPECT_EQ(run({"list", "--status", "shown"}), 0);
    EXPECT_EQ(out, "0 ideas\n");
    EXPECT_EQ(run({"list", "--status", "lost"}), 2);
}

TEST_F(IdeasCommand, ShowAndHideSayWhatBecameOfIt) {
    EXPECT_EQ(run({"show", id}), 0);
    EXPECT_EQ(out, "The idea is now shown.\n");
    EXPECT_EQ(run({"hide", id, "--reason", "names a neighbour"}), 0);
    EXPECT_EQ(out, "The idea is now hidden.\n");
    EXPECT_EQ(run({"show", "nothing"}), 1);
    EXPECT_THAT(err, HasSubstr("There is no idea with this id."));
}

TEST_F(IdeasCommand, EraseAsksTwice) {
    EXPECT_EQ(run({"erase", id}, "yes\nno\n"), 1);
    EXPECT_EQ(err, "Nothing was erased.\n");
    EXPECT_EQ(run({"erase", id}), 1) << "nobody there to answer";
    EXPECT_EQ(run({"erase", id, "--yes", "yes"}), 1);
    EXPECT_EQ(run({"erase", id}, "yes\n" + id + "\n"), 0);
    EXPECT_THAT(out, HasSubstr("The idea is now erased."));
    EXPECT_EQ(run({"show", id}), 1);
}

TEST_F(IdeasCommand, EraseAsksNothingWhereTheIdIsGivenTwice) {
    EXPECT_EQ(run({"erase", id, "--yes", id}), 0);
    EXPECT_EQ(out, "The idea is now erased.\n");
}

TEST_F(IdeasCommand, ExportAndImport) {
    const std::string file = folder / "out.csv";
    EXPECT_EQ(run({"export", "--csv", file}), 0);
    EXPECT_EQ(out, "1 ideas are in " + file + "\nWhat the columns mean is in " + file + ".txt\n");
    EXPECT_EQ(run({"export", "--csv", file}), 1) << "it is there already";
    EXPECT_EQ(run({"export", "--csv", file, "--force"}), 0);
    EXPECT_EQ(run({"import", "--csv", file}), 0);
    EXPECT_EQ(out, "0 ideas are new; 1 were known already\n");
    EXPECT_EQ(run({"export"}), 2);
    EXPECT_EQ(run({"import", "--jsonl", file}), 1);
}

TEST_F(IdeasCommand, StatsTellOfEveryDay) {
    auto box = ideas::Box::open(folder / "ideas.sqlite", first_morning);
    ASSERT_TRUE((*box)->count({"visits", "", 20220530, 9, 3}));
    EXPECT_EQ(run({"stats"}), 0);
    EXPECT_EQ(out, "ideas: 1 pending, 0 shown, 0 hidden, 0 erased\n2022-05-30:  visits 3\n");
}

} // namespace
