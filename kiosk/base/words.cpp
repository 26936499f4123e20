#include "base/words.h"

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

namespace base {

namespace {

std::string filled_in(std::string_view sentence, std::initializer_list<Slot> slots,
                      std::string_view language) {
    std::string text;
    for (size_t at = 0; at < sentence.size();) {
        const std::string_view rest = sentence.substr(at);
        const Slot* const slot = std::find_if(slots.begin(), slots.end(), [&](const Slot& each) {
            return rest.starts_with('{') && rest.substr(1).starts_with(each.name) &&
                   rest.substr(1 + each.name.size()).starts_with('}');
        });
        if (slot == slots.end()) {
            text += sentence[at++];
        } else {
            text += slot->value.in(language);
            at += slot->name.size() + 2;
        }
    }
    return text;
}

} // namespace

Words::Words(std::string english, std::string swedish)
    : en(std::move(english)), sv(std::move(swedish)) {}

const std::string& Words::in(std::string_view language) const {
    return language == "sv" && !sv.empty() ? sv : en;
}

Words filled(const Words& sentence, std::initializer_list<Slot> slots) {
    return {filled_in(sentence.en, slots, "en"), filled_in(sentence.sv, slots, "sv")};
}

Words counted(size_t n, const Words& one, const Words& many) {
    return filled(n == 1 ? one : many, {{"n", std::to_string(n)}});
}

Words reason(int error) {
    constexpr std::pair<int, const char*> in_swedish[] = {
        {EACCES, "åtkomst nekas"},
        {EPERM, "det är inte tillåtet"},
        {EROFS, "där går det bara att läsa"},
        {ENOSPC, "disken är full"},
        {EDQUOT, "det tilldelade utrymmet är slut"},
        {ENOENT, "det finns inte"},
        {ENOTDIR, "det är ingen mapp"},
        {EISDIR, "det är en mapp"},
        {EEXIST, "det finns redan"},
        {EBUSY, "det används"},
        {EIO, "fel på enheten"},
        {ENODEV, "enheten är borta"},
        {ENXIO, "enheten är borta"},
        {ECANCELED, "det avbröts"},
        {EINVAL, "det går inte här"},
        {ELOOP, "länkarna går runt"},
        {EMFILE, "för många filer är öppna"},
        {ENAMETOOLONG, "namnet är för långt"},
        {ETIMEDOUT, "det tog för lång tid"},
    };
    std::string swedish;
    for (const auto& [known, words] : in_swedish)
        if (known == error) swedish = words;
    return {std::generic_category().message(error), swedish};
}

} // namespace base
