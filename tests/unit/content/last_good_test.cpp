// A card that breaks keeps its last good version; so does a folder that goes away.

#include "content/last_good.h"

#include "cards.h"
#include "content/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <random>

namespace {

using namespace content;
using testing::ElementsAre;
namespace fs = std::filesystem;

std::string card(const std::string& headline, const std::string& picture = {}) {
    return (picture.empty() ? "" : "picture = \"" + picture + "\"\n") + "[sv]\nheadline = \"" +
           headline + "\"\n[en]\nheadline = \"" + headline + "\"\n";
}

// A folder that is changed and read again, each time with what was good before.
class Reread : public testing::Test {
protected:
    Reread() {
        write("kiosk.toml", "seconds = 7\n");
        write("ideas.toml", "question = \"Vad?\"\n[[category]]\nid = \"a\"\nname = \"A\"\n");
        write("campaign/10-a.toml", card("A"));
        write("campaign/20-b.toml", card("B", "b.jpg"));
        write("campaign/b.jpg", "good");
        write("leadership/10-palle.toml", "name = \"Palle\"\n[sv]\n[en]\n");
        write("leadership/20-Lisa.jpg", "good");
        read();
    }

    void write(const std::string& file, const std::string& bytes) const {
        folder_.write(file, bytes);
    }

    void remove(const std::string& file) const { fs::remove_all(folder_.path() / file); }

    // Pictures are good whose bytes begin so.
    const Reading& read() {
        reading_ = read_folder(
            folder_.path(),
            [this](const std::string& path) -> Verdict {
                std::ifstream file(folder_.path() / path);
                const std::string bytes{std::istreambuf_iterator<char>(file), {}};
                if (bytes.starts_with("good")) return {};
                return {Message{"it is damaged", ""}, {}};
            },
            good_);
        good_ = reading_.good;
        return reading_;
    }

    std::vector<std::string> headlines() const {
        std::vector<std::string> all;
        for (const Slide& slide : reading_.content.slides)
            all.push_back(slide.words.at("sv").headline);
        return all;
    }

    std::vector<std::string> files_with_problems() const {
        std::vector<std::string> files;
        for (const base::Problem& problem : reading_.problems)
            files.push_back(problem.file);
        return files;
    }

