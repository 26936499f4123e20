#include "base/uuid.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace {

using Entropy = std::array<uint8_t, 10>;

constexpr Entropy zeros{};
constexpr Entropy ones{255, 255, 255, 255, 255, 255, 255, 255, 255, 255};

base::Timestamp moment_at(int64_t milliseconds) {
    return base::Timestamp(std::chrono::milliseconds(milliseconds));
}

TEST(Uuid, IsTheExampleOfTheStandard) {
    // RFC 9562, appendix A.6: 0x017F22E279B0, rand_a 0xCC3, rand_b 0x18C4DC0C0C07398F.
    const Entropy entropy{0x0C, 0xC3, 0x18, 0xC4, 0xDC, 0x0C, 0x0C, 0x07, 0x39, 0x8F};
    EXPECT_EQ(base::make_uuid7(moment_at(0x017F22E279B0), entropy),
              "017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
}

TEST(Uuid, KeepsVersionAndVariantWhateverTheEntropy) {
    EXPECT_EQ(base::make_uuid7(moment_at(0), zeros), "00000000-0000-7000-8000-000000000000");
    EXPECT_EQ(base::make_uuid7(moment_at(0), ones), "00000000-0000-7fff-bfff-ffffffffffff");
}

TEST(Uuid, SortsByAgeAcrossEveryByteOfTheTime) {
    std::vector<std::string> ids;
    for (int byte = 0; byte < 6; ++byte) {
        ids.push_back(base::make_uuid7(moment_at((int64_t(1) << (8 * byte)) - 1), ones));
        ids.push_back(base::make_uuid7(moment_at(int64_t(1) << (8 * byte)), zeros));
    }
    EXPECT_TRUE(std::is_sorted(ids.begin(), ids.end()));
}

TEST(Uuid, UsesEveryBitOfTheEntropyThatIsNotVersionOrVariant) {
    const std::string plain = base::make_uuid7(moment_at(0), zeros);
    int used = 0;
    for (size_t bit = 0; bit < 80; ++bit) {
        Entropy entropy{};
        entropy[bit / 8] = uint8_t(1u << (bit % 8));
        if (base::make_uuid7(moment_at(0), entropy) != plain) ++used;
    }
    EXPECT_EQ(used, 74);
}

TEST(Uuid, RandomBytesDifferFromOneCallToTheNext) {
    EXPECT_NE(base::random_bytes(), base::random_bytes());
}

} // namespace
