#include "screens/staff_problems.h"

namespace screens {

using ui::Frame;
using ui::Rect;

namespace {

// One problem, set in the width of its card.
struct ProblemBlocks {
    const ui::TextBlock* place = nullptr; // null: it has none
    const ui::TextBlock* message = nullptr;
    const ui::TextBlock* source = nullptr; // the line itself
    const ui::TextBlock* advice = nullptr;
    float height = 0;
};

std::string place_of(const base::Problem& problem) {
    std::string place = problem.file;
    if (problem.line > 0) place += ":" + std::to_string(problem.line);
    if (problem.line > 0 && problem.column > 0) place += ":" + std::to_string(problem.column);
    return place;
}

size_t byte_of_column(const std::string& line, int column) {
    size_t at = 0;
    for (int i = 1; i < column && at < line.size(); ++i) {
        ++at;
        while (at < line.size() && (line[at] & 0xC0) == 0x80)
            ++at;
    }
    return at;
}

ProblemBlocks set_problem(const Frame& frame, const base::Problem& problem,
                          const std::string& language, float width) {
    const ui::Theme& theme = frame.theme;
    const float inner = width - theme.u(72);
    ProblemBlocks blocks;
    float height = theme.u(48);
    if (!problem.file.empty()) {
        blocks.place =
            &frame.text.block(place_of(problem), staff_text(theme, inner, 32, ui::Weight::bold));
        height += blocks.place->height() + theme.u(6);
    }
    blocks.message = &frame.text.block(problem.message.in(language), staff_text(theme, inner, 36));
    height += blocks.message->height();
    if (!problem.source_line.empty()) {
        ui::TextStyle style = staff_text(theme, 0, 30);
        blocks.source = &frame.text.block(problem.source_line, style);
        height += blocks.source->height() + theme.u(56);
    }
    if (!problem.advice.empty()) {
        blocks.advice =
            &frame.text.block(problem.advice.in(language), staff_text(theme, inner, 36));
        height += blocks.advice->height() + theme.u(10);
    }
    blocks.height = height;
    return blocks;
}

// The line on a plate of its own, a mark under what is meant.
float draw_source(Frame& frame, const ui::TextBlock& source, const base::Problem& problem,
                  const Rect& room) {
    const ui::Theme& theme = frame.theme;
    const Rect plate{room.x, room.y + theme.u(8), room.w, source.height() + theme.u(40)};
    frame.canvas.rounded(plate, theme.u(12), ui::paper);
    frame.canvas.push_clip(plate.inset(theme.u(12), 0));
    const ui::Point at{plate.x + theme.u(18), plate.y + theme.u(10)};
    const ui::Rect caret = source.caret(byte_of_column(problem.source_line, problem.column));
    // A long line is drawn from where its mark can be seen.
    const float shift = std::max(0.0f, caret.x - plate.w * 0.7f);
    frame.canvas.text(source, {at.x - shift, at.y}, ui::ink);
    if (problem.column > 0) {
        const ui::Point tip{at.x - shift + caret.x + theme.u(7), at.y + source.height()};
        frame.canvas.triangle(tip, {tip.x + theme.u(11), tip.y + theme.u(17)},
                              {tip.x - theme.u(11), tip.y + theme.u(17)}, ui::alarm);
    }
    frame.canvas.pop_clip();
    return plate.bottom() + theme.u(8);
}

void draw_problem(Frame& frame, const std::string& id, const base::Problem& problem,
                  const std::string& language, const Rect& rect) {
    const ui::Theme& theme = frame.theme;
    const ProblemBlocks blocks = set_problem(frame, problem, language, rect.w);
    const bool error = problem.severity == base::Severity::error;
    frame.canvas.rounded(rect, theme.u(20), ui::grey);
    frame.canvas.dot({rect.x + theme.u(30), rect.y + theme.u(24 + 22)}, theme.u(13),
                     error ? ui::alarm : ui::rgb(content::Colour::amber));
    const float x = rect.x + theme.u(56);
    float y = rect.y + theme.u(24);
    if (blocks.place) {
        frame.canvas.text(*blocks.place, {x, y}, ui::ink);
        y += blocks.place->height() + theme.u(6);
    }
    frame.canvas.text(*blocks.message, {x, y}, error ? ui::alarm : ui::ink);
    y += blocks.message->height();
    if (blocks.source)
        y = draw_source(frame, *blocks.source, problem, {x, y, rect.end() - x - theme.u(16), 0});
    if (blocks.advice) frame.canvas.text(*blocks.advice, {x, y + theme.u(10)}, ui::ink);
    frame.controls.list(
        {id, ui::Role::area, base::in_one_line(problem, language), place_of(problem), rect});
}

} // namespace

StaffList staff_problem_list(Frame& frame, const std::string& id,
                             const std::vector<base::Problem>& problems,
                             const std::string& language) {
    return {"staff", problems.size(),
            [&](size_t i, float width) {
                return set_problem(frame, problems[i], language, width).height;
            },
            [&frame, &problems, &language, id](size_t i, const Rect& rect) {
                draw_problem(frame, id + std::to_string(i), problems[i], language, rect);
            }};
}

} // namespace screens
