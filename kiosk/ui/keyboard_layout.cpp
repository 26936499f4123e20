#include "ui/keyboard_layout.h"

#include "base/utf8.h"
#include "flow/graphemes.h"

#include <toml++/toml.h>
#include <unicase.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

namespace ui {

namespace {

constexpr std::array<const char*, keyboard_pages> page_names{"letters", "symbols", "more"};

std::string shifted(const std::string& plain) {
    std::string upper;
    for (size_t at = 0; at < plain.size(); at += base::utf8_length_at(plain, at))
        base::append_utf8(upper, uc_toupper(base::code_point_at(plain, at)));
    return upper;
}

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> found;
    for (size_t at = text.find_first_not_of(' '); at != std::string_view::npos;) {
        const size_t end = std::min(text.find(' ', at), text.size());
        found.emplace_back(text.substr(at, end - at));
        at = text.find_first_not_of(' ', end);
    }
    return found;
}

std::string line_of(std::string_view text, unsigned number) {
    size_t from = 0;
    for (unsigned line = 1; line < number && from != std::string_view::npos; ++line)
        from = text.find('\n', from) + 1;
    return std::string(text.substr(from, text.find_first_of("\r\n", from) - from));
}

// Where reading stopped, and why. Thrown and caught in this file alone.
struct Broken {
    toml::source_position at{};
    std::string message;
    std::string advice;
};

std::optional<KeyboardPage> page_named(const std::string& name) {
    const auto found = std::find(page_names.begin(), page_names.end(), name);
    if (found == page_names.end()) return std::nullopt;
    return static_cast<KeyboardPage>(found - page_names.begin());
}

std::optional<KeyboardKey> key_named(const std::string& name) {
    KeyboardKey key;
    if (flow::count_graphemes(name) == 1) {
        key.text = {name, shifted(name)};
    } else if (name == "shift") {
        key.role = KeyboardKey::Role::shift;
    } else if (name == "backspace") {
        key.role = KeyboardKey::Role::backspace;
    } else if (name == "space") {
        key.role = KeyboardKey::Role::space;
        key.text = {" ", " "};
    } else if (name == "done") {
        key.role = KeyboardKey::Role::done;
    } else if (const auto page = page_named(name)) {
        key.role = KeyboardKey::Role::page;
        key.leads_to = *page;
    } else {
        return std::nullopt;
    }
    return key;
}

class Reader {
public:
    explicit Reader(const toml::table& table) : table_(table) {}

    KeyboardLayout read() {
        for (const auto& [name, node] : table_)
            if (!page_named(std::string(name.str())) && name.str() != "variants")
                throw Broken{name.source().begin,
                             "'" + std::string(name.str()) + "' means nothing here",
                             "a keyboard has [letters], [symbols], [more] and [variants]"};
        for (int page = 0; page < keyboard_pages; ++page)
            read_page(static_cast<KeyboardPage>(page));
        read_variants();
        for (int page = 0; page < keyboard_pages; ++page)
            check_page(static_cast<KeyboardPage>(page));
        return std::move(layout_);
    }

private:
    std::vector<KeyboardKey>& keys(KeyboardPage page) {
        return layout_.pages[static_cast<size_t>(page)];
    }

    void read_page(KeyboardPage page) {
        const std::string name = page_names[static_cast<size_t>(page)];
        const toml::node* section = table_.get(name);
        if (section == nullptr) {
            if (page == KeyboardPage::more) return;
            throw Broken{{}, "there is no [" + name + "]", "write [" + name + "] and its rows"};
        }
        const toml::array* rows =
            section->is_table() ? (*section->as_table())["rows"].as_array() : nullptr;
        if (rows == nullptr || rows->empty())
            throw Broken{section->source().begin, "[" + name + "] has no rows",
                         "write rows = [\"q w e …\", …], a line of keys for each row"};
        int row = 0;
        for (const toml::node& node : *rows)
            read_row(page, node, row++);
    }

    void read_row(KeyboardPage page, const toml::node& node, int row) {
        const auto at = node.source().begin;
        const auto* text = node.as_string();
        const auto names = text == nullptr ? std::vector<std::string>() : words(text->get());
        if (names.empty())
            throw Broken{at, "this is no row of keys", "write the keys with a space between"};
        float units = 0;
        for (const std::string& name : names) {
            KeyboardKey key = read_key(name, at);
            key.row = row;
            units += key.units;
            for (const KeyboardKey& other : keys(page))
                if (key.role == KeyboardKey::Role::character && key.text == other.text)
                    throw Broken{at, "'" + name + "' stands twice on this page", "take one away"};
            keys(page).push_back(std::move(key));
        }
        layout_.columns = std::max(layout_.columns, units);
    }

