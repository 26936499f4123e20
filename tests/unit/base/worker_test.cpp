#include "base/worker.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pthread.h>

#include <array>
#include <future>
#include <vector>

namespace {

using testing::ElementsAre;

TEST(Worker, FinishesEveryPostedJobBeforeItEnds) {
    std::vector<int> done;
    std::promise<void> gate;
    {
        base::Worker worker("test");
        worker.post([&, open = gate.get_future().share()] {
            open.wait();
            done.push_back(1);
        });
        worker.post([&] { done.push_back(2); });
        worker.post([&] { done.push_back(3); });
        gate.set_value();
    }
    EXPECT_THAT(done, ElementsAre(1, 2, 3));
}

TEST(Worker, CountsTheJobUnderWayAmongThePending) {
    base::Worker worker("test");
    EXPECT_EQ(worker.pending(), 0u);
    std::promise<void> begun;
    std::promise<void> gate;
    worker.post([&, open = gate.get_future().share()] {
        begun.set_value();
        open.wait();
    });
    begun.get_future().wait();
    worker.post([] {});
    EXPECT_EQ(worker.pending(), 2u);
    gate.set_value();
}

TEST(Worker, DoesJobsThatAJobPosts) {
    std::promise<int> answer;
    base::Worker worker("test");
    worker.post([&] { worker.post([&] { answer.set_value(42); }); });
    EXPECT_EQ(answer.get_future().get(), 42);
}

TEST(Worker, RunsOnAThreadOfItsOwnWithItsName) {
    std::promise<std::pair<std::thread::id, std::string>> answer;
    {
        base::Worker worker("content-and-more");
        worker.post([&] {
            std::array<char, 16> name{};
            // The name is given from outside once the thread runs.
            while (std::string(name.data()) != "content-and-mor")
                pthread_getname_np(pthread_self(), name.data(), name.size());
            answer.set_value({std::this_thread::get_id(), name.data()});
        });
    }
    const auto [thread, name] = answer.get_future().get();
    EXPECT_NE(thread, std::this_thread::get_id());
    EXPECT_EQ(name, "content-and-mor");
}

} // namespace
