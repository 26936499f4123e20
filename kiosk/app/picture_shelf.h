#pragma once
// Pictures on their way from disk to screen: decoded on a worker, uploaded in slices that cost no
// hitch, kept while they are in use, let go of when there are too many.

#include "base/result.h"
#include "content/content.h"
#include "media/picture.h"
#include "ui/pictures.h"

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace app {

// A picture that a worker has decoded, or could not.
struct PictureDecoded {
    content::Picture picture;
    media::Size cover;
    base::Result<media::Pixels> pixels;
};

class PictureShelf final : public ui::Pictures {
public:
    // `decode` has the job done elsewhere and ends in arrived(). `budget` is what textures may take
    // in bytes; what the last frame used is kept in any case. Pictures of one path and two versions
    // are two pictures.
    using Decode = std::function<void(const content::Picture& picture, media::Size)>;
    PictureShelf(ui::TextureStore& store, size_t budget, Decode decode);
    ~PictureShelf() override;

    // What is on screen is asked for through find(); what will be soon, through prefetch().
    ui::Image find(const content::Picture& picture, int width, int height) override;

    // True when it can be drawn at this size, or never will be.
    bool prefetch(const content::Picture& picture, media::Size cover);

    // The sizes at which the last frame showed any version of the picture.
    std::vector<media::Size> sizes_on_screen(const std::string& path) const;

    // The pixels, or why there are none; from the main thread. A failure is returned to be told.
    std::optional<base::Problem> arrived(PictureDecoded decoded);

    // Uploads at most `rows` rows of what has arrived; true when the last frame wanted one that is
    // ready now.
    bool upload(int rows);
    bool uploading() const;
    bool loading() const; // decoding or uploading anything

    void begin_frame() { ++frame_; }

    // Lets go of what has not been used for longest, where there is too much.
    void trim();

    // What could not be decoded is asked for again when it is next wanted.
    void forget_failures();

private:
    struct Picture {
        ui::Image image;         // what can be drawn now
        media::Size image_cover; // what it was decoded to cover
        media::Size wanted;      // what has been asked of the worker; 0 when nothing is under way
        bool failed = false;
        std::optional<media::Pixels> pixels; // being uploaded to `next`
        ui::TextureId next = 0;
        int rows_done = 0;
        uint64_t last_used = 0;             // in this frame, by find() or prefetch()
        std::optional<uint64_t> last_shown; // in this frame, by find()
    };

    Picture& want(const content::Picture& wanted, media::Size cover);

    void drop(Picture& picture);

    ui::TextureStore& store_;
    size_t budget_;
    Decode decode_;

    // The same file may be on screen large and small at once: one of each size class.
    struct Key {
        std::string path;
        std::string version;
        int size_class = 0;

        bool operator<(const Key& other) const {
            return std::tie(path, version, size_class) <
                   std::tie(other.path, other.version, other.size_class);
        }
    };

    static Key key_of(const content::Picture& picture, media::Size cover);
    ui::Image any_size(const content::Picture& picture);

    std::map<Key, Picture> pictures_;
    uint64_t frame_ = 0;
};

} // namespace app
