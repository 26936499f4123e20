#pragma once
// What the kiosk is made of once there is a window. Members are destroyed from the last to the
// first: workers end before what they report to, textures before the window whose context they
// need.

#include "app/kiosk.h"
#include "app/librarian.h"
#include "app/metrics_file.h"
#include "app/sticks.h"
#include "base/worker.h"
#include "ideas/courier.h"
#include "platform/folder_watch.h"
#include "staff/lock.h"

namespace app {

struct Kiosk::Parts {
    std::unique_ptr<platform::Window> window;
    std::unique_ptr<GlTextures> textures;
    std::unique_ptr<PictureShelf> pictures;
    std::unique_ptr<ui::Text> text;
    std::unique_ptr<Stage> stage;
    std::unique_ptr<platform::Renderer> renderer;
    std::unique_ptr<ideas::Desk> desk;
    std::unique_ptr<ideas::Courier> courier; // null: no hub, or the box has not been opened yet
    std::unique_ptr<Librarian> librarian;    // the content worker's
    std::unique_ptr<base::Worker> content_worker;
    std::unique_ptr<base::Worker> picture_worker;
    std::unique_ptr<staff::Lock> lock;           // the staff worker's
    Sticks sticks;                               // likewise
    std::unique_ptr<base::Worker> staff_worker;  // answers within seconds
    std::unique_ptr<base::Worker> errand_worker; // what takes staff minutes, one after another
    std::unique_ptr<platform::ControlSocket> socket;
    std::unique_ptr<platform::FolderWatch> watch;
    std::unique_ptr<MetricsFile> metrics; // null: nobody wants any
};

} // namespace app
