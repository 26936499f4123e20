#include "app/doctor.h"

namespace app {

namespace {

using base::filled;
using base::Words;

constexpr uint64_t little_room = uint64_t{500} << 20; // bytes

Finding fine(const char* what, Words told) {
    return {what, true, std::move(told), {}};
}

Finding bad(const char* what, Words told, Words advice) {
    return {what, false, std::move(told), std::move(advice)};
}

bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

Finding screen(const Facts& facts) {
    if (facts.silent)
        return bad("screen",
                   {"the kiosk runs, but does not answer", "kiosken är igång men svarar inte"},
                   {"Ask again in a minute: the service manager restarts a kiosk that hangs. If "
                    "that does not help: systemctl restart expo-kiosk, then journalctl -u "
                    "expo-kiosk.",
                    "Fråga igen om en minut: systemd startar om en kiosk som hänger sig. Om det "
                    "inte hjälper: systemctl restart expo-kiosk, sedan journalctl -u "
                    "expo-kiosk."});
    if (!facts.screen_trouble.empty())
        return bad("screen", facts.screen_trouble,
                   {"Start the kiosk (systemctl start expo-kiosk) and ask again, or ask from its "
                    "own screen.",
                    "Starta kiosken (systemctl start expo-kiosk) och fråga igen, eller fråga från "
                    "dess egen skärm."});
    // Not wrong, but the technician may have meant the graphics card to work.
    const bool software = contains(facts.renderer, "llvmpipe") ||
                          contains(facts.renderer, "softpipe") ||
                          contains(facts.renderer, "swrast");
    if (software)
        return fine("screen", filled({"{renderer}: no graphics card is in use, it will be slower",
                                      "{renderer}: inget grafikkort används, det går långsammare"},
                                     {{"renderer", facts.renderer}}));
    return fine("screen", facts.renderer);
}

Finding monitor(const Facts& facts) {
    if (facts.running || facts.silent || facts.width_in_config)
        return fine("monitor", facts.width_in_config
                                   ? Words("its width is in the config file",
                                           "dess bredd står i inställningarna")
                                   : Words("in use by the kiosk", "används av kiosken"));
    if (!facts.monitor_mm)
        return bad(
            "monitor",
            filled({"{name} does not say how large it is", "{name} säger inte hur stor den är"},
                   {{"name", facts.monitor}}),
            {"Measure the glass and set screen_width_mm under [display] in the config file.",
             "Mät glaset och ange screen_width_mm under [display] i inställningarna."});
    return fine("monitor", facts.monitor + ", " + std::to_string(facts.monitor_mm->first) + " x " +
                               std::to_string(facts.monitor_mm->second) + " mm");
}

Finding touch(const Facts& facts) {
    const bool heard = !facts.running || (contains(facts.touch, "XI2 touch:") &&
                                          !contains(facts.touch, "no touchscreen"));
    if (!facts.touchscreens.empty() && heard) return fine("touch", facts.touchscreens);
    if (!facts.touchscreens.empty())
        return bad("touch",
                   filled({"{name} is connected, but the kiosk gets no touches: {told}",
                           "{name} är ansluten, men kiosken får inga beröringar: {told}"},
                          {{"name", facts.touchscreens}, {"told", facts.touch}}),
                   {"apt install xserver-xorg-input-libinput, then restart the kiosk.",
                    "apt install xserver-xorg-input-libinput, starta sedan om kiosken."});
    return bad("touch", {"no touchscreen is connected", "ingen pekskärm är ansluten"},
               {"Plug the touchscreen's USB cable in; see also: journalctl -k | grep -i input.",
                "Sätt i pekskärmens USB-kabel; se även: journalctl -k | grep -i input."});
}

Finding fonts(const Facts& facts) {
    if (facts.house_font) return fine("fonts", "Roboto");
    return bad("fonts", {"Roboto is not installed", "Roboto är inte installerat"},
               {"apt install fonts-roboto-unhinted", "apt install fonts-roboto-unhinted"});
}

Finding content(const Facts& facts, const Options& options) {
    const std::string folder = options.content.string();
    if (!facts.content_readable)
        return bad("content",
                   filled({"{folder} is not there or cannot be read",
                           "{folder} finns inte eller kan inte läsas"},
                          {{"folder", folder}}),
                   {"Put the folder there, and let everybody read it: chmod -R a+rX.",
                    "Lägg mappen där och låt alla läsa den: chmod -R a+rX."});
    if (facts.content_fixed.message.empty()) return fine("content", folder);
    // Not wrong: there are kiosks whose content comes over the network.
    return fine("content",
                filled({"{folder}; staff cannot bring in another from a stick. {why}",
                        "{folder}; personal kan inte ta in en annan från ett minne. {why}"},
                       {{"folder", folder}, {"why", facts.content_fixed.advice}}));
}

Finding data(const Facts& facts, const Options& options) {
    if (facts.data_trouble.empty()) return fine("data", options.data.string());
    return bad("data",
               filled({"{folder} cannot be written: {why}", "{folder} kan inte skrivas: {why}"},
                      {{"folder", options.data.string()}, {"why", facts.data_trouble}}),
               {"Ideas cannot be stored. As root: systemd-tmpfiles --create, or mend its owner. As "
                "another user than the kiosk's this line says nothing: ask as root.",
                "Idéer kan inte sparas. Som root: systemd-tmpfiles --create, eller rätta ägaren. "
                "Som någon annan än kioskens användare säger raden inget: fråga som root."});
}

Finding disk(const Facts& facts) {
    const std::string free = std::to_string(facts.data_free >> 20) + " MB";
    if (facts.data_free >= little_room)
        return fine("disk", filled({"{free} free", "{free} ledigt"}, {{"free", free}}));
    return bad("disk", filled({"only {free} free", "bara {free} ledigt"}, {{"free", free}}),
               {"Make room where the data folder lies. The journal: journalctl --vacuum-size=100M.",
                "Gör plats där datamappen ligger. Journalen: journalctl --vacuum-size=100M."});
}

Finding clock(const Facts& facts) {
    if (facts.clock_before_program)
        return bad("clock",
                   {"it shows a time before this program was made",
                    "den visar en tid före det här programmet gjordes"},
                   {"Opening hours and ideas' times will be wrong. Set it: timedatectl set-time.",
                    "Öppettider och idéers tider blir fel. Ställ den: timedatectl set-time."});
    if (!facts.clock_synchronised)
        return bad(
            "clock", {"nobody keeps it right", "ingen håller den rätt"},
            {"apt install systemd-timesyncd, and give it a network; without one, set it now and "
             "then.",
             "apt install systemd-timesyncd, och ge den ett nät; utan nät, ställ den då och då."});
    return fine("clock", {"kept right over the network", "hålls rätt över nätet"});
}

Finding box(const Facts& facts) {
    if (facts.box_trouble.empty())
        return fine("ideas", base::counted(size_t(facts.ideas), {"{n} idea", "{n} idé"},
                                           {"{n} ideas", "{n} idéer"}));
    return bad("ideas", facts.box_trouble,
               {"Copy the data folder before anything else; then see the technician guide.",
                "Kopiera datamappen först av allt; se sedan teknikerhandboken."});
}

Finding pin(const Facts& facts) {
    if (!facts.pin_trouble.empty())
        return bad("pin", facts.pin_trouble,
                   {"As another user than the kiosk's this line says nothing: ask as root.",
                    "Som någon annan än kioskens användare säger raden inget: fråga som root."});
    if (facts.pin_set) return fine("pin", {"it is set", "den är satt"});
    return bad(
        "pin",
        {"nobody has set one: staff cannot come in", "ingen är satt: personal kommer inte in"},
        {"Set it: sudo -u expo-kiosk expo-kiosk pin.",
         "Sätt den: sudo -u expo-kiosk expo-kiosk pin."});
}

Finding hub(const Facts& facts) {
    if (facts.hub_trouble.message.empty()) return fine("hub", facts.hub);
    return bad("hub", facts.hub_trouble.message, facts.hub_trouble.advice);
}

} // namespace

std::vector<Finding> judge(const Facts& facts, const Options& options) {
    std::vector<Finding> findings{screen(facts)};
    if (facts.screen_trouble.empty()) findings.push_back(monitor(facts));
    findings.insert(findings.end(),
                    {touch(facts), fonts(facts), content(facts, options), data(facts, options),
                     disk(facts), clock(facts), box(facts), pin(facts)});
    if (!options.hub.url.empty()) findings.push_back(hub(facts));
    return findings;
}

std::string to_text(const std::vector<Finding>& findings, const std::string& language) {
    std::string text;
    for (const Finding& finding : findings) {
        const std::string name = finding.what + std::string(8 - finding.what.size(), ' ');
        text += (finding.ok ? "ok   " : "BAD  ") + name + " " + finding.told.in(language) + "\n";
        if (!finding.advice.empty())
            text += std::string(14, ' ') + finding.advice.in(language) + "\n";
    }
    return text;
}

} // namespace app
