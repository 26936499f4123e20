#include "ideas/like.h"

#include "ideas/idea.h"

namespace ideas {

base::Result<void> check(const Like& like) {
    if (!looks_like_uuid(like.id) || !looks_like_uuid(like.idea))
        return base::failure("A like's id is not a UUID.");
    if (like.delta != 1 && like.delta != -1)
        return base::failure("A like counts one more or one less.");
    if (!is_clean(like.kiosk)) return base::failure("A like's kiosk is not a plain word.");
    return {};
}

} // namespace ideas
