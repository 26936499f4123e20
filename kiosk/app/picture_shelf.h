#pragma once
// Pictures on their way from disk to screen: decoded on a worker, uploaded in slices that cost no
// hitch, kept while they are in use, let go of when there are too many.

#include "base/result.h"
#include "media/picture.h"
#include "ui/pictures.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

// A picture that a worker has decoded, or could not.
struct PictureDecoded {
    uint64_t generation = 0;
    std::string path;
    media::Size cover;
    base::Result<media::Pixels> pixels;
};

class PictureShelf final : public ui::Pictures {
public:
    // `decode` has the job done elsewhere and ends in arrived(). `budget` is what textures may take
    // in bytes; what the last frame used is kept in any case.
    using Decode = std::function<void(uint64_t generation, const std::string& path, media::Size)>;
    PictureShelf(ui::TextureStore& store, size_t budget, Decode decode);
    ~PictureShelf() override;

    // What is on screen is asked for through find(); what will be soon, through prefetch().
    ui::Image find(const std::string& path, int width, int height) override;

    void prefetch(const std::string& path, int width, int height) { find(path, width, height); }

    // The pixels, or why there are none; from the main thread. A failure is returned to be told.
    std::optional<base::Problem> arrived(PictureDecoded decoded);

    // Uploads at most `rows` rows of what has arrived; true when something became visible.
    bool upload(int rows);
    bool uploading() const;
    bool loading() const; // decoding or uploading anything

    void begin_frame() { ++frame_; }

    // Lets go of what has not been used for longest, where there is too much.
    void trim();
    // The files may be others now: everything is decoded again when it is next asked for, and the
    // old picture stands until the new one is there.
    void refresh();

private:
    struct Picture {
        ui::Image image;         // what can be drawn now
        media::Size image_cover; // what it was decoded to cover
        media::Size wanted;      // what has been asked of the worker; 0 when nothing is under way
        bool failed = false;
        std::optional<media::Pixels> pixels; // being uploaded to `next`
        ui::TextureId next = 0;
        int rows_done = 0;
        uint64_t last_used = 0;
    };

    void drop(Picture& picture);

    ui::TextureStore& store_;
    size_t budget_;
    Decode decode_;
    // The same file may be on screen large and small at once: one of each size class.
    using Key = std::pair<std::string, int>;
    ui::Image any_size(const std::string& path);

    std::map<Key, Picture> pictures_;
    uint64_t generation_ = 1;
    uint64_t frame_ = 0;
};

} // namespace app
