#pragma once
// What is on an Xvfb screen, read from the file it keeps its pixels in: looking costs the X server
// nothing.

#include <cstdint>
#include <filesystem>
#include <vector>

namespace bench {

class ScreenFile {
public:
    // Where to have the folder: on a disk, writing back what is drawn holds the X server up for
    // tens of milliseconds, and with it whoever draws.
    static constexpr const char* in_memory = "/dev/shm";

    // Of `Xvfb -fbdir FOLDER`; throws where it is not there or of another depth than 24.
    explicit ScreenFile(const std::filesystem::path& folder);
    ScreenFile(const ScreenFile&) = delete;
    ScreenFile& operator=(const ScreenFile&) = delete;
    ~ScreenFile();

    // The colours of some two thousand points, spread over the screen.
    std::vector<uint32_t> look() const;

private:
    uint32_t number(size_t index) const; // of the header

    uint8_t* bytes_ = nullptr;
    size_t size_ = 0;
};

} // namespace bench
