#pragma once
// Everything that other threads tell the main thread, through one mailbox.

#include "app/library.h"
#include "app/picture_shelf.h"
#include "flow/machine.h"
#include "ideas/courier.h"
#include "ideas/desk.h"
#include "screens/staff_data.h"

#include <future>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace app {

struct LibraryRead {
    std::shared_ptr<const Library> library; // null: the folder is being changed just now
    uint64_t reading = 0;                   // which one, counted from the start; 0: of the keep
    std::optional<base::Problem> fixed;     // why the folder cannot be exchanged; none: it can
};

// The content folder has changed and come to rest.
struct FolderChanged {};

// A line from the control socket; the promise is its answer.
struct ControlRequest {
    std::string line;
    std::shared_ptr<std::promise<std::string>> answer;
};

// What came of a look at the PIN or of a try; `problem` where the disk stood in the way.
struct PinAnswered {
    flow::Event event;
    std::optional<base::Problem> problem;
};

struct SticksFound {
    std::vector<screens::Stick> sticks;
};

// A stick may have come or gone.
struct MountsChanged {};

struct TakingHomeWent {
    screens::TakingHome how_far;
};

struct ExhibitionsFound {
    std::vector<screens::Exhibition> exhibitions;
    bool before = false; // there is content from before to go back to
};

struct ErrandWent {
    screens::ContentErrand errand;
    std::string folder; // that it was about, once it has ended
};

using Message = std::variant<LibraryRead, FolderChanged, PictureDecoded, ideas::Report,
                             ideas::HubNews, ControlRequest, PinAnswered, SticksFound,
                             MountsChanged, TakingHomeWent, ExhibitionsFound, ErrandWent>;

} // namespace app
