#include "content/markdown.h"

#include "base/utf8.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace content {

namespace {

constexpr std::string_view escapable = "\\`*_{}[]()#+-.!\"'<>~|";

bool is_space(char c) {
    return c == ' ' || c == '\n';
}

bool is_word(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// A stretch of text, or one or two signs (* or _) that may become a change of style.
struct Piece {
    std::string text;
    bool sign = false;
    bool opens = false;  // paired: the style begins here
    bool closes = false; // paired: the style ends here

    bool strong() const { return text.size() == 2; }
};

class Paragrapher {
public:
    explicit Paragrapher(std::string_view text) : text_(text) {}

    Paragraph read() {
        for (size_t at = 0; at < text_.size();)
            at = step(at);
        return runs();
    }

private:
    size_t step(size_t at) {
        const char c = text_[at];
        if (c == '*' || c == '_') return signs(at);
        const bool escaped = c == '\\' && at + 1 < text_.size() &&
                             escapable.find(text_[at + 1]) != std::string_view::npos;
        add_text(escaped ? text_[at + 1] : c == '\n' ? ' ' : c);
        return at + (escaped ? 2 : 1);
    }

    // A row of the same sign: first ends what it can, then begins what it can.
    size_t signs(size_t at) {
        const char sign = text_[at];
        const size_t end = std::min(text_.find_first_not_of(sign, at), text_.size());
        const char before = at == 0 ? ' ' : text_[at - 1];
        const char after = end == text_.size() ? ' ' : text_[end];
        const bool inside_word = sign == '_' && is_word(before) && is_word(after);
        size_t left = end - at;
        if (left > 3 || inside_word) {
            for (; left > 0; --left)
                add_text(sign);
            return end;
        }
        if (!is_space(before)) left = close(sign, left);
        if (!is_space(after) && left >= 2) left = open(sign, 2, left);
        if (!is_space(after) && left == 1) left = open(sign, 1, left);
        for (; left > 0; --left)
            add_text(sign);
        return end;
    }

    size_t open(char sign, size_t count, size_t left) {
        open_.push_back(pieces_.size());
        pieces_.push_back({std::string(count, sign), true});
        return left - count;
    }

    // Pairs up to `left` signs with what stands open; what is left over.
    size_t close(char sign, size_t left) {
        while (left > 0) {
            const auto opener = std::find_if(open_.rbegin(), open_.rend(), [&](size_t index) {
                return pieces_[index].text[0] == sign && pieces_[index].text.size() <= left;
            });
            if (opener == open_.rend()) break;
            const std::string same = pieces_[*opener].text;
            pieces_[*opener].opens = true;
            open_.erase(std::prev(opener.base()), open_.end());
            pieces_.push_back({same, true, false, true});
            left -= same.size();
        }
        return left;
    }

    void add_text(char c) {
        if (pieces_.empty() || pieces_.back().sign) pieces_.emplace_back();
        pieces_.back().text += c;
    }

    Paragraph runs() const {
        Paragraph paragraph;
        int strong = 0;
        int emphasis = 0;
        for (const Piece& piece : pieces_) {
            if (piece.opens || piece.closes) {
                (piece.strong() ? strong : emphasis) += piece.opens ? 1 : -1;
                continue;
            }
            Run run{piece.text, strong > 0, emphasis > 0};
            const bool as_before = !paragraph.empty() && paragraph.back().strong == run.strong &&
                                   paragraph.back().emphasis == run.emphasis;
            if (as_before) {
                paragraph.back().text += run.text;
            } else {
                paragraph.push_back(std::move(run));
            }
        }
        return paragraph;
    }

    std::string_view text_;
    std::vector<Piece> pieces_;
    std::vector<size_t> open_; // indices of the signs that may still find a partner
};

} // namespace

RichText rich_text(std::string_view markdown) {
    RichText text;
    std::string paragraph;
    const auto end_paragraph = [&] {
        if (!paragraph.empty()) text.push_back(Paragrapher(paragraph).read());
        paragraph.clear();
    };
    for (size_t at = 0; at <= markdown.size();) {
        const size_t end = std::min(markdown.find('\n', at), markdown.size());
        const std::string_view line = base::trimmed(markdown.substr(at, end - at));
        if (line.empty()) {
            end_paragraph();
        } else {
            if (!paragraph.empty()) paragraph += '\n';
            paragraph += line;
        }
        at = end + 1;
    }
    end_paragraph();
    return text;
}

} // namespace content
