#include "content/section.h"

#include "base/utf8.h"
#include "content/grammar.h"
#include "content/names.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <tuple>
#include <utility>

namespace content {

namespace {

// The first `most` characters.
std::string_view first_characters(std::string_view text, size_t most) {
    size_t at = 0;
    for (size_t count = 0; count < most && at < text.size(); ++count)
        at += base::utf8_length_at(text, at);
    return text.substr(0, at);
}

} // namespace

std::string clean(std::string_view text) {
    std::string out;
    for (size_t at = 0; at < text.size(); at += base::utf8_length_at(text, at)) {
        const char32_t c = base::code_point_at(text, at);
        if (c == '\t') {
            out += ' ';
        } else if (c == '\n' || (c >= 0x20 && !(c >= 0x7F && c < 0xA0))) {
            base::append_utf8(out, c);
        }
    }
    const size_t first = out.find_first_not_of(" \n");
    if (first == std::string_view::npos) return {};
    return out.substr(first, out.find_last_not_of(" \n") - first + 1);
}

Section::Section(const toml::table& table, Spot spot, Report& report)
    : table_(table), spot_(spot), report_(report) {}

const toml::node* Section::take(std::string_view key) {
    if (seen_.emplace(key).second) known_.emplace_back(key);
    return table_.get(key);
}

Spot Section::key_spot(std::string_view key) const {
    const auto found = table_.find(key);
    return found == table_.end() ? spot_ : spot_of(found->first.source());
}

Spot Section::value_spot(std::string_view key) const {
    const toml::node* node = table_.get(key);
    return node == nullptr ? spot_ : spot_of(node->source());
}

std::string Section::text(std::string_view key, size_t most) {
    const toml::node* node = take(key);
    if (node == nullptr) return {};
    const toml::value<std::string>* value = node->as_string();
    if (value == nullptr) {
        report_.error(value_spot(key), say::must_be_text(key));
        return {};
    }
    const std::string text = clean(value->get());
    const std::string_view kept = first_characters(text, most);
    if (kept.size() < text.size()) report_.warning(value_spot(key), say::too_long(key, most));
    return std::string(kept);
}

std::vector<std::string> Section::texts(std::string_view key, const base::Words& example) {
    const toml::node* node = take(key);
    if (node == nullptr) return {};
    std::vector<std::string> texts;
    const toml::array* list = node->as_array();
    const auto refuse = [&](Spot spot) { report_.error(spot, say::must_be_texts(key, example)); };
    if (list == nullptr) {
        refuse(value_spot(key));
        return {};
    }
    for (const toml::node& item : *list) {
        if (const auto* value = item.as_string(); value != nullptr) {
            texts.push_back(clean(value->get()));
        } else {
            refuse(spot_of(item.source()));
        }
    }
    return texts;
}

std::optional<bool> Section::flag(std::string_view key) {
    const toml::node* node = take(key);
    if (node == nullptr) return std::nullopt;
    if (const auto* value = node->as_boolean(); value != nullptr) return value->get();
    report_.error(value_spot(key), say::must_be_true_or_false(key));
    return std::nullopt;
}

std::optional<base::Duration> Section::duration(std::string_view key, Range seconds) {
    const toml::node* node = take(key);
    if (node == nullptr) return std::nullopt;
    const std::optional<double> value =
        node->is_number() ? node->value<double>() : std::optional<double>();
    if (!value || std::isnan(*value)) {
        report_.error(value_spot(key), say::must_be_number(key));
        return std::nullopt;
    }
    const double kept = std::clamp(*value, seconds.least, seconds.most);
    if (kept != *value)
        report_.warning(value_spot(key), say::clamped(key, seconds.least, seconds.most));
    return std::chrono::round<base::Duration>(std::chrono::duration<double>(kept));
}

std::vector<std::string> Section::not_taken() const {
    std::vector<std::pair<Spot, std::string>> placed;
    for (const auto& [key, value] : table_)
        if (!seen_.contains(key.str())) placed.emplace_back(spot_of(key.source()), key.str());
    std::sort(placed.begin(), placed.end(), [](const auto& a, const auto& b) {
        return std::tie(a.first.line, a.first.column) < std::tie(b.first.line, b.first.column);
    });
    std::vector<std::string> keys;
    keys.reserve(placed.size());
    for (auto& [spot, key] : placed)
        keys.push_back(std::move(key));
    return keys;
}

void Section::report_unknown() {
    for (const std::string& key : not_taken()) {
        const std::string meant = report_.full() ? std::string() : did_you_mean(key, known_);
        report_.warning(key_spot(key), say::unknown_key(key, meant, known_));
    }
}

} // namespace content
