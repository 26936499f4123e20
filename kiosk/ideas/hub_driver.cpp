#include "ideas/hub_driver.h"

#include <dlfcn.h>

#include <array>
#include <filesystem>
#include <system_error>

namespace ideas {

namespace {

namespace fs = std::filesystem;

std::optional<fs::path> find_library() {
    constexpr const char* name = "expo-kiosk-hub.so";
    std::error_code ignored;
    const fs::path folder = fs::read_symlink("/proc/self/exe", ignored).parent_path();
    for (const fs::path& file :
         std::array{folder / name, folder.parent_path() / "lib/expo-kiosk" / name})
        if (fs::is_regular_file(file, ignored)) return file;
    return std::nullopt;
}

base::Problem missing_library(const std::string& why) {
    base::Problem problem;
    problem.message = base::filled({"The part of the program that speaks to the hub cannot be "
                                    "loaded: {why}.",
                                    "Den del av programmet som talar med navet kan inte läsas in: "
                                    "{why}."},
                                   {{"why", why}});
    problem.advice = {"Install the program again.", "Installera programmet igen."};
    return problem;
}

base::Result<const HubDriver*> load() {
    using Give = const HubDriver* (*)();
    const auto file = find_library();
    if (!file) return tl::unexpected(missing_library("expo-kiosk-hub.so"));
    void* const library = dlopen(file->c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    void* const give = library == nullptr ? nullptr : dlsym(library, "expo_kiosk_hub");
    if (give == nullptr) return tl::unexpected(missing_library(dlerror()));
    return reinterpret_cast<Give>(give)(); // NOLINT(*-reinterpret-cast): as dlsym() gives it
}

} // namespace

base::Result<const HubDriver*> load_hub_driver() {
    static const base::Result<const HubDriver*> driver = load();
    return driver;
}

base::Result<std::unique_ptr<Hub>> open_hub(const HubAddress& address) {
    if (auto fit = check_url(address.url); !fit) return tl::unexpected(fit.error());
    if (!address.moderator_url.empty())
        if (auto fit = check_url(address.moderator_url); !fit) return tl::unexpected(fit.error());
    return load_hub_driver().and_then(
        [&](const HubDriver* driver) { return driver->open(address); });
}

base::Result<bool> lay_hub(const std::string& url, const std::vector<HubStep>& steps,
                           const HubPlan& plan) {
    if (auto fit = check_url(url); !fit) return tl::unexpected(fit.error());
    return load_hub_driver().and_then(
        [&](const HubDriver* driver) { return driver->lay(url, steps, plan); });
}

base::Result<HubView> look_at_hub(const std::string& url) {
    if (auto fit = check_url(url); !fit) return tl::unexpected(fit.error());
    return load_hub_driver().and_then([&](const HubDriver* driver) { return driver->look(url); });
}

} // namespace ideas
