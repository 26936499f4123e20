#include "content/twins.h"

#include "content/messages.h"
#include "content/names.h"

#include <array>
#include <cctype>
#include <map>
#include <utility>

namespace content {

namespace {

// "x (2)" → "x"; everything else as it is.
std::string without_number(const std::string& name) {
    if (!name.ends_with(')')) return name;
    const size_t open = name.rfind(" (");
    if (open == std::string::npos) return name;
    for (size_t i = open + 2; i + 1 < name.size(); ++i)
        if (std::isdigit(static_cast<unsigned char>(name[i])) == 0) return name;
    return name.substr(0, open);
}

// What this was copied from, if its name is one that file managers give: "x - kopia (2)", "x copy".
std::string original_of(const std::string& name) {
    constexpr std::array<std::string_view, 7> ends{" - kopia", " – kopia", " - copy", " - kopie",
                                                   " kopia",   " copy",    " kopie"};
    std::string original = without_number(name);
    for (const std::string_view end : ends)
        if (original.ends_with(end)) return original.substr(0, original.size() - end.size());
    return original;
}

} // namespace

std::vector<base::Problem> find_twins(const std::vector<std::string>& files) {
    std::map<std::string, std::string> cards; // folder and folded name → the first file called so
    std::vector<base::Problem> problems;
    const auto warn = [&](const std::string& file, Message message) {
        problems.push_back(problem_with(file, base::Severity::warning, std::move(message)));
    };
    for (const std::string& file : files) {
        if (ending(file) != "toml") continue;
        const auto [first, unheard] = cards.emplace(fold(file), file);
        if (!unheard) warn(file, say::same_name(file_name(first->second)));
    }
    for (const auto& [name, file] : cards) {
        const std::string bare = name.substr(0, name.size() - std::string_view(".toml").size());
        const auto original = cards.find(original_of(bare) + ".toml");
        if (original != cards.end() && original->second != file)
            warn(file, say::looks_like_copy(file_name(original->second)));
    }
    return problems;
}

} // namespace content
