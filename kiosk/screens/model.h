#pragma once
// All that screens may know, read-only.

#include "content/content.h"
#include "flow/state.h"
#include "ideas/idea.h"
#include "ui/keyboard_layout.h"

#include <cstdint>
#include <map>
#include <vector>

namespace screens {

struct StaffData;

struct Model {
    const content::Content& content;
    const flow::State& state;
    const flow::Programme& programme;
    const std::vector<ideas::Idea>& recent;       // newest first
    const ui::KeyboardLayout* keyboard = nullptr; // for the visitor's language; null: none at all
    bool out_of_order = false;                    // nothing to show at all
    // What each language calls itself; null: not known.
    const std::map<content::Language, std::string>* language_names = nullptr;
    // What was shown before this content, of which a wipe may still leave a card; null: none.
    const content::Content* before = nullptr;
    const std::vector<ideas::Idea>* wall = nullptr; // shown to everybody, newest first; null: none
    uint64_t wall_version = 0;                      // another for other ideas on the wall
    const StaffData* staff = nullptr; // what their screen shows; null: they are not there

    const std::vector<content::Language>& languages() const { return content.settings.languages; }

    // The entry in the visitor's language, else in another; null only if there is none at all.
    template <class T>
    const T* words(const content::PerLanguage<T>& texts) const {
        return content::in_language(texts, state.language, languages());
    }

    const content::Category* category(const std::string& id) const {
        for (const content::Category& c : content.idea_form.categories)
            if (c.id == id) return &c;
        return nullptr;
    }
};

} // namespace screens
