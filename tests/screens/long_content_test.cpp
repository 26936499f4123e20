// Content that nobody hoped for: everything far too long, far too much, or not there at all. It may
// be cut with "…", but nothing lies over anything else and nothing leaves the screen.

#include "screens/look_over.h"

#include <set>

namespace test {

namespace {

// `length` bytes of words as long as Swedish words are.
std::string words(size_t length) {
    const std::string sentence =
        "Tillsammans prövar vi kommunikationsstrategier i stadsdelarna längs kusten. ";
    std::string text;
    while (text.size() < length)
        text += sentence;
    text.resize(length);
    while (!text.empty() && (text.back() & 0xC0) == 0x80) // not in the middle of a letter
        text.pop_back();
    if (!text.empty() && (text.back() & 0x80)) text.pop_back();
    return text;
}

content::RichText rich(size_t length) {
    return {{{words(length / 3)}}, {{words(length / 3), true}}, {{words(length / 3)}}};
}

std::vector<content::Slide> long_slides() {
    content::SlideWords all{words(200), "", rich(3000)};
    content::SlideWords figure{words(200), "2 500 000", rich(3000)};
    content::SlideWords headline{words(200), "", {}};
    content::SlideWords word{std::string(80, 'm'), "", {{{std::string(200, 'm')}}}};
    std::vector<content::Slide> slides;
    int n = 0;
    for (const content::SlideWords& w : {all, figure, headline, word})
        for (const bool picture : {false, true})
            for (const bool link : {false, true}) {
                content::Slide slide;
                slide.id = "campaign/" + std::to_string(10 + n++) + ".toml";
                slide.dwell = 10s;
                if (picture) slide.picture = content::Picture{"campaign/a.png", {}};
                if (link) slide.link = "https://example.org/a/rather/long/address?with=a&query=too";
                slide.words["sv"] = w;
                slides.push_back(slide);
            }
    return slides;
}

std::vector<content::Person> many_people(int count) {
    std::vector<content::Person> people;
    for (int i = 0; i < count; ++i) {
        content::Person person;
        person.id = "leadership/" + std::to_string(10 + i) + ".toml";
        person.name = "Anna-Karin Birgitta af Lindenborg-Svensson den " + std::to_string(i) + ":e";
        person.words["sv"] = {words(150), rich(3000)};
        if (i % 2) person.picture = content::Picture{"leadership/a.png", {}};
        people.push_back(person);
    }
    return people;
}

app::Library long_library() {
    app::Library library = shipped_library();
    library.content.slides = long_slides();
    library.content.people = many_people(40);
    content::IdeaForm& form = library.content.idea_form;
    form.question = {{"sv", words(150)}};
    form.privacy = {{"sv", words(300)}};
    form.categories.clear();
    for (int i = 0; i < 24; ++i) {
        const std::string name =
            i % 3 ? "Ämne " + std::to_string(i) : "Trygghet i kollektivtrafiken";
        form.categories.push_back(
            {"c" + std::to_string(i), content::Colour::green, {{"sv", name}}});
    }
    return library;
}

app::Library without_content() {
    app::Library library = shipped_library();
    library.content.slides.clear();
    library.content.people.clear();
    library.content.idea_form.categories.clear();
    library.content.idea_form.question.clear();
    library.content.idea_form.privacy.clear();
    return library;
}

const std::vector<Size> sizes = {{1080, 1920}, {1920, 1080}, {1280, 800}, {3840, 2160}};

} // namespace

class LongContent : public LookOver {
protected:
    // Every screen of the tour, at every size and text size.
    void look_over_all(const app::Library& library, const char* language = "sv") {
        for (const Size& size : sizes) {
            show(library, size);
            for (app::TourStop& stop : app::tour_stops(library, programme_, language))
                for (const int text_step : {0, 1, 2}) {
                    if (stop.out_of_order != library.empty()) continue;
                    SCOPED_TRACE(std::to_string(size.first) + "x" + std::to_string(size.second) +
                                 " text " + std::to_string(text_step));
                    SCOPED_TRACE(stop.name);
                    stop.state.text_step = text_step;
                    set(stop);
                    look_over();
                }
        }
    }
};

TEST_F(LongContent, StaysInItsPlace) {
    const app::Library library = long_library();
    look_over_all(library);
}

TEST_F(LongContent, OfOneLanguageOnlyOffersNoOther) {
    app::Library library = shipped_library();
    library.content.settings.languages = {"sv"};
    look_over_all(library);
    show(library, {1080, 1920});
    open("stories");
    EXPECT_FALSE(sees("nav/language"));
}

// Arabic is not shipped: the words are English and the layout is what counts.
TEST_F(LongContent, IsMirroredWhereTextRunsFromTheRight) {
    app::Library library = shipped_library();
    library.content.settings.languages = {"ar", "en"};
    library.strings["ar"] = library.strings_in("en");
    library.keyboards["ar"] = *library.keyboard_for("en");
    look_over_all(library, "ar");
    show(library, {1080, 1920});
    open("stories");
    EXPECT_GT(find("nav/stories")->rect.x, find("nav/idea")->rect.x);
    EXPECT_GT(find("stories/back")->rect.x, find("stories/on")->rect.x);
    tap("stories/on");
    EXPECT_EQ(visit().story, 1);
    swipe({300, 500}, {800, 500}); // on is to the left, so the finger goes right
    EXPECT_EQ(visit().story, 2);
    open_idea();
    type("Hello");
    EXPECT_EQ(visit().draft.text, "Hello");
    EXPECT_LT(find("idea/cancel")->rect.x, 200);
}

TEST_F(LongContent, OffersMoreCategoriesThanThereIsRoomFor) {
    const app::Library library = long_library();
    show(library, {1080, 1920});
    open_idea();
    std::set<std::string> seen;
    for (int turn = 0; turn < 24; ++turn) {
        for (const ui::Control& control : stage_->controls().all())
            if (control.id.starts_with("category/")) seen.insert(control.id);
        look_over();
        if (seen.size() == 24) break;
        tap("idea/more_categories");
    }
    EXPECT_EQ(seen.size(), 24U);
    tap("category/c23");
    EXPECT_EQ(visit().draft.category, "c23");
    tap("idea/more_categories");
    EXPECT_TRUE(sees("category/c0")) << "round again";
}

TEST_F(LongContent, WithoutSlidesHasAnEmptyStoriesPage) {
    app::Library library = shipped_library();
    library.content.slides.clear();
    look_over_all(library);
    show(library, {1080, 1920});
    open("stories");
    look_over();
    EXPECT_TRUE(sees("nav/team"));
    EXPECT_FALSE(sees("stories/on"));
}

TEST_F(LongContent, WithoutPeopleHasAnEmptyTeamPage) {
    app::Library library = shipped_library();
    library.content.people.clear();
    look_over_all(library);
    show(library, {1080, 1920});
    open("team");
    look_over();
    EXPECT_TRUE(sees("nav/stories"));
    EXPECT_FALSE(sees("team/0"));
}

TEST_F(LongContent, WithoutAnythingIsOutOfOrder) {
    const app::Library library = without_content();
    look_over_all(library);
    show(library, {1920, 1080});
    EXPECT_TRUE(stage_->controls().all().empty());
    tap(ui::Point{500, 500});
    look_over();
    EXPECT_TRUE(stage_->controls().all().empty());
}

TEST_F(LongContent, WithoutCategoriesStillTakesAnIdea) {
    app::Library library = without_content();
    library.content.people = many_people(1);
    look_over_all(library);
    show(library, {1080, 1920});
    open_idea();
    type("Hej");
    tap(word("send"));
    ASSERT_NE(effect<flow::SaveIdea>(), nullptr);
    EXPECT_EQ(*effect<flow::SaveIdea>(), (flow::SaveIdea{"Hej", "", "sv", 1}));
}

TEST_F(LongContent, WithoutAKeyboardStillHasAWayOut) {
    app::Library library = shipped_library();
    library.keyboards.clear();
    look_over_all(library);
    show(library, {1080, 1920});
    open_idea();
    EXPECT_TRUE(sees("nav/stories"));
}

TEST_F(LongContent, OfEveryCountOfPeopleIsLaidOut) {
    app::Library library = shipped_library();
    for (int count = 1; count <= 17; ++count) {
        library.content.people = many_people(count);
        SCOPED_TRACE(std::to_string(count) + " people");
        for (const Size& size : sizes) {
            SCOPED_TRACE(std::to_string(size.first) + "x" + std::to_string(size.second));
            show(library, size);
            open("team");
            look_over();
        }
    }
}

TEST_F(LongContent, StaysWithinItsCardOnTheInvitation) {
    ideas::Idea idea;
    idea.id = "a";
    idea.status = ideas::Status::shown;
    idea.text = words(480) + " 🌳👩‍👩‍👧";
    idea.category = "climate";
    recent_ = {idea};
    for (const Size& size : sizes) {
        show(shipped_library(), size);
        auto& attract = std::get<flow::Attract>(state_.mode);
        attract.stop = int(programme_.stops.size()) - 1;
        build();
        SCOPED_TRACE(std::to_string(size.first) + "x" + std::to_string(size.second));
        look_over();
    }
}

// The code is black on white whatever the plate is, so that it can be told from the words by
// colour.
TEST_F(LongContent, KeepsClearOfTheLinksCode) {
    app::Library library = long_library();
    for (const Size& size : sizes) {
        show(library, size);
        for (app::TourStop& stop : app::tour_stops(library, programme_, "sv")) {
            SCOPED_TRACE(std::to_string(size.first) + "x" + std::to_string(size.second) + " " +
                         stop.name);
            if (stop.name.find("attract-slide") == std::string::npos) continue;
            set(stop);
            const ui::Rect code = bounds_of(*stage_->draw_data(), ui::rgb(content::Colour::black));
            EXPECT_TRUE(within(code, {0, 0, float(size.first), float(size.second)}));
            for (const DrawnText& text : drawn_texts(*stage_->draw_data(), textures_))
                EXPECT_FALSE(overlap(text.ink, code)) << "words lie over the code";
        }
    }
}

} // namespace test
