#pragma once
// Whether the words of the exhibition are shown whole. They are measured by the same functions that
// the screens set them with, at the sizes these come down to at the least; no screen is needed.

#include "content/content.h"
#include "ui/frame.h"

#include <string>
#include <vector>

namespace screens {

// A text that does not fit where it is shown.
struct Misfit {
    std::string key;         // in the card: "headline", "role", "question"
    int words_cut = 0;       // how many give way to "…"; 0: none, or the end of a single line
    std::string broken_word; // in two; empty: none
};

// On the attract loop and on the page of stories.
std::vector<Misfit> misfits_of(const ui::Typesetting& set, const content::Slide& slide,
                               const content::SlideWords& words);

// Instead of everything else.
std::vector<Misfit> misfits_of_takeover(const ui::Typesetting& set, const content::Slide& slide,
                                        const content::SlideWords& words);

// The n-th of `people` with `words`, null if there are none: among the others and opened.
std::vector<Misfit> misfits_of(const ui::Typesetting& set, const std::string& name,
                               const content::PersonWords* words, int n, int people);

// What is asked of visitors, and what becomes of their ideas; empty if the content does not say.
// There are so many categories.
std::vector<Misfit> misfits_of_form(const ui::Typesetting& set, const std::string& question,
                                    const std::string& privacy, size_t categories);

// The name of a category.
std::vector<Misfit> misfits_of_category(const ui::Typesetting& set, const std::string& name);

} // namespace screens
