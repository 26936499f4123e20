#pragma once
// The value, or the problem that stood in its way.

#include "base/problem.h"

#include <tl/expected.hpp>

#include <string>
#include <utility>

namespace base {

template <class T>
using Result = tl::expected<T, Problem>;

// A failure that has no place in a file: what happened, and what to do about it.
inline tl::unexpected<Problem> failure(Words message, Words advice = {}) {
    Problem problem;
    problem.message = std::move(message);
    problem.advice = std::move(advice);
    return tl::unexpected<Problem>(std::move(problem));
}

} // namespace base
