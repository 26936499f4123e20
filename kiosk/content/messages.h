#pragma once
// Every sentence that a content problem may consist of, apart from those on TOML's own grammar
// (content/grammar.h): what is wrong, and what to do about it, for people who do not program.

#include "base/problem.h"

#include <string>
#include <string_view>
#include <vector>

namespace content {

struct Message {
    base::Words what;
    base::Words advice;
};

// A problem with a file as a whole.
base::Problem problem_with(std::string file, base::Severity severity, Message message);

namespace say {

// Files and folders.
Message folder_gone();
Message folder_empty();
Message folder_missing(std::string_view name);
Message unreadable(std::string_view reason);
Message not_a_plain_file();
Message leads_outside();
Message too_large(size_t kibibytes);
Message too_many_cards(size_t most);
Message too_many_files(size_t most);
Message missing_file(std::string_view name, std::string_view holds);
Message no_slides();
Message text_ending();
Message stray_card(const std::string& suggestion);
Message unreadable_name();
Message failed(std::string_view reason);

// Bytes that are not UTF-8 text.
Message latin1();
Message utf16();
Message not_utf8();
Message rich_text();
Message office_document();
Message too_nested();

// Names and values.
Message unknown_key(std::string_view key, const std::string& suggestion,
                    const std::vector<std::string>& known);
Message unknown_part(std::string_view name, const std::vector<std::string>& languages);
Message belongs_above_languages(std::string_view key);
Message belongs_in_language(std::string_view key, const std::string& language);
Message wrong_type(std::string_view key, std::string_view wanted, std::string_view example);
Message missing_text(std::string_view key, std::string_view example);
Message too_long(std::string_view key, size_t most);
Message clamped(std::string_view key, double least, double most, std::string_view unit);
Message unknown_colour(std::string_view name, const std::string& suggestion,
                       const std::vector<std::string>& known);
Message bad_focus();
Message focus_outside();
Message bad_moment(std::string_view key);
Message ends_before_it_begins();
Message unknown_repeat(std::string_view name);
Message repeat_without_time();
Message repeat_overlaps();
Message link_without_scheme(const std::string& completed);
Message bad_link();
Message link_too_long(size_t most);
Message more_like_it(size_t count);

// The exhibition's clock.
Message unknown_zone(std::string_view name, const std::string& suggestion);
Message bad_hours(std::string_view day);
Message empty_hours(std::string_view day);
Message unknown_day(std::string_view key, const std::string& suggestion);
Message day_twice(std::string_view key);
Message bad_exception(std::string_view key);

// Languages.
Message not_a_language(std::string_view code);
Message no_languages();
Message language_twice(const std::string& language);
Message language_not_shown(const std::string& language, const std::vector<std::string>& languages);
Message part_missing(const std::string& language, const std::string& shown_instead);
Message translation_missing(std::string_view key, const std::string& language,
                            const std::string& shown_instead);
Message missing_in_language(std::string_view key, const std::string& language);

// Own wording.
Message unknown_wording(std::string_view key, const std::string& suggestion);
Message slot_missing(const std::string& slot, const std::string& shipped);
Message slot_unknown(const std::string& slot, const std::vector<std::string>& known);

// Pictures.
Message picture_missing(std::string_view name, const std::string& suggestion);
Message picture_outside(std::string_view name);
Message picture_refused(std::string_view name);
Message picture_kind(std::string_view name, std::string_view ending);

// Categories.
Message no_categories();
Message too_many_categories(size_t most);
Message bad_category_id(std::string_view id);
Message category_twice(std::string_view id);

} // namespace say
} // namespace content
