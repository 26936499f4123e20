// Every screen looks as it did when somebody last looked at it and was content.

#include "e2e/kiosk_test.h"
#include "e2e/likeness.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <set>

namespace e2e {

namespace {

namespace fs = std::filesystem;

fs::path goldens() {
    return fs::path(KIOSK_SOURCE_DIR) / "tests/screens/goldens";
}

bool renewing() {
    const char* renew = std::getenv("KIOSK_RENEW_GOLDENS");
    return renew != nullptr && std::string(renew) == "1";
}

// Which pictures of a language are kept: all of the first one's; of others, what their words may
// break.
bool is_kept(const std::string& name, const std::string& language) {
    if (language == "sv") return true;
    constexpr std::array screens = {"-01-attract", "-attract-team", "-idea-written", "-thanks.",
                                    "-still-there"};
    for (const char* screen : screens)
        if (name.find(screen) != std::string::npos) return true;
    return false;
}

class Golden : public KioskTest {
protected:
    // The tour of the exhibition that ships, picture by picture.
    void hold_to_goldens(const std::string& language, const std::string& size) {
        if (renewing()) fs::create_directories(goldens());
        use_screen(landscape);
        const std::string shipped = KIOSK_SOURCE_DIR "/content";
        const auto time = patience * 6; // fifty pictures, with sanitizers, on a busy machine
        const Finished tour = expo({"tour", "--content", shipped, "--out", folder_ / "tour",
                                    "--language", language, "--size", size},
                                   time);
        ASSERT_EQ(tour.code, 0) << tour.err;
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder_ / "tour")) {
            const std::string name = entry.path().filename();
            if (!is_kept(name, language)) continue;
            names.insert(name);
            hold(name, from_afar(read_picture(entry.path())));
        }
        EXPECT_GE(names.size(), 5U);
        look_for_strays(size + "-" + language + "-", names);
    }

private:
    static void hold(const std::string& name, const media::Pixels& actual) {
        const fs::path golden = goldens() / name;
        const bool known = fs::exists(golden);
        Likeness likeness;
        if (known) likeness = compare(read_picture(golden), actual);
        if (likeness.same()) return;
        if (renewing()) {
            write_golden(golden, actual);
            return;
        }
        const fs::path seen = fs::path(GOLDEN_RESULTS) / name;
        write_picture(seen, actual);
        fs::path difference = seen;
        difference.replace_extension("difference.png");
        fs::remove(difference);
        if (likeness.same_size) write_picture(difference, likeness.difference);
        char by[80];
        std::snprintf(by, sizeof by, "%.3f of %.3f in a block, %.4f of %.4f in all",
                      likeness.worst_block, Likeness::most_in_a_block, likeness.whole,
                      Likeness::most_in_all);
        ADD_FAILURE() << name << (known ? " looks different: " : " has never been looked at: ")
                      << by << ".\n  It is now: " << seen.string()
                      << "\n  Where it differs: " << difference.string()
                      << "\n  If it is better so: tests/run --renew-goldens";
    }

    // A golden picture of a screen that is no more proves nothing.
    static void look_for_strays(const std::string& beginning, const std::set<std::string>& names) {
        for (const auto& entry : fs::directory_iterator(goldens())) {
            const std::string name = entry.path().filename();
            if (!name.starts_with(beginning) || names.count(name) > 0) continue;
            if (renewing())
                fs::remove(entry.path());
            else
                ADD_FAILURE() << name << " is no screen any more: tests/run --renew-goldens";
        }
    }
};

} // namespace

TEST_F(Golden, SwedishInPortrait) {
    hold_to_goldens("sv", "1080x1920");
}

TEST_F(Golden, SwedishInLandscape) {
    hold_to_goldens("sv", "1920x1080");
}

TEST_F(Golden, EnglishInPortrait) {
    hold_to_goldens("en", "1080x1920");
}

TEST_F(Golden, EnglishInLandscape) {
    hold_to_goldens("en", "1920x1080");
}

} // namespace e2e
