#include "content/team.h"

#include "content/names.h"
#include "content/person_card.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <string>
#include <utility>

namespace content {

namespace {

constexpr std::array turns{Colour::purple, Colour::red,   Colour::blue,
                           Colour::green,  Colour::amber, Colour::magenta};

void append(std::vector<base::Problem>& to, std::vector<base::Problem> problems) {
    to.insert(to.end(), std::make_move_iterator(problems.begin()),
              std::make_move_iterator(problems.end()));
}

struct CardRead {
    const Source* source = nullptr;
    Outcome<PersonRead> outcome;
};

// Whether the picture belongs to one of the cards.
bool belongs_to_a_card(const std::string& picture, const std::vector<CardRead>& cards) {
    return std::any_of(cards.begin(), cards.end(), [&](const CardRead& card) {
        if (fold(stem(card.source->file)) == fold(stem(picture))) return true;
        if (!card.outcome.value)
            return fold(card.source->bytes).find(fold(file_name(picture))) != std::string::npos;
        const std::optional<Picture>& own = card.outcome.value->person.picture;
        return own && own->path == picture;
    });
}

// The pictures of the folder that no card has, in the order of their names. Of several files with
// one name (a drawing and what was exported from it) only those that can be shown count.
std::vector<std::string> pictures_alone(const Shelf& shelf, const std::string& folder,
                                        const std::vector<CardRead>& cards) {
    std::set<std::string> shown;
    std::vector<std::string> all;
    for (const std::string& file : shelf.files) {
        const bool here =
            file.starts_with(folder) && file.find('/', folder.size()) == std::string_view::npos;
        if (!here || picture_kind(file) == PictureKind::no_picture) continue;
        if (picture_kind(file) == PictureKind::shown) shown.insert(fold(stem(file)));
        all.push_back(file);
    }
    std::erase_if(all, [&](const std::string& file) {
        const bool other = picture_kind(file) != PictureKind::shown;
        return (other && shown.contains(fold(stem(file)))) || belongs_to_a_card(file, cards);
    });
    return all;
}

base::Problem problem_with(const std::string& picture, base::Severity severity, Message message) {
    base::Problem problem;
    problem.severity = severity;
    problem.file = picture;
    problem.message = std::move(message.what);
    problem.advice = std::move(message.advice);
    return problem;
}

} // namespace

Team read_team(const std::vector<Source>& cards, const Shelf& shelf, const std::string& folder,
               const Settings& settings) {
    Team team;
    std::vector<CardRead> read;
    std::vector<PersonRead> people;
    for (const Source& card : cards) {
        read.push_back({&card, read_person(card, shelf, settings)});
        append(team.problems, std::move(read.back().outcome.problems));
        if (read.back().outcome.value) people.push_back(*read.back().outcome.value);
    }
    for (const std::string& picture : pictures_alone(shelf, folder, read)) {
        std::optional<Verdict> verdict = shelf.judged(picture);
        if (picture_kind(picture) != PictureKind::shown)
            verdict = Verdict{base::Severity::error,
                              say::picture_kind(file_name(picture), ending(picture))};
        if (verdict)
            team.problems.push_back(
                problem_with(picture, verdict->severity, std::move(verdict->message)));
        if (!verdict || verdict->severity == base::Severity::warning)
            people.push_back({person_of_picture(picture), false});
    }
    std::sort(people.begin(), people.end(),
              [](const PersonRead& a, const PersonRead& b) { return a.person.id < b.person.id; });
    for (PersonRead& each : people) {
        if (!each.coloured) each.person.colour = turns[team.people.size() % turns.size()];
        team.people.push_back(std::move(each.person));
    }
    return team;
}

} // namespace content
