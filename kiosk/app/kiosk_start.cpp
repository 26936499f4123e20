// How the kiosk comes up: everything is opened and wired here, once.

#include "app/glass.h"
#include "app/kiosk.h"
#include "app/kiosk_parts.h"
#include "ideas/box.h"

#include <spdlog/spdlog.h>

#include <filesystem>
#include <future>

namespace app {

using namespace std::chrono_literals;

base::Result<void> Kiosk::start() {
    make_data_folder();
    start_reading(); // before the window is there: both take their time
    if (auto opened = open_window(); !opened) return opened;
    set_stage();
    open_box();
    if (!options_.metrics.empty())
        parts_->metrics = std::make_unique<MetricsFile>(options_.metrics);
    if (auto listening = listen(); !listening) return listening;
    const auto [width, height] = parts_->window->picture_size();
    spdlog::info("started: {} x {}, {}, OpenGL {}, {}", width, height, parts_->window->renderer(),
                 parts_->window->opengl(), parts_->window->touch_description());
    return {};
}

// For this user alone where we make it; a folder that is there already keeps the mode it was given.
void Kiosk::make_data_folder() const {
    std::error_code error;
    if (std::filesystem::is_directory(options_.data, error)) return;
    std::filesystem::create_directories(options_.data, error);
    if (!error)
        std::filesystem::permissions(options_.data, std::filesystem::perms::owner_all, error);
    if (error)
        spdlog::error("{} cannot be made: {}. Ideas cannot be stored until it can.",
                      options_.data.string(), error.message());
}

void Kiosk::start_reading() {
    Parts& parts = *parts_;
    parts.librarian = std::make_unique<Librarian>(options_.content, assets_folder(), keep_);
    parts.content_worker = std::make_unique<base::Worker>("content", base::Worker::Rank::behind);
    parts.picture_worker = std::make_unique<base::Worker>("pictures");
    parts.lock = std::make_unique<staff::Lock>(options_.data);
    parts.staff_worker = std::make_unique<base::Worker>("staff");
    parts.errand_worker = std::make_unique<base::Worker>("errands", base::Worker::Rank::behind);
    parts.content_worker->post([this] {
        mailbox_.put(LibraryRead{parts_->librarian->read_at_once(), 0, {}});
    });
    watch_content();
}

base::Result<void> Kiosk::open_window() {
    auto opened = platform::Window::open(window_options(options_), clock_);
    if (!opened) return tl::unexpected(opened.error());
    parts_->window = std::move(*opened);
    return {};
}

void Kiosk::set_stage() {
    Parts& parts = *parts_;
    parts.textures = std::make_unique<GlTextures>();
    const auto [width, height] = parts.window->picture_size();
    const size_t screen_bytes = size_t(width) * size_t(height) * 4;
    parts.pictures = std::make_unique<PictureShelf>(
        *parts.textures, screen_bytes * 5 / 4, // what shows and what comes next, with room to spare
        [this](const content::Picture& picture, media::Size cover) {
            decode_picture(picture, cover);
        });
    parts.text = std::make_unique<ui::Text>(*parts.textures, text_budget({width, height}));
    parts.stage = std::make_unique<Stage>(*parts.text, *parts.pictures, ui::Glass{});
    fit_to_window();
    parts.renderer = std::make_unique<platform::Renderer>(*parts.window);
    if (!parts.text->has_house_font())
        spdlog::error(
            "Roboto is not installed: words will look wrong. Install fonts-roboto-unhinted.");
}

void Kiosk::open_box() {
    parts_->desk = std::make_unique<ideas::Desk>(
        [file = box_of(options_),
         &clock = clock_]() -> base::Result<std::unique_ptr<ideas::Store>> {
            auto box = ideas::Box::open(file, clock.utc());
            if (!box) return tl::unexpected(box.error());
            if (!(*box)->set_aside().empty())
                spdlog::error("the idea box was damaged: what is left of it lies in {}",
                              (*box)->set_aside().string());
            return std::unique_ptr<ideas::Store>(std::move(*box));
        },
        [this](ideas::Report report) { mailbox_.put(std::move(report)); });
    parts_->desk->look();
}

// Another kiosk on the same data is refused; a folder that cannot be written is no reason to leave
// the exhibition dark.
base::Result<void> Kiosk::listen() {
    auto socket = platform::ControlSocket::listen(socket_of(options_), [this](std::string line) {
        auto promise = std::make_shared<std::promise<std::string>>();
        std::future<std::string> answer = promise->get_future();
        mailbox_.put(ControlRequest{std::move(line), promise});
        while (answer.wait_for(50ms) != std::future_status::ready)
            if (ending_) return std::string(R"({"error": "the kiosk is ending"})");
        return answer.get();
    });
    if (socket) {
        parts_->socket = std::move(*socket);
        return {};
    }
    if (platform::ask(socket_of(options_), "{}", 1s)) return tl::unexpected(socket.error());
    spdlog::error("nobody can look in from outside: {}", base::in_one_line(socket.error()));
    return {};
}

} // namespace app
