#pragma once
// Folders and problems for the tests of app/.

#include "base/problem.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace app {

inline const std::filesystem::path shipped_assets = KIOSK_SOURCE_DIR "/assets";

inline std::string text_of(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file, std::ios::binary).rdbuf();
    return text.str();
}

// A folder of its own for one test, gone with it.
class TemporaryFolder {
public:
    TemporaryFolder() {
        std::string name = std::filesystem::temp_directory_path() / "app-XXXXXX";
        path_ = mkdtemp(name.data());
    }

    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    ~TemporaryFolder() { std::filesystem::remove_all(path_); }

    const std::filesystem::path& path() const { return path_; }

    std::filesystem::path write(const std::string& file, const std::string& bytes) const {
        std::filesystem::create_directories((path_ / file).parent_path());
        std::ofstream(path_ / file, std::ios::binary) << bytes;
        return path_ / file;
    }

    std::string read(const std::string& file) const { return text_of(path_ / file); }

    int files() const {
        int count = 0;
        for ([[maybe_unused]] const auto& entry : std::filesystem::directory_iterator(path_))
            ++count;
        return count;
    }

    // A problem as it is told, with this folder's name left out of it.
    std::string told(const base::Problem& problem) const {
        std::string text = base::to_text(problem);
        const std::string prefix = path_.string() + "/";
        for (size_t at = text.find(prefix); at != std::string::npos; at = text.find(prefix))
            text.erase(at, prefix.size());
        return text;
    }

private:
    std::filesystem::path path_;
};

} // namespace app
