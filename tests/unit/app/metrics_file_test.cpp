#include "app/metrics_file.h"

#include "unit/app/folders.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace app {

namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

Metrics some_metrics() {
    Metrics metrics;
    metrics.status.version = "1.2";
    metrics.status.screen = "slide";
    metrics.status.state = "attract";
    metrics.status.frames = 12'345'678;
    metrics.status.uptime = 90.7;
    metrics.status.ideas = {3, 2, 1};
    metrics.status.problems.resize(3);
    metrics.status.problems[0].severity = base::Severity::warning;
    metrics.visits = 7;
    metrics.restarts = 2;
    metrics.frame_ms = {{0.5, 4}, {0.99, 16.5}};
    metrics.memory_bytes = 1 << 20;
    metrics.written = base::Timestamp(std::chrono::milliseconds(1'654'000'000'999));
    return metrics;
}

} // namespace

TEST(Metrics, SayWhatAKioskIsWatchedFor) {
    const std::string text = to_prometheus(some_metrics());
    for (const char* line :
         {"expo_kiosk_up 1\n",
          "expo_kiosk_info{version=\"1.2\",screen=\"slide\",state=\"attract\"} 1\n",
          "expo_kiosk_written_timestamp_seconds 1654000000\n", "expo_kiosk_uptime_seconds 90\n",
          "expo_kiosk_restarts 2\n", "expo_kiosk_frames_total 12345678\n",
          "expo_kiosk_frame_seconds{quantile=\"0.5\"} 0.004\n",
          "expo_kiosk_frame_seconds{quantile=\"0.99\"} 0.0165\n", "expo_kiosk_visits_total 7\n",
          "expo_kiosk_ideas{status=\"pending\"} 3\n", "expo_kiosk_ideas{status=\"hidden\"} 1\n",
          "expo_kiosk_ideas_storable 1\n", "expo_kiosk_content_problems{severity=\"error\"} 2\n",
          "expo_kiosk_content_problems{severity=\"warning\"} 1\n",
          "expo_kiosk_memory_resident_bytes 1048576\n"})
        EXPECT_THAT(text, HasSubstr(std::string("\n") + line)) << line;
}

TEST(Metrics, EscapeWhatALabelMayNotHold) {
    Metrics metrics = some_metrics();
    metrics.status.version = "a\"b\\c\nd";
    EXPECT_THAT(to_prometheus(metrics), HasSubstr(R"({version="a\"b\\c\nd",)"));
}

TEST(Metrics, TellOfTheHubWhereThereIsOne) {
    Metrics metrics = some_metrics();
    EXPECT_THAT(to_prometheus(metrics), testing::Not(HasSubstr("hub")));
    metrics.status.hub = "not reached";
    metrics.status.hub_outbox = 5;
    EXPECT_THAT(to_prometheus(metrics), HasSubstr("\nexpo_kiosk_hub_reached 0\n"));
    EXPECT_THAT(to_prometheus(metrics), HasSubstr("\nexpo_kiosk_hub_outbox 5\n"));
}

TEST(Metrics, LeaveOutWhatVisitorsWrote) {
    Metrics metrics = some_metrics();
    metrics.status.box_trouble = "mer träd";
    const std::string text = to_prometheus(metrics);
    EXPECT_THAT(text, testing::Not(HasSubstr("mer träd")));
    EXPECT_THAT(text, HasSubstr("\nexpo_kiosk_ideas_storable 0\n"));
}

TEST(MetricsFile, IsWholeReadableAndWithoutRemains) {
    const TemporaryFolder folder;
    const auto path = folder.path() / "expo.prom";
    {
        MetricsFile file(path);
        EXPECT_TRUE(file.due(base::Instant(1h)));
        EXPECT_FALSE(file.write(some_metrics(), base::Instant(1h)));
        EXPECT_FALSE(file.due(base::Instant(1h + 14s)));
        EXPECT_TRUE(file.due(base::Instant(1h + 15s)));
    }
    EXPECT_THAT(folder.read("expo.prom"), testing::StartsWith("# HELP expo_kiosk_up "));
    using std::filesystem::perms;
    EXPECT_NE(std::filesystem::status(path).permissions() & perms::others_read, perms::none);
    EXPECT_FALSE(std::filesystem::exists(folder.path() / "expo.prom.new"));
}

TEST(MetricsFile, TellsOnceThatItCannotBeWritten) {
    const TemporaryFolder folder;
    MetricsFile file(folder.path() / "none" / "expo.prom");
    std::optional<base::Problem> told;
    while (!told) { // the worker's verdict comes with a later write
        told = file.write(some_metrics(), base::Instant(1h));
        std::this_thread::yield();
    }
    EXPECT_THAT(base::to_text(*told), HasSubstr("expo.prom: error: cannot be written: "));
    EXPECT_FALSE(file.write(some_metrics(), base::Instant(2h)));
}

} // namespace app
