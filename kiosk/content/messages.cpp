#include "content/messages.h"

#include <utility>

namespace content {

base::Problem problem_with(std::string file, base::Severity severity, Message message) {
    base::Problem problem;
    problem.severity = severity;
    problem.file = std::move(file);
    problem.message = std::move(message.what);
    problem.advice = std::move(message.advice);
    return problem;
}

} // namespace content
