#include "bench/screen_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>

namespace bench {

namespace {

// Places in the header of the X window dump format, version 7: big-endian numbers of 32 bits.
constexpr size_t header_size = 0;
constexpr size_t width = 4;
constexpr size_t height = 5;
constexpr size_t bits_per_pixel = 11;
constexpr size_t bytes_per_line = 12;
constexpr size_t colours = 19;
constexpr size_t bytes_of_colour = 12;
constexpr size_t step = 31; // px between two points

} // namespace

ScreenFile::ScreenFile(const std::filesystem::path& folder) {
    const std::filesystem::path file = folder / "Xvfb_screen0";
    const int opened = open(file.c_str(), O_RDONLY | O_CLOEXEC);

    struct stat found {};

    if (opened < 0 || fstat(opened, &found) != 0)
        throw std::runtime_error("no screen in " + file.string());
    size_ = size_t(found.st_size);
    void* mapped = mmap(nullptr, size_, PROT_READ, MAP_SHARED, opened, 0);
    close(opened);
    if (mapped == MAP_FAILED) throw std::runtime_error("cannot map " + file.string());
    bytes_ = static_cast<uint8_t*>(mapped);
    if (number(bits_per_pixel) != 32) throw std::runtime_error("not a screen of 24 bits");
}

ScreenFile::~ScreenFile() {
    munmap(bytes_, size_);
}

uint32_t ScreenFile::number(size_t index) const {
    const uint8_t* at = bytes_ + index * 4;
    return uint32_t(at[0]) << 24 | uint32_t(at[1]) << 16 | uint32_t(at[2]) << 8 | at[3];
}

std::vector<uint32_t> ScreenFile::look() const {
    const uint8_t* pixels = bytes_ + number(header_size) + number(colours) * bytes_of_colour;
    const size_t line = number(bytes_per_line);
    std::vector<uint32_t> points;
    for (size_t y = step / 2; y < number(height); y += step)
        for (size_t x = step / 2; x < number(width); x += step) {
            uint32_t colour = 0;
            std::memcpy(&colour, pixels + y * line + x * 4, sizeof colour);
            points.push_back(colour & 0xFFFFFF);
        }
    return points;
}

} // namespace bench
