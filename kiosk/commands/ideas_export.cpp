#include "commands/ideas.h"
#include "commands/say.h"
#include "ideas/export.h"

#include <cstdio>

namespace commands {

namespace {

struct ExportFlags {
    DataFlags data;
    std::string csv;
    std::string jsonl;
    bool force = false;

    std::string file() const { return csv.empty() ? jsonl : csv; }

    ideas::Format format() const {
        return csv.empty() ? ideas::Format::json_lines : ideas::Format::csv;
    }
};

int export_all(const ExportFlags& flags) {
    const auto options = options_from(flags.data);
    if (!options) return fail(options.error());
    auto box = ideas::Box::open_read_only(app::box_of(*options));
    if (!box) return fail(box.error());
    const auto exported = ideas::export_to(flags.file(), flags.format(), **box, flags.force);
    if (!exported) return fail(exported.error());
    std::printf("%lld ideas are in %s\n", static_cast<long long>(exported->ideas),
                flags.file().c_str());
    if (!exported->legend.empty())
        std::printf("What the columns mean is in %s\n", exported->legend.c_str());
    return 0;
}

int import_all(const ExportFlags& flags, const Context& context) {
    const auto options = options_from(flags.data);
    if (!options) return fail(options.error());
    auto box = ideas::Box::open(app::box_of(*options), context.clock.utc());
    if (!box) return fail(box.error());
    const auto imported = ideas::import_from(flags.file(), flags.format(), **box, options->kiosk);
    if (!imported) return fail(imported.error());
    tell_kiosk(*options);
    std::printf("%lld ideas are new; %lld were known already\n",
                static_cast<long long>(imported->added), static_cast<long long>(imported->known));
    return 0;
}

void add_files(CLI::App& command, ExportFlags& flags) {
    add_data_flags(command, flags.data);
    CLI::Option_group* which = command.add_option_group("file");
    which->add_option("--csv", flags.csv, "A table for spreadsheets (UTF-8, commas)");
    which->add_option("--jsonl", flags.jsonl, "JSON Lines, for programs");
    which->require_option(1);
}

} // namespace

void add_ideas_export(CLI::App& ideas, Context& context) {
    auto out = std::make_shared<ExportFlags>();
    CLI::App* exporting =
        ideas.add_subcommand("export", "Write every idea to a file, with what every column means");
    add_files(*exporting, *out);
    exporting->add_flag("--force", out->force, "Replace a file that is there");
    exporting->callback([=, &context] { context.exit_code = export_all(*out); });
    exporting->footer("In Excel: Data, From Text/CSV. A cell that would be computed has an "
                      "apostrophe before it.");

    auto in = std::make_shared<ExportFlags>();
    CLI::App* importing = ideas.add_subcommand(
        "import", "Take in what an export holds; what is there already stays as it is");
    add_files(*importing, *in);
    importing->callback([=, &context] { context.exit_code = import_all(*in, context); });
    importing->footer("A file that is wrong anywhere is not imported at all.");
}

} // namespace commands
