#include "app/tour.h"

#include "app/file.h"
#include "app/gl_textures.h"
#include "app/options.h"
#include "app/picture_shelf.h"
#include "app/programme.h"
#include "app/stage.h"
#include "platform/renderer.h"

#include <limits>

namespace app {

namespace {

// A stage with nobody in front of it: pictures are decoded on the spot, time stands still.
class Studio {
public:
    Studio(platform::Window& window, std::filesystem::path folder)
        : folder_(std::move(folder)),
          pictures_(textures_, std::numeric_limits<size_t>::max(),
                    [this](const content::Picture& picture, media::Size cover) {
                        wanted_.push_back({picture, cover, {}});
                    }),
          stage_(text_, pictures_, ui::Glass{}),
          renderer_(window) {}

    media::Pixels photograph(const Scene& scene, const TourStop& stop, std::pair<int, int> size) {
        ui::Glass glass;
        glass.width = size.first;
        glass.height = size.second;
        stage_.set_glass(glass);
        stage_.reset_view();
        stage_.view().keyboard_open = stop.keyboard;
        stage_.view().languages_open = stop.languages;
        stage_.view().discard_asked = stop.discard;
        stage_.view().offer_open = stop.offer;
        stage_.view().wall.list = stop.list;
        stage_.view().staff = stop.staff_view;
        do {
            decode();
            pictures_.begin_frame();
            stage_.build(scene);
        } while (!wanted_.empty());
        auto shot = renderer_.draw_offscreen(stage_.draw_data(), size.first, size.second,
                                             stage_.backdrop());
        return {{shot.width, shot.height}, std::move(shot.rgba)};
    }

private:
    void decode() {
        for (PictureDecoded& decoded : std::exchange(wanted_, {})) {
            const media::Limits limits;
            const auto bytes = read_file(folder_ / decoded.picture.path, limits.max_bytes);
            decoded.pixels = bytes ? media::decode(*bytes, decoded.cover, limits)
                                   : tl::unexpected(bytes.error());
            pictures_.arrived(std::move(decoded));
        }
        while (pictures_.uploading())
            pictures_.upload(std::numeric_limits<int>::max() / 2);
    }

    std::filesystem::path folder_;
    GlTextures textures_;
    std::vector<PictureDecoded> wanted_;
    PictureShelf pictures_;
    ui::Text text_{textures_, text_budget({1080, 1920})}; // of larger screens, as much as is shown
    Stage stage_;
    platform::Renderer renderer_;
};

std::string file_name(std::pair<int, int> size, const content::Language& language,
                      const TourStop& stop) {
    return std::to_string(size.first) + "x" + std::to_string(size.second) + "-" + language + "-" +
           stop.name + ".png";
}

} // namespace

base::Result<int> make_tour(const TourPlan& plan, const base::Clock& clock,
                            const std::function<base::Result<void>(const TourPicture&)>& take) {
    const std::shared_ptr<const Library> library = read_library(plan.content, assets_folder());
    if (!library->folder_found)
        return base::failure("there is no content folder " + plan.content.string() + ".",
                             "Name one with --content.");
    flow::Programme programme = make_programme(library->content, library->zone, clock.utc());
    programme.mode = flow::Mode::open;
    platform::WindowOptions options;
    options.title = "tour";
    options.windowed = std::pair(320, 320);
    options.visible = false;
    auto window = platform::Window::open(options, clock);
    if (!window) return tl::unexpected(window.error());
    Studio studio(**window, plan.content);
    const Library nothing_to_show = [&] {
        Library copy = *library;
        copy.content.slides.clear();
        copy.content.people.clear();
        return copy;
    }();
    int count = 0;
    const auto& languages =
        plan.languages.empty() ? library->content.settings.languages : plan.languages;
    for (const auto& size : plan.sizes)
        for (const content::Language& language : languages)
            for (TourStop& stop : tour_stops(*library, programme, language)) {
                stop.state.text_step = plan.text_step;
                const Scene scene{stop.out_of_order ? nothing_to_show : *library,
                                  stop.state,
                                  stop.programme,
                                  stop.recent,
                                  base::Instant{},
                                  false,
                                  nullptr,
                                  &stop.wall,
                                  uint64_t(count) + 1,
                                  &stop.staff};
                TourPicture picture{file_name(size, language, stop),
                                    studio.photograph(scene, stop, size)};
                if (auto taken = take(picture); !taken) return tl::unexpected(taken.error());
                ++count;
            }
    return count;
}

} // namespace app
