#include "content/ideas_card.h"

#include "content/fields.h"
#include "content/languages.h"
#include "content/names.h"

#include <algorithm>
#include <array>
#include <utility>

namespace content {

namespace {

constexpr size_t longest_id = 40;
constexpr size_t most_categories = 24; // a visitor chooses from them with a finger
constexpr int most_days = 3650;
constexpr size_t longest_line = 500; // characters of the question and of the privacy line

constexpr std::array category_colours{Colour::green, Colour::blue,    Colour::red,
                                      Colour::amber, Colour::magenta, Colour::purple};

bool is_id(const std::string& id) {
    return id.size() <= longest_id &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-_") == std::string_view::npos;
}

std::string read_id(Section& section) {
    const std::string written = section.text("id");
    std::string id = lower(written);
    if (written.empty()) {
        section.report().error(section.key_spot("id"), say::missing_text("id", "id = \"climate\""));
    } else if (!is_id(id)) {
        section.report().error(section.value_spot("id"), say::bad_category_id(written));
    }
    return id;
}

// Nothing if the category is not whole.
std::optional<Category> read_category(Section& section, Colour turn, const Settings& settings) {
    const size_t errors = section.report().errors();
    Category category;
    category.id = read_id(section);
    category.colour = read_colour(section).value_or(turn);
    category.name = read_translations(section, "name", settings.languages);
    if (category.name.empty())
        section.report().error(
            section.key_spot("name"),
            say::missing_text("name", "name = { sv = \"Klimat\", en = \"Climate\" }"));
    section.report_unknown();
    if (section.report().errors() > errors) return std::nullopt;
    return category;
}

std::vector<Category> read_categories(Section& section, const Settings& settings) {
    std::vector<Category> categories;
    const toml::node* node = section.take("category");
    const toml::array* list = node == nullptr ? nullptr : node->as_array();
    if (node != nullptr && list == nullptr)
        section.report().error(section.key_spot("category"), say::category_not_in_brackets());
    for (size_t i = 0; list != nullptr && i < list->size(); ++i) {
        const toml::table* table = list->get(i)->as_table();
        const Spot spot = spot_of(list->get(i)->source());
        if (table == nullptr) {
            section.report().error(spot, say::category_not_in_brackets());
            continue;
        }
        if (categories.size() == most_categories) {
            section.report().warning(spot, say::too_many_categories(most_categories));
            break;
        }
        Section inner(*table, spot, section.report());
        auto category = read_category(
            inner, category_colours[categories.size() % category_colours.size()], settings);
        if (!category) continue;
        const bool twice = std::any_of(categories.begin(), categories.end(),
                                       [&](const Category& c) { return c.id == category->id; });
        if (twice) {
            section.report().error(inner.value_spot("id"), say::category_twice(category->id));
        } else {
            categories.push_back(std::move(*category));
        }
    }
    if (categories.empty()) section.report().warning(section.spot(), say::no_categories());
    return categories;
}

// Where it cannot be read, staff read first: nothing is shown that nobody has seen.
Moderation read_moderation(Section& section) {
    const std::string written = section.text("moderation");
    const std::string name = lower(written);
    if (name.empty() || name == "before") return Moderation::before;
    if (name == "after") return Moderation::after;
    section.report().error(
        section.value_spot("moderation"),
        say::unknown_moderation(written, did_you_mean(name, {"before", "after"})));
    return Moderation::before;
}

std::optional<int> read_keep_days(Section& section) {
    const toml::node* node = section.take("keep_days");
    if (node == nullptr) return std::nullopt;
    const std::optional<int64_t> days =
        node->is_integer() ? node->value<int64_t>() : std::optional<int64_t>();
    if (days && *days >= 1 && *days <= most_days) return int(*days);
    section.report().error(section.value_spot("keep_days"), say::bad_keep_days(most_days));
    return std::nullopt;
}

} // namespace

IdeasRead read_ideas(const Source& source, const Settings& settings) {
    Card card(source);
    IdeaForm form;
    if (Section* section = card.section(); section != nullptr) {
        form.question = read_translations(*section, "question", settings.languages, longest_line);
        form.privacy = read_translations(*section, "privacy", settings.languages, longest_line);
        form.held_back = section->texts("held_back", "held_back = [\"…\", \"…\"]");
        std::erase(form.held_back, std::string());
        form.moderation = read_moderation(*section);
        form.keep_days = read_keep_days(*section);
        form.categories = read_categories(*section, settings);
        section->report_unknown();
    }
    return {std::move(form), card.problems()};
}

} // namespace content
