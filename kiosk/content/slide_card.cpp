#include "content/slide_card.h"

#include "content/fields.h"
#include "content/languages.h"
#include "content/names.h"
#include "content/reading_time.h"

#include <utility>

namespace content {

namespace {

// The huge word over the headline. A bare number needs no quotation marks.
std::string read_figure(Section& section) {
    const toml::node* node = section.take("figure");
    if (node != nullptr && node->is_integer()) return std::to_string(**node->as_integer());
    return section.text("figure");
}

SlideWords read_words(Section& section) {
    SlideWords words;
    words.headline = section.text("headline");
    words.figure = read_figure(section);
    words.text = read_rich_text(section, "text");
    return words;
}

// Where others have one: an empty place on the slide, and half of what there is to say.
void warn_of_missing_text(const PerLanguage<SlideWords>& all,
                          const std::vector<std::pair<Language, Spot>>& without_text,
                          Report& report) {
    if (without_text.size() >= all.size()) return;
    for (const auto& [language, spot] : without_text)
        report.warning(spot, say::text_in_others(language));
}

// A language without a headline is left out, and so is a slide where all are without.
PerLanguage<SlideWords> read_slide_words(Section& card, const Settings& settings) {
    PerLanguage<SlideWords> all;
    std::vector<std::pair<Language, Spot>> without_headline;
    std::vector<std::pair<Language, Spot>> without_text;
    for (LanguagePart& part : take_language_parts(card, settings.languages)) {
        SlideWords words = read_words(part.section);
        report_strays(part, {"picture", "focus", "colour", "seconds", "link", "from", "until",
                             "repeat", "repeat_until"});
        if (words.headline.empty()) {
            without_headline.emplace_back(part.language, part.section.spot());
        } else {
            if (words.text.empty()) without_text.emplace_back(part.language, part.section.spot());
            all.emplace(part.language, std::move(words));
        }
    }
    if (all.empty()) {
        const Spot spot = without_headline.empty() ? card.spot() : without_headline.front().second;
        card.report().error(spot, say::missing_headline(settings.languages.front()));
        return all;
    }
    for (const auto& [language, spot] : without_headline)
        card.report().warning(spot, say::missing_in_language("headline", language));
    warn_of_missing_text(all, without_text, card.report());
    std::vector<Language> given = languages_of(all);
    for (const auto& [language, spot] : without_headline)
        given.push_back(language);
    report_missing_parts(card, given, settings.languages);
    return all;
}

// What all cards have that fill the screen.
Slide read_plate(Section& section, const Source& source, const Shelf& shelf,
                 const Settings& settings) {
    Slide slide;
    slide.id = source.file;
    slide.picture =
        read_picture(section, shelf, source.file, read_focus(section, {}), slide_picture);
    slide.colour = read_colour(section).value_or(slide.colour);
    slide.dwell = section.duration("seconds", dwell).value_or(settings.slide_dwell);
    slide.link = read_link(section);
    slide.from = read_moment(section, "from", Edge::from);
    slide.until = read_moment(section, "until", Edge::until);
    if (slide.from && slide.until && *slide.until <= *slide.from)
        section.report().error(section.key_spot("until"), say::ends_before_it_begins());
    return slide;
}

void warn_of_haste(const Section& section, const Slide& slide) {
    const base::Duration needed = reading_time(slide.words);
    if (needed > slide.dwell)
        section.report().warning(
            section.value_spot("seconds"),
            say::too_short_to_read(base::seconds(slide.dwell), base::seconds(needed)));
}

// How often the time of the card comes again.
Repeat read_repeat(Section& section, const Slide& slide) {
    const std::string name = section.text("repeat");
    if (name.empty()) return Repeat::never;
    const Spot spot = section.value_spot("repeat");
    const bool daily = lower(name) == "daily";
    if (!daily && lower(name) != "weekly") {
        section.report().error(spot, say::unknown_repeat(name));
        return Repeat::never;
    }
    if (!slide.from || !slide.until)
        section.report().error(spot, say::repeat_without_time());
    else if (*slide.until - *slide.from > std::chrono::days(daily ? 1 : 7))
        section.report().error(spot, say::repeat_overlaps());
    return daily ? Repeat::daily : Repeat::weekly;
}

} // namespace

Outcome<Slide> read_slide(const Source& source, const Shelf& shelf, const Settings& settings) {
    Card card(source);
    Section* section = card.section();
    if (section == nullptr) return {std::nullopt, card.problems()};
    Slide slide = read_plate(*section, source, shelf, settings);
    slide.words = read_slide_words(*section, settings);
    warn_of_haste(*section, slide);
    report_strays(*section, {"headline", "figure", "text"}, settings.languages);
    return card.outcome(std::move(slide));
}

Outcome<Slide> read_takeover(const Source& source, const Shelf& shelf, const Settings& settings) {
    Card card(source);
    Section* section = card.section();
    if (section == nullptr) return {std::nullopt, card.problems()};
    Slide slide = read_plate(*section, source, shelf, settings);
    slide.repeat = read_repeat(*section, slide);
    slide.repeat_until = read_moment(*section, "repeat_until", Edge::until);
    slide.words = read_slide_words(*section, settings);
    report_strays(*section, {"headline", "figure", "text"}, settings.languages);
    return card.outcome(std::move(slide));
}

} // namespace content
