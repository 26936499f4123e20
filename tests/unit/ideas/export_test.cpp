#include "ideas/export.h"

#include "ideas/export_csv.h"
#include "samples.h"

#include <gmock/gmock.h>

#include <random>
#include <stdexcept>

namespace ideas {

namespace {

using testing::HasSubstr;

std::unique_ptr<Box> open_box(const std::filesystem::path& file) {
    auto made = Box::open(file, first_morning);
    if (!made) throw std::runtime_error(base::to_text(made.error()));
    return std::move(*made);
}

// Ideas of every kind, full of what tables and JSON give a meaning to; the same in every run.
std::vector<Record> thorny(int count) {
    const std::vector<std::string> bits{"Fler träd",
                                        "=1+1",
                                        "@SUM(A1)",
                                        "+46",
                                        "-",
                                        "'",
                                        "''",
                                        "\"",
                                        "\"\"",
                                        ",",
                                        ";",
                                        "\r\n",
                                        "\n",
                                        "\r",
                                        "\t",
                                        " ",
                                        "🌳👨‍👩‍👧‍👦",
                                        "å",
                                        "ع",
                                        "\\n",
                                        "{}",
                                        "\u2028",
                                        "\x01"};
    std::mt19937 random(2022);
    const auto below = [&](size_t limit) { return size_t(random() % limit); };
    std::vector<Record> records;
    for (int number = 1; number <= count; ++number) {
        Record record{idea(number, bits[below(bits.size())]), first_morning, ""};
        for (size_t more = below(6); more > 0; --more)
            record.idea.text += bits[below(bits.size())];
        record.idea.created += std::chrono::milliseconds(below(5000));
        record.updated += std::chrono::milliseconds(below(1'000'000));
        record.idea.status = Status(below(4));
        if (record.idea.status == Status::erased) record.idea.text.clear();
        record.idea.likes = int(below(100));
        record.idea.category = below(2) == 0 ? "" : bits[below(bits.size())];
        record.idea.held = below(2) == 0 ? "" : "word";
        record.reason = below(2) == 0 ? "" : bits[below(bits.size())];
        records.push_back(std::move(record));
    }
    return records;
}

std::vector<Record> all_of(Box& box) {
    std::vector<Record> all;
    EXPECT_TRUE(box.each([&](const Record& record) {
        all.push_back(record);
        return base::Result<void>();
    }));
    return all;
}

class ExportTest : public testing::TestWithParam<Format> {
protected:
    std::string wrong(const std::string& content) {
        write_file(folder / "in", content);
        const auto box = open_box(folder / "wrong.db");
        const auto imported = import_from(folder / "in", GetParam(), *box, "harbour");
        EXPECT_EQ(box->counts().value(), Counts());
        return imported ? "" : base::to_text(imported.error());
    }

    Folder folder;
};

INSTANTIATE_TEST_SUITE_P(, ExportTest, testing::Values(Format::csv, Format::json_lines));

TEST_P(ExportTest, ComesBackByteForByte) {
    const auto first = open_box(folder / "first.db");
    ASSERT_EQ(first->restore(thorny(2000), "harbour"), 2000);
    const auto exported = export_to(folder / "first", GetParam(), *first, false);
    ASSERT_TRUE(exported) << base::to_text(exported.error());
    EXPECT_EQ(exported->ideas, 2000);

    const auto second = open_box(folder / "second.db");
    auto imported = import_from(folder / "first", GetParam(), *second, "harbour");
    ASSERT_TRUE(imported) << base::to_text(imported.error());
    EXPECT_EQ(imported->added, 2000);
    EXPECT_EQ(all_of(*second), all_of(*first));
    ASSERT_TRUE(export_to(folder / "second", GetParam(), *second, false));
    EXPECT_TRUE(content_of(folder / "second") == content_of(folder / "first"));

    imported = import_from(folder / "first", GetParam(), *second, "harbour");
    ASSERT_TRUE(imported);
    EXPECT_EQ(imported->added, 0);
    EXPECT_EQ(imported->known, 2000);
}

TEST_P(ExportTest, NeverWritesOverAFileUnlessItIsTold) {
    const auto box = open_box(folder / "ideas.db");
    write_file(folder / "out", "mine");
    const auto refused = export_to(folder / "out", GetParam(), *box, false);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.en,
              "There is a file of this name already; it has been left as it was.");
    EXPECT_EQ(content_of(folder / "out"), "mine");
    EXPECT_TRUE(export_to(folder / "out", GetParam(), *box, true));
    EXPECT_NE(content_of(folder / "out"), "mine");
    EXPECT_FALSE(std::filesystem::exists(folder / "out.part"));
}

TEST_P(ExportTest, SaysWhereItCannotWrite) {
    const auto box = open_box(folder / "ideas.db");
    const auto failed = export_to(folder / "none" / "out", GetParam(), *box, false);
    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().message.en,
              "This file cannot be written (No such file or directory).");
}

