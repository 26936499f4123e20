#include "screens/everywhere.h"

#include <set>

namespace test {

class Team : public Everywhere {
protected:
    int last() const { return int(library_->content.people.size()) - 1; }
};

TEST_P(Team, IsTappedByName) {
    arrive();
    tap(word("team"));
    for (const content::Person& person : library_->content.people)
        EXPECT_TRUE(sees(person.name)) << person.name;
    tap(library_->content.people[1].name);
    EXPECT_EQ(visit().person, 1);
    wait(500ms);
    EXPECT_FALSE(sees(library_->content.people[1].name)) << "still lies under the open person";
    tap(word("close"));
    EXPECT_EQ(visit().person, std::nullopt);
    EXPECT_TRUE(sees(library_->content.people[1].name));
}

TEST_P(Team, IsReadOneAfterAnother) {
    arrive();
    tap(word("team"));
    tap("team/0");
    wait(500ms);
    tap(word("on"));
    EXPECT_EQ(visit().person, 1);
    wait(500ms);
    tap(word("back"));
    wait(500ms);
    tap(word("back"));
    EXPECT_EQ(visit().person, last());
    wait(500ms);
    tap(word("on"));
    EXPECT_EQ(visit().person, 0);
}

TEST_P(Team, IsTurnedByASwipe) {
    arrive();
    tap(word("team"));
    tap("team/0");
    wait(500ms);
    swipe({700, 300}, {300, 320});
    EXPECT_EQ(visit().person, 1);
    wait(500ms);
    swipe({300, 300}, {700, 300});
    wait(500ms);
    swipe({300, 300}, {700, 300});
    EXPECT_EQ(visit().person, last());
    wait(500ms);
    swipe({500, 300}, {460, 300});
    EXPECT_EQ(visit().person, last()) << "drawn a little";
}

TEST_P(Team, ClosesWhenItsTabIsTouchedAgain) {
    arrive();
    tap(word("team"));
    tap("team/0");
    wait(500ms);
    tap(word("team"));
    EXPECT_EQ(visit().page, flow::Page::team);
    EXPECT_EQ(visit().person, std::nullopt);
}

TEST_P(Team, IsNotTappedThroughThePersonThatGrows) {
    arrive();
    tap(word("team"));
    const ui::Point other = find("team/1")->rect.centre();
    tap("team/0");
    wait(100ms);
    tap(other);
    EXPECT_EQ(visit().person, 0);
}

TEST_P(Team, OfManyHasPages) {
    app::Library library = shipped_library();
    content::Person person = library.content.people.front();
    library.content.people.clear();
    for (int i = 0; i < 40; ++i) {
        person.name = "Person " + std::to_string(i);
        library.content.people.push_back(person);
    }
    show(library, std::get<Size>(GetParam()));
    arrive();
    tap(word("team"));
    std::set<std::string> seen;
    for (int page = 0; page < 40; ++page) {
        for (const ui::Control& control : stage_->controls().all())
            if (control.label.starts_with("Person ")) seen.insert(control.label);
        if (seen.size() == 40) break;
        tap("team/on");
    }
    EXPECT_EQ(seen.size(), 40U);
    tap("team/on"); // past the last comes the first
    EXPECT_TRUE(sees("Person 0"));
    tap("team/back");
    EXPECT_TRUE(sees("Person 39"));
    tap("Person 39");
    EXPECT_EQ(visit().person, 39);
}

EVERYWHERE(Team);

} // namespace test
