#include "platform/folder_watch.h"

#include "platform/folder_ears.h"
#include "platform/folder_look.h"
#include "platform/stop_event.h"

#include <poll.h>
#include <pthread.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <future>
#include <mutex>
#include <optional>
#include <utility>

namespace platform {

namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr auto patience = 1s;       // with a disk, when it is time to end
constexpr auto long_look = 2s;      // worth a word from then on
constexpr int share_of_looking = 4; // rests at least so many times as long as it looks
constexpr int breaths_in_a_quiet_time = 10;

std::string in_seconds(base::Duration time) {
    const auto tenths = std::chrono::duration_cast<std::chrono::milliseconds>(time).count() / 100;
    const std::string whole = std::to_string(tenths / 10);
    return (tenths % 10 == 0 ? whole : whole + '.' + std::to_string(tenths % 10)) + " s";
}

int milliseconds_until(base::Instant moment) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(moment - steady_clock::now());
    return int(std::clamp<int64_t>(left.count(), 0, 3'600'000));
}

} // namespace

class FolderWatch::Watcher {
public:
    Watcher(const std::filesystem::path& folder, std::function<void()> changed,
            FolderWatchOptions options)
        : folder_(std::filesystem::absolute(folder)),
          changed_(std::move(changed)),
          options_(std::move(options)),
          breath_(options_.quiet / breaths_in_a_quiet_time),
          ears_(options_.most_watches) {}

    void run();
    void stop();

    // True once the thread has nothing more to do.
    bool ends_within(base::Duration time) const {
        return ended_.wait_for(time) == std::future_status::ready;
    }

    std::string description() const;

private:
    void watch();
    bool wait();
    void hear();
    bool look();
    void stir();
    void rest();
    void call(const std::function<void()>& callback);
    void describe(const FolderLook& look);

    bool blind() const { return !trouble_.empty(); }

    base::Instant next_look() const;

    const std::filesystem::path folder_;
    const std::function<void()> changed_;
    const FolderWatchOptions options_;
    const base::Duration breath_; // between two times of listening: events come in thousands

    FolderEars ears_;
    base::Descriptor mounts_{
        open("/proc/self/mountinfo", O_RDONLY | O_CLOEXEC)}; // tells of each change
    std::string trouble_;      // why inotify alone cannot be relied on
    base::Instant deaf_until_; // the next breath
    base::Instant looked_;     // when the last look ended
    base::Duration pause_{};   // the least until the next
    bool look_soon_ = false;
    FolderLook seen_;                      // by the last look
    std::optional<base::Instant> rest_at_; // after a change: when it will have been quiet
    bool written_ = false;                 // to some file, since `changed` was called
    uint64_t told_ = 0;                    // the signature at that time

    StopEvent stop_;
    std::promise<void> end_;
    std::future<void> ended_ = end_.get_future();
    std::mutex calling_;
    bool stopped_ = false;
    mutable std::mutex describing_;
    std::string description_ = "not yet";
    std::optional<base::Instant> looking_since_;
};

void FolderWatch::Watcher::run() {
    pthread_setname_np(pthread_self(), "folder watch");
    watch();
    end_.set_value();
}

void FolderWatch::Watcher::watch() {
    look();
    told_ = seen_.signature;
    call(changed_);
    while (wait()) {
        hear();
        const base::Instant now = steady_clock::now();
        if (rest_at_ && now >= *rest_at_) {
            rest();
        } else if (now >= next_look()) {
            if (look()) stir();
        }
    }
}

// Until there is something to hear or to do; false when it is time to end.
bool FolderWatch::Watcher::wait() {
    const bool deaf = steady_clock::now() < deaf_until_;
    base::Instant until = next_look();
    if (rest_at_) until = std::min(until, *rest_at_);
    if (deaf) until = std::min(until, deaf_until_);
    std::array<pollfd, 3> watched{pollfd{stop_.descriptor(), POLLIN, 0},
                                  pollfd{deaf ? -1 : ears_.descriptor(), POLLIN, 0},
                                  pollfd{deaf ? -1 : mounts_.get(), POLLPRI, 0}};
    if (poll(watched.data(), watched.size(), milliseconds_until(until)) < 0 && errno != EINTR)
        return false;
    if (watched[2].revents) {
        look_soon_ = true;
        deaf_until_ = steady_clock::now() + breath_;
    }
    return !watched[0].revents;
}

