#include "app/status.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace app {

using nlohmann::json;

namespace {

double rounded(double value) {
    return std::round(value * 100) / 100;
}

} // namespace

json to_json(const base::Problem& p) {
    return {{"file", p.file},       {"line", p.line},
            {"column", p.column},   {"severity", base::to_text(p.severity)},
            {"message", p.message}, {"source_line", p.source_line},
            {"advice", p.advice}};
}

json to_json(const ideas::Idea& idea) {
    return {{"id", idea.id},
            {"created", base::to_iso(idea.created)},
            {"kiosk", idea.kiosk},
            {"language", idea.language},
            {"category", idea.category},
            {"text", idea.text},
            {"status", ideas::to_text(idea.status)},
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
            {"touch", s.touch},
            {"content",
             {{"slides", s.slides},
              {"people", s.people},
              {"categories", s.categories},
              {"languages", s.languages},
              {"generation", s.content_changes},
              {"waiting", s.content_waiting},
              {"watch", s.watch},
              {"kept", s.kept},
              {"problems", problems}}},
            {"ideas",
             {{"pending", s.ideas.pending},
              {"shown", s.ideas.shown},
              {"hidden", s.ideas.hidden},
              {"trouble", s.box_trouble}}}};
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

std::string to_text(const json& s) {
    const json& content = s.at("content");
    const json& ideas = s.at("ideas");
    const auto number = [](const json& value) { return value.dump(); };
    std::string text = "expo-kiosk " + s.at("version").get<std::string>() + ", up " +
                       number(s.at("uptime")) + " s\n";
    text += "on screen: " + s.at("screen").get<std::string>();
    if (const auto card = s.at("card").get<std::string>(); !card.empty()) text += " (" + card + ")";
    text += ", state " + s.at("state").get<std::string>() + ", language " +
            s.at("language").get<std::string>() + "\n";
    text += "screen: " + number(s.at("size")[0]) + " x " + number(s.at("size")[1]) + ", " +
            s.at("renderer").get<std::string>() + "\n";
    text += "touch: " + s.at("touch").get<std::string>() + "\n";
    text += "frames: " + number(s.at("frames")) + " drawn, median " +
            number(s.at("frame_ms").at("median")) + " ms, slowest of the last " +
            number(s.at("frame_ms").at("slowest")) + " ms\n";
    text += "content: " + number(content.at("slides")) + " slides, " +
            number(content.at("people")) + " people, " + number(content.at("categories")) +
            " categories, " + std::to_string(content.at("problems").size()) + " problems\n";
    if (const auto watch = content.at("watch").get<std::string>(); !watch.empty())
        text += "changes of content: " + watch + "\n";
    for (const json& card : content.at("kept"))
        text += "shown in its last good version: " + card.get<std::string>() + "\n";
    text += "ideas: " + number(ideas.at("pending")) + " pending, " + number(ideas.at("shown")) +
            " shown, " + number(ideas.at("hidden")) + " hidden\n";
    if (const auto trouble = ideas.at("trouble").get<std::string>(); !trouble.empty())
        text += "ideas cannot be stored: " + trouble + "\n";
    for (const json& p : content.at("problems")) {
        base::Problem problem;
        problem.severity =
            p.at("severity") == "error" ? base::Severity::error : base::Severity::warning;
        problem.file = p.at("file").get<std::string>();
        problem.line = p.at("line").get<int>();
        problem.column = p.at("column").get<int>();
        problem.message = p.at("message").get<std::string>();
        problem.source_line = p.at("source_line").get<std::string>();
        problem.advice = p.at("advice").get<std::string>();
        text += base::to_text(problem);
    }
    return text;
}

} // namespace app
