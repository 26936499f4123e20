#pragma once
// The problems of one card, as its reader meets them.

#include "content/card_text.h"

#include <vector>

namespace content {

class Report {
public:
    // `text` must outlive the report.
    explicit Report(const CardText& text) : text_(text) {}

    // This version of the card is not taken: the last good one stays on screen, if there is one.
    void error(Spot spot, Message message);

    // It is shown, though perhaps not as it was meant.
    void warning(Spot spot, Message message);

    // How many there were: unchanged after reading a part means that the part is whole.
    size_t errors() const { return errors_; }

    // Whether further problems are only counted, so that no pains need be taken with their words.
    bool full() const;

    // In the order of lines; past a score of them one line stands for the rest.
    std::vector<base::Problem> problems() const;

private:
    void add(base::Severity severity, Spot spot, Message message);

    const CardText& text_;
    std::vector<base::Problem> problems_;
    size_t errors_ = 0;
    size_t left_out_ = 0;
    base::Severity worst_left_out_ = base::Severity::warning;
};

} // namespace content
