#include "content/messages.h"

#include <array>
#include <cstdio>
#include <utility>

namespace content {

base::Problem problem_with(std::string file, base::Severity severity, Message message) {
    base::Problem problem;
    problem.severity = severity;
    problem.file = std::move(file);
    problem.message = std::move(message.what);
    problem.advice = std::move(message.advice);
    return problem;
}

} // namespace content

namespace content::say {

namespace {

std::string quoted(std::string_view name) {
    return "\"" + std::string(name) + "\"";
}

// "a, b and c"
std::string listed(const std::vector<std::string>& names) {
    std::string text;
    for (size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
        text += names[i];
    }
    return text;
}

std::string number(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%g", value);
    return text.data();
}

std::string suggest(const std::string& suggestion, const std::string& otherwise) {
    return suggestion.empty() ? otherwise : "Did you mean " + quoted(suggestion) + "?";
}

const std::string save_as_utf8 =
    "Open it in Notepad, choose File, Save as, set Encoding to UTF-8, and save.";

} // namespace

Message folder_gone() {
    return {"the content folder is gone; what was last shown stays on screen",
            "Put it back, or look whether the share or the stick that it lies on is connected."};
}

Message folder_empty() {
    return {"the content folder is empty; what was last shown stays on screen",
            "Copy the content back, or look whether the share or the stick that it lies on is "
            "connected."};
}

Message folder_missing(std::string_view name) {
    return {"there is no folder " + std::string(name) +
                "; what was last shown of it stays on "
                "screen",
            "Put the folder back. To show nothing of it, leave it there and empty it."};
}

Message unreadable(std::string_view reason) {
    return {"this cannot be read: " + std::string(reason),
            "Check that the file is all there and that the kiosk may read it."};
}

Message not_a_plain_file() {
    return {"this is not an ordinary file", "Put a copy of the file itself here."};
}

Message leads_outside() {
    return {"this is a link that leads out of the content folder",
            "Put a copy of the file itself here."};
}

Message too_large(size_t kibibytes) {
    return {"this is larger than " + std::to_string(kibibytes) + " KiB, so it is hardly a card",
            "A card holds only text. Pictures lie beside it as files of their own."};
}

Message too_many_cards(size_t most) {
    return {"this folder holds more than " + std::to_string(most) + " files; the rest is not shown",
            "Move what is not needed out of the content folder."};
}

Message too_many_files(size_t most) {
    return {"the content folder holds more than " + std::to_string(most) +
                " files; some are not looked at",
            "Check that it is the right folder, and move out what the kiosk does not need."};
}

Message missing_file(std::string_view name, std::string_view holds) {
    return {"there is no " + std::string(name) + " in the content folder",
            "It holds " + std::string(holds) + ". Until it is there the kiosk does without."};
}

Message no_slides() {
    return {"there are no slides to show", "Put at least one card into the folder campaign."};
}

Message text_ending() {
    return {"this card is not read, because its name ends in .txt",
            "Rename it so that it ends in .toml. (In Windows Explorer, choose View, Show, "
            "File name extensions to see the whole name.)"};
}

Message stray_card(const std::string& suggestion) {
    return {"this card is not read, because cards lie in folders",
            suggest(suggestion, "Move slides into campaign and people into leadership.")};
}

Message unreadable_name() {
    return {"this file is not read, because its name has letters that cannot be told",
            "Rename it, with the letters a to z and digits only."};
}

Message failed(std::string_view reason) {
    return {"the content could not be taken in: " + std::string(reason),
            "Take the change back that was made last, and tell the kiosk's technicians."};
}

Message latin1() {
    return {"this letter is not stored as UTF-8; the file looks like Windows-1252 or Latin-1",
            save_as_utf8};
}

Message utf16() {
    return {"the file is stored as UTF-16, not as UTF-8", save_as_utf8};
}

Message not_utf8() {
    return {"the file is not text in UTF-8", save_as_utf8};
}

Message rich_text() {
    return {"the file is stored as rich text (RTF), not as plain text",
            "In TextEdit, choose Format, Make Plain Text, and save it again."};
}

Message office_document() {
    return {"the file is a packed document (like .docx), not plain text",
            "Copy its text into Notepad or TextEdit and save it as plain text."};
}

Message too_nested() {
    return {"the card has too many names with dots in them",
            "Text must stand in quotation marks; a card needs no such names."};
}

Message unknown_key(std::string_view key, const std::string& suggestion,
                    const std::vector<std::string>& known) {
    return {"the kiosk knows no " + quoted(key) + " here",
            suggest(suggestion, "What may stand here: " + listed(known) + ".")};
}

Message unknown_part(std::string_view name, const std::vector<std::string>& languages) {
    return {"[" + std::string(name) + "] is not a language",
            "A language is written as its short code. This kiosk shows " + listed(languages) + "."};
}

Message belongs_above_languages(std::string_view key) {
    return {quoted(key) + " stands below a language's line and is not seen there",
            "Move it up, above the first line with a language in brackets, like [sv]."};
}

Message belongs_in_language(std::string_view key, const std::string& language) {
    return {quoted(key) + " belongs to no language",
            "Put a line saying [" + language + "] above it."};
}

Message wrong_type(std::string_view key, std::string_view wanted, std::string_view example) {
    return {quoted(key) + " must be " + std::string(wanted),
            "Write it like this: " + std::string(example)};
}

Message missing_text(std::string_view key, std::string_view example) {
    return {quoted(key) + " is missing, so this is not shown",
            "Write it like this: " + std::string(example)};
}

Message too_long(std::string_view key, size_t most) {
    return {quoted(key) + " is cut after " + std::to_string(most) + " characters",
            "It is more than fits on the screen. Make it shorter."};
}

Message clamped(std::string_view key, double least, double most, std::string_view unit) {
    return {quoted(key) + " is out of range", "It can be from " + number(least) + " to " +
                                                  number(most) + " " + std::string(unit) +
                                                  "; the nearest of them is used."};
}

Message unknown_colour(std::string_view name, const std::string& suggestion,
                       const std::vector<std::string>& known) {
    return {"there is no colour " + quoted(name),
            suggest(suggestion, "The colours are " + listed(known) + ".")};
}

Message bad_focus() {
    return {
        "\"focus\" must be two numbers in brackets: how far from the left, how far from the top",
        "Write it like this: focus = [0.5, 0.33]"};
}

Message focus_outside() {
    return {"\"focus\" points outside the picture",
            "Both numbers go from 0 to 1: 0 is the left or the top, 1 the right or the bottom. "
            "The nearest edge is used."};
}

Message bad_moment(std::string_view key) {
    return {quoted(key) + " must be a date, or a date and a time of day",
            "Write it like this: " + std::string(key) + " = \"2022-05-30\" or " + std::string(key) +
                " = \"2022-05-30 09:00\""};
}

Message ends_before_it_begins() {
    return {"\"until\" is not after \"from\", so the slide is never shown",
            "Change one of them, or take one away."};
}

Message unknown_repeat(std::string_view name) {
    return {"a card cannot come again " + quoted(name),
            "Write repeat = \"daily\" or repeat = \"weekly\"."};
}

Message repeat_without_time() {
    return {"\"repeat\" needs a \"from\" and an \"until\": the time that comes again",
            "Write the first time of all, like from = \"2022-06-01 17:00\" and "
            "until = \"2022-06-01 17:30\"."};
}

Message repeat_overlaps() {
    return {
        "the time from \"from\" to \"until\" is longer than the time after which it is to come "
        "again",
        "Say in \"until\" when it ends for the first time, and in \"repeat_until\" when it ends "
        "for good."};
}

Message unknown_zone(std::string_view name, const std::string& suggestion) {
    return {"there is no time zone " + quoted(name),
            suggest(suggestion, "Write it like this: time_zone = \"Europe/Stockholm\"")};
}

Message bad_hours(std::string_view day) {
    return {"these are not times of opening and closing",
            "Write it like this: " + std::string(day) + " = \"10:00-18:00\", or " +
                std::string(day) + " = \"closed\""};
}

Message empty_hours(std::string_view day) {
    return {"this opens and closes at the same minute",
            "For the whole day, write " + std::string(day) + " = \"00:00-24:00\"."};
}

Message unknown_day(std::string_view key, const std::string& suggestion) {
    return {"there is no weekday " + quoted(key),
            suggest(suggestion, "What may stand here: monday to sunday, weekdays, weekend and "
                                "every_day. Dates stand below the line [hours.exceptions].")};
}

Message day_twice(std::string_view key) {
    return {quoted(key) + " is a day that has its hours already; these are not used",
            "Keep one of them and delete the other."};
}

Message bad_exception(std::string_view key) {
    return {quoted(key) + " is not a date", "Write it like this: \"2022-06-06\" = \"closed\""};
}

Message link_without_scheme(const std::string& completed) {
    return {"the link does not begin with https://", "It is shown as " + completed + "."};
}

Message bad_link() {
    return {"this is not a link that a phone can open",
            "Copy the whole address from the browser: link = \"https://h22.se\""};
}

Message link_too_long(size_t most) {
    return {"the link is longer than " + std::to_string(most) +
                " characters, too long for a code that phones read easily",
            "Use a shorter address."};
}

Message more_like_it(size_t count) {
    return {"and " + std::to_string(count) + " more problems in this file",
            "Mend the first ones; the others often go away with them."};
}

Message not_a_language(std::string_view code) {
    return {quoted(code) + " is not a language code",
            "Write the short code: sv is Swedish, en is English."};
}

Message no_languages() {
    return {"\"languages\" names no language, so the kiosk uses sv and en",
            "Write it like this: languages = [\"sv\", \"en\"]"};
}

Message language_twice(const std::string& language) {
    return {"the language " + quoted(language) + " is given twice; the second is not used",
            "Keep one of them and delete the other."};
}

Message language_not_shown(const std::string& language, const std::vector<std::string>& languages) {
    return {"this kiosk does not offer the language " + quoted(language),
            "It offers " + listed(languages) + ". Add " + quoted(language) +
                " to languages in kiosk.toml, or delete this part."};
}

Message part_missing(const std::string& language, const std::string& shown_instead) {
    return {"there is no text in the language " + quoted(language),
            "Add a part that begins with [" + language + "]. Until then visitors are shown " +
                quoted(shown_instead) + " instead."};
}

Message translation_missing(std::string_view key, const std::string& language,
                            const std::string& shown_instead) {
    return {quoted(key) + " is missing in the language " + quoted(language),
            "Add " + language + " = \"…\" to it. Until then visitors are shown " +
                quoted(shown_instead) + " instead."};
}

Message missing_in_language(std::string_view key, const std::string& language) {
    return {quoted(key) + " is missing in the language " + quoted(language),
            "Add it below the line [" + language +
                "]. Until then this language's part is not shown."};
}

Message unknown_wording(std::string_view key, const std::string& suggestion) {
    return {
        "the kiosk says nothing that is called " + quoted(key),
        suggest(suggestion, "The names are those in the shipped list, assets/strings/en.toml.")};
}

Message slot_missing(const std::string& slot, const std::string& shipped) {
    return {slot + " is missing in this text",
            "The kiosk puts something in its place. The shipped text is " + quoted(shipped) + "."};
}

Message slot_unknown(const std::string& slot, const std::vector<std::string>& known) {
    return {"the kiosk has nothing to put in the place of " + slot,
            known.empty() ? "Write the text without it; visitors see the braces as they stand."
                          : "It knows " + listed(known) + " here."};
}

Message picture_missing(std::string_view name, const std::string& suggestion) {
    return {"there is no picture " + quoted(name),
            suggest(suggestion, "Put the picture into the same folder as the card, and write its "
                                "name as it is, with the ending (like .jpg).")};
}

Message picture_outside(std::string_view name) {
    return {"the picture " + quoted(name) + " lies outside the content folder",
            "Copy it into the same folder as the card, and write only its name."};
}

Message picture_refused(std::string_view name) {
    return {"the picture " + quoted(name) +
                " is not an ordinary file in the content folder, so it is not opened",
            "Put a copy of the picture itself beside the card."};
}

Message picture_kind(std::string_view name, std::string_view ending) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 9> how{{
        {"heic", "On an iPhone, choose Settings, Camera, Formats, Most Compatible; or open it in "
                 "Photos and export it as JPEG."},
        {"heif", "Open it in Photos and export it as JPEG."},
        {"webp", "Open it in Paint or Preview and save it as JPEG or PNG."},
        {"avif", "Open it in a browser or in Photos and save it as JPEG or PNG."},
        {"pdf", "Open it in Preview or a drawing program and export the page as PNG."},
        {"svg", "Open it in a drawing program and export it as PNG, at least 2000 pixels wide."},
        {"ai", "Open it in Illustrator and export it as PNG, at least 2000 pixels wide."},
        {"mp4", "Films are not shown. Save one picture of it as JPEG or PNG."},
        {"mov", "Films are not shown. Save one picture of it as JPEG or PNG."},
    }};
    Message message{"the picture " + quoted(name) + " is of a kind the kiosk cannot show" +
                        (ending.empty() ? std::string() : " (." + std::string(ending) + ")"),
                    "Open it in a picture program and save it as JPEG or PNG."};
    for (const auto& [kind, advice] : how)
        if (ending == kind) message.advice = std::string(advice);
    return message;
}

Message no_categories() {
    return {"there are no categories, so visitors cannot sort their ideas",
            "Add some, each like this: [[category]] on a line of its own, then id = \"climate\", "
            "colour = \"green\" and name = { sv = \"Klimat\", en = \"Climate\" }"};
}

Message too_many_categories(size_t most) {
    return {"there are more than " + std::to_string(most) +
                " categories; this one and those below it are not used",
            "Six to eight are easy to choose from."};
}

Message bad_category_id(std::string_view id) {
    return {"the id " + quoted(id) + " may have only the letters a to z, digits, - and _",
            "It is stored with every idea and never shown. Write it like this: id = \"climate\""};
}

Message category_twice(std::string_view id) {
    return {"there are two categories with the id " + quoted(id) + "; the second is not used",
            "Give each category an id of its own."};
}

} // namespace content::say
