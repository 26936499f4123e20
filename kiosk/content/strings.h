#pragma once
// The words of the interface itself (buttons, sentences): shipped in
// assets/strings/<language>.toml, overridden card by card from the content folder's strings/.

#include "base/result.h"
#include "content/content.h"

#include <set>
#include <string>
#include <string_view>

namespace content {

// One language's words. A key that nobody has worded shows as the key itself, so that it is seen
// in the first screenshot rather than as a blank button. Used from one thread.
class Strings {
public:
    Strings() = default;
    explicit Strings(Wording wording);

    const std::string& operator[](std::string_view key) const;
    bool has(std::string_view key) const;

    // Lays own wording over this one.
    void override_with(const Wording& wording);

    const Wording& all() const { return wording_; }

private:
    Wording wording_;
    mutable std::set<std::string> unworded_; // keys asked for in vain, kept for operator[] to give
};

// Flat TOML of key = "text"; `file` names it in problems. Blocks on nothing.
base::Result<Wording> parse_wording(std::string_view toml, const std::string& file);

// "{n} characters left" with n = "427" → "427 characters left"; the value is isolated so that it
// cannot turn the sentence's direction. Unknown names are left as they stand.
std::string fill(std::string_view sentence, std::string_view name, std::string_view value);

} // namespace content
