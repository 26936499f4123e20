// Whatever staff do to the folder, and whenever the kiosk is restarted: each card is shown exactly
// in its last good version, with the picture of that time.

#include "app/file.h"
#include "app/librarian.h"
#include "media/png.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <optional>
#include <random>

namespace app {

namespace {

namespace fs = std::filesystem;

// What a card shows, made plain: its headline and the side of its square picture.
struct Shown {
    std::string headline;
    int side = 0;
    bool operator==(const Shown&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Shown& shown) {
    return out << shown.headline << " with " << shown.side;
}

using AllShown = std::map<std::string, Shown>; // by card

// A folder whose history is known, and what a kiosk must make of it.
class History {
public:
    explicit History(fs::path folder, unsigned seed) : folder_(std::move(folder)), random_(seed) {
        fs::create_directories(folder_ / "campaign");
        std::ofstream(folder_ / "kiosk.toml");
        std::ofstream(folder_ / "ideas.toml") << "[[category]]\nid = \"a\"\nname = \"A\"\n";
    }

    int pick(int count) { return int(random_() % unsigned(count)); }

    void change_something() {
        const std::string name = std::to_string(10 + pick(5));
        const int mark = ++changes_;
        switch (pick(7)) {
        case 0:
        case 1:
            write_card(name, mark, "");
            headlines_[name] = std::to_string(mark);
            break;
        case 2: // breaks it, each time in another way
            write_card(name, mark, breakages[size_t(pick(int(breakages.size())))]);
            headlines_[name] = std::nullopt;
            break;
        case 3:
            fs::remove(folder_ / "campaign" / (name + ".toml"));
            headlines_.erase(name);
            break;
        case 4:
        case 5:
            write_picture(name, mark);
            sides_[name] = mark;
            break;
        default:
            damage_picture(name, mark);
            sides_[name] = 0;
        }
    }

    // The folder has come to rest, and somebody reads it.
    const AllShown& read() {
        AllShown now;
        for (const auto& [name, headline] : headlines_) {
            const std::string card = "campaign/" + name + ".toml";
            if (headline && sides_[name] > 0)
                now[card] = {*headline, sides_[name]};
            else if (shown_.contains(card))
                now[card] = shown_[card];
        }
        shown_ = std::move(now);
        return shown_;
    }

    const AllShown& shown() const { return shown_; }

private:
    static const std::vector<std::string> breakages;

    void write_card(const std::string& name, int mark, const std::string& more) const {
        std::ofstream(folder_ / "campaign" / (name + ".toml"))
            << more << "picture = \"" << name << ".png\"\n[sv]\nheadline = \"" << mark
            << "\"\n[en]\nheadline = \"" << mark << "\"\n";
    }

    // Each of a size of its own, so that no two are alike to the file system's coarse clock.
    static std::vector<uint8_t> picture(int side) {
        media::Pixels pixels{{side, side}, {}};
        pixels.rgba.resize(size_t(side) * size_t(side) * 4);
        std::mt19937 noise{unsigned(side)};
        for (uint8_t& byte : pixels.rgba)
            byte = uint8_t(noise());
        return media::encode_png(pixels);
    }

    void write_picture(const std::string& name, int side) const {
        ASSERT_TRUE(write_file(folder_ / "campaign" / (name + ".png"), picture(side)));
    }

    // Cut short, as by a copy that was broken off; empty; or something else by that name.
    void damage_picture(const std::string& name, int mark) {
        std::vector<uint8_t> bytes = picture(mark);
        const int way = pick(3);
        if (way == 0) bytes.resize(bytes.size() - 20);
        if (way == 1) bytes.clear();
        if (way == 2) bytes.assign(size_t(mark) + 30, 'x');
        ASSERT_TRUE(write_file(folder_ / "campaign" / (name + ".png"), bytes));
    }

    fs::path folder_;
    std::mt19937 random_;
    int changes_ = 0;
    std::map<std::string, std::optional<std::string>> headlines_; // nothing: the card is broken
    std::map<std::string, int> sides_;                            // 0: the picture is damaged
    AllShown shown_;
};

const std::vector<std::string> History::breakages{
    "colour = \"purpel\"\n", "seconds = \"ten\"\n", "[[[\n",         "link = \"not a link\"\n",
    "focus = [0.5]\n",       "from = \"soon\"\n",   "\xE5\xE4\xF6\n"};

class LibrarianProperty : public testing::TestWithParam<unsigned> {
protected:
    LibrarianProperty() {
        std::string name = fs::temp_directory_path() / "librarian-XXXXXX";
        root_ = mkdtemp(name.data());
    }

    ~LibrarianProperty() override { fs::remove_all(root_); }

    void restart() {
        keep_ = std::make_unique<Keep>(root_ / "data", root_ / "content");
        librarian_ =
            std::make_unique<Librarian>(root_ / "content", KIOSK_SOURCE_DIR "/assets", *keep_);
        at_once_ = librarian_->read_at_once();
    }

    AllShown shown_by(const Library& library) const {
        AllShown all;
        for (const content::Slide& slide : library.content.slides) {
            const auto bytes = read_picture(*keep_, root_ / "content", *slide.picture);
            const auto pixels = media::decode(bytes.value(), {}, media::Limits{});
            all[slide.id] = {slide.words.at("sv").headline, pixels.value().size.width};
        }
        return all;
    }

    fs::path root_;
    std::unique_ptr<Keep> keep_;
    std::unique_ptr<Librarian> librarian_;
    std::shared_ptr<const Library> at_once_;
};

} // namespace

TEST_P(LibrarianProperty, EachCardIsShownInItsLastGoodVersion) {
    History history(root_ / "content", GetParam());
    restart();
    librarian_->read();
    for (int round = 0; round < 40; ++round) {
        SCOPED_TRACE(testing::Message() << "round " << round << ", seed " << GetParam());
        for (int i = history.pick(4); i >= 0; --i)
            history.change_something();
        if (history.pick(4) == 0) {
            restart();
            ASSERT_EQ(shown_by(*at_once_), history.shown()) << "before the folder is read again";
        }
        if (history.pick(8) == 0) {
            fs::rename(root_ / "content", root_ / "away");
            ASSERT_EQ(shown_by(*librarian_->read()), history.shown()) << "with the folder gone";
            fs::rename(root_ / "away", root_ / "content");
        }
        const auto library = librarian_->read();
        ASSERT_TRUE(library);
        ASSERT_EQ(shown_by(*library), history.read());
        librarian_->went_live(*library);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, LibrarianProperty, testing::Range(1u, 9u));

} // namespace app
