#include "flow/offer.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace flow {

namespace {

constexpr int least_words = 3;

bool is_blank(char c) {
    return c == ' ' || c == '\n';
}

int count_words(const std::string& text) {
    int words = 0;
    bool inside = false;
    for (const char c : text) {
        if (!is_blank(c) && !inside) ++words;
        inside = !is_blank(c);
    }
    return words;
}

auto with_id(std::vector<Alike>& ideas, const std::string& id) {
    return std::find_if(ideas.begin(), ideas.end(),
                        [&](const Alike& idea) { return idea.id == id; });
}

} // namespace

bool Offer::has(const std::string& id) const {
    return std::any_of(ideas.begin(), ideas.end(),
                       [&](const Alike& idea) { return idea.id == id; });
}

void Offer::follow(const std::string& words, base::Instant now) {
    changed = now;
    outdated = true;
    due = count_words(words) >= least_words;
    if (!due) ideas.clear();
}

void Offer::look_again() {
    due = due || !ideas.empty();
}

void Offer::ask(uint64_t question) {
    asked = question;
    due = outdated = false;
}

void Offer::answer(uint64_t question, std::vector<Alike> found, base::Instant now) {
    if (question == 0 || question != asked) return;
    asked = 0;
    if (outdated) return;
    std::vector<Alike> kept;
    for (const Alike& before : ideas) {
        const auto again = with_id(found, before.id);
        if (again == found.end()) continue;
        kept.push_back(std::move(*again));
        found.erase(again);
    }
    std::move(found.begin(), found.end(), std::back_inserter(kept));
    if (ideas.empty()) since = now;
    ideas = std::move(kept);
}

void Offer::clear() {
    ideas.clear();
    due = false;
    outdated = true;
}

} // namespace flow
