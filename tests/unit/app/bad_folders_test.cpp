// The table of bad folders: each folder of tests/data/bad is laid over tests/data/whole, in which
// nothing is wrong, and then `check` must say, word for word, what stands in its said.en.txt and
// said.sv.txt. tests/run --renew-goldens writes those anew; read them before committing.

#include "app/check.h"
#include "folders.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path data = TEST_DATA_DIR;

std::vector<fs::path> bad_folders() {
    std::vector<fs::path> folders;
    for (const auto& entry : fs::directory_iterator(data / "bad"))
        folders.push_back(entry.path());
    std::sort(folders.begin(), folders.end());
    return folders;
}

std::string said_file(const std::string& language) {
    return "said." + language + ".txt";
}

void copy_over(const fs::path& from, const fs::path& to) {
    fs::copy(from, to, fs::copy_options::recursive | fs::copy_options::overwrite_existing);
}

content::Reading check_over_whole(const fs::path& bad) {
    const app::TemporaryFolder folder;
    copy_over(data / "whole", folder.path());
    copy_over(bad, folder.path());
    for (const char* language : {"en", "sv"})
        fs::remove(folder.path() / said_file(language));
    return app::check(folder.path());
}

TEST(BadFolders, TheFolderBeneathThemIsWhole) {
    EXPECT_EQ(app::check_text(app::check(data / "whole"), "content", "en"),
              "content: 1 slide, 1 person, 1 category, languages sv, en\n");
}

TEST(BadFolders, AreToldInTheirGoldenWords) {
    ASSERT_FALSE(bad_folders().empty());
    const bool renew = std::getenv("KIOSK_RENEW_GOLDENS") != nullptr;
    for (const fs::path& bad : bad_folders()) {
        const content::Reading reading = check_over_whole(bad);
        for (const std::string language : {"en", "sv"}) {
            const fs::path said = bad / said_file(language);
            const std::string text = app::check_text(reading, "content", language);
            if (renew) std::ofstream(said, std::ios::binary) << text;
            EXPECT_EQ(text, app::text_of(said)) << bad;
        }
    }
}

} // namespace
