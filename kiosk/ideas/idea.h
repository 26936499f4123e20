#pragma once
// A visitor's idea: no name, no contact.

#include "base/result.h"
#include "base/time.h"

#include <optional>
#include <string>
#include <string_view>

namespace ideas {

enum class Status { pending, shown, hidden, erased };

struct Idea {
    std::string id; // UUIDv7
    base::Timestamp created{};
    std::string kiosk;    // which kiosk it was written at
    std::string language; // of the interface when it was written
    std::string category; // id from ideas.toml; empty if the visitor chose none
    std::string text;     // UTF-8, up to 500 graphemes; empty once it is erased
    Status status = Status::pending;
    int likes = 0;
    // Why it waits for review: "word", "email", "phone", "personal_number", "link"; empty if
    // nothing was found in it.
    std::string held{};

    bool operator==(const Idea&) const = default;
};

// "pending", "shown", "hidden", "erased": the words in the box and in exports.
const char* to_text(Status status);
std::optional<Status> status_from(std::string_view text);

// As a UUID is written, in lower case.
bool looks_like_uuid(std::string_view id);

// Bytes that are UTF-8, without a NUL.
bool is_clean(std::string_view text);

// Fails where an idea is not fit to be kept: an id that is no UUID, no text or more than
// max_text_bytes, bytes that are not UTF-8, a NUL. The problem never quotes the visitor.
base::Result<void> check(const Idea& idea);

// 48 bytes for each of 500 graphemes; the longest common one, a family in emoji, has 25.
inline constexpr size_t max_text_bytes = 24'000;

} // namespace ideas
