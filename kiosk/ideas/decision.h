#pragma once
// What staff decide about an idea. Decisions are kept, with their time and kiosk.

#include "base/result.h"
#include "base/time.h"
#include "ideas/idea.h"

#include <optional>
#include <string>
#include <string_view>

namespace ideas {

struct Decision {
    enum class Kind { show, hide, erase };

    std::string id;   // UUIDv7 of this decision
    std::string idea; // whose id it has
    Kind kind = Kind::show;
    std::string reason; // in the words of who decided; may be empty
    base::Timestamp at{};
    std::string kiosk; // where it was taken

    bool operator==(const Decision&) const = default;
};

// The reason in the tombstone of an idea that its author took back.
inline constexpr const char* taken_back = "taken back";

// "show", "hide", "erase": the words in the box.
const char* to_text(Decision::Kind kind);
std::optional<Decision::Kind> decision_from(std::string_view text);

// What an idea becomes by it. Erasing is final.
Status status_after(Decision::Kind kind);

// Fails where an id is no UUID or the reason is too long or no plain text.
base::Result<void> check(const Decision& decision);

} // namespace ideas
