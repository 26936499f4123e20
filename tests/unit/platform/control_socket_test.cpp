#include "platform/control_socket.h"

#include "platform/unix_socket.h"

#include <gtest/gtest.h>

#include <sys/socket.h>
#include <sys/stat.h>

#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <poll.h>
#include <thread>

namespace {

using namespace std::chrono_literals;
using platform::ControlSocket;

std::string echo(const std::string& line) {
    return "heard " + line;
}

// A data folder of its own, and clients that speak to the socket in it.
class ControlSocketTest : public testing::Test {
public:
    ControlSocketTest() {
        std::string name = (std::filesystem::temp_directory_path() / "kiosk-XXXXXX").string();
        folder = mkdtemp(name.data());
        path = folder / "control.sock";
    }

    ~ControlSocketTest() override { std::filesystem::remove_all(folder); }

protected:
    std::unique_ptr<ControlSocket> listen(ControlSocket::Answer answer = echo,
                                          platform::ControlLimits limits = {}) {
        auto socket = ControlSocket::listen(path, std::move(answer), limits);
        EXPECT_TRUE(socket) << base::to_text(socket.error());
        return socket ? std::move(*socket) : nullptr;
    }

    std::string answer_to(const std::string& line) {
        const auto answer = platform::ask(path, line, 10s);
        return answer ? *answer : base::to_text(answer.error());
    }

    std::string problem_of_listening() {
        const auto socket = ControlSocket::listen(path, echo);
        return socket ? "none" : base::to_text(socket.error());
    }

    // A connection that stays open; waits like a client without patience for failure.
    base::Descriptor connect() {
        base::Descriptor client = platform::make_unix_socket();
        const auto address = platform::unix_address(path);
        EXPECT_TRUE(platform::connect_to(client, *address));
        return client;
    }

    static void say(const base::Descriptor& client, const std::string& text) {
        ASSERT_EQ(send(client.get(), text.data(), text.size(), MSG_NOSIGNAL),
                  static_cast<ssize_t>(text.size()));
    }

