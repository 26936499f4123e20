#pragma once
// Every sentence that a content problem may consist of, apart from those on what is inside a
// picture (media/refusal.h): what is wrong, and what to do about it, for people who do not program.
// The Swedish stands under the English, so that whoever changes one sees the other. They are in
// messages_*.cpp, by topic.
//
// What becomes of the card is not said: an error means the same everywhere, and so does a warning
// (content/report.h).

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
Message unreadable(const base::Words& reason);
Message not_a_plain_file();
Message leads_outside();
Message too_large(size_t kibibytes);
Message too_many_cards(size_t most);
Message too_many_files(size_t most);
Message missing_file(std::string_view name, const base::Words& holds);
Message no_slides();
Message text_ending();
Message stray_card(const std::string& suggestion);
Message unreadable_name();
Message looks_like_copy(std::string_view original);
Message same_name(std::string_view other);
Message failed(std::string_view reason);

// Bytes that are not UTF-8 text.
Message latin1();
Message utf16();
Message not_utf8();
Message rich_text();
Message office_document();
Message too_nested();

// What TOML does not allow; `corrected` is the line as it was probably meant.
Message strange_space();
Message control_character();
Message language_without_brackets(const std::string& language);
Message bracket_missing();
Message after_bracket();
Message not_a_part();
Message part_twice(std::string_view name);
Message twice(std::string_view key);
Message bad_backslash();
Message backslash_before_end();
Message text_not_ended();
Message text_of_lines_not_ended();
Message curly_quotes(const std::string& corrected);
Message doubled_quotes(const std::string& corrected);
Message quote_inside_text();
Message after_text();
Message goes_on();
Message not_quoted(const std::string& corrected);
Message nothing_there();
Message remark_for_value(std::string_view key);
Message true_or_false(std::string_view key);
Message decimal_comma();
Message not_a_number();
Message list_not_complete();
Message braces_not_complete();
Message no_name();
Message no_equals();
Message two_equals();
Message colon_for_equals();
Message name_of_words(std::string_view name);
Message letters_in_name(std::string_view name);
Message not_understood();

// Names and values.
Message unknown_key(std::string_view key, const std::string& suggestion,
                    const std::vector<std::string>& known);
Message wrong_type(std::string_view key, const base::Words& wanted, const base::Words& example);
Message must_be_text(std::string_view key);
Message must_be_number(std::string_view key);
Message must_be_true_or_false(std::string_view key);
Message must_be_texts(std::string_view key, const base::Words& example);
Message must_be_part(std::string_view key, const base::Words& example);
Message missing_text(std::string_view key, const base::Words& example);
Message missing_headline(const std::string& language);
Message too_long(std::string_view key, size_t most);
Message clamped(std::string_view key, double least, double most);
Message unknown_moderation(std::string_view name, const std::string& suggestion);
Message bad_keep_days(int most);
Message unknown_colour(std::string_view name, const std::string& suggestion,
                       const std::vector<std::string>& known);
Message link_without_scheme(const std::string& completed);
Message bad_link();
Message link_too_long(size_t most);
Message same_person(std::string_view name, std::string_view other);
Message more_like_it(size_t count);

// When and how long.
Message bad_moment(std::string_view key);
Message ends_before_it_begins();
Message unknown_repeat(std::string_view name);
Message repeat_without_time();
Message repeat_overlaps();
Message too_short_to_read(double shown, double needed);
Message unknown_zone(std::string_view name, const std::string& suggestion);
Message must_be_hours();
Message must_be_exceptions();
Message bad_hours(std::string_view day);
Message empty_hours(std::string_view day);
Message unknown_day(std::string_view key, const std::string& suggestion);
Message day_twice(std::string_view key);
Message bad_exception(std::string_view key);

// Languages.
Message unknown_part(std::string_view name, const std::vector<std::string>& languages);
Message belongs_above_languages(std::string_view key);
Message belongs_in_language(std::string_view key, const std::string& language);
Message not_a_language(std::string_view code);
Message no_languages();
Message language_twice(const std::string& language);
Message language_not_shown(const std::string& language, const std::vector<std::string>& languages);
Message part_missing(const std::string& language, const std::string& shown_instead);
Message translation_missing(std::string_view key, const std::string& language,
                            const std::string& shown_instead);
Message missing_in_language(std::string_view key, const std::string& language);
Message text_in_others(const std::string& language);

// Own wording.
Message unknown_wording(std::string_view key, const std::string& suggestion);
Message slot_missing(const std::string& slot, const std::string& shipped);
Message slot_unknown(const std::string& slot, const std::vector<std::string>& known);

// Pictures.
Message picture_missing(std::string_view name, const std::string& suggestion);
Message picture_outside(std::string_view name);
Message picture_refused(std::string_view name);
Message picture_kind(std::string_view name, std::string_view ending);
Message picture_unfit(std::string_view name, const Message& why);
Message picture_small(std::string_view name, int width, int height, int least_width,
                      int least_height);
Message bad_focus();
Message focus_outside();

// Categories.
Message no_categories();
Message category_not_in_brackets();
Message too_many_categories(size_t most);
Message bad_category_id(std::string_view id);
Message category_twice(std::string_view id);

} // namespace say
} // namespace content
