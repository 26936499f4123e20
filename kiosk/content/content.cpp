#include "content/content.h"

#include <algorithm>

namespace content {

std::vector<std::string> picture_paths(const Content& content) {
    std::vector<std::string> paths;
    const auto add = [&](const std::optional<Picture>& picture) {
        if (picture && std::find(paths.begin(), paths.end(), picture->path) == paths.end())
            paths.push_back(picture->path);
    };
    for (const Slide& slide : content.slides)
        add(slide.picture);
    for (const Person& person : content.people)
        add(person.picture);
    return paths;
}

bool is_shown_at(const Slide& slide, base::LocalMinutes now) {
    return (!slide.from || *slide.from <= now) && (!slide.until || now < *slide.until);
}

} // namespace content
