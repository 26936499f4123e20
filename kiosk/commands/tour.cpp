#include "app/tour.h"

#include "app/file.h"
#include "app/options.h"
#include "commands/commands.h"
#include "commands/say.h"
#include "media/png.h"

#include <cstdio>
#include <filesystem>
#include <memory>

namespace commands {

namespace {

namespace fs = std::filesystem;

struct TourFlags {
    std::string out;
    std::string content = app::default_options().content.string();
    std::vector<std::string> sizes{"1080x1920", "1920x1080"};
    std::vector<std::string> languages;
    int text_step = 0;
};

base::Result<app::TourPlan> plan_from(const TourFlags& flags) {
    app::TourPlan plan;
    plan.content = flags.content;
    plan.languages = flags.languages;
    plan.text_step = flags.text_step;
    for (const std::string& text : flags.sizes) {
        const auto size = app::parse_size(text);
        if (!size) return tl::unexpected(size.error());
        plan.sizes.push_back(*size);
    }
    return plan;
}

int tour(const TourFlags& flags, const base::Clock& clock) {
    const auto plan = plan_from(flags);
    if (!plan) return fail(plan.error());
    std::error_code error;
    fs::create_directories(flags.out, error);
    const auto made = app::make_tour(*plan, clock, [&](const app::TourPicture& picture) {
        return app::write_file(fs::path(flags.out) / picture.name,
                               media::encode_png(picture.pixels));
    });
    if (!made) return fail(made.error());
    std::printf("%d pictures in %s\n", *made, flags.out.c_str());
    return 0;
}

} // namespace

void add_tour(CLI::App& app, Context& context) {
    auto flags = std::make_shared<TourFlags>();
    CLI::App* command = app.add_subcommand(
        "tour", "Take a picture of every screen and every card, as visitors will see them");
    command->add_option("--out", flags->out, "The folder to put the pictures in")->required();
    command->add_option("--content", flags->content, "The content folder")->capture_default_str();
    command->add_option("--size", flags->sizes, "WIDTHxHEIGHT; may be given several times")
        ->capture_default_str();
    command->add_option("--language", flags->languages, "sv, en, …; all if not given");
    command->add_option("--text-step", flags->text_step, "Larger text: 0, 1 or 2")
        ->check(CLI::Range(0, 2));
    command->callback([=, &context] { context.exit_code = tour(*flags, context.clock); });
}

} // namespace commands
