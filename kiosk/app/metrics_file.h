#pragma once
// The kiosk's state as a text file for Prometheus (its text format 0.0.4), for the textfile
// collector of node_exporter. Numbers only: nothing that a visitor wrote is in it.

#include "app/status.h"
#include "base/time.h"
#include "base/worker.h"

#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace app {

struct Metrics {
    bool up = true;
    Status status;
    uint64_t visits = 0;                             // since the start
    int restarts = 0;                                // by the service manager
    std::vector<std::pair<double, double>> frame_ms; // quantile → ms
    uint64_t memory_bytes = 0;                       // resident; filled in when it is written
    base::Timestamp written{};
};

std::string to_prometheus(const Metrics& metrics);

// Written by a worker of its own, so that the main thread never waits for the disk; beside and
// renamed over, so that nobody reads half a file. Readable for everyone.
class MetricsFile {
public:
    explicit MetricsFile(std::filesystem::path file);

    // When the file wants to be written again, some seconds after the last time.
    base::Instant next() const { return next_; }

    bool due(base::Instant now) const { return now >= next_; }

    // Hands it to the worker, or drops it where the last one has not reached the disk yet. Returns
    // what went wrong with an earlier one, the first time it did.
    std::optional<base::Problem> write(Metrics metrics, base::Instant now);

private:
    void put(Metrics& metrics);
    void note(const std::string& trouble);

    std::filesystem::path file_;
    base::Instant next_{};
    std::mutex mutex_;
    std::string trouble_; // of the last attempt; empty: none
    bool told_ = true;    // the main thread knows of it
    base::Worker worker_{"metrics", base::Worker::Rank::behind};
};

} // namespace app
