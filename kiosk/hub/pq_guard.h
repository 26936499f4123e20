#pragma once
// What libpqxx throws becomes a problem, for this folder alone.

#include "base/result.h"
#include "hub/pq.h"
#include "ideas/hub_trouble.h"

#include <string>
#include <type_traits>

namespace hub::pq {

inline base::Problem trouble_of(const pqxx::sql_error& error, const std::string& place) {
    const std::string state = state_of(error);
    return state.empty() ? ideas::connection_trouble(error.what(), place)
                         : ideas::statement_trouble(state, place);
}

// Runs `work`, which speaks to the database at `place`.
template <class Work>
auto guarded(const std::string& place, Work work) -> base::Result<decltype(work())> {
    try {
        if constexpr (std::is_void_v<decltype(work())>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const pqxx::sql_error& error) {
        return tl::unexpected(trouble_of(error, place));
    } catch (const std::exception& error) { // broken connections, and commits of unknown end
        return tl::unexpected(ideas::connection_trouble(error.what(), place));
    }
}

} // namespace hub::pq
