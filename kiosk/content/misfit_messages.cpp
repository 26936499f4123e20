#include "content/misfit_messages.h"

namespace content {

int width_of(ScreenKind kind) {
    return kind == ScreenKind::upright ? 1080 : kind == ScreenKind::wide ? 1920 : 1280;
}

int height_of(ScreenKind kind) {
    return kind == ScreenKind::upright ? 1920 : kind == ScreenKind::wide ? 1080 : 800;
}

namespace say {

namespace {

base::Words name_of(ScreenKind kind) {
    switch (kind) {
    case ScreenKind::upright:
        return {"an upright screen", "en stående skärm"};
    case ScreenKind::wide:
        return {"a wide screen", "en liggande skärm"};
    case ScreenKind::small:
        break;
    }
    return {"a small screen", "en liten skärm"};
}

// "a wide screen (1920 × 1080)"
base::Words described(ScreenKind kind) {
    return base::filled({"{name} ({width} × {height})", "{name} ({width} × {height})"},
                        {{"name", name_of(kind)},
                         {"width", std::to_string(width_of(kind))},
                         {"height", std::to_string(height_of(kind))}});
}

} // namespace

Message words_cut(std::string_view key, size_t words, ScreenKind screen) {
    const base::Words lost =
        words == 0 ? base::Words("its end is cut off", "slutet kapas")
                   : base::counted(words, {"its last word is cut off", "det sista ordet kapas"},
                                   {"its last {n} words are cut off", "de sista {n} orden kapas"});
    const base::Words advice =
        words == 0 ? base::Words("Make it shorter.", "Gör texten kortare.")
                   : base::counted(words,
                                   {"Take out a word or more, or use shorter ones.",
                                    "Ta bort ett ord eller fler, eller välj kortare."},
                                   {"Take out {n} words or more, or use shorter ones.",
                                    "Ta bort {n} ord eller fler, eller välj kortare."});
    return {
        base::filled({"\"{key}\" does not fit on {screen}: {lost}",
                      "\"{key}\" får inte plats på {screen}: {lost}"},
                     {{"key", std::string(key)}, {"screen", described(screen)}, {"lost", lost}}),
        advice};
}

Message word_broken(std::string_view key, std::string_view word, ScreenKind screen) {
    return {
        base::filled({"the word \"{word}\" in \"{key}\" is broken in two on {screen}, because it "
                      "is wider than its place",
                      "ordet \"{word}\" i \"{key}\" delas på {screen}, för det är bredare än "
                      "sin plats"},
                     {{"word", std::string(word)},
                      {"key", std::string(key)},
                      {"screen", described(screen)}}),
        {"Use a shorter word, or put a hyphen into it where it may be broken.",
         "Välj ett kortare ord, eller sätt in ett bindestreck där det får delas."}};
}

} // namespace say
} // namespace content
