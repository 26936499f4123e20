#include "content/team.h"

#include "content/names.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace content {

namespace {

constexpr std::array team_colours{Colour::purple, Colour::red,   Colour::blue,
                                  Colour::green,  Colour::amber, Colour::magenta};

bool belongs_to_a_card(const std::string& picture, const std::vector<TeamCard>& cards) {
    return std::any_of(cards.begin(), cards.end(), [&](const TeamCard& card) {
        if (fold(stem(card.file)) == fold(stem(picture))) return true;
        if (!card.person)
            return fold(card.text).find(fold(file_name(picture))) != std::string::npos;
        const std::optional<Picture>& own = card.person->person.picture;
        return own && own->path == picture;
    });
}

} // namespace

// Of several files with one name (a drawing and what was exported from it) only those that can be
// shown count.
std::vector<std::string> pictures_alone(const Shelf& shelf, const std::string& folder,
                                        const std::vector<TeamCard>& cards) {
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

std::vector<Person> make_team(std::vector<PersonRead> people) {
    std::sort(people.begin(), people.end(),
              [](const PersonRead& a, const PersonRead& b) { return a.person.id < b.person.id; });
    std::vector<Person> team;
    for (PersonRead& each : people) {
        if (!each.coloured) each.person.colour = team_colours[team.size() % team_colours.size()];
        team.push_back(std::move(each.person));
    }
    return team;
}

} // namespace content