TEST_P(ExportTest, ImportBringsBackNothingThatWasTakenBackOrErased) {
    const auto box = open_box(folder / "ideas.db");
    for (const int number : {1, 2, 3})
        ASSERT_TRUE(box->add(idea(number)));
    ASSERT_TRUE(export_to(folder / "out", GetParam(), *box, false));
    ASSERT_TRUE(box->decide({uuid(21), uuid(1), Decision::Kind::erase, "", first_morning, "x"}));
    ASSERT_TRUE(box->take_back(uuid(2)));
    const auto imported = import_from(folder / "out", GetParam(), *box, "harbour");
    ASSERT_TRUE(imported);
    EXPECT_EQ(imported->added, 1) << "the one taken back before anybody knew of it";
    EXPECT_EQ(box->counts().value(), (Counts{2, 0, 0, 1}));
}

TEST_P(ExportTest, TakesNothingInWhereTheFileIsWrong) {
    const auto box = open_box(folder / "ideas.db");
    for (const int number : {1, 2})
        ASSERT_TRUE(box->add(idea(number)));
    ASSERT_TRUE(export_to(folder / "out", GetParam(), *box, false));
    const std::string good = content_of(folder / "out");
    EXPECT_THAT(wrong(good + "nonsense\n"), HasSubstr("in:4: error: This line"));
    EXPECT_THAT(wrong("nonsense\n" + good), HasSubstr("in:1: error: "));
    EXPECT_THAT(wrong(""), HasSubstr("in:1: error: "));
    std::string bad = good;
    bad.replace(bad.rfind("pending"), 7, "praised");
    EXPECT_THAT(wrong(bad), HasSubstr("in:3: error: What is under \"status\" is not what an export "
                                      "has there.\n"));
}

TEST(Csv, OpensInSpreadsheetsAndComputesNothing) {
    Record record{shown(1, "=HYPERLINK(\"x\")"), first_morning, ""};
    record.idea.likes = 2;
    EXPECT_EQ(csv_beginning(), "\xEF\xBB\xBFid,created,updated,kiosk,language,category,status,held,"
                               "reason,likes,text\r\n");
    EXPECT_EQ(csv_line(record),
              uuid(1) + ",2022-05-30T09:15:01.000Z,2022-05-30T09:15:00.000Z,harbour,sv,climate,"
                        "shown,,,2,\"'=HYPERLINK(\"\"x\"\")\"\r\n");
}

TEST(Csv, SaysBesideTheTableWhatItsColumnsMean) {
    const Folder folder;
    const auto box = open_box(folder / "ideas.db");
    const auto exported = export_to(folder / "ideas.csv", Format::csv, *box, false);
    ASSERT_TRUE(exported);
    EXPECT_EQ(exported->legend, folder / "ideas.csv.txt");
    EXPECT_THAT(
        content_of(exported->legend),
        HasSubstr("created\r\n    när den skickades in (UTC)\r\n    when it was sent (UTC)"));
}

} // namespace

} // namespace ideas
