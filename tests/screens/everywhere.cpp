#include "screens/everywhere.h"

namespace test {

std::string name_of(const ::testing::TestParamInfo<std::tuple<Size, std::string>>& test) {
    const auto& [size, language] = test.param;
    return (size.second > size.first ? "portrait_" : "landscape_") + language;
}

} // namespace test
