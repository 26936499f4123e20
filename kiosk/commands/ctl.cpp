#include "app/status.h"
#include "commands/commands.h"
#include "commands/data_folder.h"
#include "commands/say.h"
#include "platform/control_socket.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <memory>

namespace commands {

using nlohmann::json;

namespace {

struct CtlFlags {
    DataFlags which;
    std::string file;
    std::string language = "en";
    bool json = false;
};

base::Result<json> ask(const CtlFlags& flags, const json& request) {
    const auto options = options_from(flags.which);
    if (!options) return tl::unexpected(options.error());
    const auto answer =
        platform::ask(app::socket_of(*options), request.dump(), std::chrono::seconds(30));
    if (!answer) return tl::unexpected(answer.error());
    json parsed = json::parse(*answer, nullptr, false);
    if (parsed.is_discarded()) return base::failure("the kiosk's answer cannot be understood.", "");
    if (parsed.is_object() && parsed.contains("error"))
        return base::failure(parsed["error"].get<std::string>(), "");
    return parsed;
}

// What is told of an answer, in a language.
using AsText = std::string (*)(const json&, const std::string& language);

int tell(const CtlFlags& flags, const json& request, AsText as_text) {
    auto answer = ask(flags, request);
    if (!answer) return fail(answer.error());
    std::string text;
    if (as_text && !flags.json) {
        text = as_text(*answer, flags.language);
    } else {
        if (answer->is_object() && answer->contains("content"))
            (*answer)["content"]["problems"] =
                app::in_language((*answer)["content"]["problems"], flags.language);
        text = answer->dump(2) + "\n";
    }
    std::fputs(text.c_str(), stdout);
    return 0;
}

std::string nothing(const json&, const std::string&) {
    return "";
}

std::string reloaded(const json& answer, const std::string& language) {
    return app::counts(answer["slides"], answer["people"]).in(language) + ", " +
           app::count_of_problems(answer["problems"].size()).in(language) + "\n";
}

} // namespace

void add_ctl(CLI::App& app, Context& context) {
    auto flags = std::make_shared<CtlFlags>();
    CLI::App* ctl = app.add_subcommand("ctl", "Speak to the kiosk that is running");
    ctl->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, AsText as_text) {
        CLI::App* command = ctl->add_subcommand(name, help);
        add_data_flags(*command, flags->which);
        command->callback([=, &context] {
            json request{{"command", name}};
            if (!flags->file.empty())
                request["file"] = std::filesystem::absolute(flags->file).string();
            context.exit_code = tell(*flags, request, as_text);
        });
        return command;
    };
    CLI::App* status = add("status", "How it is", app::to_text);
    status->add_flag("--json", flags->json, "For machines");
    add_language_flag(*status, flags->language);
    add("controls", "Every control on its screen, as JSON", nullptr);
    add("screenshot", "Save what it shows as a PNG", nothing)
        ->add_option("file", flags->file, "The picture to write")
        ->required();
    add("next", "On to the next slide", nothing);
    add_language_flag(*add("reload", "Read the content folder again", reloaded), flags->language);
    add("quit", "End it", nothing);
}

} // namespace commands
