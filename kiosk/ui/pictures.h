#pragma once
// Pictures as screens see them: there, or not there yet. app/picture_shelf.h decodes and uploads.

#include "content/content.h"
#include "ui/textures.h"

namespace ui {

struct Image {
    TextureId texture = 0; // 0: not there yet, draw a stand-in
    int width = 0;
    int height = 0;
};

class Pictures {
public:
    Pictures() = default;
    Pictures(const Pictures&) = delete;
    Pictures& operator=(const Pictures&) = delete;
    virtual ~Pictures() = default;

    // The picture at a size that covers width × height pixels. Asking is what makes it come: not
    // there yet now, there in a later frame. Never waits.
    virtual Image find(const content::Picture& picture, int width, int height) = 0;
};

} // namespace ui