base::Instant FolderWatch::Watcher::next_look() const {
    if (look_soon_) return looked_ + pause_;
    return looked_ + std::max(blind() ? options_.blind_look : options_.look, pause_);
}

void FolderWatch::Watcher::hear() {
    const FolderEars::Heard heard = ears_.hear();
    if (heard.anything) deaf_until_ = steady_clock::now() + breath_;
    if (heard.look) look_soon_ = true;
    if (heard.writing) written_ = true;
    if (heard.change) stir();
}

// True when the folder is not as at the last look. Listens to each folder before looking at it, so
// that nothing falls between the two.
bool FolderWatch::Watcher::look() {
    const base::Instant begun = steady_clock::now();
    {
        const std::lock_guard lock(describing_);
        looking_since_ = begun;
    }
    look_soon_ = false;
    ears_.begin();
    FolderLook now =
        look_at_folder(folder_, [this](const std::string& folder, const std::string& name) {
            ears_.listen(folder, name);
        });
    ears_.end();
    describe(now);
    looked_ = steady_clock::now();
    pause_ = std::max(breath_, (looked_ - begun) * share_of_looking);
    const bool different = now.signature != seen_.signature;
    seen_ = std::move(now);
    return different;
}

// Something has changed: the quiet time begins anew.
void FolderWatch::Watcher::stir() {
    const bool first = !rest_at_;
    rest_at_ = steady_clock::now() + options_.quiet;
    if (first) call(options_.stirred);
}

// The quiet time has passed: tells of the change, unless the folder does not rest after all.
void FolderWatch::Watcher::rest() {
    const base::Instant planned = *rest_at_;
    const bool different = look();
    if (different && blind()) stir(); // only looks can tell, and these two do not agree
    hear();
    if (*rest_at_ != planned) return;
    // A write changes the file's times when it begins and is heard when it is done. Where the
    // disk's clock is not ours, the file is taken to be as old as it looks.
    const base::Duration age = std::chrono::system_clock::now() - seen_.newest;
    if (age >= 0ns && age < options_.quiet) {
        rest_at_ = steady_clock::now() + (options_.quiet - age);
        return;
    }
    rest_at_.reset();
    call(options_.rested);
    // Writing counts whatever the signature says: some disks keep times to two seconds.
    if (seen_.signature == told_ && !written_) return;
    told_ = seen_.signature;
    written_ = false;
    call(changed_);
}

void FolderWatch::Watcher::call(const std::function<void()>& callback) {
    const std::lock_guard lock(calling_);
    if (callback && !stopped_) callback();
}

void FolderWatch::Watcher::describe(const FolderLook& look) {
    trouble_ = ears_.trouble();
    if (trouble_.empty() && !look.shared.empty())
        trouble_ = "inotify does not hear what others change on " + look.shared;
    const size_t folders = ears_.folders();
    std::string text =
        blind() ? "looking every " + in_seconds(options_.blind_look) + ", because " + trouble_
                : "inotify, " + std::to_string(folders) + (folders == 1 ? " folder" : " folders");
    if (!look.found) text += "; the folder is not there";
    const std::lock_guard lock(describing_);
    looking_since_.reset();
    description_ = std::move(text);
}

std::string FolderWatch::Watcher::description() const {
    const std::lock_guard lock(describing_);
    if (!looking_since_) return description_;
    const base::Duration time = steady_clock::now() - *looking_since_;
    if (time < long_look) return description_;
    return description_ + "; the disk has not answered for " +
           in_seconds(std::chrono::floor<std::chrono::seconds>(time));
}

void FolderWatch::Watcher::stop() {
    stop_.raise();
    const std::lock_guard lock(calling_);
    stopped_ = true;
}

FolderWatch::FolderWatch(const std::filesystem::path& folder, std::function<void()> changed,
                         FolderWatchOptions options)
    : watcher_(std::make_shared<Watcher>(folder, std::move(changed), std::move(options))),
      thread_([watcher = watcher_] { watcher->run(); }) {}

FolderWatch::~FolderWatch() {
    watcher_->stop();
    if (watcher_->ends_within(patience))
        thread_.join();
    else
        thread_.detach();
}

std::string FolderWatch::description() const {
    return watcher_->description();
}

} // namespace platform
