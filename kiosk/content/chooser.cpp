#include "content/chooser.h"

#include "content/names.h"

#include <algorithm>
#include <iterator>

namespace content {

std::optional<Picture> Chooser::choose_picture(const std::string& path, bool hidden, Focus focus) {
    if (!hidden) {
        std::optional<Flaw> flaw = find_flaw(shelf_, path, person_picture);
        if (!flaw || take({problem_with(path, flaw->severity, std::move(flaw->message))})) {
            const Picture picture{path, focus, shelf_.version(path)};
            good.cards[path] = {{}, versions_of(picture)};
            return picture;
        }
    }
    const KeptCard* card = last_.card(path);
    if (card == nullptr) return std::nullopt;
    keep(path, *card);
    return Picture{path, focus, card->shelf().version(path)};
}

Chooser::Versions Chooser::versions_of(const std::optional<Picture>& picture) {
    return picture ? Versions{{picture->path, picture->version}} : Versions{};
}

bool Chooser::take(std::vector<base::Problem> met) {
    const bool sound = std::none_of(met.begin(), met.end(), [](const base::Problem& problem) {
        return problem.severity == base::Severity::error;
    });
    problems.insert(problems.end(), std::make_move_iterator(met.begin()),
                    std::make_move_iterator(met.end()));
    return sound;
}

void Chooser::keep(const std::string& file, const KeptCard& card) {
    good.cards[file] = card;
    kept.push_back(file);
}

} // namespace content
