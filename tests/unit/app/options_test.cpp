#include "app/options.h"

#include "unit/app/folders.h"

#include <gtest/gtest.h>

namespace app {

class Config : public ::testing::Test {
protected:
    base::Result<Options> read(const std::string& toml, Options options = {}) const {
        return read_config(folder.write("kiosk.toml", toml), std::move(options));
    }

    // What is wrong with it, as the technician reads it.
    std::string told(const std::string& toml) const {
        const auto options = read(toml);
        return options ? "" : folder.told(options.error());
    }

    TemporaryFolder folder;
};

TEST_F(Config, SetsEveryOption) {
    const auto options = read(R"(content = "/srv/content"
data = "/var/lib/kiosk"
kiosk = "Kiosk 3, Gröningen"

[display]
monitor = "HDMI-1"
rotation = "left"
screen_width_mm = 268.5
viewing_distance_mm = 600
motion = false
dark_after_s = 30

[metrics]
file = "/run/kiosk.prom"
)");
    ASSERT_TRUE(options) << base::to_text(options.error());
    EXPECT_EQ(options->content, "/srv/content");
    EXPECT_EQ(options->data, "/var/lib/kiosk");
    EXPECT_EQ(options->kiosk, "Kiosk 3, Gröningen");
    EXPECT_EQ(options->monitor, "HDMI-1");
    EXPECT_EQ(options->rotation, platform::Rotation::left);
    EXPECT_EQ(options->screen_width_mm, 268.5f);
    EXPECT_EQ(options->viewing_distance_mm, 600);
    EXPECT_FALSE(options->motion);
    EXPECT_EQ(options->dark_after_s, 30);
    EXPECT_EQ(options->metrics, "/run/kiosk.prom");
}

TEST_F(Config, TheInstalledOneIsUnderstoodAndSaysTheUsualPlaces) {
    const auto options = read_config(KIOSK_SOURCE_DIR "/platform/linux/kiosk.toml", {});
    ASSERT_TRUE(options) << base::to_text(options.error());
    EXPECT_EQ(options->content, "/srv/expo-kiosk/content");
    EXPECT_EQ(options->data, "/var/lib/expo-kiosk");
    EXPECT_TRUE(options->metrics.empty());
}

TEST_F(Config, NamesAHub) {
    const auto options = read("[hub]\nurl = \"postgresql://a:b@hub/expo\"\n"
                              "moderator_url = \"postgresql://c:d@hub/expo\"\n");
    ASSERT_TRUE(options) << base::to_text(options.error());
    EXPECT_EQ(options->hub.url, "postgresql://a:b@hub/expo");
    EXPECT_EQ(options->hub.moderator_url, "postgresql://c:d@hub/expo");
    EXPECT_EQ(read("")->hub.url, "");
}

TEST_F(Config, TellsOfAHubThatIsNoneWithoutItsPassword) {
    for (const char* const wrong :
         {"[hub]\n", "[hub]\nmoderator_url = \"postgresql://x\"\n", "hub = \"postgresql://x\"\n",
          "[hub]\nurl = \"hub:secret@example/expo\"\n", "[hub]\nurl = 5\n"}) {
        EXPECT_NE(told(wrong), "") << wrong;
        EXPECT_EQ(told(wrong).find("secret"), std::string::npos) << told(wrong);
    }
}

TEST_F(Config, LeavesWhatItDoesNotNameAsItWas) {
    Options before;
    before.content = "/a";
    before.data = "/b";
    before.kiosk = "c";
    before.monitor = "d";
    before.rotation = platform::Rotation::right;
    before.viewing_distance_mm = 700;
    before.motion = false;
    for (const char* toml : {"", "# nothing\n", "[display]\n"}) {
        const auto options = read(toml, before);
        ASSERT_TRUE(options);
        EXPECT_EQ(options->content, "/a");
        EXPECT_EQ(options->data, "/b");
        EXPECT_EQ(options->kiosk, "c");
        EXPECT_EQ(options->monitor, "d");
        EXPECT_EQ(options->rotation, platform::Rotation::right);
        EXPECT_EQ(options->screen_width_mm, std::nullopt);
        EXPECT_EQ(options->viewing_distance_mm, 700);
        EXPECT_FALSE(options->motion);
    }
}

TEST_F(Config, TellsOfAnOptionThatIsNone) {
    EXPECT_EQ(told("data = \"/b\"\ncontents = \"/a\"\n"),
              "kiosk.toml:2:1: error: \"contents\" is not an option.\n"
              "    Take it out, or see the technician guide for the options.\n");
    EXPECT_EQ(told("[display]\n  moniter = \"HDMI-1\"\n"),
              "kiosk.toml:2:3: error: \"moniter\" is not an option.\n"
              "    Take it out, or see the technician guide for the options.\n");
    EXPECT_EQ(told("[hubb]\n"), "kiosk.toml:1:2: error: \"hubb\" is not an option.\n"
                                "    Take it out, or see the technician guide for the options.\n");
}

TEST_F(Config, TellsOfAValueOfTheWrongKind) {
    const auto wrong = [](const std::string& line, const std::string& place,
                          const std::string& what) {
        return std::pair(line, "kiosk.toml:" + place + ": error: " + what + ".\n");
    };
    for (const auto& [toml, problem] :
         {wrong("content = 5\n", "1:11", "content must be a folder's path, in quotes"),
          wrong("data = true\n", "1:8", "data must be a folder's path, in quotes"),
          wrong("kiosk = 3\n", "1:9", "kiosk must be a name, in quotes"),
          wrong("[display]\nmonitor = 1\n", "2:11",
                "monitor must be a monitor's name or number, in quotes"),
          wrong("[display]\nrotation = 90\n", "2:12",
                "rotation must be none, left, right or inverted, in quotes"),
          wrong("[display]\nscreen_width_mm = \"wide\"\n", "2:19",
                "screen_width_mm must be a number of millimetres"),
          wrong("[display]\nviewing_distance_mm = \"5\"\n", "2:23",
                "viewing_distance_mm must be a number of millimetres"),
          wrong("[display]\nmotion = \"no\"\n", "2:10", "motion must be true or false")})
        EXPECT_EQ(told(toml), problem);
}

TEST_F(Config, TellsOfARotationThatIsNone) {
    EXPECT_EQ(told("[display]\nrotation = \"up\"\n"),
              "kiosk.toml:2:12: error: \"up\" is not a rotation.\n"
              "    Write none, left, right or inverted, in quotes.\n");
}

TEST_F(Config, TellsOfADisplayThatIsNoGroup) {
    EXPECT_EQ(told("display = \"HDMI-1\"\n"),
              "kiosk.toml:1:11: error: display must be a group of options.\n"
              "    Write [display] on a line of its own, its options below.\n");
}

TEST_F(Config, TellsWhereItIsBroken) {
    const std::string problem = told("data = \"/b\"\ncontent = /a\n");
    EXPECT_TRUE(problem.starts_with("kiosk.toml:2:11: error: ")) << problem;
    EXPECT_TRUE(problem.ends_with("\n    Mend the config file, or start without --config.\n"))
        << problem;
}

TEST_F(Config, TellsThatItIsNotThere) {
    const auto options = read_config(folder.path() / "missing.toml", {});
    ASSERT_FALSE(options);
    const std::string problem = folder.told(options.error());
    EXPECT_TRUE(problem.starts_with("missing.toml: error: ")) << problem;
}

TEST(ParseSize, ReadsWidthAndHeight) {
    EXPECT_EQ(*parse_size("1080x1920"), std::pair(1080, 1920));
    EXPECT_EQ(*parse_size("3840X2160"), std::pair(3840, 2160));
    EXPECT_EQ(*parse_size("320x16384"), std::pair(320, 16384));
}

TEST(ParseSize, RefusesWhatIsNoSize) {
    for (const std::string text :
         {"", "x", "1080", "1080x", "x1920", "1080x1920x", "1080 x 1920", "319x1920", "1080x16385",
          "-1080x1920", "1080*1920", "axb", "99999999999x1080", "1080.5x1920"}) {
        const auto size = parse_size(text);
        ASSERT_FALSE(size) << text;
        EXPECT_EQ(
            base::to_text(size.error()),
            "error: \"" + text + "\" is not a size.\n" +
                "    Write width x height in pixels, from 320 to 16384 each, like 1080x1920.\n");
    }
}

TEST(Options, KeepIdeasAndSocketInTheDataFolder) {
    Options options;
    options.data = "/data";
    EXPECT_EQ(socket_of(options), "/data/control.sock");
    EXPECT_EQ(box_of(options), "/data/ideas.sqlite");
}

TEST(Options, FindTheShippedAssets) {
    EXPECT_TRUE(std::filesystem::is_regular_file(assets_folder() / "strings" / "sv.toml"));
    EXPECT_TRUE(std::filesystem::is_regular_file(assets_folder() / "keyboards" / "sv.toml"));
}

} // namespace app
