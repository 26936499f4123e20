#include "app/status.h"
#include "commands/ideas.h"
#include "commands/say.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <map>
#include <vector>

namespace commands {

namespace {

using nlohmann::json;

struct ListFlags {
    DataFlags data;
    bool json = false;
    std::vector<std::string> statuses;
    std::string text;
};

base::Result<std::unique_ptr<ideas::Box>> open_for_reading(const DataFlags& which) {
    const auto options = options_from(which);
    if (!options) return tl::unexpected(options.error());
    return ideas::Box::open_read_only(app::box_of(*options));
}

void print(const std::vector<ideas::Idea>& all) {
    for (const ideas::Idea& idea : all)
        std::printf("%s  %s  %-8s %-2s  %-12s  %s%s\n", base::to_iso(idea.created).c_str(),
                    idea.id.c_str(), ideas::to_text(idea.status), idea.language.c_str(),
                    idea.category.c_str(),
                    idea.held.empty() ? "" : ("[" + idea.held + "] ").c_str(),
                    in_one_line(idea.text).c_str());
    std::printf("%zu ideas\n", all.size());
}

base::Result<std::vector<ideas::Idea>> find(ideas::Box& box, const ListFlags& flags) {
    ideas::Query query;
    query.text = flags.text;
    query.order = ideas::Order::oldest;
    query.limit = INT64_MAX;
    for (const std::string& status : flags.statuses)
        if (const auto known = ideas::status_from(status)) query.statuses.push_back(*known);
    auto page = box.find(query);
    if (!page) return tl::unexpected(page.error());
    return std::move(page->ideas);
}

int list(const ListFlags& flags) {
    const auto box = open_for_reading(flags.data);
    if (!box) return fail(box.error());
    const auto found = find(**box, flags);
    if (!found) return fail(found.error());
    if (!flags.json) {
        print(*found);
        return 0;
    }
    json array = json::array();
    for (const ideas::Idea& idea : *found)
        array.push_back(app::to_json(idea));
    std::printf("%s\n", array.dump(2).c_str());
    return 0;
}

json to_json(const ideas::Statistics& statistics) {
    json counters = json::array();
    for (const ideas::Counter& c : statistics.counters)
        counters.push_back({{"day", c.day},
                            {"hour", c.hour},
                            {"name", c.name},
                            {"key", c.key},
                            {"count", c.count}});
    const ideas::Counts& ideas = statistics.counts;
    return {{"ideas",
             {{"pending", ideas.pending},
              {"shown", ideas.shown},
              {"hidden", ideas.hidden},
              {"erased", ideas.erased}}},
            {"counters", counters}};
}

void print(const ideas::Statistics& statistics) {
    const ideas::Counts& ideas = statistics.counts;
    std::printf("ideas: %lld pending, %lld shown, %lld hidden, %lld erased\n",
                static_cast<long long>(ideas.pending), static_cast<long long>(ideas.shown),
                static_cast<long long>(ideas.hidden), static_cast<long long>(ideas.erased));
    std::map<int, std::map<std::string, int64_t>> days;
    for (const ideas::Counter& counter : statistics.counters)
        days[counter.day][counter.name] += counter.count;
    for (const auto& [day, counts] : days) {
        std::printf("%04d-%02d-%02d:", day / 10000, day / 100 % 100, day % 100);
        for (const auto& [name, count] : counts)
            std::printf("  %s %lld", name.c_str(), static_cast<long long>(count));
        std::printf("\n");
    }
}

int stats(const ListFlags& flags) {
    const auto box = open_for_reading(flags.data);
    if (!box) return fail(box.error());
    const auto statistics = (*box)->statistics();
    if (!statistics) return fail(statistics.error());
    if (flags.json)
        std::printf("%s\n", to_json(*statistics).dump(2).c_str());
    else
        print(*statistics);
    return 0;
}

} // namespace

void add_ideas_questions(CLI::App& ideas, Context& context) {
    auto flags = std::make_shared<ListFlags>();
    CLI::App* listing = ideas.add_subcommand("list", "Every idea on this kiosk, oldest first");
    add_data_flags(*listing, flags->data);
    listing->add_flag("--json", flags->json, "One array of objects, for machines");
    listing
        ->add_option("--status", flags->statuses,
                     "Only those that are pending, shown, hidden or erased")
        ->check(CLI::IsMember({"pending", "shown", "hidden", "erased"}));
    listing->add_option("--text", flags->text, "Only those with this in them, in any letter case");
    listing->callback([=, &context] { context.exit_code = list(*flags); });

    auto of_stats = std::make_shared<ListFlags>();
    CLI::App* counted = ideas.add_subcommand(
        "stats", "How many ideas there are, and what was counted day by day (--json: by the hour)");
    add_data_flags(*counted, of_stats->data);
    counted->add_flag("--json", of_stats->json, "One object, for machines");
    counted->callback([=, &context] { context.exit_code = stats(*of_stats); });
}

} // namespace commands
