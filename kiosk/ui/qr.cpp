#include "ui/qr.h"

#include <qrencode.h>

#include <cstdio>
#include <memory>

namespace ui {

namespace {

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

void draw_qr(Canvas& canvas, const QrCode& code, const Rect& rect) {
    if (code.side == 0) return;
    constexpr int quiet = 4;
    const float module = std::floor(std::min(rect.w, rect.h) / float(code.side + 2 * quiet));
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
