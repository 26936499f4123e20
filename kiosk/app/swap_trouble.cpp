#include "app/swap_trouble.h"

#include <cerrno>

namespace app {

namespace {

base::Words advice_on(int why) {
    switch (why) {
    case EACCES:
    case EPERM:
        return {"The kiosk's user may not write there. A technician gives it the right to: see "
                "Content in the technician guide.",
                "Kioskens användare får inte skriva där. En tekniker ger den rätt till det: se "
                "avsnittet Content i teknikerns handbok."};
    case EROFS:
        return {"The service lets the kiosk write only where its ReadWritePaths= says. A "
                "technician adds that folder: see Content in the technician guide.",
                "Tjänsten låter kiosken skriva bara där dess ReadWritePaths= säger. En tekniker "
                "lägger till mappen: se avsnittet Content i teknikerns handbok."};
    case ENOSPC:
        return {"Make room on the machine's disk.", "Gör plats på datorns disk."};
    case EBUSY:
    case EXDEV:
    case EINVAL:
        return {"The folder lies on a share that cannot exchange it. Put the new content there "
                "where the share is kept.",
                "Mappen ligger på en utdelning som inte kan byta den. Lägg dit det nya innehållet "
                "där utdelningen finns."};
    default:
        return {"Check the folder, its permissions and the free space.",
                "Kontrollera mappen, dess rättigheter och det lediga utrymmet."};
    }
}

tl::unexpected<base::Problem> problem_at_folder(const std::filesystem::path& file, int why,
                                                const base::Words& message, base::Words advice) {
    base::Problem problem;
    problem.file = file.string();
    problem.message = base::filled(message, {{"why", base::reason(why)}});
    problem.advice = std::move(advice);
    return tl::unexpected(std::move(problem));
}

} // namespace

tl::unexpected<base::Problem> cannot_read(const std::filesystem::path& file, int why) {
    return problem_at_folder(file, why,
                             {"It could not be read: {why}. What is shown is as it was.",
                              "Det gick inte att läsa: {why}. Det som visas är som det var."},
                             {"Was the stick pulled out? Put it in and try again, or take another.",
                              "Drogs minnet ut? Sätt i det och försök igen, eller ta ett annat."});
}

tl::unexpected<base::Problem> cannot_write(const std::filesystem::path& file, int why) {
    return problem_at_folder(file, why,
                             {"The content could not be exchanged: {why}. It is as it was.",
                              "Innehållet kunde inte bytas: {why}. Det är som det var."},
                             advice_on(why));
}

} // namespace app
