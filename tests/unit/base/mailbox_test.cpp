#include "base/mailbox.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>

namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Mailbox, GivesWhatWasPutInItsOrderAndOnlyOnce) {
    base::Mailbox<std::string> mailbox;
    mailbox.put("first");
    mailbox.put("second");
    EXPECT_THAT(mailbox.drain(), ElementsAre("first", "second"));
    EXPECT_THAT(mailbox.drain(), IsEmpty());
}

TEST(Mailbox, WakesItsOwnerAfterTheMessageIsThere) {
    std::vector<std::string> seen;
    base::Mailbox<std::string>* box = nullptr;
    base::Mailbox<std::string> mailbox([&] {
        for (std::string& message : box->drain())
            seen.push_back(message);
    });
    box = &mailbox;
    mailbox.put("saved");
    EXPECT_THAT(seen, ElementsAre("saved"));
}

TEST(Mailbox, TakesMessagesThatCannotBeCopied) {
    base::Mailbox<std::unique_ptr<int>> mailbox;
    mailbox.put(std::make_unique<int>(7));
    const auto messages = mailbox.drain();
    ASSERT_EQ(messages.size(), 1u);
    EXPECT_EQ(*messages[0], 7);
}

TEST(Mailbox, LosesNothingBetweenThreads) {
    constexpr size_t each = 2000;
    base::Mailbox<size_t> mailbox;
    std::vector<size_t> all;
    {
        const auto put = [&](size_t from) {
            for (size_t i = 0; i < each; ++i)
                mailbox.put(from + i);
        };
        std::jthread one(put, 0);
        std::jthread two(put, each);
        while (all.size() < 2 * each)
            for (const size_t message : mailbox.drain())
                all.push_back(message);
    }
    std::sort(all.begin(), all.end());
    for (size_t i = 0; i < 2 * each; ++i)
        ASSERT_EQ(all[i], i);
}

} // namespace