    TemporaryFolder folder_;
    LastGood good_;
    Reading reading_;
};

TEST_F(Reread, ACardThatBreaksKeepsItsLastGoodVersionAndIsTold) {
    write("campaign/10-a.toml", "[sv\n");
    read();
    EXPECT_THAT(headlines(), ElementsAre("A", "B"));
    EXPECT_THAT(reading_.kept, ElementsAre("campaign/10-a.toml"));
    EXPECT_THAT(files_with_problems(), ElementsAre("campaign/10-a.toml"));
    write("campaign/10-a.toml", card("A2"));
    read();
    EXPECT_THAT(headlines(), ElementsAre("A2", "B"));
    EXPECT_THAT(reading_.kept, ElementsAre());
}

TEST_F(Reread, ItIsKeptThroughManyReadings) {
    write("campaign/10-a.toml", "[sv\n");
    for (int i = 0; i < 5; ++i)
        read();
    EXPECT_THAT(headlines(), ElementsAre("A", "B"));
}

TEST_F(Reread, ANewBrokenCardIsLeftOut) {
    write("campaign/15-new.toml", "[sv\n");
    read();
    EXPECT_THAT(headlines(), ElementsAre("A", "B"));
    EXPECT_THAT(reading_.kept, ElementsAre());
    EXPECT_THAT(files_with_problems(), ElementsAre("campaign/15-new.toml"));
}

TEST_F(Reread, ACardThatIsTakenAwayGoes) {
    remove("campaign/10-a.toml");
    read();
    EXPECT_THAT(headlines(), ElementsAre("B"));
    EXPECT_EQ(good_.card("campaign/10-a.toml"), nullptr);
}

TEST_F(Reread, ABadPictureKeepsWordsAndPictureOfTheTimeBefore) {
    const Picture before = *reading_.content.slides[1].picture;
    EXPECT_NE(before.version, "");
    write("campaign/20-b.toml", card("B with another picture", "b.jpg"));
    write("campaign/b.jpg", "bad, and longer than it was");
    read();
    EXPECT_THAT(headlines(), ElementsAre("A", "B"));
    EXPECT_EQ(*reading_.content.slides[1].picture, before);
    EXPECT_THAT(files_with_problems(), ElementsAre("campaign/20-b.toml"));
}

TEST_F(Reread, APictureThatIsTakenAwayStaysWithTheCardThatNamesIt) {
    const Picture before = *reading_.content.slides[1].picture;
    remove("campaign/b.jpg");
    read();
    ASSERT_EQ(reading_.content.slides.size(), 2u);
    EXPECT_EQ(*reading_.content.slides[1].picture, before);
}

TEST_F(Reread, OtherBytesUnderTheSameNameAreAnotherVersion) {
    const Picture before = *reading_.content.slides[1].picture;
    write("campaign/b.jpg", "good and new");
    read();
    EXPECT_NE(reading_.content.slides[1].picture->version, before.version);
}

TEST_F(Reread, TwoCardsMayShowTwoVersionsOfOnePicture) {
    write("campaign/30-c.toml", card("C", "b.jpg"));
    read();
    const std::string before = reading_.content.slides[1].picture->version;
    write("campaign/20-b.toml", "broken");
    write("campaign/b.jpg", "good and new");
    read();
    ASSERT_EQ(reading_.content.slides.size(), 3u);
    EXPECT_EQ(reading_.content.slides[1].picture->version, before);
    EXPECT_NE(reading_.content.slides[2].picture->version, before);
}

TEST_F(Reread, ThePortraitThatIsAPersonIsKeptToo) {
    write("leadership/20-Lisa.jpg", "bad, alas");
    read();
    ASSERT_EQ(reading_.content.people.size(), 2u);
    EXPECT_EQ(reading_.content.people[1].name, "Lisa");
    remove("leadership/20-Lisa.jpg");
    read();
    EXPECT_EQ(reading_.content.people.size(), 1u);
}

TEST_F(Reread, ABrokenPersonKeepsPlaceAndColour) {
    const std::vector<Person> before = reading_.content.people;
    write("leadership/10-palle.toml", "name = Palle");
    read();
    EXPECT_EQ(reading_.content.people, before);
}

TEST_F(Reread, BrokenSettingsKeepTheLastGoodOnes) {
    write("kiosk.toml", "seconds = \"seven\"\nlanguages = [\"en\"]\n");
    read();
    EXPECT_EQ(reading_.content.settings.slide_dwell, std::chrono::seconds(7));
    EXPECT_EQ(reading_.content.settings.languages.front(), "sv");
    remove("kiosk.toml");
    read();
    EXPECT_EQ(reading_.content.settings.slide_dwell, std::chrono::seconds(7));
    EXPECT_THAT(files_with_problems(), ElementsAre("kiosk.toml"));
}

TEST_F(Reread, BrokenSettingsThatNeverWereGoodAreReadAsFarAsTheyGo) {
    write("kiosk.toml", "seconds = 9\nidle = \"long\"\n");
    good_ = {};
    read();
    EXPECT_EQ(reading_.content.settings.slide_dwell, std::chrono::seconds(9));
    EXPECT_EQ(reading_.content.settings.idle, Settings().idle);
}

TEST_F(Reread, ABrokenIdeasCardKeepsQuestionAndCategories) {
    write("ideas.toml", "question = Vad?\n");
    read();
    EXPECT_EQ(reading_.content.idea_form.question.at("sv"), "Vad?");
    EXPECT_EQ(reading_.content.idea_form.categories.size(), 1u);
}

TEST_F(Reread, BrokenOwnWordingKeepsTheLastGoodOne) {
    write("strings/sv.toml", "send = \"Lämna in\"\n");
    read();
    write("strings/sv.toml", "send = Lämna in\n");
    read();
    EXPECT_EQ(reading_.content.wording.at("sv").at("send"), "Lämna in");
    remove("strings");
    read();
    EXPECT_TRUE(reading_.content.wording.empty());
}

TEST_F(Reread, AFolderThatIsGoneOrEmptyIsShownAsItWas) {
    const Content before = reading_.content;
    for (const char* file : {"kiosk.toml", "ideas.toml", "campaign", "leadership"})
        remove(file);
    read();
    EXPECT_EQ(reading_.content, before);
    EXPECT_EQ(told(reading_.problems),
              "error: the content folder is empty; what was last shown stays on screen\n"
              "    Copy the content back, or look whether the share or the stick that it lies on "
              "is connected.\n");
    fs::remove_all(folder_.path());
    read();
    EXPECT_EQ(reading_.content, before);
    EXPECT_EQ(told(reading_.problems),
              "error: the content folder is gone; what was last shown stays on screen\n"
              "    Put it back, or look whether the share or the stick that it lies on is "
              "connected.\n");
    EXPECT_EQ(good_.cards.size(), 6u);
}

TEST_F(Reread, SlidesStayWhenTheirWholeFolderIsMissing) {
    remove("campaign");
    read();
    EXPECT_THAT(headlines(), ElementsAre("A", "B"));
    EXPECT_THAT(files_with_problems(), ElementsAre("campaign"));
    fs::create_directory(folder_.path() / "campaign");
    read();
    EXPECT_THAT(headlines(), ElementsAre());
}

// --- Whatever happens to the folder, each card is shown in its last good version --------------

// What a reader must show, told by the history of the files alone.
class Model {
public:
    struct Shown {
        std::string words;
        std::string picture; // bytes; empty if there is none
        bool operator==(const Shown&) const = default;
    };

