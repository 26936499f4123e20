#include "app/status.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <initializer_list>

namespace app {

using nlohmann::json;

namespace {

double rounded(double value) {
    return std::round(value * 100) / 100;
}

} // namespace

json to_json(const base::Problem& p, const std::string& language) {
    json words;
    for (const char* each : {"en", "sv"})
        words[each] = {{"message", p.message.in(each)}, {"advice", p.advice.in(each)}};
    return {{"file", p.file},
            {"line", p.line},
            {"column", p.column},
            {"severity", base::to_words(p.severity).en},
            {"source_line", p.source_line},
            {"language", language},
            {"message", p.message.in(language)},
            {"advice", p.advice.in(language)},
            {"words", words}};
}

base::Problem problem_of(const json& p) {
    const auto in = [&](const char* language, const char* part) {
        return p.at("words").at(language).at(part).get<std::string>();
    };
    base::Problem problem;
    problem.severity =
        p.at("severity") == "error" ? base::Severity::error : base::Severity::warning;
    problem.file = p.at("file").get<std::string>();
    problem.line = p.at("line").get<int>();
    problem.column = p.at("column").get<int>();
    problem.message = {in("en", "message"), in("sv", "message")};
    problem.source_line = p.at("source_line").get<std::string>();
    problem.advice = {in("en", "advice"), in("sv", "advice")};
    return problem;
}

json to_json(const ideas::Idea& idea) {
    return {{"id", idea.id},
            {"created", base::to_iso(idea.created)},
            {"kiosk", idea.kiosk},
            {"language", idea.language},
            {"category", idea.category},
            {"text", idea.text},
            {"status", ideas::to_text(idea.status)},
            {"held", idea.held},
            {"likes", idea.likes}};
}

json to_json(const Status& s) {
    json problems = json::array();
    for (const base::Problem& problem : s.problems)
        problems.push_back(to_json(problem));
    return {{"version", s.version},
            {"state", s.state},
            {"screen", s.screen},
            {"card", s.card},
            {"language", s.language},
            {"size", {s.width, s.height}},
            {"frames", s.frames},
            {"frame_ms",
             {{"median", rounded(s.frame_ms_median)}, {"slowest", rounded(s.frame_ms_slowest)}}},
            {"uptime", rounded(s.uptime)},
            {"texture_bytes", s.texture_bytes},
            {"pictures_loading", s.pictures_loading},
            {"renderer", s.renderer},
            {"opengl", s.opengl},
            {"touch", s.touch},
            {"monitor", s.monitor},
            {"content",
             {{"slides", s.slides},
              {"people", s.people},
              {"categories", s.categories},
              {"languages", s.languages},
              {"generation", s.content_changes},
              {"waiting", s.content_waiting},
              {"watch", s.watch},
              {"fixed", s.content_fixed ? to_json(*s.content_fixed) : json()},
              {"kept", s.kept},
              {"problems", problems}}},
            {"ideas",
             {{"pending", s.ideas.pending},
              {"shown", s.ideas.shown},
              {"hidden", s.ideas.hidden},
              {"erased", s.ideas.erased},
              {"trouble", s.box_trouble}}},
            {"hub",
             {{"state", s.hub},
              {"outbox", s.hub_outbox},
              {"trouble", s.hub_trouble ? to_json(*s.hub_trouble) : json()}}}};
}

json to_json(const std::vector<ui::Control>& controls) {
    json list = json::array();
    for (const ui::Control& c : controls)
        list.push_back({{"id", c.id},
                        {"role", ui::to_text(c.role)},
                        {"label", c.label},
                        {"value", c.value},
                        {"rect",
                         {std::round(c.rect.x), std::round(c.rect.y), std::round(c.rect.w),
                          std::round(c.rect.h)}},
                        {"enabled", c.enabled},
                        {"focused", c.focused}});
    return list;
}

json in_language(json problems, const std::string& language) {
    for (json& problem : problems)
        problem = to_json(problem_of(problem), language);
    return problems;
}

base::Words counts(size_t slides, size_t people, std::optional<size_t> categories) {
    const base::Words of_slides =
        base::counted(slides, {"{n} slide", "{n} bild"}, {"{n} slides", "{n} bilder"});
    const base::Words of_people =
        base::counted(people, {"{n} person", "{n} person"}, {"{n} people", "{n} personer"});
    const base::Words of_categories =
        base::counted(categories.value_or(0), {", {n} category", ", {n} kategori"},
                      {", {n} categories", ", {n} kategorier"});
    return base::filled({"{slides}, {people}{categories}", "{slides}, {people}{categories}"},
                        {{"slides", of_slides},
                         {"people", of_people},
                         {"categories", categories ? of_categories : base::Words()}});
}

base::Words count_of_problems(size_t n) {
    return base::counted(n, {"{n} problem", "{n} problem"}, {"{n} problems", "{n} problem"});
}

std::string to_text(const json& s, const std::string& language) {
    const json& content = s.at("content");
    const json& ideas = s.at("ideas");
    const auto number = [](const json& value) { return value.dump(); };
    const auto text = [](const json& value) { return value.get<std::string>(); };
    std::string told;
    const auto tell = [&](const base::Words& sentence, std::initializer_list<base::Slot> slots) {
        told += base::filled(sentence, slots).in(language) + "\n";
    };
    tell({"expo-kiosk {version}, up {uptime} s", "expo-kiosk {version}, i gång sedan {uptime} s"},
         {{"version", text(s.at("version"))}, {"uptime", number(s.at("uptime"))}});
    const auto card = text(s.at("card"));
    tell({"on screen: {screen}{card}, state {state}, language {language}",
          "visas: {screen}{card}, läge {state}, språk {language}"},
         {{"screen", text(s.at("screen"))},
          {"card", card.empty() ? "" : " (" + card + ")"},
          {"state", text(s.at("state"))},
          {"language", text(s.at("language"))}});
    tell({"screen: {width} x {height}, {renderer}", "skärm: {width} x {height}, {renderer}"},
         {{"width", number(s.at("size")[0])},
          {"height", number(s.at("size")[1])},
          {"renderer", text(s.at("renderer"))}});
    tell({"touch: {touch}", "pekskärm: {touch}"}, {{"touch", text(s.at("touch"))}});
    if (s.at("monitor") == "off")
        tell({"monitor: off, as the house is closed", "skärm: av, eftersom det är stängt"}, {});
    if (s.at("monitor") == "cannot be turned off")
        tell({"monitor: on, though the house is closed: it cannot be turned off",
              "skärm: på, fast det är stängt: den går inte att stänga av"},
             {});
    tell({"frames: {frames} drawn, median {median} ms, slowest of the last {slowest} ms",
          "rutor: {frames} ritade, median {median} ms, långsammast av de senaste {slowest} ms"},
         {{"frames", number(s.at("frames"))},
          {"median", number(s.at("frame_ms").at("median"))},
          {"slowest", number(s.at("frame_ms").at("slowest"))}});
    tell({"content: {counts}, {problems}", "innehåll: {counts}, {problems}"},
         {{"counts", counts(content.at("slides"), content.at("people"), content.at("categories"))},
          {"problems", count_of_problems(content.at("problems").size())}});
    if (const auto watch = text(content.at("watch")); !watch.empty())
        tell({"changes of content: {watch}", "ändringar av innehållet: {watch}"},
             {{"watch", watch}});
    for (const json& kept : content.at("kept"))
        tell({"shown in its last good version: {card}",
              "visas i den senaste hela versionen: {card}"},
             {{"card", text(kept)}});
    tell({"ideas: {pending} pending, {shown} shown, {hidden} hidden",
          "idéer: {pending} väntar, {shown} visas, {hidden} dolda"},
         {{"pending", number(ideas.at("pending"))},
          {"shown", number(ideas.at("shown"))},
          {"hidden", number(ideas.at("hidden"))}});
    if (const auto trouble = text(ideas.at("trouble")); !trouble.empty())
        tell({"ideas cannot be stored: {trouble}", "idéer kan inte sparas: {trouble}"},
             {{"trouble", trouble}});
    if (const json& hub = s.at("hub"); hub.at("state") != "off") {
        const bool reached = hub.at("state") == "reached";
        tell({reached ? "hub: reached, {n} waiting to be passed on"
                      : "hub: not reached, {n} waiting to be passed on",
              reached ? "nav: nås, {n} väntar på att skickas"
                      : "nav: nås inte, {n} väntar på att skickas"},
             {{"n", number(hub.at("outbox"))}});
        if (!hub.at("trouble").is_null())
            told += base::to_text(problem_of(hub.at("trouble")), language);
    }
    for (const json& problem : content.at("problems"))
        told += base::to_text(problem_of(problem), language);
    return told;
}

} // namespace app
