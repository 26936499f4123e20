#include "screens/misfit.h"

#include "screens/attract.h"
#include "screens/category_chips.h"
#include "screens/foot.h"
#include "screens/idea_card.h"
#include "screens/idea_form.h"
#include "screens/invitation.h"
#include "screens/navigation.h"
#include "screens/person.h"
#include "screens/slide.h"
#include "screens/stories.h"
#include "screens/team.h"

namespace screens {

namespace {

void look_at(std::vector<Misfit>& misfits, const char* key, const ui::TextBlock* block) {
    if (block == nullptr) return;
    if (!block->cut() && !block->broke_word()) return;
    misfits.push_back({key, block->words_cut(), block->broken_word()});
}

void look_at(std::vector<Misfit>& misfits, const SlideType& type) {
    look_at(misfits, "headline", type.headline);
    look_at(misfits, "figure", type.figure);
    look_at(misfits, "text", type.text);
}

} // namespace

std::vector<Misfit> misfits_of(const ui::Typesetting& set, const content::Slide& slide,
                               const content::SlideWords& words) {
    std::vector<Misfit> misfits;
    const ui::Theme& theme = set.theme;
    look_at(misfits, set_slide(set, slide, words, theme.screen(), foot_height(theme)));
    look_at(misfits, set_slide(set, slide, words, above_navigation(theme), story_foot(theme)));
    return misfits;
}

std::vector<Misfit> misfits_of_takeover(const ui::Typesetting& set, const content::Slide& slide,
                                        const content::SlideWords& words) {
    std::vector<Misfit> misfits;
    const ui::Theme& theme = set.theme;
    look_at(misfits, set_slide(set, slide, words, theme.screen(), takeover_foot(theme)));
    return misfits;
}

std::vector<Misfit> misfits_of(const ui::Typesetting& set, const std::string& name,
                               const content::PersonWords* words, int n, int people) {
    std::vector<Misfit> misfits;
    const PersonType opened = set_person(set, name, words);
    look_at(misfits, "name", opened.name);
    look_at(misfits, "role", opened.role);
    look_at(misfits, "text", opened.text);
    const auto look = [&](const TeamLayout& layout) {
        if (n >= layout.people) return;
        const PersonLabel label = label_person(set, name, words, layout.spot(set.theme, n));
        look_at(misfits, "name", label.name);
        look_at(misfits, "role", label.role);
    };
    look(lay_out_team(set, people));
    look(lay_out_poster(set, above_foot(set.theme), people));
    return misfits;
}

std::vector<Misfit> misfits_of_form(const ui::Typesetting& set, const std::string& question,
                                    const std::string& privacy, size_t categories) {
    std::vector<Misfit> misfits;
    const FormType form = set_form(set, question, privacy, categories);
    if (!question.empty()) {
        look_at(misfits, "question", form.question);
        look_at(misfits, "question", &set_invitation(set, question, above_foot(set.theme)));
    }
    if (!privacy.empty()) look_at(misfits, "privacy", form.privacy);
    return misfits;
}

std::vector<Misfit> misfits_of_category(const ui::Typesetting& set, const std::string& name) {
    std::vector<Misfit> misfits;
    look_at(misfits, "name", &set_category(set, name, set_form(set, "", "", 1).chips_width));
    look_at(misfits, "name", &set_idea_category(set, name, widest_idea_card(set.theme)));
    return misfits;
}

} // namespace screens
