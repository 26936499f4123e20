#pragma once
// A folder of its own for each test, gone with it.

#include <filesystem>
#include <string>

namespace e2e {

class TempFolder {
public:
    // Throws where none can be made.
    explicit TempFolder(
        const std::filesystem::path& parent = std::filesystem::temp_directory_path());
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;
    ~TempFolder();

    const std::filesystem::path& path() const { return path_; }

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

private:
    std::filesystem::path path_; // short: sockets in it may have 107 characters
};

std::string read_text(const std::filesystem::path& file); // empty where there is none
void write_text(const std::filesystem::path& file, const std::string& text);

} // namespace e2e