    // Everything up to and with the `lines`th newline, or up to the end of the connection.
    static std::string hear(const base::Descriptor& client, int lines) {
        std::string heard;
        char byte = 0;
        while (lines > 0) {
            pollfd watched{client.get(), POLLIN, 0};
            if (poll(&watched, 1, 10'000) != 1) return heard + "(nothing more came)";
            if (recv(client.get(), &byte, 1, 0) != 1) return heard + "(hung up)";
            heard += byte;
            if (byte == '\n') --lines;
        }
        return heard;
    }

    std::filesystem::path folder;
    std::filesystem::path path;
};

TEST_F(ControlSocketTest, AnswersALineWithALine) {
    const auto socket = listen();
    EXPECT_EQ(answer_to("mer träd"), "heard mer träd");
}

TEST_F(ControlSocketTest, AnswersAnyNumberOfLinesOfOneConnectionInOrder) {
    const auto socket = listen();
    const auto client = connect();
    say(client, "one\ntwo\nthr");
    EXPECT_EQ(hear(client, 2), "heard one\nheard two\n");
    say(client, "ee\n");
    EXPECT_EQ(hear(client, 1), "heard three\n");
}

TEST_F(ControlSocketTest, ServesASecondClientWhileTheFirstIsSilent) {
    const auto socket = listen();
    const auto first = connect();
    const auto second = connect();
    say(second, "second\n");
    EXPECT_EQ(hear(second, 1), "heard second\n");
    say(first, "first\n");
    EXPECT_EQ(hear(first, 1), "heard first\n");
}

TEST_F(ControlSocketTest, SendsAnAnswerThatIsLargerThanTheSocketsBuffer) {
    const std::string large(5'000'000, 'x');
    const auto socket = listen([&](const std::string&) { return std::string(large); });
    EXPECT_EQ(answer_to("controls"), large);
}

TEST_F(ControlSocketTest, KeepsAnAnswerOnOneLine) {
    const auto socket = listen([](const std::string&) { return "{\n}"; });
    EXPECT_EQ(answer_to("status"), "{ }");
}

TEST_F(ControlSocketTest, TakesALineOfExactlyTheLimit) {
    const auto socket = listen(echo, {.line = 10});
    EXPECT_EQ(answer_to("0123456789"), "heard 0123456789");
}

TEST_F(ControlSocketTest, RefusesAnOverlongLineAndHangsUp) {
    const auto socket = listen(echo, {.line = 10});
    const auto client = connect();
    say(client, "0123456789a\nnext\n");
    EXPECT_EQ(hear(client, 2), "{\"error\":\"A line may have 10 bytes.\"}\n(hung up)");
}

TEST_F(ControlSocketTest, RefusesAnEndlessLineBeforeItEnds) {
    const auto socket = listen();
    EXPECT_EQ(answer_to(std::string(1'000'000, 'x')),
              "{\"error\":\"A line may have 65536 bytes.\"}");
}

TEST_F(ControlSocketTest, HangsUpOnAClientThatSaysNothing) {
    const auto socket = listen(echo, {.patience = 1ms});
    const auto client = connect();
    EXPECT_EQ(hear(client, 1), "(hung up)");
}

TEST_F(ControlSocketTest, LetsTheNextClientInWhenOneOfTheMostLeaves) {
    const auto socket = listen(echo, {.clients = 1});
    auto first = connect();
    say(first, "first\n");
    EXPECT_EQ(hear(first, 1), "heard first\n");
    const auto second = connect();
    say(second, "second\n");
    first = base::Descriptor();
    EXPECT_EQ(hear(second, 1), "heard second\n");
}

TEST_F(ControlSocketTest, IsForItsOwnerOnly) {
    const mode_t old_mask = umask(0);
    const auto socket = listen();
    umask(old_mask);

    struct stat found {};

    ASSERT_EQ(lstat(path.c_str(), &found), 0);
    EXPECT_TRUE(S_ISSOCK(found.st_mode));
    EXPECT_EQ(found.st_mode & 07777, 0600U);
}

TEST_F(ControlSocketTest, RemovesItsFileWhenItEnds) {
    listen().reset();
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST_F(ControlSocketTest, LeavesAFileThatIsNoLongerItsOwn) {
    auto socket = listen();
    std::filesystem::remove(path);
    std::ofstream(path) << "somebody else's";
    socket.reset();
    EXPECT_TRUE(std::filesystem::exists(path));
}

TEST_F(ControlSocketTest, ReplacesTheFileOfADeadKiosk) {
    {
        const auto dead = platform::make_unix_socket();
        ASSERT_TRUE(platform::bind_to(dead, *platform::unix_address(path)));
    }
    ASSERT_TRUE(std::filesystem::exists(path));
    const auto socket = listen();
    EXPECT_EQ(answer_to("status"), "heard status");
}

TEST_F(ControlSocketTest, RefusesToStartBesideALivingKiosk) {
    const auto socket = listen();
    EXPECT_EQ(problem_of_listening(),
              "error: Another kiosk is running with this data folder (" + folder.string() +
                  ").\n    Stop it, or give this one its own folder with --data.\n");
    EXPECT_EQ(answer_to("status"), "heard status");
}

TEST_F(ControlSocketTest, LeavesAFileThatIsNotASocketAlone) {
    std::ofstream(path) << "notes";
    EXPECT_EQ(problem_of_listening(), "error: Something that is not a socket has the name of the "
                                      "control socket: " +
                                          path.string() + ".\n    Move it away.\n");
    EXPECT_TRUE(std::filesystem::is_regular_file(path));
}

TEST_F(ControlSocketTest, SaysThatTheFolderIsMissing) {
    path = folder / "nowhere" / "control.sock";
    EXPECT_EQ(problem_of_listening(),
              "error: The control socket " + path.string() +
                  " cannot be made: No such file or directory.\n    Check the data folder.\n");
}

TEST_F(ControlSocketTest, SaysThatThePathIsTooLong) {
    path = folder / std::string(120, 'd') / "control.sock";
    EXPECT_EQ(problem_of_listening(),
              "error: The path of the control socket is too long: " + path.string() + " (" +
                  std::to_string(path.native().size()) +
                  " bytes; at most 107).\n    Choose a data folder with a shorter path.\n");
}

TEST_F(ControlSocketTest, AClientIsToldThatNoKioskRuns) {
    EXPECT_FALSE(platform::is_listened_to(path));
    EXPECT_EQ(answer_to("status"), "error: No kiosk is running with this data folder (" +
                                       folder.string() +
                                       ").\n    Start it, or name its folder with --data.\n");
}

TEST_F(ControlSocketTest, AClientIsToldThatTheKioskIsStuck) {
    std::mutex mutex;
    std::condition_variable changed;
    bool done = false;
    const auto socket = listen([&](const std::string&) {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return done; });
        return std::string();
    });
    const auto answer = platform::ask(path, "status", 20ms);
    EXPECT_TRUE(platform::is_listened_to(path));
    {
        const std::lock_guard lock(mutex);
        done = true;
    }
    changed.notify_all();
    ASSERT_FALSE(answer);
    EXPECT_EQ(base::to_text(answer.error()),
              "error: The kiosk did not answer in time.\n    It runs "
              "but is busy or stuck; see its log.\n");
}

} // namespace
