#include "ideas/export_columns.h"

#include <charconv>
#include <chrono>
#include <optional>

namespace ideas {

const std::array<Column, column_count> exported_columns{{
    {"id", "which idea it is, everywhere and for good (UUID)",
     "vilken idé det är, överallt (UUID)"},
    {"created", "when it was sent (UTC)", "när den skickades in (UTC)"},
    {"updated", "when its status last changed (UTC)", "när dess status senast ändrades (UTC)"},
    {"kiosk", "at which kiosk it was written", "vid vilken kiosk den skrevs"},
    {"language", "the language that the kiosk was set to", "språket som kiosken var inställd på"},
    {"category", "id of the category in ideas.toml; empty: none was chosen",
     "kategorins id i ideas.toml; tomt: ingen valdes"},
    {"status",
     "pending: nobody has decided; shown: on the wall; hidden: not on the wall; erased: the text "
     "is "
     "gone for good",
     "pending: ingen har bestämt; shown: på väggen; hidden: inte på väggen; erased: texten är "
     "borta "
     "för alltid"},
    {"held",
     "why it was held back for review: word, email, phone, personal_number or link; empty: nothing "
     "was found",
     "varför den hölls inne: word (ord), email (e-postadress), phone (telefonnummer), "
     "personal_number (personnummer) eller link (länk); tomt: inget hittades"},
    {"reason", "the reason given with the last decision", "skälet till det senaste beslutet"},
    {"likes", "how many visitors liked it", "hur många besökare som gillade den"},
    {"text", "what the visitor wrote", "det besökaren skrev"},
}};

namespace {

enum Place { id, created, updated, kiosk, language, category, status, held, reason, likes, text };

std::optional<int> number_in(std::string_view digits) {
    int number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    const bool whole = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
    return whole && number >= 0 ? std::optional(number) : std::nullopt;
}

// As base::to_iso writes it.
std::optional<base::Timestamp> time_from(std::string_view iso) {
    constexpr std::string_view shape = "dddd-dd-ddTdd:dd:dd.dddZ";
    if (iso.size() != shape.size()) return std::nullopt;
    for (size_t i = 0; i < shape.size(); ++i) {
        const bool digit = iso[i] >= '0' && iso[i] <= '9';
        if (shape[i] == 'd' ? !digit : iso[i] != shape[i]) return std::nullopt;
    }
    const auto part = [&](size_t at, size_t length) {
        return number_in(iso.substr(at, length)).value_or(0);
    };
    const std::chrono::year_month_day day{std::chrono::year(part(0, 4)),
                                          std::chrono::month(unsigned(part(5, 2))),
                                          std::chrono::day(unsigned(part(8, 2)))};
    if (!day.ok() || part(11, 2) > 23 || part(14, 2) > 59 || part(17, 2) > 59) return std::nullopt;
    return std::chrono::sys_days(day) + std::chrono::hours(part(11, 2)) +
           std::chrono::minutes(part(14, 2)) + std::chrono::seconds(part(17, 2)) +
           std::chrono::milliseconds(part(20, 3));
}

tl::unexpected<base::Problem> bad(Place place) {
    return base::failure("What is under \"" + std::string(exported_columns[place].name) +
                         "\" is not what an export has there.");
}

} // namespace

Cells cells_of(const Record& record) {
    const Idea& idea = record.idea;
    return {idea.id,
            base::to_iso(idea.created),
            base::to_iso(record.updated),
            idea.kiosk,
            idea.language,
            idea.category,
            to_text(idea.status),
            idea.held,
            record.reason,
            std::to_string(idea.likes),
            idea.text};
}

base::Result<Record> record_from(const Cells& cells) {
    Record record;
    const auto made = time_from(cells[created]);
    if (!made) return bad(created);
    const auto changed = time_from(cells[updated]);
    if (!changed) return bad(updated);
    const auto status_read = status_from(cells[status]);
    if (!status_read) return bad(status);
    const auto liked = number_in(cells[likes]);
    if (!liked) return bad(likes);
    record.idea = {cells[id],   *made,        cells[kiosk], cells[language], cells[category],
                   cells[text], *status_read, *liked,       cells[held]};
    record.updated = *changed;
    record.reason = cells[reason];
    if (auto fit = check(record); !fit) return tl::unexpected(fit.error());
    return record;
}

base::Result<void> check(const Record& record) {
    if (auto fit = check(record.idea); !fit) return fit;
    if (!is_clean(record.reason)) return base::failure("The reason is no plain text.");
    return {};
}

std::string columns_in_words() {
    std::string words =
        "Idéer från kiosken, de äldsta först. Kolumnerna / Ideas from the kiosk, oldest first. The "
        "columns:\r\n\r\n";
    for (const Column& column : exported_columns)
        words += std::string(column.name) + "\r\n    " + std::string(column.swedish) + "\r\n    " +
                 std::string(column.english) + "\r\n";
    words += "\r\nTabellen är UTF-8 med kommatecken mellan cellerna (RFC 4180). En cell som börjar "
             "med = + - @ ' tabb eller vagnretur har en apostrof framför, så att inget "
             "kalkylprogram räknar ut den; importen tar bort den igen."
             "\r\nThe table is UTF-8 with commas between cells (RFC 4180). A cell that begins with "
             "= + - @ ' tab or carriage return has an apostrophe before it, so that no spreadsheet "
             "computes it; import takes it away again.\r\n";
    return words;
}

} // namespace ideas
