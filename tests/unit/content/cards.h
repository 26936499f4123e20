#pragma once
// Cards and folders for the tests of content/.

#include "base/problem.h"
#include "content/card_text.h"
#include "content/content.h"
#include "content/time_zones.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

// Everything that was reported, as staff read it.
inline std::string told(const std::vector<base::Problem>& problems) {
    std::string text;
    for (const base::Problem& problem : problems)
        text += to_text(problem);
    return text;
}

// A folder of its own for one test, gone with it.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = std::filesystem::temp_directory_path() / "content-XXXXXX";
        path_ = mkdtemp(name.data());
    }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    ~TemporaryFolder() { std::filesystem::remove_all(path_); }

    const std::filesystem::path& path() const { return path_; }

    void write(const std::string& file, const std::string& bytes) const {
        std::filesystem::create_directories((path_ / file).parent_path());
        std::ofstream(path_ / file, std::ios::binary) << bytes;
    }

private:
    std::filesystem::path path_;
};

// Where the exhibition stands.
inline const base::TimeZone& stockholm() {
    static const base::TimeZone zone = content::find_time_zone("Europe/Stockholm").value();
    return zone;
}

// One plain run, as most texts are.
inline content::RichText plain(const std::string& text) {
    return {{content::Run{text, false, false}}};
}
