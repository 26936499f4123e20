#include "content/reader.h"

#include "content/chooser.h"
#include "content/ideas_card.h"
#include "content/names.h"
#include "content/settings_card.h"
#include "content/slide_card.h"
#include "content/team.h"
#include "content/twins.h"
#include "content/wording.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <optional>
#include <utility>

namespace content {

namespace {

constexpr size_t most_cards = 2000; // in one folder

// One reading of one folder, step by step.
class FolderReader {
public:
    FolderReader(const Folder& folder, const PictureJudge& judge, const LastGood& last)
        : folder_(folder), shelf_(folder.shelf()), last_(last), chooser_(folder, shelf_, last) {
        shelf_.judge = judge;
    }

    Reading read() {
        reading_.folder_found = folder_.found();
        gone_ = folder_.gone() && !last_.cards.empty();
        if (gone_)
            error({}, folder_.found() ? say::folder_empty() : say::folder_gone());
        else if (!folder_.found())
            return std::move(reading_);
        take(folder_.problems());
        read_settings_card();
        read_ideas_card();
        read_own_wording();
        read_slides();
        read_people();
        read_takeovers();
        warn_of_strays();
        take(find_twins(shelf_.files));
        return finished();
    }

private:
    void take(std::vector<base::Problem> problems) {
        chooser_.problems.insert(chooser_.problems.end(), std::make_move_iterator(problems.begin()),
                                 std::make_move_iterator(problems.end()));
    }

    void warn(std::string file, Message message) {
        take({problem_with(std::move(file), base::Severity::warning, std::move(message))});
    }

    void error(std::string file, Message message) {
        take({problem_with(std::move(file), base::Severity::error, std::move(message))});
    }

    const Settings& settings() const { return reading_.content.settings; }

    bool is_card(const std::string& file) const {
        return std::binary_search(shelf_.files.begin(), shelf_.files.end(), file);
    }

    bool kept(const std::string& file) const { return last_.card(file) != nullptr; }

    // A card at the top of the folder: as it is if it can be, else what can be read of it. Its
    // being missing is told.
    template <class Value>
    Value choose_top(const std::string& name, const base::Words& holds, Value otherwise,
                     const Chooser::Read<Value>& read) {
        const std::string file = gone_ ? std::string() : folder_.top(name);
        if (file.empty() && !gone_) {
            const Message message = say::missing_file(name, holds);
            kept(name) ? error(name, message) : warn(name, message);
        }
        std::optional<Value> current;
        const auto chosen =
            chooser_.choose<Value>(file.empty() ? name : file, file.empty() || !is_card(file),
                                   [&](const Source& source, const Shelf& shelf) {
                                       Outcome<Value> outcome = read(source, shelf);
                                       if (!current) current = outcome.value;
                                       return outcome;
                                   });
        return chosen ? *chosen : current.value_or(std::move(otherwise));
    }

    // Cards of the last good version that lie straight in the folder called `name`, and that the
    // folder on disk cannot tell of now.
    std::vector<std::string> hidden_files(const std::string& name, bool missing) const {
        std::vector<std::string> files;
        for (const auto& [file, card] : last_.cards) {
            if (!lower(file).starts_with(name) || file.find('/', name.size()) != std::string::npos)
                continue;
            if (gone_ || missing || folder_.hides(file)) files.push_back(file);
        }
        return files;
    }

    struct CardFile {
        std::string file;
        bool hidden = false;
    };

    // The cards that lie straight in the folder at the top called `name`, in the order of their
    // names. Whose absence must be a mistake is `needed`.
    std::vector<CardFile> cards_in(const std::string& name, bool needed = false) {
        const std::string folder = gone_ ? std::string() : folder_.top(name);
        const std::vector<std::string> hidden = hidden_files(name, needed && folder.empty());
        if (!gone_ && folder.empty() && !hidden.empty())
            error(name.substr(0, name.size() - 1), say::folder_missing(name));
        std::vector<CardFile> cards;
        for (const std::string& file : hidden)
            if (ending(file) == "toml") cards.push_back({file, true});
        size_t count = 0;
        for (const std::string& file : shelf_.files) {
            if (folder.empty() || !file.starts_with(folder)) continue;
            if (file.find('/', folder.size()) != std::string_view::npos || ending(file) != "toml")
                continue;
            if (++count > most_cards) {
                error(folder, say::too_many_cards(most_cards));
                break;
            }
            cards.push_back({file, false});
        }
        return cards;
    }

    void read_settings_card() {
        reading_.content.settings = choose_top<Settings>(
            "kiosk.toml",
            {"the title, the languages and the times", "rubriken, språken och tiderna"}, Settings(),
            [](const Source& source, const Shelf&) {
                SettingsRead read = read_settings(source);
                return Outcome<Settings>{std::move(read.settings), std::move(read.problems)};
            });
    }

