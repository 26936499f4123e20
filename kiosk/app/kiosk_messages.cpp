#include "app/file.h"
#include "app/kiosk_parts.h"
#include "base/uuid.h"
#include "flow/machine.h"
#include "ideas/moderation.h"
#include "media/png.h"

#include <nlohmann/json.hpp>
#include <spdlog/spdlog.h>

#include <utility>

namespace app {

using nlohmann::json;

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

flow::SimilarFound found_by(const ideas::Similar& similar) {
    flow::SimilarFound found{similar.token, {}};
    for (const ideas::Idea& idea : similar.ideas)
        found.ideas.push_back({idea.id, idea.text, idea.category, idea.likes});
    return found;
}

} // namespace

void Kiosk::receive(Message message) {
    std::visit(Overloaded{[&](LibraryRead& m) {
                              read_ = m.reading;
                              content_fixed_ = std::move(m.fixed);
                              receive_library(std::move(m.library));
                          },
                          [&](FolderChanged&) { load_library(); },
                          [&](PictureDecoded& m) { receive_picture(std::move(m)); },
                          [&](ideas::Report& m) { receive_report(m); },
                          [&](ideas::HubNews& m) { receive_hub_news(m); },
                          [&](ControlRequest& m) { receive_request(std::move(m)); },
                          [&](PinAnswered& m) { receive_pin_answer(m); },
                          [&](SticksFound& m) { staff_.sticks = std::move(m.sticks); },
                          [&](MountsChanged&) { look_for_sticks(); },
                          [&](TakingHomeWent& m) { receive_taking_home(m); },
                          [&](ExhibitionsFound& m) {
                              staff_.exhibitions = std::move(m.exhibitions);
                              staff_.content_before = m.before;
                          },
                          [&](ErrandWent& m) { receive_errand(std::move(m)); }},
               message);
    if (std::holds_alternative<flow::Staff>(state_.mode)) dirty_ = true;
}

void Kiosk::receive_picture(PictureDecoded decoded) {
    if (const auto problem = parts_->pictures->arrived(std::move(decoded))) {
        spdlog::warn("content: {}", base::in_one_line(*problem));
        picture_problems_.push_back(*problem);
    }
}

void Kiosk::receive_report(const ideas::Report& report) {
    using namespace ideas;
    std::visit(
        Overloaded{[&](const Saved& m) {
                       box_trouble_.clear();
                       unsaved_.reset();
                       count("ideas_sent");
                       spdlog::info("idea {} stored", m.idea.id);
                       apply(flow::IdeaSaved{m.idea.id, m.idea.text, m.idea.category,
                                             visit_of(m.idea.id)});
                   },
                   [&](const NotSaved& m) {
                       box_fails(m.problem);
                       spdlog::error("an idea could not be stored: {}", box_trouble_);
                       apply(flow::IdeaNotSaved{visit_of(m.idea.id)});
                   },
                   [&](const TakenBack& m) {
                       spdlog::info("idea {} taken back", m.id);
                       apply(flow::IdeaTakenBack{m.id});
                   },
                   [&](const NotTakenBack& m) {
                       box_fails(m.problem);
                       spdlog::error("idea {} could not be taken back: {}", m.id, box_trouble_);
                       apply(flow::IdeaNotTakenBack{m.id});
                   },
                   [&](const Stock& m) {
                       box_trouble_.clear();
                       counts_ = m.counts;
                       recent_ = m.recent;
                       if (std::exchange(wall_, m.wall) != m.wall) {
                           ++wall_version_;
                           apply(flow::WallChanged{});
                       }
                       refresh_for_staff();
                       call_courier(); // every change is followed by one of these
                   },
                   [&](const Liked& m) { visit_of(m.like.id); },
                   [&](const NotLiked& m) {
                       box_fails(m.problem);
                       spdlog::error("a like could not be stored: {}", box_trouble_);
                       apply(flow::LikeNotStored{m.like.idea, m.like.delta, visit_of(m.like.id)});
                   },
                   [&](const Decided& m) {
                       spdlog::info("idea {}: {}", m.decision.idea, to_text(m.decision.kind));
                   },
                   [&](const NotDecided& m) {
                       spdlog::error("idea {} stays as it is: {}", m.decision.idea,
                                     base::in_one_line(m.problem));
                       refresh_for_staff(); // it waits still
                   },
                   [&](const Similar& m) { apply(found_by(m)); },
                   [&](const Found& m) { receive_found(m); },
                   [&](const Statistics& m) { staff_.statistics = m; },
                   [&](const BoxTrouble& m) {
                       // Counting fails again and again; that is told once.
                       const std::string before = box_trouble_;
                       box_fails(m.problem);
                       if (box_trouble_ != before) spdlog::error("the idea box: {}", box_trouble_);
                   }},
        report);
    dirty_ = true;
}

