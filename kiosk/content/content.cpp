#include "content/content.h"

#include <algorithm>

namespace content {

std::vector<Picture> pictures_of(const Content& content) {
    std::vector<Picture> pictures;
    for (const Slide& slide : content.slides)
        if (slide.picture) pictures.push_back(*slide.picture);
    for (const Person& person : content.people)
        if (person.picture) pictures.push_back(*person.picture);
    for (const Slide& takeover : content.takeovers)
        if (takeover.picture) pictures.push_back(*takeover.picture);
    return pictures;
}

std::vector<std::string> picture_paths(const Content& content) {
    std::vector<std::string> paths;
    for (const Picture& picture : pictures_of(content))
        if (std::find(paths.begin(), paths.end(), picture.path) == paths.end())
            paths.push_back(picture.path);
    return paths;
}

} // namespace content
