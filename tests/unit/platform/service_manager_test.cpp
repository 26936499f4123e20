#include "platform/service_manager.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <string>
#include <vector>

namespace platform {

namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::IsEmpty;

// A service manager that only listens.
class ServiceManagerTest : public testing::Test {
protected:
    void SetUp() override {
        std::string name = std::filesystem::temp_directory_path() / "notify-XXXXXX";
        folder_ = mkdtemp(name.data());
        const std::string path = folder_ / "socket";
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
        socket_ = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        ASSERT_EQ(bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        setenv("NOTIFY_SOCKET", path.c_str(), 1);
    }

    void TearDown() override {
        for (const char* name :
             {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID", "EXPO_KIOSK_RESTARTS"})
            unsetenv(name);
        close(socket_);
        std::filesystem::remove_all(folder_);
    }

    static void watch(int64_t microseconds, pid_t process = getpid()) {
        setenv("WATCHDOG_USEC", std::to_string(microseconds).c_str(), 1);
        setenv("WATCHDOG_PID", std::to_string(process).c_str(), 1);
    }

    // What it has been told since the last call.
    std::vector<std::string> heard() const {
        std::vector<std::string> all;
        char text[256];
        for (;;) {
            const ssize_t size = recv(socket_, text, sizeof text, 0);
            if (size < 0) return all;
            all.emplace_back(text, size_t(size));
        }
    }

    base::Instant now_{1h};

private:
    std::filesystem::path folder_;
    int socket_ = -1;
};

} // namespace

TEST_F(ServiceManagerTest, HearsOfTheFirstPictureOnce) {
    ServiceManager manager;
    EXPECT_THAT(heard(), IsEmpty());
    manager.ready();
    manager.ready();
    EXPECT_THAT(heard(), ElementsAre("READY=1\nSTATUS=on screen"));
    manager.stopping();
    EXPECT_THAT(heard(), ElementsAre("STOPPING=1"));
}

TEST_F(ServiceManagerTest, IsFedByTheLoopButNotEveryTime) {
    watch(30'000'000);
    ServiceManager manager;
    EXPECT_EQ(manager.longest_sleep(), base::Duration(10s));
    for (int frame = 0; frame < 60 * 10; ++frame) // ten seconds
        manager.alive(now_ + frame * 16ms);
    EXPECT_THAT(heard(), ElementsAre("WATCHDOG=1", "WATCHDOG=1"));
    manager.alive(now_ + 20s);
    EXPECT_THAT(heard(), ElementsAre("WATCHDOG=1"));
}

TEST_F(ServiceManagerTest, GoesHungryWhenTheLoopHangs) {
    watch(30'000'000);
    ServiceManager manager;
    manager.alive(now_);
    heard();
    manager.ready(); // anything but the loop
    manager.stopping();
    EXPECT_THAT(heard(), testing::Each(testing::Not("WATCHDOG=1")));
}

TEST_F(ServiceManagerTest, IsNotFedWhereNobodyWatches) {
    ServiceManager unwatched;
    EXPECT_EQ(unwatched.longest_sleep(), std::nullopt);
    unwatched.alive(now_);
    watch(30'000'000, getpid() + 1); // another process's watchdog
    ServiceManager other;
    other.alive(now_);
    EXPECT_THAT(heard(), IsEmpty());
}

TEST_F(ServiceManagerTest, CountsRestartsAsItIsTold) {
    EXPECT_EQ(ServiceManager::restarts(), 0);
    setenv("EXPO_KIOSK_RESTARTS", "4", 1);
    EXPECT_EQ(ServiceManager::restarts(), 4);
    setenv("EXPO_KIOSK_RESTARTS", "many", 1);
    EXPECT_EQ(ServiceManager::restarts(), 0);
}

TEST_F(ServiceManagerTest, KnowsTheJournalByWhereStandardErrorGoes) {
    unsetenv("JOURNAL_STREAM");
    EXPECT_FALSE(ServiceManager::logs_to_journal());
    setenv("JOURNAL_STREAM", "1:2", 1); // inherited, and standard error was redirected since
    EXPECT_FALSE(ServiceManager::logs_to_journal());

    struct stat file {};

    ASSERT_EQ(fstat(STDERR_FILENO, &file), 0);
    const std::string here = std::to_string(file.st_dev) + ":" + std::to_string(file.st_ino);
    setenv("JOURNAL_STREAM", here.c_str(), 1);
    EXPECT_TRUE(ServiceManager::logs_to_journal());
    unsetenv("JOURNAL_STREAM");
}

TEST(ServiceManager, IsMissedByNobodyWhereThereIsNone) {
    unsetenv("NOTIFY_SOCKET");
    ServiceManager manager;
    manager.ready();
    manager.alive(base::Instant{});
    manager.stopping();
}

} // namespace platform
