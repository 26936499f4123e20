#include "app/new_card.h"

#include "app/file.h"
#include "base/utf8.h"
#include "content/folder.h"
#include "content/names.h"
#include "content/section.h"
#include "content/settings_card.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <uninorm.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <set>
#include <utility>
#include <vector>

namespace app {

namespace fs = std::filesystem;

namespace {

struct Kind {
    const char* name; // of the template, and of a card whose own name has no letter for a file
    const char* folder;
};

Kind kind_of(CardKind kind) {
    switch (kind) {
    case CardKind::slide:
        return {"slide", "campaign"};
    case CardKind::person:
        return {"person", "leadership"};
    case CardKind::takeover:
        break;
    }
    return {"takeover", "takeover"};
}

// The letters of Europe that are not a plain letter with something on it.
std::string_view plain_letters(char32_t c) {
    constexpr std::array<std::pair<char32_t, std::string_view>, 8> letters = {{{0xE6, "ae"},
                                                                               {0xF8, "o"},
                                                                               {0xDF, "ss"},
                                                                               {0x153, "oe"},
                                                                               {0x111, "d"},
                                                                               {0xF0, "d"},
                                                                               {0x142, "l"},
                                                                               {0xFE, "th"}}};
    for (const auto& [letter, plain] : letters)
        if (letter == c) return plain;
    return {};
}

// "Öppet hus på lördag!" → "oppet-hus-pa-lordag"; empty if nothing of it is a letter or digit.
std::string plain_name(const std::string& given) {
    constexpr size_t longest = 40;
    const std::string name = content::lower(given);
    size_t length = 0;
    const std::unique_ptr<uint8_t, decltype(&std::free)> apart(
        u8_normalize(UNINORM_NFKD, reinterpret_cast<const uint8_t*>(name.data()), name.size(),
                     nullptr, &length),
        &std::free);
    const std::string text(reinterpret_cast<const char*>(apart.get()), apart ? length : 0);
    std::string plain;
    for (size_t at = 0; at < text.size(); at += base::utf8_length_at(text, at)) {
        const char32_t c = base::code_point_at(text, at);
        const bool mark = c >= 0x300 && c < 0x370; // what stood on the letter before
        if (c < 0x80 && std::isalnum(int(c)))
            plain += char(c);
        else if (const auto letters = plain_letters(c); !letters.empty())
            plain += letters;
        else if (!mark && !plain.empty() && plain.back() != '-')
            plain += '-';
    }
    plain.resize(std::min(plain.size(), longest));
    while (plain.ends_with('-'))
        plain.pop_back();
    return plain;
}

// Two digits that sort behind those of all `names`, with room left between; where there are none,
// the last that are free.
std::string next_number(const std::vector<std::string>& names) {
    constexpr int most = 99;
    constexpr int step = 5;
    std::set<int> taken;
    for (const std::string& name : names)
        if (name.size() > 2 && std::isdigit(name[0]) && std::isdigit(name[1]) &&
            !std::isdigit(name[2]))
            taken.insert(10 * (name[0] - '0') + name[1] - '0');
    const int last = taken.empty() ? step : std::max(step, *taken.rbegin());
    int number = (last / step + 1) * step;
    if (number > most) number = last + 1;
    if (number > most)
        for (number = most; number > step && taken.contains(number); --number) {
        }
    if (number == step) number = most;
    char digits[8];
    std::snprintf(digits, sizeof digits, "%02d", number);
    return digits;
}

std::string quoted_for_toml(const std::string& text) {
    std::string quoted;
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c == '\n' ? "\\n" : std::string(1, c);
    }
    return quoted;
}

// The template with everything put in, its last part once for every language.
std::string fill_in(const std::string& text, const std::string& name, const std::string& file,
                    const std::vector<content::Language>& languages) {
    const auto filled = [&](const std::string& part, const std::string& language) {
        return base::filled(
                   part, {{"name", quoted_for_toml(name)}, {"file", file}, {"language", language}})
            .en;
    };
    const size_t part = std::min(text.find("[{language}]"), text.size());
    std::string card = filled(text.substr(0, part), {});
    for (const content::Language& language : languages)
        card += (language == languages.front() ? "" : "\n") + filled(text.substr(part), language);
    return card;
}

std::vector<content::Language> languages_of(const content::Folder& folder) {
    const std::string file = folder.top("kiosk.toml");
    const auto card = folder.read(file);
    return card ? content::read_settings(*card).settings.languages : content::Settings().languages;
}

std::vector<std::string> names_in(const fs::path& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error))
        names.push_back(entry->path().filename().string());
    return names;
}

