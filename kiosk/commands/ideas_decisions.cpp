#include "base/uuid.h"
#include "commands/ideas.h"
#include "commands/say.h"

#include <algorithm>
#include <cstdio>
#include <iostream>

namespace commands {

namespace {

using Kind = ideas::Decision::Kind;

struct DecisionFlags {
    DataFlags data;
    std::string id;
    std::string reason;
    std::string yes; // the id once more
};

int said_and_done(int exit_code, const std::string& said) {
    std::fputs((said + "\n").c_str(), exit_code == 0 ? stdout : stderr);
    return exit_code;
}

base::Result<ideas::Idea> idea_named(ideas::Box& box, const std::string& id) {
    const auto all = box.list();
    if (!all) return tl::unexpected(all.error());
    const auto found = std::find_if(all->begin(), all->end(),
                                    [&](const ideas::Idea& idea) { return idea.id == id; });
    if (found == all->end())
        return base::failure("There is no idea with this id.",
                             "expo-kiosk ideas list shows every idea with its id.");
    return *found;
}

std::string answer_to(const std::string& question) {
    std::fputs((question + " ").c_str(), stdout);
    std::fflush(stdout);
    std::string answer;
    std::getline(std::cin, answer);
    return answer;
}

// Twice, because it cannot be undone and the idea may be a public record by now.
bool is_meant(const ideas::Idea& idea) {
    std::printf("%s\n\n"
                "Erasing deletes this text for good, here and, with a hub, on every kiosk. That "
                "there was an\nidea, when, at which kiosk and in which category, stays. An idea "
                "that was handed to the city\ncan be a public record: ask the archivist first. To "
                "take it off the wall only, hide it.\n\n",
                in_one_line(idea.text).c_str());
    if (answer_to("Erase it? Type yes:") != "yes") return false;
    return answer_to("To confirm, type the idea's id:") == idea.id;
}

int decide(Kind kind, const DecisionFlags& flags, const Context& context) {
    const auto options = options_from(flags.data);
    if (!options) return fail(options.error());
    auto box = ideas::Box::open_to_change(app::box_of(*options));
    if (!box) return fail(box.error());
    const auto idea = idea_named(**box, flags.id);
    if (!idea) return fail(idea.error());
    if (kind == Kind::erase && flags.yes != idea->id) {
        if (!flags.yes.empty())
            return said_and_done(1, "--yes names another idea. Nothing erased.");
        if (!is_meant(*idea)) return said_and_done(1, "Nothing was erased.");
    }
    const base::Timestamp now = context.clock.utc();
    const auto decided = (*box)->decide({base::make_uuid7(now, base::random_bytes()), idea->id,
                                         kind, flags.reason, now, options->kiosk});
    if (!decided) return fail(decided.error());
    tell_kiosk(*options);
    return said_and_done(0, "The idea is now " +
                                std::string(ideas::to_text(ideas::status_after(kind))) + ".");
}

CLI::App* add(CLI::App& ideas, const char* name, const char* help, Kind kind, Context& context) {
    auto flags = std::make_shared<DecisionFlags>();
    CLI::App* command = ideas.add_subcommand(name, help);
    add_data_flags(*command, flags->data);
    command->add_option("id", flags->id, "Which idea: its id, as list shows it")->required();
    command->add_option("--reason", flags->reason, "Why; kept with the decision");
    if (kind == Kind::erase)
        command->add_option("--yes", flags->yes,
                            "The id once more: erases without asking, for scripts");
    command->callback([=, &context] { context.exit_code = decide(kind, *flags, context); });
    return command;
}

} // namespace

void add_ideas_decisions(CLI::App& ideas, Context& context) {
    add(ideas, "show", "Put an idea on the wall", Kind::show, context);
    add(ideas, "hide", "Take an idea off the wall, or keep it from it", Kind::hide, context);
    add(ideas, "erase", "Delete what an idea says, for good; asks twice", Kind::erase, context)
        ->footer("Only that there was an idea is left. An idea that was handed to the city can be "
                 "a public\nrecord: ask the archivist first. To take it off the wall only, use "
                 "hide.");
}

} // namespace commands
