#pragma once
// The running kiosk: the one place where the parts are wired together, and the frame loop:
// input → update → draw → effects. Sleeps until something happens; draws only what has changed.

#include "app/frame_record.h"
#include "app/gl_textures.h"
#include "app/keep.h"
#include "app/messages.h"
#include "app/options.h"
#include "app/stage.h"
#include "app/status.h"
#include "base/mailbox.h"
#include "flow/corner_hold.h"
#include "flow/machine.h"
#include "flow/monitor_rest.h"
#include "platform/control_socket.h"
#include "platform/renderer.h"
#include "platform/service_manager.h"
#include "platform/signals.h"
#include "platform/window.h"

#include <atomic>
#include <map>
#include <memory>
#include <optional>

namespace app {

// The exit code when staff leave the kiosk for good: the service manager does not bring it back.
inline constexpr int left_by_staff = 3;

class Kiosk {
public:
    // Opens the window, starts the workers; the content comes in later. `clock` outlives it.
    static base::Result<std::unique_ptr<Kiosk>> open(Options options, const base::Clock& clock);
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;
    ~Kiosk();

    // Runs until it is told to quit. The exit code.
    int run();

private:
    struct Parts; // what only a window makes possible, in the order it must be made and destroyed
    Kiosk(Options options, const base::Clock& clock);

    // start
    base::Result<void> start();
    void make_data_folder() const;
    void start_reading();
    base::Result<void> open_window();
    void set_stage();
    void open_box();
    base::Result<void> listen();

    // input
    void take(const base::InputEvent& event);
    void take_pointer(const base::PointerEvent& event);
    void take_key(const base::KeyEvent& event);
    void take_text(const base::TextEvent& event);
    bool writing() const;
    bool take_staff_text(const std::string& text);
    bool take_staff_key(base::Key key);
    void open_held_corner();

    // update
    void receive(Message message);
    void receive_library(std::shared_ptr<const Library> library);
    void settle_change();
    bool pictures_ready(const Library& library, const flow::Programme& programme);
    void go_live();
    void answer_reloads(const Library& library);
    void receive_picture(PictureDecoded decoded);
    void receive_report(const ideas::Report& report);
    void box_fails(const base::Problem& problem);
    void receive_hub_news(const ideas::HubNews& news);
    void call_courier();
    void receive_request(ControlRequest request);
    void receive_pin_answer(const PinAnswered& answered);
    void receive_found(const ideas::Found& found);
    void receive_taking_home(const TakingHomeWent& went);
    void receive_errand(ErrandWent went);
    void apply(const flow::Event& event);
    void perform(const flow::Effect& effect);
    void perform(const flow::LookAtPin& order);
    void perform(const flow::VerifyPin& order);
    void perform(const flow::ReadForStaff& order);
    void perform(const flow::Decide& order);
    void perform(const flow::ExportTo& order);
    void perform(const flow::BringContent& order);
    void perform(const flow::BringContentBack& order);
    void perform(const flow::Quit& order);
    void staff_came_or_went(const flow::State& before);
    void refresh_for_staff();
    void tell_staff();
    bool errand_under_way() const;
    bool begin_errand();
    void tell_errands();
    void forget_errands_told();
    void look_for_sticks();
    void watch_sticks();
    std::vector<base::Problem> all_problems() const;
    ideas::Idea idea_of(const flow::SaveIdea& order);
    // Adds one to what is counted: of `key`, where the name does not say all.
    void count(const std::string& name, const std::string& key = "");
    void count_change(const flow::State& before);
    int today() const;
    uint64_t visit_of(const std::string& idea);
    std::string name_for(const flow::SaveIdea& order, base::Timestamp now);
    void tick();
    void rest_monitor();
    bool may_change() const;
    bool programme_due();
    void change_programme();
    void fit_to_window();
    void build_and_apply();

    // draw
    bool draw_due() const;
    base::Instant next_picture() const;
    void draw();
    void answer_screenshots();
    void start_anew();
    void prefetch();
    base::Duration time_to_sleep() const;
    base::Duration longest_sleep() const;

    // effects
    void watch_content();
    void load_library();
    void reread();
    void decode_picture(const content::Picture& picture, media::Size cover);
    bool motion() const;
    Scene scene() const;
    Status status() const;
    void write_metrics(bool up);
    std::string answer(const std::string& command);

    Options options_;
    const base::Clock& clock_;
    base::Instant started_;
    base::Mailbox<Message> mailbox_;
    platform::Signals signals_;
    platform::ServiceManager manager_;
    Keep keep_;
    std::shared_ptr<const Library> library_;
    std::shared_ptr<const Library>
        left_library_; // before: of what a wipe still leaves; may be null
    std::shared_ptr<const Library> next_library_; // read, and not on screen yet; null: none
    std::optional<base::Instant> reread_at_;      // the folder was being changed when it was read
    std::optional<base::Problem> content_fixed_;  // why it cannot be exchanged; none: it can
    uint64_t changes_ = 0;                        // of content, that have gone live
    flow::Programme programme_;
    base::Timestamp programme_looked_at_{};
    std::optional<base::Timestamp> programme_changes_;
    flow::State state_;
    std::vector<ideas::Idea> recent_;
    std::shared_ptr<const std::vector<ideas::Idea>> wall_; // null: not read yet
    uint64_t wall_version_ = 0;
    ideas::Counts counts_;
    std::string box_trouble_;   // empty: there is none
    base::Problem box_problem_; // what it was, last
    ideas::HubNews hub_;
    // How long ideas stay once they are at the hub, for the courier's thread; 0: for good.
    std::atomic<int> keep_days_ = 0;

    // Somebody at the control socket waits for this reading of the content folder, or a later one.
    struct Reload {
        ControlRequest request;
        uint64_t reading = 0;
    };

    struct Unsaved {
        uint64_t visit = 0;
        std::string text;
        std::string id;
    };

    flow::CornerHold corner_;
    flow::MonitorRest rest_;
    bool dark_ = false;         // the monitor, or it should be
    bool monitor_obeys_ = true; // it was turned as it was told
    screens::StaffData staff_;  // empty unless they are there
    screens::ContentErrand errand_;
    screens::TakingHome taking_;
    bool errand_told_ = false; // staff have seen what came of it
    bool taking_told_ = false;
    std::optional<base::Instant> look_at_mounts_; // none: nobody looks at sticks
    uint64_t questions_ = 0;                      // that staff have put to the box
    uint64_t waiting_question_ = 0;
    uint64_t search_question_ = 0;
    int exit_code_ = 0;
    std::optional<Unsaved> unsaved_;            // sent, and not known to be stored
    std::map<std::string, uint64_t> under_way_; // idea or like being stored → its visit
    std::vector<base::Problem> picture_problems_;
    uint64_t readings_ = 0; // of the content folder, begun
    uint64_t read_ = 0;     // the last of them that has come
    std::vector<Reload> reloads_;
    std::vector<ControlRequest> screenshots_; // waiting for the next picture
    FrameRecord frames_;
    uint64_t visits_ = 0; // since the start
    bool moving_ = false; // something on screen, in the last frame
    base::Instant last_drawn_{};
    bool dirty_ = true;
    bool running_ = true;
    bool have_content_ = false;
    std::atomic<bool> ending_ = false;   // no request is answered any more
    std::atomic<uint64_t> stirs_ = 0;    // how often somebody began to change the content folder
    std::atomic<bool> stirring_ = false; // and is not done yet
    std::unique_ptr<Parts> parts_;
};

} // namespace app
