#pragma once
// A file that is written beside its place and put there once the disk has it: never half, and never
// by mistake over another.

#include "base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace base {

// Without keep(), nothing is left of it.
class NewFile {
public:
    // Fails where `file` is there already and is not to be replaced. Others cannot read it.
    static Result<NewFile> make(const std::filesystem::path& file, bool replace);

    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;
    NewFile(NewFile&& other) noexcept;
    NewFile& operator=(NewFile&&) = delete;
    ~NewFile();

    // Made by root in somebody's folder, it is that somebody's.
    Result<void> give_to_owner_of_folder();

    Result<void> write(std::string_view bytes);
    // Waits until the disk has all of it, then gives it its name.
    Result<void> keep();

private:
    NewFile(std::filesystem::path file, int descriptor);
    Result<void> flush();
    tl::unexpected<base::Problem> failed() const;

    std::filesystem::path file_;
    std::filesystem::path part_; // its passing name
    int descriptor_ = -1;
    std::string waiting_; // to be written in one piece
};

} // namespace base
