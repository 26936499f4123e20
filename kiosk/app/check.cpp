#include "app/check.h"

#include "app/fit_check.h"
#include "app/library.h"
#include "app/options.h"
#include "app/picture_check.h"
#include "app/status.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

namespace app {

namespace {

base::Words holdings(const content::Content& content) {
    std::string languages;
    for (const content::Language& language : content.settings.languages)
        languages += (languages.empty() ? "" : ", ") + language;
    return base::filled({"{counts}, languages {languages}", "{counts}, språk {languages}"},
                        {{"counts", counts(content.slides.size(), content.people.size(),
                                           content.idea_form.categories.size())},
                         {"languages", languages}});
}

// What the errors and warnings above mean; nothing if there are none.
base::Words verdict(const std::vector<base::Problem>& problems) {
    const auto errors =
        size_t(std::count_if(problems.begin(), problems.end(), [](const base::Problem& problem) {
            return problem.severity == base::Severity::error;
        }));
    const size_t warnings = problems.size() - errors;
    const base::Words of_errors =
        base::counted(errors, {"{n} error", "{n} fel"}, {"{n} errors", "{n} fel"});
    const base::Words of_warnings =
        base::counted(warnings, {"{n} warning", "{n} varning"}, {"{n} warnings", "{n} varningar"});
    if (problems.empty()) return {};
    if (errors == 0)
        return base::filled(
            {"{warnings}: all of it is shown, though perhaps not as it was meant.\n",
             "{warnings}: allt visas, men kanske inte som det var tänkt.\n"},
            {{"warnings", of_warnings}});
    return base::filled(
        {"{errors}{warnings}. What has an error in it is not shown until it is mended; a kiosk "
         "that is running keeps its last good version.\n",
         "{errors}{warnings}. Det som det är fel på visas inte förrän det är rättat; en kiosk som "
         "redan är i gång behåller den senaste hela versionen.\n"},
        {{"errors", of_errors},
         {"warnings",
          warnings == 0 ? base::Words() : base::filled({", {w}", ", {w}"}, {{"w", of_warnings}})}});
}

size_t pictures_in(const content::Folder& folder) {
    const auto& files = folder.shelf().files;
    return size_t(std::count_if(files.begin(), files.end(), [](const std::string& file) {
        return content::picture_kind(file) == content::PictureKind::shown;
    }));
}

// Tells, until it is told to stop.
class Teller {
public:
    explicit Teller(const TellHowFar& tell) : tell_(tell) {}

    void operator()(const base::Words& line, size_t done, size_t of) {
        if (!tell_ || stopped_) return;
        stopped_ =
            !tell_({base::filled(line, {{"n", std::to_string(done)}, {"of", std::to_string(of)}}),
                    done, of});
    }

    bool stopped() const { return stopped_; }

private:
    const TellHowFar& tell_;
    bool stopped_ = false;
};

// Decodes each picture once, however many cards show it.
content::PictureJudge judge_once(const std::filesystem::path& folder, size_t of, Teller& tell) {
    using Verdicts = std::map<std::string, content::Verdict>;
    return [&folder, of, &tell, verdicts = std::make_shared<Verdicts>()](const std::string& path) {
        if (const auto known = verdicts->find(path); known != verdicts->end()) return known->second;
        tell({"Opening pictures: {n} of {of}", "Öppnar bilder: {n} av {of}"}, verdicts->size() + 1,
             of);
        if (tell.stopped()) return content::Verdict{};
        return verdicts->emplace(path, judge_picture(folder, path)).first->second;
    };
}

} // namespace

content::Reading check(const std::filesystem::path& path, const TellHowFar& progress) {
    const content::Folder folder(path);
    Teller tell(progress);
    content::Reading reading =
        content::read_folder(folder, judge_once(path, pictures_in(folder), tell), {});
    if (!reading.folder_found || tell.stopped()) return reading;
    check_wording(reading, assets_folder());

    size_t cards = 0;
    const content::Content& content = reading.content;
    const size_t all = content.slides.size() + content.takeovers.size() + content.people.size() + 1;
    FitCheck fit;
    auto misfits = fit.check(
        content, reading.good, make_library(reading, path, assets_folder())->strings, [&] {
            tell({"Measuring words: {n} of {of} cards", "Mäter text: {n} av {of} kort"}, ++cards,
                 all);
            return tell.stopped();
        });
    reading.problems.insert(reading.problems.end(), std::make_move_iterator(misfits.begin()),
                            std::make_move_iterator(misfits.end()));
    std::stable_sort(reading.problems.begin(), reading.problems.end(),
                     [](const auto& a, const auto& b) { return a.file < b.file; });
    return reading;
}

std::string check_text(const content::Reading& reading, const std::string& name,
                       const std::string& language) {
    std::string text;
    for (const base::Problem& problem : reading.problems)
        text += base::to_text(problem, language);
    if (!text.empty()) text += "\n";
    text += name + ": " + holdings(reading.content).in(language) + "\n";
    return text + verdict(reading.problems).in(language);
}

nlohmann::json check_json(const content::Reading& reading, const std::string& language) {
    nlohmann::json problems = nlohmann::json::array();
    for (const base::Problem& problem : reading.problems)
        problems.push_back(to_json(problem, language));
    return {{"slides", reading.content.slides.size()},
            {"people", reading.content.people.size()},
            {"categories", reading.content.idea_form.categories.size()},
            {"languages", reading.content.settings.languages},
            {"language", language},
            {"problems", problems}};
}

} // namespace app
