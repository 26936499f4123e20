#pragma once
// The kiosk as seen from outside: a plain snapshot, and its JSON.

#include "base/problem.h"
#include "ideas/store.h"
#include "ui/controls.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <vector>

namespace app {

struct Status {
    std::string version;
    std::string state;  // "attract", "visit", "still_there", "takeover", "closed", "starting",
                        // "out_of_order"
    std::string screen; // "slide", "team", "invitation", "stories", "person", "idea", "thanks", …
    std::string card;   // file name of the card on screen, if one is
    std::string language;
    int width = 0; // px
    int height = 0;
    uint64_t frames = 0; // drawn since the start
    double frame_ms_median = 0;
    double frame_ms_slowest = 0;
    double uptime = 0;        // s
    size_t texture_bytes = 0; // pictures and words on the graphics card
    bool pictures_loading = false;
    std::string renderer;
    std::string opengl; // its version
    std::string touch;
    // "on"; "off" as the house is closed, or "cannot be turned off" though it is.
    std::string monitor = "on";
    size_t slides = 0;
    size_t people = 0;
    size_t categories = 0;
    std::vector<std::string> languages;
    std::vector<base::Problem> problems;
    std::vector<std::string> kept;              // cards shown in their last good version
    uint64_t content_changes = 0;               // that have gone live since the start
    bool content_waiting = false;               // a change has been read and is not on screen yet
    std::string watch;                          // how changes of the content folder are noticed
    std::optional<base::Problem> content_fixed; // why staff cannot bring in other content
    ideas::Counts ideas;
    std::string box_trouble; // empty when ideas can be stored
    std::string hub = "off"; // "off", "reached", "not reached"
    int64_t hub_outbox = 0;  // ideas, likes and decisions that wait to be passed on
    std::optional<base::Problem> hub_trouble;
};

nlohmann::json to_json(const Status& status);

// `message` and `advice` are in `language`; `words` has them in every language.
nlohmann::json to_json(const base::Problem& problem, const std::string& language = "en");
base::Problem problem_of(const nlohmann::json& problem);
nlohmann::json to_json(const std::vector<ui::Control>& controls);
nlohmann::json to_json(const ideas::Idea& idea);

// A list of problems as JSON, in another language.
nlohmann::json in_language(nlohmann::json problems, const std::string& language);

// "14 slides, 4 people, 6 categories"; without categories if there is no number of them.
base::Words counts(size_t slides, size_t people, std::optional<size_t> categories = {});

// "2 problems"
base::Words count_of_problems(size_t n);

// The status for a technician's eyes, a few lines; from the JSON that came over the socket.
std::string to_text(const nlohmann::json& status, const std::string& language = "en");

} // namespace app
