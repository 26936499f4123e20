#include "content/fields.h"

#include "base/utf8.h"
#include "content/grammar.h"
#include "content/markdown.h"
#include "content/names.h"
#include "content/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <sstream>

namespace content {

namespace {

// Bytes: what fits a QR code of version 11. A larger one has modules too fine for a phone, unless
// it takes the room of the words.
constexpr size_t longest_link = 250;

// As it is encoded: what is not ASCII takes three bytes for each of its own.
size_t encoded_length(std::string_view link) {
    return size_t(std::accumulate(link.begin(), link.end(), 0, [](int length, char c) {
        return length + (static_cast<unsigned char>(c) < 0x80 ? 1 : 3);
    }));
}

bool has_scheme(std::string_view link) {
    const std::string start = lower(link.substr(0, 8));
    return start.starts_with("https://") || start.starts_with("http://") ||
           start.starts_with("mailto:") || start.starts_with("tel:");
}

bool could_be_a_host(std::string_view link) {
    const std::string_view host = link.substr(0, link.find_first_of("/?#"));
    return host.find('.') != std::string_view::npos &&
           host.find_first_of(":@\\") == std::string_view::npos && !host.starts_with('.') &&
           !host.ends_with('.');
}

} // namespace

Focus read_focus(Section& section, Focus otherwise) {
    const toml::node* node = section.take("focus");
    if (node == nullptr) return otherwise;
    const toml::array* list = node->as_array();
    if (list == nullptr || list->size() != 2 || !list->get(0)->is_number() ||
        !list->get(1)->is_number()) {
        section.report().error(section.value_spot("focus"), say::bad_focus());
        return otherwise;
    }
    std::array<double, 2> given{};
    for (size_t i = 0; i < 2; ++i)
        given[i] = list->get(i)->value<double>().value_or(0.5);
    if (std::isnan(given[0]) || std::isnan(given[1])) {
        section.report().error(section.value_spot("focus"), say::bad_focus());
        return otherwise;
    }
    const auto inside = [](double part) { return std::clamp(part, 0.0, 1.0); };
    if (inside(given[0]) != given[0] || inside(given[1]) != given[1])
        section.report().warning(section.value_spot("focus"), say::focus_outside());
    return {float(inside(given[0])), float(inside(given[1]))};
}

std::optional<Colour> read_colour(Section& section) {
    const std::string name = section.text("colour");
    if (name.empty()) return std::nullopt;
    const std::optional<Colour> colour = colour_named(name);
    if (!colour)
        section.report().error(
            section.value_spot("colour"),
            say::unknown_colour(name, did_you_mean(name, colour_names()), colour_names()));
    return colour;
}

std::optional<Picture> read_picture(Section& section, const Shelf& shelf, std::string_view card,
                                    Focus focus, PictureSize shown) {
    const std::string name = section.text("picture");
    if (name.empty()) return std::nullopt;
    const Spot spot = section.value_spot("picture");
    auto path = find_picture(shelf, card, name);
    if (!path) {
        section.report().error(spot, std::move(path.error()));
        return std::nullopt;
    }
    return judged_picture(section, spot, shelf, {*path, focus, shelf.version(*path)}, shown);
}

std::optional<Picture> judged_picture(Section& section, Spot spot, const Shelf& shelf,
                                      Picture picture, PictureSize shown) {
    std::optional<Flaw> flaw = find_flaw(shelf, picture.path, shown);
    if (!flaw) return picture;
    if (flaw->severity == base::Severity::error) {
        section.report().error(spot, std::move(flaw->message));
        return std::nullopt;
    }
    section.report().warning(spot, std::move(flaw->message));
    return picture;
}

std::string read_link(Section& section) {
    std::string link = section.text("link", 10 * longest_link);
    if (link.empty()) return link;
    const Spot spot = section.value_spot("link");
    if (encoded_length(link) > longest_link) {
        section.report().error(spot, say::link_too_long(longest_link));
        return {};
    }
    const bool one_word = link.find_first_of(" \n\"<>") == std::string_view::npos;
    if (one_word && has_scheme(link)) return link;
    if (!one_word || !could_be_a_host(link)) {
        section.report().error(spot, say::bad_link());
        return {};
    }
    link = "https://" + link;
    section.report().warning(spot, say::link_without_scheme(link));
    return link;
}

std::optional<base::LocalMinutes> read_moment(Section& section, std::string_view key, Edge edge) {
    const toml::node* node = section.take(key);
    if (node == nullptr) return std::nullopt;
    std::ostringstream written;
    if (const auto* text = node->as_string(); text != nullptr) {
        written << clean(text->get());
    } else if (const auto* date = node->as_date(); date != nullptr) {
        written << date->get();
    } else if (const auto* moment = node->as_date_time(); moment != nullptr) {
        written << moment->get();
    }
    const auto moment = parse_moment(written.str(), edge);
    if (!moment) section.report().error(section.value_spot(key), say::bad_moment(key));
    return moment;
}

RichText read_rich_text(Section& section, std::string_view key) {
    return rich_text(section.text(key, text_length));
}

} // namespace content