void Kiosk::box_fails(const base::Problem& problem) {
    box_problem_ = problem;
    box_trouble_ = base::in_one_line(problem);
}

// The visit that an idea or a like on its way to the box came from; forgets it.
uint64_t Kiosk::visit_of(const std::string& idea) {
    const auto found = under_way_.extract(idea);
    return found ? found.mapped() : 0;
}

// A new name; but the same words sent again after they could not be stored keep theirs, so that a
// write that reached the disk after all does not make two ideas of one.
std::string Kiosk::name_for(const flow::SaveIdea& order, base::Timestamp now) {
    if (!unsaved_ || unsaved_->visit != order.visit || unsaved_->text != order.text)
        unsaved_ = Unsaved{order.visit, order.text, base::make_uuid7(now, base::random_bytes())};
    return unsaved_->id;
}

// New, with the status that the content gives it.
ideas::Idea Kiosk::idea_of(const flow::SaveIdea& order) {
    const content::IdeaForm& form = library_->content.idea_form;
    const auto moderation = form.moderation == content::Moderation::after
                                ? ideas::Moderation::after
                                : ideas::Moderation::before;
    ideas::Idea idea;
    idea.created = clock_.utc();
    idea.id = name_for(order, idea.created);
    idea.kiosk = options_.kiosk;
    idea.language = order.language;
    idea.category = order.category;
    idea.text = order.text;
    idea.held = ideas::HoldBack(form.held_back).reason(order.text);
    idea.status = ideas::first_status(moderation, idea.held);
    return idea;
}

void Kiosk::perform(const flow::Effect& effect) {
    std::visit(Overloaded{[&](const flow::SaveIdea& e) {
                              ideas::Idea idea = idea_of(e);
                              under_way_[idea.id] = e.visit;
                              parts_->desk->save(std::move(idea));
                          },
                          [&](const flow::TakeBackFromBox& e) { parts_->desk->take_back(e.id); },
                          [&](const flow::LikeIdea& e) {
                              ideas::Like like{"", e.id, options_.kiosk, clock_.utc(), e.delta};
                              like.id = base::make_uuid7(like.created, base::random_bytes());
                              under_way_[like.id] = e.visit;
                              parts_->desk->like(std::move(like));
                          },
                          [&](const flow::FindSimilar& e) {
                              parts_->desk->find_similar(e.text, e.question);
                          },
                          [&](const flow::VisitBegan&) {
                              ++visits_;
                              parts_->stage->reset_view();
                              count("visits");
                              spdlog::info("a visit began");
                          },
                          [&](const flow::VisitEnded& e) {
                              if (e.draft_abandoned) count("ideas_abandoned");
                              unsaved_.reset();
                              parts_->stage->reset_view();
                              spdlog::info("a visit ended");
                          },
                          [&](const auto& for_staff) { perform(for_staff); }},
               effect);
}

void Kiosk::receive_request(ControlRequest request) {
    const json asked = json::parse(request.line, nullptr, false);
    const std::string command =
        asked.is_object() && asked.contains("command") && asked["command"].is_string()
            ? asked["command"].get<std::string>()
            : "";
    if (command == "reload") {
        load_library();
        reloads_.push_back({std::move(request), readings_});
    } else if (command == "screenshot" && asked.contains("file") && asked["file"].is_string()) {
        request.line = asked["file"].get<std::string>();
        screenshots_.push_back(std::move(request));
    } else {
        request.answer->set_value(answer(command));
    }
}

