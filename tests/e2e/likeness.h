#pragma once
// Whether two pictures of a screen look the same to a person at arm's length: the same words, in
// the same places, in the same colours. Another machine's rounding of an edge does not count.

#include "media/picture.h"

#include <filesystem>

namespace e2e {

// A quarter of its size, averaged as light: what is left of a screen from some steps away.
media::Pixels from_afar(const media::Pixels& screen);

struct Likeness {
    bool same_size = false;
    double worst_block = 0; // the mean difference in the block of 8 × 8 pixels where it is largest
    double whole = 0;       // the mean difference of all
    media::Pixels difference; // lighter where they differ more

    // Differences are distances in Oklab: 1 from black to white; what cannot be seen counts as 0.
    bool same() const { return same_size && worst_block < most_in_a_block && whole < most_in_all; }

    static constexpr double most_in_a_block = 0.05;
    static constexpr double most_in_all = 0.006;
};

// Both as from_afar() makes them.
Likeness compare(const media::Pixels& golden, const media::Pixels& actual);

// A golden picture: as a PNG of its 256 commonest colours, some 15 kB.
void write_golden(const std::filesystem::path& file, const media::Pixels& pixels);

media::Pixels read_picture(const std::filesystem::path& file); // throws where it is none
void write_picture(const std::filesystem::path& file, const media::Pixels& pixels);

} // namespace e2e
