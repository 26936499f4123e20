#include "content/reader.h"

#include "content/folder.h"
#include "content/ideas_card.h"
#include "content/names.h"
#include "content/settings_card.h"
#include "content/slide_card.h"
#include "content/team.h"
#include "content/wording.h"

#include <algorithm>
#include <exception>
#include <iterator>
#include <optional>
#include <utility>

namespace content {

namespace {

constexpr size_t most_cards = 2000; // in one folder

base::Problem problem_with(std::string file, base::Severity severity, Message message) {
    base::Problem problem;
    problem.severity = severity;
    problem.file = std::move(file);
    problem.message = std::move(message.what);
    problem.advice = std::move(message.advice);
    return problem;
}

// One reading of one folder, step by step.
class FolderReader {
public:
    FolderReader(const std::filesystem::path& path, const PictureJudge& judge)
        : folder_(path), shelf_(folder_.shelf()) {
        shelf_.judge = judge;
    }

    Reading read() {
        reading_.folder_found = folder_.found();
        if (!folder_.found()) return std::move(reading_);
        take(folder_.problems());
        read_settings_card();
        read_ideas_card();
        read_own_wording();
        read_slides();
        read_people();
        warn_of_strays();
        std::stable_sort(reading_.problems.begin(), reading_.problems.end(),
                         [](const auto& a, const auto& b) { return a.file < b.file; });
        return std::move(reading_);
    }

private:
    void take(std::vector<base::Problem> problems) {
        reading_.problems.insert(reading_.problems.end(), std::make_move_iterator(problems.begin()),
                                 std::make_move_iterator(problems.end()));
    }

    void warn(std::string file, Message message) {
        take({problem_with(std::move(file), base::Severity::warning, std::move(message))});
    }

    const Settings& settings() const { return reading_.content.settings; }

    // The card's bytes, if it can be read.
    std::optional<Source> open(const std::string& file) {
        base::Result<Source> source = folder_.read(file);
        if (source) return std::move(*source);
        take({std::move(source.error())});
        return std::nullopt;
    }

    // A card at the top of the folder. Its being missing is told.
    std::optional<Source> open_top(const std::string& name, std::string_view holds) {
        const std::string file = folder_.top(name);
        if (file.empty()) {
            warn(name, say::missing_file(name, holds));
            return std::nullopt;
        }
        return is_card(file) ? open(file) : std::nullopt;
    }

    bool is_card(const std::string& file) const {
        return std::binary_search(shelf_.files.begin(), shelf_.files.end(), file);
    }

    // The cards that lie straight in the folder at the top called `name`, in the order of their
    // names, which is how the shelf is sorted.
    std::vector<Source> open_all(const std::string& name) {
        const std::string folder = folder_.top(name);
        std::vector<Source> cards;
        size_t count = 0;
        for (const std::string& file : shelf_.files) {
            if (folder.empty() || !file.starts_with(folder)) continue;
            if (file.find('/', folder.size()) != std::string_view::npos || ending(file) != "toml")
                continue;
            if (++count > most_cards) {
                take(
                    {problem_with(folder, base::Severity::error, say::too_many_cards(most_cards))});
                break;
            }
            if (auto card = open(file)) cards.push_back(std::move(*card));
        }
        return cards;
    }

    void read_settings_card() {
        const auto card = open_top("kiosk.toml", "the title, the languages and the times");
        if (!card) return;
        SettingsRead read = read_settings(*card);
        reading_.content.settings = std::move(read.settings);
        take(std::move(read.problems));
    }

    void read_ideas_card() {
        const auto card = open_top("ideas.toml", "the question to visitors and the categories");
        if (!card) return;
        IdeasRead read = read_ideas(*card, settings());
        reading_.content.idea_form = std::move(read.form);
        take(std::move(read.problems));
    }

    void read_own_wording() {
        for (const Source& card : open_all("strings/")) {
            const Language language = lower(stem(card.file));
            if (!is_language_code(language)) {
                warn(card.file, say::not_a_language(stem(card.file)));
                continue;
            }
            Outcome<Wording> read = read_wording(card);
            if (read.value) reading_.content.wording[language] = std::move(*read.value);
            take(std::move(read.problems));
        }
    }

    void read_slides() {
        const std::vector<Source> cards = open_all("campaign/");
        for (const Source& card : cards) {
            Outcome<Slide> read = read_slide(card, shelf_, settings());
            if (read.value) reading_.content.slides.push_back(std::move(*read.value));
            take(std::move(read.problems));
        }
        if (cards.empty()) warn("campaign", say::no_slides());
    }

    void read_people() {
        const std::string folder = folder_.top("leadership/");
        if (folder.empty()) return;
        Team team = read_team(open_all("leadership/"), shelf_, folder, settings());
        reading_.content.people = std::move(team.people);
        take(std::move(team.problems));
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

    Folder folder_;
    Shelf shelf_;
    Reading reading_;
};

} // namespace

Reading read_folder(const std::filesystem::path& folder, const PictureJudge& judge) {
    try {
        return FolderReader(folder, judge).read();
    } catch (const std::exception& error) {
        Reading reading;
        reading.problems.push_back(
            problem_with({}, base::Severity::error, say::failed(error.what())));
        return reading;
    }
}

} // namespace content