    static KeyboardKey read_key(const std::string& text, toml::source_position at) {
        const size_t colon = text.find(':', 1);
        const std::string name = text.substr(0, colon);
        auto key = key_named(name);
        if (!key)
            throw Broken{at, "'" + name + "' is no key",
                         "a key is one character, or one of shift, backspace, space, done, "
                         "letters, symbols, more"};
        if (colon == std::string::npos) return *key;
        const char* end = text.data() + text.size();
        const auto read = std::from_chars(text.data() + colon + 1, end, key->units);
        const bool whole = read.ec == std::errc() && read.ptr == end;
        if (!whole || !(key->units >= 0.5f && key->units <= 12) ||
            key->units * 2 != std::floor(key->units * 2))
            throw Broken{at, "'" + text.substr(colon) + "' is no width",
                         "widths go in halves of a column from :0.5 to :12"};
        return *key;
    }

    void read_variants() {
        const toml::node* section = table_.get("variants");
        if (section == nullptr) return;
        if (!section->is_table())
            throw Broken{section->source().begin, "variants are no list of their own",
                         "write [variants] on a line, then e = \"é è\" and so on"};
        for (const auto& [name, node] : *section->as_table())
            read_variants_of(std::string(name.str()), name.source().begin, node);
    }

    void read_variants_of(const std::string& name, toml::source_position at,
                          const toml::node& node) {
        std::vector<KeyText> variants;
        const auto* text = node.as_string();
        for (const std::string& variant :
             text == nullptr ? std::vector<std::string>() : words(text->get())) {
            if (flow::count_graphemes(variant) != 1)
                throw Broken{at, "'" + variant + "' is not one character",
                             "write the variants with a space between"};
            variants.push_back({variant, shifted(variant)});
        }
        if (variants.empty())
            throw Broken{at, "'" + name + "' has no variants", "write them, or take the line away"};
        bool found = false;
        for (auto& page : layout_.pages) {
            for (KeyboardKey& key : page) {
                if (key.text.plain != name) continue;
                key.variants = variants;
                found = true;
            }
        }
        if (!found)
            throw Broken{at, "no page has a key '" + name + "'", "variants belong to a key"};
    }

    bool has(KeyboardPage page, KeyboardKey::Role role) {
        return std::any_of(keys(page).begin(), keys(page).end(),
                           [&](const KeyboardKey& key) { return key.role == role; });
    }

    void check_page(KeyboardPage page) {
        if (keys(page).empty()) return;
        const std::string name = page_names[static_cast<size_t>(page)];
        const auto at = table_.get(name)->source().begin;
        using Role = KeyboardKey::Role;
        for (const auto& [role, key] : {std::pair{Role::backspace, "backspace"},
                                        {Role::space, "space"},
                                        {Role::done, "done"}})
            if (!has(page, role))
                throw Broken{at, "[" + name + "] has no " + key + " key", "put one in a row"};
        if (page == KeyboardPage::letters && !has(page, Role::shift))
            throw Broken{at, "[letters] has no shift key", "put one in a row"};
        const auto forth = reachable_from(KeyboardPage::letters);
        const auto back = reachable_from(page);
        if (!forth.contains(page))
            throw Broken{at, "no key leads to [" + name + "]", "put " + name + " in a row"};
        if (!back.contains(KeyboardPage::letters))
            throw Broken{at, "no key leads back from [" + name + "] to the letters",
                         "put letters in a row"};
    }

    std::set<KeyboardPage> reachable_from(KeyboardPage start) {
        std::set<KeyboardPage> reached{start};
        for (int round = 0; round < keyboard_pages; ++round)
            for (const KeyboardPage page : std::set<KeyboardPage>(reached))
                for (const KeyboardKey& key : keys(page))
                    if (key.role == KeyboardKey::Role::page && !keys(key.leads_to).empty())
                        reached.insert(key.leads_to);
        return reached;
    }

    const toml::table& table_;
    KeyboardLayout layout_;
};

} // namespace

const std::vector<KeyboardKey>& KeyboardLayout::keys(KeyboardPage page) const {
    return pages[static_cast<size_t>(page)];
}

int KeyboardLayout::rows(KeyboardPage page) const {
    return keys(page).empty() ? 0 : keys(page).back().row + 1;
}

const KeyboardKey* KeyboardLayout::key(KeyboardPage page, int index) const {
    const auto& all = keys(page);
    const bool exists = index >= 0 && static_cast<size_t>(index) < all.size();
    return exists ? &all[static_cast<size_t>(index)] : nullptr;
}

base::Result<KeyboardLayout> parse_keyboard(std::string_view toml, const std::string& file) {
    base::Problem problem;
    problem.file = file;
    toml::source_position at{};
    try {
        const toml::table table = toml::parse(toml, file);
        return Reader(table).read();
    } catch (const Broken& broken) {
        at = broken.at;
        problem.message = broken.message;
        problem.advice = broken.advice;
    } catch (const toml::parse_error& error) {
        at = error.source().begin;
        problem.message = std::string(error.description());
        problem.advice = "the shipped keyboards show how one is written";
    }
    problem.line = static_cast<int>(at.line);
    problem.column = static_cast<int>(at.column);
    if (at.line > 0) problem.source_line = line_of(toml, at.line);
    return tl::unexpected(std::move(problem));
}

} // namespace ui
