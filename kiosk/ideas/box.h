#pragma once
// The idea box: every idea on this kiosk, in one SQLite file (WAL, synchronous=FULL), which only
// the user that the kiosk runs as may read. What add() says is safe has reached the disk, and what
// take_back() says is gone is overwritten there. Problems name the file and what to do, never a
// visitor's words. Blocks: owned by one worker thread, used from that alone.

#include "base/result.h"
#include "ideas/idea.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ideas {

struct Counts {
    int64_t pending = 0;
    int64_t shown = 0;
    int64_t hidden = 0;
    bool operator==(const Counts&) const = default;
};

// The seam that lets tests fill the disk without filling a disk.
class Store {
public:
    Store() = default;
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;
    virtual ~Store() = default;

    // Durable when it returns without a problem. The same id twice is one idea, not an error.
    virtual base::Result<void> add(const Idea& idea) = 0;
    // Takes an idea back as if it had never been sent; not finding it is no error.
    virtual base::Result<void> take_back(const std::string& id) = 0;
    // Oldest first.
    virtual base::Result<std::vector<Idea>> list() = 0;
    // Newest first, at most `most`, without those that are hidden.
    virtual base::Result<std::vector<Idea>> recent(int most) = 0;
    virtual base::Result<Counts> counts() = 0;
};

class Box : public Store {
    struct Database;

public:
    // Opens or makes `file` and the folder it is in, bringing an older schema up to date. A damaged
    // file is set aside as "<file>.damaged-<time>" and named in `set_aside`, never deleted. `now`
    // dates that name. A file of a newer schema or of another program is left as it is.
    static base::Result<std::unique_ptr<Box>> open(const std::filesystem::path& file,
                                                   base::Timestamp now);
    // For reading what is there, beside a kiosk that writes; fails if there is no file.
    static base::Result<std::unique_ptr<Box>> open_read_only(const std::filesystem::path& file);

    ~Box() override;
    base::Result<void> add(const Idea& idea) override;
    base::Result<void> take_back(const std::string& id) override;
    base::Result<std::vector<Idea>> list() override;
    base::Result<std::vector<Idea>> recent(int most) override;
    base::Result<Counts> counts() override;

    // Where a damaged file was put when this box was opened; empty if it was sound.
    const std::filesystem::path& set_aside() const;

    // For open(), which alone can make a Database.
    explicit Box(std::unique_ptr<Database> database);

private:
    struct Attempt;
    static Attempt try_to_open(const std::filesystem::path& file);

    std::unique_ptr<Database> database_;
};

} // namespace ideas
