#include "app/fit_check.h"

#include "content/names.h"
#include "content/places.h"
#include "ui/theme.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

namespace app {

namespace {

using content::Language;
using screens::Misfit;

constexpr std::array kinds = {content::ScreenKind::upright, content::ScreenKind::wide,
                              content::ScreenKind::small};
constexpr size_t text_cache_bytes = 1 << 20;

std::vector<ui::Theme> themes() {
    std::vector<ui::Theme> all;
    for (const content::ScreenKind kind : kinds) {
        ui::Glass glass;
        glass.width = content::width_of(kind);
        glass.height = content::height_of(kind);
        all.emplace_back(glass);
    }
    return all;
}

// What tells one text from another, as far as its size on a screen goes.
std::string flat(const content::RichText& text) {
    std::string words;
    for (const content::Paragraph& paragraph : text) {
        for (const content::Run& run : paragraph)
            words += (run.strong ? "\1" : "\2") + run.text;
        words += '\3';
    }
    return words;
}

using Known = std::map<std::string, std::optional<WorstFit>>;
using Measure = std::function<std::vector<Misfit>(const ui::Typesetting&)>;

// One check, card by card.
class Round {
public:
    Round(const content::Content& content, const content::LastGood& good,
          std::map<Language, content::Strings> strings, ui::Text& text, const Known& known,
          const std::function<bool()>& stopped)
        : content_(content),
          good_(good),
          strings_(std::move(strings)),
          themes_(themes()),
          text_(text),
          known_(known),
          stopped_(stopped) {}

    void look_at_everything() {
        for (const content::Slide& slide : content_.slides)
            if (goes_on()) look_at(slide, Shown::in_turn);
        for (const content::Slide& card : content_.takeovers)
            if (goes_on()) look_at(card, Shown::instead);
        for (size_t n = 0; n < content_.people.size(); ++n)
            if (goes_on()) look_at(content_.people[n], int(n), int(content_.people.size()));
        if (goes_on()) look_at(content_.idea_form);
    }

    bool gave_up() const { return gave_up_; }

    std::vector<base::Problem> problems;
    Known seen;

private:
    bool goes_on() {
        gave_up_ = gave_up_ || (stopped_ && stopped_());
        return !gave_up_;
    }

    enum class Shown { in_turn, instead };

    void look_at(const content::Slide& slide, Shown shown) {
        const bool instead = shown == Shown::instead;
        for (const auto& each :
             slide.words) { // not taken apart: clang 14 lends no lambda its parts
            const Language& language = each.first;
            const content::SlideWords& words = each.second;
            const auto found = worst(
                {instead ? "takeover" : "slide", slide.picture ? "picture" : "",
                 slide.link.empty() ? "" : "link", words.headline, words.figure, flat(words.text)},
                language, [&](const ui::Typesetting& set) {
                    return instead ? screens::misfits_of_takeover(set, slide, words)
                                   : screens::misfits_of(set, slide, words);
                });
            if (found) tell(slide.id, {language, found->misfit.key}, *found);
        }
    }

    // A name is the same in every language, and told of once.
    void look_at(const content::Person& person, int n, int people) {
        bool name_told = false;
        const auto look = [&](const Language& language, const content::PersonWords* words) {
            const auto found =
                worst({"person", std::to_string(n), std::to_string(people), person.name,
                       words ? words->role : "", words ? flat(words->text) : ""},
                      language, [&](const ui::Typesetting& set) {
                          return screens::misfits_of(set, person.name, words, n, people);
                      });
            if (!found) return;
            const bool of_name = found->misfit.key == "name";
            if (of_name && std::exchange(name_told, true)) return;
            tell(person.id,
                 of_name ? content::KeyPath{"name"} : content::KeyPath{language, found->misfit.key},
                 *found);
        };
        for (const auto& [language, words] : person.words)
            look(language, &words);
        if (person.words.empty()) look(content_.settings.languages.front(), nullptr);
    }

    void look_at(const content::IdeaForm& form) {
        const std::string card = ideas_card();
        const auto in = [](const content::PerLanguage<std::string>& texts, const Language& l) {
            const auto found = texts.find(l);
            return found == texts.end() ? std::string() : found->second;
        };
        const size_t count = form.categories.size();
        for (const Language& language : content_.settings.languages) {
            const std::string question = in(form.question, language);
            const std::string privacy = in(form.privacy, language);
            const auto found =
                worst({"form", question, privacy, std::to_string(count)}, language,
                      [&](const ui::Typesetting& set) {
                          return screens::misfits_of_form(set, question, privacy, count);
                      });
            if (found) tell(card, {found->misfit.key, language}, *found);
            for (size_t i = 0; i < count; ++i) {
                const std::string name = in(form.categories[i].name, language);
                const auto cut =
                    worst({"category", name}, language, [&](const ui::Typesetting& set) {
                        return screens::misfits_of_category(set, name);
                    });
                if (cut) tell(card, {"category", std::to_string(i), "name", language}, *cut);
            }
        }
    }

    // As it is spelt on disk.
    std::string ideas_card() const {
        for (const auto& [file, card] : good_.cards)
            if (content::lower(file) == "ideas.toml") return file;
        return "ideas.toml";
    }

    std::optional<WorstFit> worst(std::vector<std::string> decided_by, const Language& language,
                                  const Measure& measure) {
        const content::Strings& strings = strings_[language];
        for (const char* key : {"team_heading", "send"}) // these take room from the others
            decided_by.push_back(strings[key]);
        std::string name = language;
        for (const std::string& part : decided_by)
            name += '\0' + part;
        if (const auto found = known_.find(name); found != known_.end())
            return seen[name] = found->second;
        return seen[name] = worst_of_all(language, measure);
    }

    std::optional<WorstFit> worst_of_all(const Language& language, const Measure& measure) {
        std::optional<WorstFit> found;
        text_.begin_frame(language);
        for (size_t i = 0; i < themes_.size(); ++i)
            for (Misfit& misfit : measure({themes_[i], text_, strings_[language]}))
                if (!found || misfit.words_cut > found->misfit.words_cut)
                    found = WorstFit{kinds[i], std::move(misfit)};
        return found;
    }

    void tell(const std::string& card, const content::KeyPath& path, const WorstFit& found) {
        const Misfit& misfit = found.misfit;
        problems.push_back(problem_in(
            good_, card, path, base::Severity::warning,
            misfit.words_cut == 0 && !misfit.broken_word.empty()
                ? content::say::word_broken(misfit.key, misfit.broken_word, found.screen)
                : content::say::words_cut(misfit.key, size_t(misfit.words_cut), found.screen)));
    }

    const content::Content& content_;
    const content::LastGood& good_;
    std::map<Language, content::Strings> strings_;
    std::vector<ui::Theme> themes_;
    ui::Text& text_;
    const Known& known_;
    const std::function<bool()>& stopped_;
    bool gave_up_ = false;
};

} // namespace

FitCheck::FitCheck() : text_(text_cache_bytes) {}

std::vector<base::Problem> FitCheck::check(const content::Content& content,
                                           const content::LastGood& good,
                                           std::map<Language, content::Strings> strings,
                                           const std::function<bool()>& stopped) {
    Round round(content, good, std::move(strings), text_, known_, stopped);
    round.look_at_everything();
    if (round.gave_up()) return {};
    known_ = std::move(round.seen);
    std::stable_sort(
        round.problems.begin(), round.problems.end(), [](const auto& a, const auto& b) {
            return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
        });
    return std::move(round.problems);
}

} // namespace app
