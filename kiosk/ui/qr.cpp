#include "ui/qr.h"

#include <qrencode.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>

namespace ui {

namespace {

constexpr int quiet = 4; // modules of quiet zone on every side (ISO/IEC 18004)

// As ASCII, which every reader reads alike: a code does not say how its bytes are to be understood.
std::string in_ascii(const std::string& link) {
    std::string ascii;
    for (const char c : link) {
        const auto byte = static_cast<unsigned char>(c);
        char escaped[4];
        std::snprintf(escaped, sizeof escaped, "%%%02X", byte);
        if (byte < 0x80)
            ascii += c;
        else
            ascii += escaped;
    }
    return ascii;
}

} // namespace

QrCode make_qr(const std::string& link) {
    QrCode code;
    const std::unique_ptr<QRcode, void (*)(QRcode*)> made(
        QRcode_encodeString8bit(in_ascii(link).c_str(), 0, QR_ECLEVEL_M), QRcode_free);
    if (!made) return code;
    code.side = made->width;
    const size_t modules = size_t(made->width) * size_t(made->width);
    code.dark.reserve(modules);
    for (size_t i = 0; i < modules; ++i)
        code.dark.push_back(made->data[i] & 1);
    return code;
}

int qr_modules(const std::string& link) {
    // Bytes that versions 1, 2, … hold at error correction M (ISO/IEC 18004, table 7).
    constexpr std::array<size_t, 40> capacity = {
        14,   26,   42,   62,   84,   106,  122,  152,  180,  213,  251,  287,  331,  362,
        412,  450,  504,  560,  624,  666,  711,  779,  857,  911,  997,  1059, 1125, 1190,
        1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989, 2099, 2213, 2331};
    const size_t bytes = in_ascii(link).size();
    const auto version = std::lower_bound(capacity.begin(), capacity.end(), bytes);
    if (bytes == 0 || version == capacity.end()) return 0;
    return 21 + 4 * int(version - capacity.begin());
}

float qr_side(const Theme& theme, int modules) {
    if (modules == 0) return 0;
    const float across = theme.mm(theme.viewing_distance_mm() / 10) / float(modules);
    const float wanted = std::ceil(std::max({across, theme.mm(0.8f), 4.0f}) - 0.01f);
    const float most = 0.4f * std::min(theme.screen().w, theme.screen().h);
    const auto with_quiet = float(modules + 2 * quiet);
    return with_quiet * std::max(1.0f, std::min(wanted, std::floor(most / with_quiet)));
}

void draw_qr(Canvas& canvas, const QrCode& code, const Rect& rect) {
    if (code.side == 0) return;
    const float module =
        std::floor(std::min(rect.w, rect.h) / float(code.side + 2 * quiet) + 0.01f);
    const float side = module * float(code.side + 2 * quiet);
    const Point origin{std::floor(rect.centre().x - side / 2),
                       std::floor(rect.centre().y - side / 2)};
    canvas.rounded({origin.x, origin.y, side, side}, module * 2, paper);
    // A code in a mirror is none: what the canvas turns is turned back.
    const auto column = [&](int x) { return canvas.mirrored() ? code.side - 1 - x : x; };
    for (int y = 0; y < code.side; ++y)
        for (int x = 0; x < code.side; ++x)
            if (code.dark[size_t(y) * size_t(code.side) + size_t(column(x))])
                canvas.plate({origin.x + module * float(x + quiet),
                              origin.y + module * float(y + quiet), module, module},
                             rgb(content::Colour::black));
}

} // namespace ui
