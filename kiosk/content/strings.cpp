#include "content/strings.h"

#include "base/utf8.h"
#include "content/wording.h"

#include <utility>

namespace content {

Strings::Strings(Wording wording) : wording_(std::move(wording)) {}

const std::string& Strings::operator[](std::string_view key) const {
    const std::string name(key);
    if (const auto found = wording_.find(name); found != wording_.end()) return found->second;
    return *unworded_.insert(name).first;
}

bool Strings::has(std::string_view key) const {
    return wording_.contains(std::string(key));
}

void Strings::override_with(const Wording& wording) {
    for (const auto& [key, text] : wording)
        wording_[key] = text;
}

base::Result<Wording> parse_wording(std::string_view toml, const std::string& file) {
    Outcome<Wording> read = read_wording({file, std::string(toml)});
    for (base::Problem& problem : read.problems)
        if (problem.severity == base::Severity::error) return tl::unexpected(std::move(problem));
    return std::move(*read.value);
}

std::string fill(std::string_view sentence, std::string_view name, std::string_view value) {
    const std::string slot = "{" + std::string(name) + "}";
    std::string filled;
    for (;;) {
        const size_t at = sentence.find(slot);
        filled += sentence.substr(0, at);
        if (at == std::string_view::npos) return filled;
        filled += base::isolate(value);
        sentence.remove_prefix(at + slot.size());
    }
}

} // namespace content
