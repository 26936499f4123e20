// The hub in PostgreSQL, through libpqxx.

#include "hub/driver.h"
#include "hub/pq.h"
#include "hub/pq_guard.h"

#include <charconv>
#include <cstdint>
#include <utility>

namespace hub {

namespace {

using ideas::Decision;
using ideas::Idea;
using ideas::Like;
using pq::guarded;
using pq::run;

// An array as PostgreSQL reads one, an element of each thing.
template <class Things, class Element>
std::string array_of(const Things& things, Element element) {
    std::string array = "{";
    for (const auto& thing : things) {
        if (array.size() > 1) array += ',';
        array += '"';
        for (const char c : std::string(element(thing))) {
            if (c == '"' || c == '\\') array += '\\';
            array += c;
        }
        array += '"';
    }
    return array + "}";
}

std::string ms(base::Timestamp time) {
    return std::to_string(time.time_since_epoch().count());
}

void insert_ideas(pqxx::work& work, const std::vector<Idea>& ideas) {
    if (ideas.empty()) return;
    const auto all = [&](auto element) { return array_of(ideas, element); };
    run(work,
        "INSERT INTO expo.ideas (id, created, kiosk, language, category, text, held, status) "
        "SELECT id, 'epoch'::timestamptz + created * interval '1 ms', kiosk, language, category, "
        "text, held, status FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], "
        "$5::text[], $6::text[], $7::text[], $8::text[]) "
        "AS new (id, created, kiosk, language, category, text, held, status) "
        "ON CONFLICT DO NOTHING",
        all([](const Idea& i) { return i.id; }), all([](const Idea& i) { return ms(i.created); }),
        all([](const Idea& i) { return i.kiosk; }), all([](const Idea& i) { return i.language; }),
        all([](const Idea& i) { return i.category; }), all([](const Idea& i) { return i.text; }),
        all([](const Idea& i) { return i.held; }),
        all([](const Idea& i) { return to_text(i.status); }));
}

// In the order of the ideas they are about: two kiosks never wait for each other in a circle.
void insert_likes(pqxx::work& work, const std::vector<Like>& likes) {
    if (likes.empty()) return;
    const auto all = [&](auto element) { return array_of(likes, element); };
    run(work,
        "INSERT INTO expo.likes (id, idea, kiosk, created, delta) "
        "SELECT id, idea, kiosk, 'epoch'::timestamptz + created * interval '1 ms', delta "
        "FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::integer[]) "
        "AS new (id, idea, kiosk, created, delta) ORDER BY idea, id ON CONFLICT DO NOTHING",
        all([](const Like& l) { return l.id; }), all([](const Like& l) { return l.idea; }),
        all([](const Like& l) { return l.kiosk; }),
        all([](const Like& l) { return ms(l.created); }),
        all([](const Like& l) { return std::to_string(l.delta); }));
}

void insert_decisions(pqxx::work& work, const std::vector<Decision>& decisions) {
    for (const Decision& decision : decisions) // few, and their order is what counts
        run(work,
            "INSERT INTO expo.decisions (id, idea, decision, reason, at, kiosk) VALUES "
            "($1, $2, $3, $4, 'epoch'::timestamptz + $5::bigint * interval '1 ms', $6) "
            "ON CONFLICT DO NOTHING",
            decision.id, decision.idea, std::string(to_text(decision.kind)), decision.reason,
            ms(decision.at), decision.kiosk);
}

// "epoch:transaction:number", where the epoch is the database's.
struct Place {
    std::string epoch;
    int64_t changed_in = 0;
    int64_t changed_at = 0;

    static Place from(const std::string& text) {
        Place place;
        const size_t first = text.find(':');
        const size_t second = text.find(':', first + 1);
        if (first == std::string::npos || second == std::string::npos) return place;
        place.epoch = text.substr(0, first);
        std::from_chars(text.data() + first + 1, text.data() + second, place.changed_in);
        std::from_chars(text.data() + second + 1, text.data() + text.size(), place.changed_at);
        return place;
    }