    void wrote(int slide, std::optional<std::string> words) { words_[slide] = std::move(words); }

    void wrote_picture(int slide, std::optional<std::string> bytes) {
        pictures_[slide] = std::move(bytes);
    }

    void removed(int slide) { words_.erase(slide); }

    // The folder has come to rest.
    const std::map<int, Shown>& read() {
        std::map<int, Shown> now;
        for (const auto& [slide, words] : words_) {
            const auto& picture = pictures_[slide];
            const bool good = words && picture && picture->starts_with("good");
            if (good)
                now[slide] = {*words, *picture};
            else if (shown_.contains(slide))
                now[slide] = shown_[slide];
        }
        shown_ = std::move(now);
        return shown_;
    }

private:
    std::map<int, std::optional<std::string>> words_;    // nothing: the card is broken
    std::map<int, std::optional<std::string>> pictures_; // nothing: there is none
    std::map<int, Shown> shown_;
};

class RandomChanges : public Reread, public testing::WithParamInterface<unsigned> {
protected:
    static std::string file(int slide) {
        return "campaign/" + std::to_string(10 + slide) + ".toml";
    }

    static std::string picture(int slide) { return std::to_string(10 + slide) + ".jpg"; }

    int pick(int count) { return int(random_() % unsigned(count)); }

    void change_something() {
        const int slide = pick(6);
        const std::string mark = std::to_string(++changes_);
        switch (pick(6)) {
        case 0:
            write(file(slide), card(mark, picture(slide)));
            model_.wrote(slide, mark);
            break;
        case 1:
            write(file(slide), card(mark, picture(slide)) + "colour = \"none such\"\n[sv");
            model_.wrote(slide, std::nullopt);
            break;
        case 2:
            remove(file(slide));
            model_.removed(slide);
            break;
        case 3:
            // Each of a length of its own: the clock of the file system is too coarse to tell apart
            // what a test writes within a few milliseconds.
            write("campaign/" + picture(slide), "good" + std::string(size_t(changes_), '.'));
            model_.wrote_picture(slide, "good" + std::string(size_t(changes_), '.'));
            break;
        case 4:
            write("campaign/" + picture(slide), "bad" + std::string(size_t(changes_), '.'));
            model_.wrote_picture(slide, "bad");
            break;
        default:
            remove("campaign/" + picture(slide));
            model_.wrote_picture(slide, std::nullopt);
        }
    }

    // Pictures are told apart by their versions: what each version was is remembered here.
    std::map<int, Model::Shown> shown() {
        for (const Slide& slide : reading_.content.slides) {
            const std::string key = slide.picture->path + slide.picture->version;
            std::ifstream stream(folder_.path() / slide.picture->path);
            const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
            const bool current =
                file_version(folder_.path() / slide.picture->path) == slide.picture->version;
            if (current) seen_[key] = bytes;
        }
        std::map<int, Model::Shown> all;
        for (const Slide& slide : reading_.content.slides)
            all[std::stoi(slide.id.substr(9)) - 10] = {
                slide.words.at("sv").headline, seen_[slide.picture->path + slide.picture->version]};
        return all;
    }

    Model model_;
    std::map<std::string, std::string> seen_;
    std::mt19937 random_{GetParam()};
    int changes_ = 0;
};

TEST_P(RandomChanges, ShowExactlyTheLastGoodVersionOfEachCard) {
    remove("campaign");
    fs::create_directory(folder_.path() / "campaign");
    read();
    for (int round = 0; round < 60; ++round) {
        for (int i = pick(4); i >= 0; --i)
            change_something();
        read();
        ASSERT_EQ(shown(), model_.read()) << "round " << round << ", seed " << GetParam();
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomChanges, testing::Range(1u, 9u));

} // namespace
