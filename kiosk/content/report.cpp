#include "content/report.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace content {

namespace {

// A card of a thousand faults has one cause, and nobody reads a thousand lines.
constexpr size_t most_problems = 20;

} // namespace

void Report::error(Spot spot, Message message) {
    ++errors_;
    add(base::Severity::error, spot, std::move(message));
}

void Report::warning(Spot spot, Message message) {
    add(base::Severity::warning, spot, std::move(message));
}

void Report::add(base::Severity severity, Spot spot, Message message) {
    if (full()) {
        ++left_out_;
        if (severity == base::Severity::error) worst_left_out_ = severity;
    } else {
        problems_.push_back(text_.problem(severity, spot, std::move(message)));
    }
}

bool Report::full() const {
    return problems_.size() >= most_problems;
}

std::vector<base::Problem> Report::problems() const {
    std::vector<base::Problem> sorted = problems_;
    std::stable_sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
        return std::tie(a.line, a.column) < std::tie(b.line, b.column);
    });
    if (left_out_ == 0) return sorted;
    sorted.push_back(problem_with(text_.file(), worst_left_out_, say::more_like_it(left_out_)));
    return sorted;
}

} // namespace content
