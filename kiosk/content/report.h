#pragma once
// The problems of one card, as its reader meets them.

#include "content/card_text.h"

#include <vector>

namespace content {

class Report {
public:
    // `text` must outlive the report.
    explicit Report(const CardText& text) : text_(text) {}

    // The thing being read cannot be shown.
    void broken(Spot spot, Message message);

    // Something of it is left out, the rest is shown.
    void error(Spot spot, Message message);

    // It is shown, though perhaps not as it was meant.
    void warning(Spot spot, Message message);

    // How many times broken() was called: unchanged after reading a part means the part is whole.
    size_t breaks() const { return breaks_; }

    // Whether further problems are only counted, so that no pains need be taken with their words.
    bool full() const;

    // In the order of lines; past a score of them one line stands for the rest.
    std::vector<base::Problem> problems() const;

private:
    void add(base::Severity severity, Spot spot, Message message);

    const CardText& text_;
    std::vector<base::Problem> problems_;
    size_t breaks_ = 0;
    size_t left_out_ = 0;
};

} // namespace content
