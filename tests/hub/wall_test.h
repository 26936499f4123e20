#pragma once
// A hub with an empty wall for each test.

#include "hub/cluster.h"
#include "ideas/hub_driver.h"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <utility>

namespace hub {

inline constexpr base::Timestamp first_morning{std::chrono::milliseconds(1653902100000)};

// Different for different numbers, for as many as a test needs.
inline std::string uuid(int number) {
    const std::string digits = std::to_string(number);
    return "01811465-bea0-7000-8000-" + std::string(12 - digits.size(), '0') + digits;
}

inline ideas::Idea idea(int number, const std::string& kiosk = "harbour") {
    ideas::Idea made;
    made.id = uuid(number);
    made.created = first_morning + std::chrono::seconds(number);
    made.kiosk = kiosk;
    made.language = "sv";
    made.category = "climate";
    made.text = "Fler \"träd\" på \\ torget, {a,b}";
    return made;
}

inline ideas::Like like(int number, int of, const std::string& kiosk = "harbour", int delta = 1) {
    return {uuid(100'000 + number), uuid(of), kiosk, first_morning, delta};
}

inline ideas::Decision decision(int number, int about, ideas::Decision::Kind kind,
                                const std::string& kiosk = "harbour") {
    return {uuid(200'000 + number), uuid(about), kind, "", first_morning, kiosk};
}

class WallTest : public testing::Test {
protected:
    using Kind = ideas::Decision::Kind;

    std::string url(const std::string& login = "boss") { return cluster.url(login); }

    std::unique_ptr<ideas::Hub> open(const std::string& login, const std::string& moderator = "") {
        auto hub = ideas::open_hub({url(login), moderator.empty() ? "" : url(moderator)});
        if (!hub) throw std::runtime_error(base::to_text(hub.error()));
        return std::move(*hub);
    }

    // What a statement gives, as text; throws what pqxx throws.
    std::string query(const std::string& sql, const std::string& login = "boss") {
        pqxx::connection connection(url(login));
        pqxx::work work(connection);
        const pqxx::result rows = work.exec(sql);
        work.commit();
        return rows.empty() || rows[0].size() == 0 ? "" : rows[0][0].as<std::string>("");
    }

    // Sends and expects that it was taken.
    static void send(ideas::Hub& hub, const ideas::Batch& batch) {
        const auto receipt = hub.send(batch);
        ASSERT_TRUE(receipt) << base::to_text(receipt.error());
        ASSERT_FALSE(receipt->refusal) << base::to_text(*receipt->refusal);
    }

    WallTest() { cluster.clear(); }

    Cluster& cluster = Cluster::shared();
};

} // namespace hub
