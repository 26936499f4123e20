// What each role may do, by trying the rest.

#include "hub/pq.h"
#include "hub/wall_test.h"

namespace hub {

namespace {

class RolesTest : public WallTest {
protected:
    void SetUp() override {
        const auto harbour = open("harbour");
        send(*harbour, {{idea(1), idea(2), idea(3)}, {like(1, 1)}, {}});
        const auto station = open("station", "editor");
        send(*station, {{idea(11, "station")}, {}, {decision(1, 1, Kind::show, "station")}});
    }

    // The SQLSTATE that a statement is refused with; empty: it is not.
    std::string refusal(const std::string& sql, const std::string& login) {
        try {
            query(sql, login);
            return "";
        } catch (const pqxx::sql_error& error) {
            return hub::pq::state_of(error);
        }
    }

    std::string insert_idea(int number, const std::string& kiosk) {
        return "INSERT INTO expo.ideas (id, created, kiosk, language, category, text, held, "
               "status) "
               "VALUES ('" +
               uuid(number) + "', now(), '" + kiosk + "', 'sv', '', 'x', '', 'pending')";
    }

    std::string decide(int number, int about, const std::string& kind, const std::string& kiosk) {
        return "INSERT INTO expo.decisions (id, idea, decision, reason, at, kiosk) VALUES ('" +
               uuid(200'000 + number) + "', '" + uuid(about) + "', '" + kind + "', '', now(), '" +
               kiosk + "')";
    }
};

// What nobody may do but the owner.
const char* const not_for_anyone[] = {
    "UPDATE expo.ideas SET text = 'x'",
    "UPDATE expo.ideas SET status = 'shown'",
    "DELETE FROM expo.ideas",
    "TRUNCATE expo.ideas",
    "UPDATE expo.likes SET delta = 1",
    "DELETE FROM expo.likes",
    "UPDATE expo.decisions SET decision = 'show'",
    "DELETE FROM expo.decisions",
    "INSERT INTO expo.names VALUES (session_user, 'station')",
    "SELECT * FROM expo.names",
    "UPDATE expo.about SET moderation = 'after'",
    "INSERT INTO expo.steps VALUES (2)",
    "DELETE FROM expo.steps",
    "SELECT expo.begin_anew()",
    "SELECT nextval('expo.change')",
    "CREATE TABLE expo.mine (x int)",
    "DROP TABLE expo.ideas",
    "DROP SCHEMA expo CASCADE",
    "ALTER TABLE expo.ideas DISABLE ROW LEVEL SECURITY",
    "DROP POLICY kiosk_likes ON expo.likes",
    "ALTER TABLE expo.ideas DISABLE TRIGGER ALL",
    "CREATE TRIGGER t AFTER INSERT ON expo.ideas EXECUTE FUNCTION expo.tell()",
    "CREATE ROLE another",
    "SET ROLE expo_owner",
    "SET ROLE boss",
    "SET SESSION AUTHORIZATION boss",
    "COPY expo.ideas TO '/tmp/out'",
    "COPY expo.ideas TO PROGRAM 'cat'",
};

} // namespace

TEST_F(RolesTest, NobodyChangesWhatIsThereOrTheSchema) {
    for (const char* const login : {"harbour", "editor", "stranger"})
        for (const char* const sql : not_for_anyone)
            EXPECT_EQ(refusal(sql, login), "42501") << login << ": " << sql;
}

TEST_F(RolesTest, AStrangerSeesNothing) {
    for (const char* const table : {"ideas", "likes", "decisions", "about", "steps", "names"})
        EXPECT_EQ(refusal(std::string("SELECT * FROM expo.") + table, "stranger"), "42501");
    EXPECT_EQ(refusal("SELECT * FROM expo.changes_since(0, 0, 10)", "stranger"), "42501");
    EXPECT_EQ(refusal(insert_idea(50, "stranger"), "stranger"), "42501");
    EXPECT_EQ(refusal(decide(50, 1, "show", "stranger"), "stranger"), "42501");
}

TEST_F(RolesTest, AKioskReadsWhatIsShownAndNothingElse) {
    EXPECT_EQ(query("SELECT count(id) FROM expo.ideas", "harbour"), "1");
    EXPECT_EQ(query("SELECT count(id) FROM expo.ideas WHERE status <> 'shown'", "harbour"), "0");
    for (const char* const sql :
         {"SELECT held FROM expo.ideas", "SELECT * FROM expo.ideas", "SELECT * FROM expo.likes",
          "SELECT * FROM expo.decisions", "SELECT id FROM expo.decisions",
          "INSERT INTO expo.likes (id, idea, kiosk, created, delta) VALUES (gen_random_uuid(), "
          "gen_random_uuid(), 'harbour', now(), 1) RETURNING id"})
        EXPECT_EQ(refusal(sql, "harbour"), "42501") << sql;
    EXPECT_EQ(query("SELECT count(*) FROM expo.changes_since(0, 0, 10)", "harbour"), "1");
}

TEST_F(RolesTest, AKioskIsToldOfWhatWasHiddenOrErasedByTheIdAlone) {
    const auto editor = open("station", "editor");
    send(*editor,
         {{},
          {},
          {decision(2, 1, Kind::hide), decision(3, 2, Kind::show), decision(4, 2, Kind::erase)}});
    EXPECT_EQ(query("SELECT string_agg(concat_ws(',', id, status, text, kiosk, category, language, "
                    "held, likes, created), ' ' ORDER BY id) "
                    "FROM expo.changes_since(0, 0, 10)",
                    "harbour"),
              uuid(1) + ",hidden " + uuid(2) + ",erased");
}

TEST_F(RolesTest, AKioskWritesUnderItsOwnNameAlone) {
    EXPECT_EQ(refusal(insert_idea(50, "harbour"), "harbour"), "");
    EXPECT_EQ(refusal(insert_idea(51, "station"), "harbour"), "42501");
    EXPECT_EQ(refusal(insert_idea(52, "harbour"), "editor"), "42501"); // moderators are no kiosks
    EXPECT_EQ(refusal("INSERT INTO expo.likes (id, idea, kiosk, created, delta) VALUES "
                      "(gen_random_uuid(), '" +
                          uuid(1) + "', 'station', now(), 1)",
                      "harbour"),
              "42501");
    EXPECT_EQ(
        refusal("INSERT INTO expo.ideas (id, created, kiosk, language, category, text, likes) "
                "VALUES (gen_random_uuid(), now(), 'harbour', 'sv', '', 'x', 1000)",
                "harbour"),
        "42501");
    query("INSERT INTO expo.names VALUES ('harbour', 'the old name')");
    EXPECT_EQ(refusal(insert_idea(53, "the old name"), "harbour"), "");
}

TEST_F(RolesTest, AKioskDecidesNothingButToTakeBackItsOwn) {
    EXPECT_EQ(refusal(decide(50, 2, "show", "harbour"), "harbour"), "42501");
    EXPECT_EQ(refusal(decide(51, 2, "hide", "harbour"), "harbour"), "42501");
    EXPECT_EQ(refusal(decide(52, 11, "erase", "harbour"), "harbour"), "42501"); // another's
    EXPECT_EQ(refusal(decide(53, 2, "erase", "station"), "harbour"), "42501");  // as another
    EXPECT_EQ(refusal(decide(54, 2, "erase", "harbour"), "harbour"), "");
    EXPECT_EQ(query("SELECT status || text FROM expo.ideas WHERE id = '" + uuid(2) + "'"),
              "erased");
}

TEST_F(RolesTest, AKioskCannotShowItsIdeasAtOnceUnlessTheHubSaysSo) {
    ideas::Idea shown = idea(60);
    shown.status = ideas::Status::shown;
    send(*open("harbour"), {{shown}, {}, {}});
    EXPECT_EQ(query("SELECT status FROM expo.ideas WHERE id = '" + uuid(60) + "'"), "pending");
    query("UPDATE expo.about SET moderation = 'after'");
    shown.id = uuid(61);
    send(*open("harbour"), {{shown}, {}, {}});
    EXPECT_EQ(query("SELECT status FROM expo.ideas WHERE id = '" + uuid(61) + "'"), "shown");
}

TEST_F(RolesTest, AModeratorReadsWhatIsPendingAndDecides) {
    EXPECT_EQ(query("SELECT count(*) FROM expo.ideas WHERE status = 'pending'", "editor"), "3");
    EXPECT_EQ(query("SELECT count(*) FROM expo.changes_since(0, 0, 10)", "editor"), "4");
    for (const char* const kind : {"show", "hide", "erase"})
        EXPECT_EQ(refusal(decide(70 + kind[0], 2, kind, "anywhere"), "editor"), "") << kind;
    EXPECT_EQ(query("SELECT string_agg(DISTINCT login, ',') FROM expo.decisions", "editor"),
              "editor");
    EXPECT_EQ(
        refusal("INSERT INTO expo.decisions (id, idea, decision, reason, at, kiosk, login) "
                "VALUES (gen_random_uuid(), gen_random_uuid(), 'show', '', now(), '', 'boss')",
                "editor"),
        "42501");
}

} // namespace hub
