#include "ideas/decision.h"

namespace ideas {

const char* to_text(Decision::Kind kind) {
    switch (kind) {
    case Decision::Kind::show:
        return "show";
    case Decision::Kind::hide:
        return "hide";
    case Decision::Kind::erase:
        return "erase";
    }
    return "hide";
}

std::optional<Decision::Kind> decision_from(std::string_view text) {
    for (const auto kind : {Decision::Kind::show, Decision::Kind::hide, Decision::Kind::erase})
        if (text == to_text(kind)) return kind;
    return std::nullopt;
}

Status status_after(Decision::Kind kind) {
    switch (kind) {
    case Decision::Kind::show:
        return Status::shown;
    case Decision::Kind::hide:
        return Status::hidden;
    case Decision::Kind::erase:
        return Status::erased;
    }
    return Status::hidden;
}

base::Result<void> check(const Decision& decision) {
    constexpr size_t max_reason_bytes = 2'000;
    if (!looks_like_uuid(decision.id) || !looks_like_uuid(decision.idea))
        return base::failure("A decision's id is not a UUID.");
    if (decision.reason.size() > max_reason_bytes || !is_clean(decision.reason))
        return base::failure("The reason is too long, or no plain text.");
    if (!is_clean(decision.kiosk)) return base::failure("A decision's kiosk is not a plain word.");
    return {};
}

} // namespace ideas
