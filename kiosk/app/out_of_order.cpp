#include "app/out_of_order.h"

#include "app/gl_textures.h"
#include "app/glass.h"
#include "app/library.h"
#include "app/picture_shelf.h"
#include "app/programme.h"
#include "app/stage.h"
#include "flow/machine.h"
#include "platform/renderer.h"
#include "platform/service_manager.h"
#include "platform/signals.h"

namespace app {

using namespace std::chrono_literals;

base::Result<void> show_out_of_order(const Options& options, const base::Clock& clock) {
    const platform::Signals signals(&platform::Window::wake);
    platform::ServiceManager manager;
    auto opened = platform::Window::open(window_options(options), clock);
    if (!opened) return tl::unexpected(opened.error());
    platform::Window& window = **opened;

    const auto nothing = make_library(content::Reading{}, options.content, assets_folder());
    flow::Programme programme = make_programme(nothing->content, nothing->zone, clock.utc());
    programme.mode = flow::Mode::open;
    flow::State state = flow::start(programme, clock.now());
    const std::vector<ideas::Idea> no_ideas;
    GlTextures textures;
    PictureShelf no_pictures(textures, 0, [](const content::Picture&, media::Size) {});
    ui::Text text(textures, text_budget(window.picture_size()));
    Stage stage(text, no_pictures, glass_of(window, options));
    platform::Renderer renderer(window);
    const std::vector<content::Language>& languages = nothing->content.settings.languages;

    for (size_t turn = 0; !signals.stop_requested(); ++turn) {
        if (window.close_requested()) window.ignore_close();
        // Each language has its turn: nobody can choose one here.
        if (!languages.empty()) state.language = languages[(turn / 2) % languages.size()];
        stage.set_glass(glass_of(window, options));
        stage.build({*nothing, state, programme, no_ideas, clock.now(), false});
        const ui::Glass& glass = stage.glass();
        renderer.draw(stage.draw_data(), glass.width, glass.height, stage.backdrop());
        window.present();
        manager.ready();
        manager.alive(clock.now());
        const base::Instant until = clock.now() + 5s; // well within the watchdog's patience
        while (!signals.stop_requested() && clock.now() < until)
            window.wait(until - clock.now());
    }
    manager.stopping();
    return {};
}

} // namespace app
