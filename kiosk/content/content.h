#pragma once
// What the exhibition shows: one immutable value, made from the content folder by content/reader.h.
// It holds words and names of pictures, never pixels; it knows no screen.

#include "base/problem.h"
#include "base/time.h"
#include "content/hours.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace content {

// A lower-case BCP 47 tag, "sv" or "en".
using Language = std::string;

template <class T>
using PerLanguage = std::map<Language, T>;

// The palette of the house; ui/theme.h says what each looks like and what may stand on it.
enum class Colour { red, deep_red, magenta, purple, blue, green, amber, black, white, grey };

// The point of a picture that must stay in view, from 0 to 1 from its left and top.
struct Focus {
    float x = 0.5f;
    float y = 0.5f;
    bool operator==(const Focus&) const = default;
};

struct Picture {
    std::string path; // relative to the content folder, as it is spelt on disk
    Focus focus;
    std::string version = {}; // of the file's bytes; empty if nobody asked
    bool operator==(const Picture&) const = default;
};

// Text with Markdown emphasis and paragraphs, nothing more.
struct Run {
    std::string text;
    bool strong = false;
    bool emphasis = false;
    bool operator==(const Run&) const = default;
};

using Paragraph = std::vector<Run>;
using RichText = std::vector<Paragraph>;

struct SlideWords {
    std::string headline;
    std::string figure; // one huge number or word over the headline; empty on most slides
    RichText text;
    bool operator==(const SlideWords&) const = default;
};

enum class Repeat { never, daily, weekly };

// A slide of the campaign, or a card that takes its place for a while.
struct Slide {
    std::string id; // the card: "campaign/10-start.toml"
    Colour colour = Colour::purple;
    std::optional<Picture> picture;
    base::Duration dwell{};
    std::string link;                        // shown as a QR code; empty if none
    std::optional<base::LocalMinutes> from;  // first minute shown, in the exhibition's time zone
    std::optional<base::LocalMinutes> until; // first minute not shown any more
    Repeat repeat = Repeat::never;           // the time from `from` to `until`, again and again
    std::optional<base::LocalMinutes> repeat_until; // from then on it does not begin any more
    PerLanguage<SlideWords> words;
    bool operator==(const Slide&) const = default;
};

struct PersonWords {
    std::string role;
    RichText text;
    bool operator==(const PersonWords&) const = default;
};

struct Person {
    std::string id; // the card: "leadership/10-….toml", or the picture where there is no card
    std::string name;
    Colour colour =
        Colour::purple; // of the dot behind the portrait; by turns if the card says none
    std::optional<Picture> picture;
    PerLanguage<PersonWords> words;
    bool operator==(const Person&) const = default;
};

struct Category {
    std::string id; // what is stored with an idea: "climate"
    Colour colour = Colour::green;
    PerLanguage<std::string> name;
    bool operator==(const Category&) const = default;
};

// When staff read an idea: before it is on the wall, or after.
enum class Moderation { before, after };

struct IdeaForm {
    PerLanguage<std::string> question;
    PerLanguage<std::string> privacy; // the plain line of what happens with an idea
    std::vector<Category> categories;
    std::vector<std::string> held_back; // words that hold an idea back for review
    Moderation moderation = Moderation::before;
    // How many days ideas stay on the kiosk once they are safely at the hub; nothing: for good.
    std::optional<int> keep_days{};
    bool operator==(const IdeaForm&) const = default;
};

struct Settings {
    PerLanguage<std::string> title;
    std::vector<Language> languages{"sv", "en"}; // never empty; the first one is the house's own
    base::Duration slide_dwell = base::Duration(std::chrono::seconds(10));
    base::Duration team_dwell = base::Duration(std::chrono::seconds(12));
    base::Duration invitation_dwell = base::Duration(std::chrono::seconds(12));
    base::Duration idle = base::Duration(std::chrono::seconds(60));
    base::Duration countdown = base::Duration(std::chrono::seconds(20));
    bool motion = true; // look.motion = false holds every ambient movement still
    std::string time_zone = "Europe/Stockholm"; // of all times in the content
    std::optional<Hours> hours;                 // empty: always open
    bool operator==(const Settings&) const = default;
};

// Own wording of buttons and sentences, over the shipped ones: key → text.
using Wording = std::map<std::string, std::string>;

struct Content {
    Settings settings;
    std::vector<Slide> slides;
    std::vector<Slide> takeovers; // while any of them is shown, nothing else is
    std::vector<Person> people;
    IdeaForm idea_form;
    PerLanguage<Wording> wording;
    bool operator==(const Content&) const = default;
};

// The pictures that are used, in the order of slides, people and takeovers.
std::vector<Picture> pictures_of(const Content& content);

// The same as paths, each once.
std::vector<std::string> picture_paths(const Content& content);

// The entry of `language`, else of the first language in `order` that has one, else any; null only
// if the map is empty. Text missing in one language is shown in another rather than not at all.
template <class T>
const T* in_language(const PerLanguage<T>& texts, const Language& language,
                     const std::vector<Language>& order) {
    if (const auto found = texts.find(language); found != texts.end()) return &found->second;
    for (const Language& next : order)
        if (const auto found = texts.find(next); found != texts.end()) return &found->second;
    return texts.empty() ? nullptr : &texts.begin()->second;
}

} // namespace content
