#include "app/metrics_file.h"

#include <unistd.h>

#include <cmath>
#include <cstdio>
#include <fstream>
#include <system_error>

namespace app {

namespace fs = std::filesystem;

namespace {

constexpr base::Duration between_writes = std::chrono::seconds(15); // as often as Prometheus looks

uint64_t resident_bytes() {
    std::ifstream pages("/proc/self/statm");
    uint64_t all = 0;
    uint64_t resident = 0;
    pages >> all >> resident;
    return resident * uint64_t(sysconf(_SC_PAGESIZE));
}

std::string decimal(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.15g", value);
    return text;
}

// A value of a label: what the format gives a meaning to is written as it asks.
std::string quoted(const std::string& value) {
    std::string text = "\"";
    for (const char c : value) {
        if (c == '\\' || c == '"') text += '\\';
        text += c == '\n' ? std::string("\\n") : std::string(1, c);
    }
    return text + "\"";
}

class TextPage {
public:
    void metric(const std::string& name, const char* type, const char* help) {
        name_ = "expo_kiosk_" + name;
        text_ += "# HELP " + name_ + " " + help + "\n# TYPE " + name_ + " " + type + "\n";
    }

    void value(double value, const std::string& labels = "") {
        text_ += name_ + (labels.empty() ? "" : "{" + labels + "}") + " " + decimal(value) + "\n";
    }

    void one(const std::string& name, const char* type, const char* help, double it) {
        metric(name, type, help);
        value(it);
    }

    const std::string& text() const { return text_; }

private:
    std::string name_;
    std::string text_;
};

void add_content(TextPage& page, const Status& status) {
    size_t errors = 0;
    for (const base::Problem& problem : status.problems)
        errors += problem.severity == base::Severity::error ? 1 : 0;
    page.metric("content_problems", "gauge", "What is wrong with the content folder.");
    page.value(double(errors), "severity=\"error\"");
    page.value(double(status.problems.size() - errors), "severity=\"warning\"");
    page.one("content_cards_kept", "gauge", "Cards shown in their last good version.",
             double(status.kept.size()));
    page.one("content_changes_total", "counter", "Changes of content gone live since the start.",
             double(status.content_changes));
}

void add_ideas(TextPage& page, const Status& status) {
    page.metric("ideas", "gauge", "Ideas on this kiosk.");
    page.value(double(status.ideas.pending), "status=\"pending\"");
    page.value(double(status.ideas.shown), "status=\"shown\"");
    page.value(double(status.ideas.hidden), "status=\"hidden\"");
    page.value(double(status.ideas.erased), "status=\"erased\"");
    page.one("ideas_storable", "gauge", "1 when ideas can be stored.",
             status.box_trouble.empty() ? 1 : 0);
    if (status.hub == "off") return;
    page.one("hub_reached", "gauge", "1 when the last word with the hub went through.",
             status.hub == "reached" ? 1 : 0);
    page.one("hub_outbox", "gauge", "Ideas, likes and decisions that wait to be passed on.",
             double(status.hub_outbox));
}

} // namespace

std::string to_prometheus(const Metrics& metrics) {
    const Status& status = metrics.status;
    TextPage page;
    page.one("up", "gauge", "1 while the kiosk runs, 0 after it was ended.", metrics.up ? 1 : 0);
    page.metric("info", "gauge", "Always 1: what runs here, and what it shows.");
    page.value(1, "version=" + quoted(status.version) + ",screen=" + quoted(status.screen) +
                      ",state=" + quoted(status.state));
    page.one("written_timestamp_seconds", "gauge", "When this file was written.",
             std::floor(double(metrics.written.time_since_epoch().count()) / 1000));
    page.one("uptime_seconds", "gauge", "How long this process has run.",
             std::floor(status.uptime));
    page.one("restarts", "gauge", "Restarts by the service manager since it was last started.",
             metrics.restarts);
    page.one("out_of_order", "gauge", "1 when there is nothing to show.",
             status.state == "out_of_order" ? 1 : 0);
    page.one("frames_total", "counter", "Pictures drawn since the start.", double(status.frames));
    page.metric("frame_seconds", "gauge", "What the last 512 pictures took to draw.");
    for (const auto& [share, ms] : metrics.frame_ms)
        page.value(ms / 1000, "quantile=" + quoted(decimal(share)));
    page.one("visits_total", "counter", "Visits begun since the start.", double(metrics.visits));
    add_ideas(page, status);
    add_content(page, status);
    page.one("memory_resident_bytes", "gauge", "What the process holds in memory.",
             double(metrics.memory_bytes));
    page.one("texture_bytes", "gauge", "Pictures and words on the graphics card.",
             double(status.texture_bytes));
    return page.text();
}

MetricsFile::MetricsFile(fs::path file) : file_(std::move(file)) {}

std::optional<base::Problem> MetricsFile::write(Metrics metrics, base::Instant now) {
    next_ = now + between_writes;
    if (worker_.pending() == 0 || !metrics.up)
        worker_.post([this, metrics = std::move(metrics)]() mutable { put(metrics); });
    const std::lock_guard lock(mutex_);
    if (told_) return std::nullopt;
    told_ = true;
    base::Problem problem;
    problem.file = file_.string();
    problem.message = {"cannot be written: " + trouble_, "kan inte skrivas: " + trouble_};
    problem.advice = {"Look at the folder's owner, and at ReadWritePaths of the service.",
                      "Se efter vem som äger mappen, och tjänstens ReadWritePaths."};
    return problem;
}

void MetricsFile::put(Metrics& metrics) {
    metrics.memory_bytes = resident_bytes();
    fs::path beside = file_;
    beside += ".new"; // the collector reads *.prom alone
    std::ofstream out(beside, std::ios::binary | std::ios::trunc);
    out << to_prometheus(metrics);
    out.close();
    if (!out) return note(std::generic_category().message(errno));
    std::error_code error;
    using fs::perms;
    fs::permissions(beside,
                    perms::owner_read | perms::owner_write | perms::group_read | perms::others_read,
                    error);
    if (!error) fs::rename(beside, file_, error);
    note(error ? error.message() : "");
}

void MetricsFile::note(const std::string& trouble) {
    const std::lock_guard lock(mutex_);
    if (trouble == trouble_) return;
    trouble_ = trouble;
    told_ = trouble.empty();
}

} // namespace app