std::string Kiosk::answer(const std::string& command) {
    if (command == "status") return to_json(status()).dump();
    if (command == "controls") return to_json(parts_->stage->controls().all()).dump();
    if (command == "next") {
        apply(flow::SkipAhead{});
        return json{{"ok", true}}.dump();
    }
    if (command == "ideas_changed") {
        parts_->desk->look();
        return json{{"ok", true}}.dump();
    }
    if (command == "quit") {
        running_ = false;
        return json{{"ok", true}}.dump();
    }
    return json{{"error", "no such command: " + command}}.dump();
}

// Encoding and writing take time: a worker's work. The answer comes when the file is there.
void Kiosk::answer_screenshots() {
    if (screenshots_.empty()) return;
    platform::Window::Shot shot = parts_->window->read_back();
    auto pixels = std::make_shared<media::Pixels>(
        media::Pixels{{shot.width, shot.height}, std::move(shot.rgba)});
    for (ControlRequest& request : std::exchange(screenshots_, {})) {
        parts_->picture_worker->post([pixels, request] {
            const auto written = write_file(request.line, media::encode_png(*pixels));
            request.answer->set_value(written ? json{{"ok", true}}.dump()
                                              : json{{"error", written.error().message.en}}.dump());
        });
    }
}

Status Kiosk::status() const {
    const Library& library = *library_;
    const Scene now = scene();
    const bool by_staff = std::holds_alternative<flow::PinPad>(state_.mode) ||
                          std::holds_alternative<flow::Staff>(state_.mode);
    const bool out_of_order = library.empty() && programme_.mode == flow::Mode::open && !by_staff;
    const screens::Model model{library.content, state_, programme_, recent_, nullptr, out_of_order};
    const screens::Place place = screens::place_of(model);
    const bool instead = state_.visit() == nullptr && programme_.mode != flow::Mode::open;
    Status status;
    status.version = KIOSK_VERSION;
    status.state = !have_content_ ? "starting"
                   : out_of_order ? "out_of_order"
                   : instead      ? place.screen
                                  : state_.name();
    status.screen = have_content_ ? place.screen : "starting";
    status.card = place.card;
    status.language = state_.language;
    status.width = parts_->stage->glass().width;
    status.height = parts_->stage->glass().height;
    status.frames = frames_.count();
    status.frame_ms_median = frames_.median_ms();
    status.frame_ms_slowest = frames_.slowest_ms();
    status.uptime = base::seconds(now.now - started_);
    status.texture_bytes = parts_->textures->bytes();
    status.pictures_loading = parts_->pictures->loading();
    status.renderer = parts_->window->renderer();
    status.opengl = parts_->window->opengl();
    status.touch = parts_->window->touch_description();
    if (dark_) status.monitor = monitor_obeys_ ? "off" : "cannot be turned off";
    status.slides = library.content.slides.size();
    status.people = library.content.people.size();
    status.categories = library.content.idea_form.categories.size();
    status.languages = library.content.settings.languages;
    status.kept = library.kept;
    status.content_changes = changes_;
    status.content_waiting = next_library_ != nullptr;
    status.watch = parts_->watch ? parts_->watch->description() : "not noticed";
    status.content_fixed = content_fixed_;
    status.problems = all_problems();
    status.ideas = counts_;
    status.box_trouble = box_trouble_;
    status.hub = options_.hub.url.empty() ? "off" : hub_.reached ? "reached" : "not reached";
    status.hub_outbox = hub_.outbox;
    status.hub_trouble = hub_.trouble;
    return status;
}

void Kiosk::write_metrics(bool up) {
    Metrics metrics;
    metrics.up = up;
    metrics.status = status();
    metrics.visits = visits_;
    metrics.restarts = platform::ServiceManager::restarts();
    for (const double share : {0.5, 0.95, 0.99})
        metrics.frame_ms.emplace_back(share, frames_.quantile_ms(share));
    metrics.written = clock_.utc();
    if (const auto problem = parts_->metrics->write(std::move(metrics), clock_.now()))
        spdlog::warn("metrics: {}", base::in_one_line(*problem));
}

} // namespace app
