#pragma once
// Ideas and folders for the tests of the box.

#include "ideas/idea.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>

namespace ideas {

// 2022-05-30T09:15:00Z, the first morning of the exhibition.
inline constexpr base::Timestamp first_morning{std::chrono::milliseconds(1653902100000)};

inline std::string uuid(int number) {
    const std::string digits = std::to_string(number);
    return "01811465-bea0-7000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

// The numbered idea: each a second later than the one before it.
inline Idea idea(int number, std::string text = "Fler träd på torget") {
    Idea made;
    made.id = uuid(number);
    made.created = first_morning + std::chrono::seconds(number);
    made.kiosk = "harbour";
    made.language = "sv";
    made.category = "climate";
    made.text = std::move(text);
    return made;
}

inline Idea shown(int number, std::string text = "Fler träd på torget") {
    Idea made = idea(number, std::move(text));
    made.status = Status::shown;
    return made;
}

// A folder of its own for each test, gone after it.
class Folder {
public:
    Folder() {
        std::string name = (std::filesystem::temp_directory_path() / "ideas-XXXXXX").string();
        path_ = mkdtemp(name.data());
    }

    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    ~Folder() { std::filesystem::remove_all(path_); }

    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline std::string content_of(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

inline void write_file(const std::filesystem::path& file, const std::string& content) {
    std::ofstream(file, std::ios::binary) << content;
}

} // namespace ideas
