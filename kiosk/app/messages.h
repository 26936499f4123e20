#pragma once
// Everything that other threads tell the main thread, through one mailbox.

#include "app/library.h"
#include "app/picture_shelf.h"
#include "ideas/courier.h"
#include "ideas/desk.h"

#include <future>
#include <memory>
#include <string>
#include <variant>

namespace app {

struct LibraryRead {
    std::shared_ptr<const Library> library; // null: the folder is being changed just now
};

// The content folder has changed and come to rest.
struct FolderChanged {};

// A line from the control socket; the promise is its answer.
struct ControlRequest {
    std::string line;
    std::shared_ptr<std::promise<std::string>> answer;
};

using Message = std::variant<LibraryRead, FolderChanged, PictureDecoded, ideas::Report,
                             ideas::HubNews, ControlRequest>;

} // namespace app