    void read_ideas_card() {
        reading_.content.idea_form = choose_top<IdeaForm>(
            "ideas.toml",
            {"the question to visitors and the categories",
             "frågan till besökarna och kategorierna"},
            IdeaForm(), [this](const Source& source, const Shelf&) {
                IdeasRead read = read_ideas(source, settings());
                return Outcome<IdeaForm>{std::move(read.form), std::move(read.problems)};
            });
    }

    void read_own_wording() {
        for (const auto& [file, hidden] : cards_in("strings/")) {
            const Language language = lower(stem(file));
            if (!is_language_code(language)) {
                warn(file, say::not_a_language(stem(file)));
                continue;
            }
            auto wording =
                chooser_.choose<Wording>(file, hidden, [](const Source& source, const Shelf&) {
                    return read_wording(source);
                });
            if (wording) reading_.content.wording[language] = std::move(*wording);
        }
    }

    void read_slides() {
        const std::vector<CardFile> cards = cards_in("campaign/", true);
        for (const auto& [file, hidden] : cards) {
            auto slide = chooser_.choose<Slide>(file, hidden,
                                                [this](const Source& source, const Shelf& shelf) {
                                                    return read_slide(source, shelf, settings());
                                                });
            if (slide) reading_.content.slides.push_back(std::move(*slide));
        }
        if (cards.empty()) warn("campaign", say::no_slides());
    }

    TeamCard read_team_card(const CardFile& card) {
        TeamCard read{card.file, {}, {}};
        read.person = chooser_.choose<PersonRead>(card.file, card.hidden,
                                                  [&](const Source& source, const Shelf& shelf) {
                                                      if (read.text.empty())
                                                          read.text = source.bytes;
                                                      return read_person(source, shelf, settings());
                                                  });
        return read;
    }

    void read_people() {
        std::vector<TeamCard> cards;
        for (const CardFile& card : cards_in("leadership/"))
            cards.push_back(read_team_card(card));
        std::vector<PersonRead> people;
        for (const TeamCard& card : cards)
            if (card.person) people.push_back(*card.person);
        const auto add_picture = [&](const std::string& path, bool hidden) {
            if (const auto picture = chooser_.choose_picture(path, hidden, portrait_focus))
                people.push_back({person_of_picture(*picture), false});
        };
        for (const std::string& file : hidden_files("leadership/", false))
            if (ending(file) != "toml") add_picture(file, true);
        if (const std::string folder = folder_.top("leadership/"); !folder.empty())
            for (const std::string& path : pictures_alone(shelf_, folder, cards))
                add_picture(path, false);
        reading_.content.people = make_team(std::move(people));
    }

    void read_takeovers() {
        for (const auto& [file, hidden] : cards_in("takeover/")) {
            auto card = chooser_.choose<Slide>(file, hidden,
                                               [this](const Source& source, const Shelf& shelf) {
                                                   return read_takeover(source, shelf, settings());
                                               });
            if (card) reading_.content.takeovers.push_back(std::move(*card));
        }
    }

    // Files that somebody surely meant to be cards.
    void warn_of_strays() {
        const std::vector<std::string> known{"kiosk.toml", "ideas.toml"};
        for (const std::string& file : shelf_.files) {
            const bool at_top = file.find('/') == std::string_view::npos;
            if (at_top && ending(file) == "toml" &&
                std::find(known.begin(), known.end(), lower(file)) == known.end())
                warn(file, say::stray_card(did_you_mean(file, known)));
            if (lower(file).ends_with(".toml.txt")) warn(file, say::text_ending());
        }
    }

    Reading finished() {
        reading_.problems = std::move(chooser_.problems);
        reading_.good = std::move(chooser_.good);
        if (!gone_) reading_.kept = std::move(chooser_.kept); // else all of it, which is told
        std::stable_sort(reading_.problems.begin(), reading_.problems.end(),
                         [](const auto& a, const auto& b) { return a.file < b.file; });
        return std::move(reading_);
    }

    const Folder& folder_;
    Shelf shelf_;
    const LastGood& last_;
    Chooser chooser_;
    bool gone_ = false; // the whole folder, of which there is a last good version
    Reading reading_;
};

} // namespace

Reading read_folder(const std::filesystem::path& folder, const PictureJudge& judge,
                    const LastGood& last) {
    return read_folder(Folder(folder), judge, last);
}

Reading read_folder(const Folder& folder, const PictureJudge& judge, const LastGood& last) {
    try {
        return FolderReader(folder, judge, last).read();
    } catch (const std::exception& error) {
        Reading reading;
        reading.problems.push_back(
            problem_with({}, base::Severity::error, say::failed(error.what())));
        return reading;
    }
}

Reading read_kept(const LastGood& last) {
    Reading reading = read_folder(Folder({}), {}, last);
    reading.folder_found = true;
    reading.problems.clear(); // that it is gone is no news here
    reading.kept.clear();
    return reading;
}

} // namespace content
