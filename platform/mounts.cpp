#include "platform/mounts.h"

#include <sys/statvfs.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace platform {

namespace fs = std::filesystem;

namespace {

bool is_octal(char c) {
    return c >= '0' && c <= '7';
}

// The kernel writes a space in a path as \040, and the like.
std::string unescaped(const std::string& text) {
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool escape = text[i] == '\\' && i + 3 < text.size() && is_octal(text[i + 1]) &&
                            is_octal(text[i + 2]) && is_octal(text[i + 3]);
        if (!escape) {
            plain += text[i];
            continue;
        }
        plain += char((text[i + 1] - '0') * 64 + (text[i + 2] - '0') * 8 + (text[i + 3] - '0'));
        i += 3;
    }
    return plain;
}

bool is_below(const fs::path& place, const fs::path& root) {
    const auto [in_root, in_place] =
        std::mismatch(root.begin(), root.end(), place.begin(), place.end());
    return in_root == root.end();
}

// A place where something will be mounted once it is looked at is not mounted yet.
bool waits_to_be_mounted(std::istringstream& rest) {
    std::string word;
    while (rest >> word && word != "-") {
    }
    std::string type;
    rest >> type;
    return type == "autofs";
}

} // namespace

std::vector<Mount> mounts(const std::vector<fs::path>& roots, const fs::path& table) {
    std::ifstream lines(table);
    std::set<fs::path> places;
    for (std::string line; std::getline(lines, line);) {
        std::istringstream words(line);
        std::string id, parent, device, root, place;
        if (!(words >> id >> parent >> device >> root >> place)) continue;
        if (waits_to_be_mounted(words)) continue;
        const fs::path path = unescaped(place);
        if (std::any_of(roots.begin(), roots.end(),
                        [&](const fs::path& one) { return is_below(path, one); }))
            places.insert(path);
    }
    std::vector<Mount> found;
    for (const fs::path& place : places) {
        struct statvfs facts {};

        if (::statvfs(place.c_str(), &facts) != 0) continue;
        if (::access(place.c_str(), R_OK | X_OK) != 0) continue;
        found.push_back(
            {place, int64_t(facts.f_bavail) * int64_t(facts.f_frsize),
             (facts.f_flag & ST_RDONLY) == 0 && ::access(place.c_str(), W_OK | X_OK) == 0});
    }
    return found;
}

std::string mount_table(const fs::path& table) {
    std::ifstream lines(table);
    return {std::istreambuf_iterator<char>(lines), std::istreambuf_iterator<char>()};
}

} // namespace platform
