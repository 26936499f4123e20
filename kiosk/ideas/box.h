#pragma once
// The idea box: every idea on this kiosk, in one SQLite file (WAL, synchronous=FULL), which only
// the user that the kiosk runs as may read. What add() says is safe has reached the disk, and what
// take_back() says is gone is overwritten there. Problems name the file and what to do, never a
// visitor's words. Blocks: owned by one worker thread, used from that alone.

#include "ideas/outbox.h"
#include "ideas/record.h"
#include "ideas/store.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace ideas {

class Box : public Store, public Outbox {
    struct Database;

public:
    // Opens or makes `file` and the folder it is in, bringing an older schema up to date. A damaged
    // file is set aside as "<file>.damaged-<time>" and named in `set_aside`, never deleted. `now`
    // dates that name. A file of a newer schema or of another program is left as it is.
    static base::Result<std::unique_ptr<Box>> open(const std::filesystem::path& file,
                                                   base::Timestamp now);
    // For reading what is there, beside a kiosk that writes; fails if there is no file.
    static base::Result<std::unique_ptr<Box>> open_read_only(const std::filesystem::path& file);

    // For changing what is there, beside a kiosk that does the same; fails if there is no file, and
    // sets nothing aside.
    static base::Result<std::unique_ptr<Box>> open_to_change(const std::filesystem::path& file);

    ~Box() override;
    base::Result<void> add(const Idea& idea) override;
    base::Result<void> take_back(const std::string& id) override;
    base::Result<void> like(const Like& like) override;
    base::Result<void> decide(const Decision& decision) override;
    base::Result<void> count(const Counter& counter) override;
    base::Result<std::vector<Idea>> list() override;
    base::Result<std::vector<Idea>> wall(int most) override;
    base::Result<std::vector<Idea>> similar(const std::string& text, int most) override;
    base::Result<Page> find(const Query& query) override;
    base::Result<Counts> counts() override;
    base::Result<Statistics> statistics() override;
    base::Result<bool> changed_elsewhere() override;

    base::Result<Parcel> next_parcel(int64_t after, int most, bool moderates) override;
    base::Result<void> arrived(const Parcel& parcel, base::Timestamp now) override;
    base::Result<int64_t> outbox_length() override;
    base::Result<std::string> place_at_hub() override;
    base::Result<bool> take_in(const Changes& changes, base::Timestamp now) override;
    base::Result<int64_t> remove_safe(base::Timestamp before) override;

    // Every idea with all that is kept with it, oldest first, as they are at one moment. Ends with
    // the first problem of `take`.
    base::Result<void> each(const std::function<base::Result<void>(const Record&)>& take);
    // Takes in what the box has not, in one transaction, and tells how many these were. What was
    // taken back or erased here stays so. Ideas of `own_kiosk` go into the outbox.
    base::Result<int64_t> restore(const std::vector<Record>& records, const std::string& own_kiosk);

    // Where a damaged file was put when this box was opened; empty if it was sound.
    const std::filesystem::path& set_aside() const;

    // For open(), which alone can make a Database.
    explicit Box(std::unique_ptr<Database> database);

private:
    struct Attempt;
    static Attempt try_to_open(const std::filesystem::path& file);
    static base::Result<std::unique_ptr<Box>> open_beside(const std::filesystem::path& file,
                                                          int flags);

    std::unique_ptr<Database> database_;
};

} // namespace ideas