    std::string text() const {
        return epoch + ":" + std::to_string(changed_in) + ":" + std::to_string(changed_at);
    }
};

Idea read_idea(const pqxx::row& row) {
    Idea idea;
    idea.id = row[0].as<std::string>();
    idea.created = base::Timestamp(std::chrono::milliseconds(row[1].as<int64_t>(0)));
    idea.kiosk = row[2].as<std::string>("");
    idea.language = row[3].as<std::string>("");
    idea.category = row[4].as<std::string>("");
    idea.text = row[5].as<std::string>("");
    idea.held = row[6].as<std::string>("");
    // A status that is not known is not for everybody's eyes.
    idea.status = ideas::status_from(row[7].as<std::string>("")).value_or(ideas::Status::hidden);
    idea.likes = row[8].as<int>(0);
    return idea;
}

class PqHub : public ideas::Hub {
public:
    explicit PqHub(const ideas::HubAddress& address)
        : place_(ideas::place_of(address.url)), kiosk_(ideas::with_time_limits(address.url)) {
        if (!address.moderator_url.empty())
            moderator_ =
                std::make_unique<pqxx::connection>(ideas::with_time_limits(address.moderator_url));
        for (pqxx::connection* connection : {&kiosk_, moderator_.get()})
            if (connection != nullptr) prepare(*connection);
        ear_ = std::make_unique<pq::Ear>(reader(), "expo");
    }

    // What is there before anything is asked of it.
    int step() {
        pqxx::work work(reader());
        return work.exec("SELECT max(step) FROM expo.steps")[0][0].as<int>(0);
    }

    bool moderates() const override { return moderator_ != nullptr; }

    base::Result<ideas::Receipt> send(const ideas::Batch& batch) override {
        try {
            if (!batch.ideas.empty() || !batch.likes.empty()) {
                pqxx::work work(kiosk_);
                insert_ideas(work, batch.ideas);
                insert_likes(work, batch.likes);
                work.commit();
            }
            if (!batch.decisions.empty()) {
                pqxx::work work(reader());
                insert_decisions(work, batch.decisions);
                work.commit();
            }
            return ideas::Receipt{};
        } catch (const pqxx::sql_error& error) {
            base::Problem trouble = pq::trouble_of(error, place_);
            if (ideas::is_refusal(pq::state_of(error))) return ideas::Receipt{std::move(trouble)};
            return tl::unexpected(std::move(trouble));
        } catch (const std::exception& error) {
            return tl::unexpected(ideas::connection_trouble(error.what(), place_));
        }
    }

    base::Result<ideas::Changes> changes_since(const std::string& text, int most) override {
        return guarded(place_, [&] {
            pqxx::work work(reader());
            Place place = Place::from(text);
            const auto epoch = work.exec("SELECT epoch FROM expo.about")[0][0].as<std::string>();
            if (place.epoch != epoch) place = {epoch, 0, 0};
            const pqxx::result rows =
                run(work,
                    "SELECT id, (extract(epoch FROM created) * 1000)::bigint, kiosk, language, "
                    "category, text, held, status, likes, changed_in, changed_at "
                    "FROM expo.changes_since($1::bigint, $2::bigint, $3::integer) "
                    "ORDER BY changed_in, changed_at",
                    place.changed_in, place.changed_at, most);
            ideas::Changes changes;
            for (const auto& row : rows)
                changes.ideas.push_back(read_idea(row));
            if (!rows.empty()) {
                const auto& last = rows[rows.size() - 1];
                place.changed_in = last[9].as<int64_t>();
                place.changed_at = last[10].as<int64_t>();
            }
            changes.place = place.text();
            changes.more = int(rows.size()) >= most;
            return changes;
        });
    }

    base::Result<void> wait_for_news(base::Duration longest, ideas::Bell& bell) override {
        return guarded(place_, [&] {
            pqxx::connection& connection = reader();
            connection.get_notifs();
            if (ear_->heard()) return;
            if (!connection.is_open()) throw pqxx::broken_connection("closed");
            bell.wait(longest, connection.sock());
            connection.get_notifs();
            ear_->heard();
        });
    }

private:
    pqxx::connection& reader() { return moderator_ ? *moderator_ : kiosk_; }

    static void prepare(pqxx::connection& connection) {
        pqxx::nontransaction once(connection);
        once.exec("SET statement_timeout = '20s'");
        once.exec("SET idle_in_transaction_session_timeout = '30s'");
    }

    std::string place_;
    pqxx::connection kiosk_;
    std::unique_ptr<pqxx::connection> moderator_;
    std::unique_ptr<pq::Ear> ear_; // after the connection that it listens to
};

} // namespace

base::Result<std::unique_ptr<ideas::Hub>> open(const ideas::HubAddress& address) {
    const std::string place = ideas::place_of(address.url);
    auto opened = guarded(place, [&] {
        auto made = std::make_unique<PqHub>(address);
        return std::pair(made->step(), std::move(made));
    });
    if (!opened) return tl::unexpected(opened.error());
    if (opened->first != ideas::hub_step_known)
        return tl::unexpected(ideas::wrong_step(opened->first, place));
    return std::unique_ptr<ideas::Hub>(std::move(opened->second));
}

} // namespace hub
