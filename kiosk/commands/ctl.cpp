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

int tell(const CtlFlags& flags, const json& request, std::string (*as_text)(const json&)) {
    const auto answer = ask(flags, request);
    if (!answer) return fail(answer.error());
    const std::string text = flags.json || !as_text ? answer->dump(2) + "\n" : as_text(*answer);
    std::fputs(text.c_str(), stdout);
    return 0;
}

std::string nothing(const json&) {
    return "";
}

std::string reloaded(const json& answer) {
    return answer["slides"].dump() + " slides, " + answer["people"].dump() + " people, " +
           std::to_string(answer["problems"].size()) + " problems\n";
}

} // namespace

void add_ctl(CLI::App& app, Context& context) {
    auto flags = std::make_shared<CtlFlags>();
    CLI::App* ctl = app.add_subcommand("ctl", "Speak to the kiosk that is running");
    ctl->require_subcommand(1);
    const auto add = [&](const char* name, const char* help, std::string (*as_text)(const json&)) {
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
    add("status", "How it is", app::to_text)->add_flag("--json", flags->json, "For machines");
    add("controls", "Every control on its screen, as JSON", nullptr);
    add("screenshot", "Save what it shows as a PNG", nothing)
        ->add_option("file", flags->file, "The picture to write")
        ->required();
    add("next", "On to the next slide", nothing);
    add("reload", "Read the content folder again", reloaded);
    add("quit", "End it", nothing);
}

} // namespace commands