base::Problem not_written(const fs::path& file, int error) {
    base::Problem problem;
    problem.message =
        base::filled({"{file} cannot be written: {reason}", "{file} går inte att skriva: {reason}"},
                     {{"file", file.string()}, {"reason", base::reason(error)}});
    problem.advice = {
        "Check the folder, its permissions and the free space.",
        "Se efter att mappen finns, att du får skriva i den och att det finns plats."};
    return problem;
}

// All of it, in a file that was not there before; EEXIST if it was.
int write_new(const fs::path& file, const std::string& text) {
    const int fd = open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (fd < 0) return errno;
    errno = ENOSPC; // what a short write means
    const bool written = write(fd, text.data(), text.size()) == ssize_t(text.size());
    const int error = written ? 0 : errno;
    close(fd);
    if (!written) unlink(file.c_str());
    return error;
}

base::Result<std::string> checked_name(const std::string& given) {
    base::Problem problem;
    const bool text = base::find_invalid_utf8(given) == std::string_view::npos;
    const std::string name = text ? content::clean(given) : "";
    const size_t length = base::count_code_points(name);
    if (name.empty()) {
        problem.message = {"a card must have a name", "ett kort måste ha ett namn"};
        problem.advice = {"Write it in quotation marks, like \"Open house\".",
                          "Skriv det inom citattecken, till exempel \"Öppet hus\"."};
        return tl::unexpected(problem);
    }
    if (length > content::line_length) {
        problem.message = base::filled(
            {"the name has {n} characters; {most} at most will do",
             "namnet har {n} tecken; det får ha högst {most}"},
            {{"n", std::to_string(length)}, {"most", std::to_string(content::line_length)}});
        problem.advice = {
            "Give the card a short name. What else there is to say stands in its text.",
            "Ge kortet ett kort namn. Resten skriver du i kortets text."};
        return tl::unexpected(problem);
    }
    return name;
}

} // namespace

base::Result<std::string> write_new_card(CardKind kind, const std::string& given,
                                         const fs::path& content, const fs::path& assets) {
    constexpr int64_t largest_template = 64 << 10;
    const auto name = checked_name(given);
    if (!name) return tl::unexpected(name.error());
    const content::Folder folder(content);
    if (!folder.found()) {
        base::Problem problem;
        problem.message = base::filled(
            {"there is no content folder {folder}", "det finns ingen innehållsmapp {folder}"},
            {{"folder", content.string()}});
        problem.advice = {"Name one with --content.", "Ange en med --content."};
        return tl::unexpected(problem);
    }
    const Kind its = kind_of(kind);
    const auto text =
        read_file(assets / "templates" / (std::string(its.name) + ".toml"), largest_template);
    if (!text) return tl::unexpected(text.error());

    std::string place = folder.top(std::string(its.folder) + "/");
    if (place.empty()) place = std::string(its.folder) + "/";
    std::error_code error;
    const bool made = mkdir((content / place).c_str(), 0777) == 0;
    const int why_not = errno;
    if (!made && !fs::is_directory(content / place, error))
        return tl::unexpected(not_written(content / place, why_not == EEXIST ? ENOTDIR : why_not));
    const std::string plain = plain_name(*name);
    const std::string stem =
        next_number(names_in(content / place)) + "-" + (plain.empty() ? its.name : plain);
    constexpr int most_of_one_name = 99;
    for (int n = 1; n <= most_of_one_name; ++n) {
        const std::string file = stem + (n > 1 ? "-" + std::to_string(n) : "");
        const std::string card =
            fill_in({text->begin(), text->end()}, *name, file, languages_of(folder));
        const int failed = write_new(content / place / (file + ".toml"), card);
        if (failed == 0) return place + file + ".toml";
        if (failed != EEXIST)
            return tl::unexpected(not_written(content / place / (file + ".toml"), failed));
    }
    return tl::unexpected(not_written(content / place / (stem + ".toml"), EEXIST));
}

base::Words after_new_card(CardKind kind) {
    switch (kind) {
    case CardKind::slide:
        return {
            "Open it in Notepad, fill it in and save. It is shown from now on, with its headline "
            "alone until you have.",
            "Öppna det i Anteckningar (Notepad), fyll i och spara. Det visas från och med nu, "
            "med bara rubriken tills du är klar."};
    case CardKind::person:
        return {
            "Open it in Notepad, fill it in and save, and put the portrait beside it. The person "
            "is shown from now on, with initials until there is a picture.",
            "Öppna det i Anteckningar (Notepad), fyll i och spara, och lägg porträttet bredvid. "
            "Personen visas från och med nu, med initialer tills det finns en bild."};
    case CardKind::takeover:
        break;
    }
    return {
        "Open it in Notepad, fill it in and save. It is not shown before you have set its time.",
        "Öppna det i Anteckningar (Notepad), fyll i och spara. Det visas inte förrän du har "
        "ställt in dess tid."};
}

} // namespace app
