// The service manager watches over the kiosk: fed by the frame loop alone, it misses it when that
// hangs, or when pictures reach the screen no more.

#include "e2e/kiosk_test.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>

namespace e2e {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

class Watchdog : public KioskTest {
protected:
    void SetUp() override {
        write_small_exhibition(content(), {.slide = 600});
        use_screen(landscape);
        listen();
        environment()["NOTIFY_SOCKET"] = address();
        environment()["WATCHDOG_USEC"] =
            std::to_string(std::chrono::microseconds(watchdog_patience).count());
        preload(BAD_DISK);
        environment()["BAD_DISK_HANG"] = hang_;
    }

    void TearDown() override {
        display().thaw(); // else nobody can end it
        close(socket_);
        KioskTest::TearDown();
    }

    // The next words for the service manager; empty where none come in time.
    std::string hear(std::chrono::milliseconds time) const {
        pollfd watched{socket_, POLLIN, 0};
        std::array<char, 512> text{};
        if (poll(&watched, 1, int(time.count())) != 1) return {};
        const ssize_t size = recv(socket_, text.data(), text.size(), 0);
        return size > 0 ? std::string(text.data(), size_t(size)) : "";
    }

    // Until the service manager has heard of the kiosk for the last time; false where that never
    // ends.
    bool falls_silent() const {
        const auto until = Clock::now() + patience;
        while (Clock::now() < until)
            if (hear(watchdog_patience).empty()) return true;
        return false;
    }

    bool is_alive() const {
        std::string last;
        while (!(last = hear(0ms)).empty()) // what was said before
            continue;
        return hear(patience).find("WATCHDOG=1") != std::string::npos;
    }

    static constexpr std::chrono::milliseconds watchdog_patience = 3s;
    std::string hang_ = folder_ / "hang";

private:
    std::string address() const { return folder_ / "notify"; }

    void listen() {
        sockaddr_un where{};
        where.sun_family = AF_UNIX;
        std::strncpy(where.sun_path, address().c_str(), sizeof where.sun_path - 1);
        socket_ = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
        ASSERT_EQ(bind(socket_, reinterpret_cast<sockaddr*>(&where), sizeof where), 0);
    }

    int socket_ = -1;
};

} // namespace

TEST_F(Watchdog, HearsOfTheFirstPictureAndIsFedFromThenOn) {
    start();
    std::string first;
    while ((first = hear(patience)).find("READY=1") == std::string::npos)
        ASSERT_FALSE(first.empty());
    EXPECT_TRUE(is_alive());
    EXPECT_TRUE(is_alive());
}

TEST_F(Watchdog, IsNotFedWhileTheFrameLoopHangsThoughAllElseGoesOn) {
    start();
    ASSERT_TRUE(is_alive());
    write_text(hang_, "");
    EXPECT_TRUE(falls_silent());
    EXPECT_TRUE(program().running());
    std::filesystem::remove(hang_);
    EXPECT_TRUE(is_alive());
}

TEST_F(Watchdog, IsNotFedWhileNoPictureReachesTheScreen) {
    start();
    ASSERT_TRUE(is_alive());
    display().freeze();
    EXPECT_TRUE(falls_silent());
    EXPECT_TRUE(program().running());
    display().thaw();
    EXPECT_TRUE(is_alive());
}

} // namespace e2e
