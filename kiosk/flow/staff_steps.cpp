#include "flow/staff_steps.h"

#include "flow/deadlines.h"
#include "flow/timings.h"
#include "flow/visit_steps.h"

#include <algorithm>
#include <type_traits>
#include <utility>

namespace flow {

namespace {

constexpr size_t most_digits = 12;

// What the box tells, and what becomes of the content: no hand's doing. It concerns the visit that
// may lie beneath the pad.
template <class E>
constexpr bool beneath_the_pad =
    std::is_same_v<E, IdeaSaved> || std::is_same_v<E, IdeaNotSaved> ||
    std::is_same_v<E, IdeaTakenBack> || std::is_same_v<E, IdeaNotTakenBack> ||
    std::is_same_v<E, LikeNotStored> || std::is_same_v<E, SimilarFound> ||
    std::is_same_v<E, WallChanged> || std::is_same_v<E, LeadOn> ||
    std::is_same_v<E, ProgrammeChanged>;

// An operator for each event that means something here; each says whether it was meant for here.
struct StaffHand {
    Outcome& out;
    const Programme& programme;
    base::Instant now;

    bool operator()(const CornerHeld&) const {
        if (touch()) return true;
        PinPad pad;
        pad.last_touch = now;
        if (auto* visit = std::get_if<Visit>(&out.state.mode)) pad.visit = std::move(*visit);
        if (auto* still = std::get_if<StillThere>(&out.state.mode))
            pad.visit = std::move(still->visit);
        out.state.mode = std::move(pad);
        out.effects.emplace_back(LookAtPin{});
        return true;
    }

    bool operator()(const PinLookedAt& looked) const {
        PinPad* pad = open_pad();
        if (pad == nullptr || pad->phase != PinPad::Phase::looking) return true;
        pad->phase = looked.set ? PinPad::Phase::open : PinPad::Phase::unset;
        pad->unreadable = !looked.read;
        pad->shut_until = now + looked.wait;
        return true;
    }

    bool operator()(const TypePin& type) const {
        touch();
        PinPad* pad = taking_digits();
        if (pad == nullptr || type.digit < '0' || type.digit > '9') return true;
        if (pad->digits.size() >= most_digits) return true;
        pad->digits += type.digit;
        pad->wrong = false;
        return true;
    }

    bool operator()(const ErasePin&) const {
        touch();
        PinPad* pad = taking_digits();
        if (pad != nullptr && !pad->digits.empty()) pad->digits.pop_back();
        return true;
    }

    bool operator()(const EnterPin&) const {
        touch();
        PinPad* pad = taking_digits();
        if (pad == nullptr || pad->digits.size() < least_pin_digits) return true;
        pad->phase = PinPad::Phase::checking;
        out.effects.emplace_back(VerifyPin{std::exchange(pad->digits, {})});
        return true;
    }

    bool operator()(const PinVerified& verified) const {
        PinPad* pad = open_pad();
        if (pad == nullptr || pad->phase != PinPad::Phase::checking) return true;
        if (verified.right) {
            come_in();
            return true;
        }
        pad->phase = PinPad::Phase::open;
        pad->wrong = true;
        pad->shut_until = now + verified.wait;
        return true;
    }

    bool operator()(const OpenTab& open) const {
        if (Staff* staff = touched_staff()) {
            if (staff->tab != open.tab) staff->search = {};
            staff->tab = open.tab;
            out.effects.emplace_back(ReadForStaff{open.tab, staff->search.text});
        }
        return true;
    }

    bool operator()(const EditSearch& edit) const {
        if (Staff* staff = touched_staff(); staff != nullptr && staff->tab == StaffTab::search)
            staff->search = edited(std::move(staff->search), edit.edit);
        return true;
    }

    bool operator()(const Search&) const {
        if (const Staff* staff = touched_staff(); staff != nullptr && has_words(staff->search))
            out.effects.emplace_back(ReadForStaff{StaffTab::search, staff->search.text});
        return true;
    }

    bool operator()(const Moderate& m) const {
        return in_staff(Decide{m.id, m.show, m.show ? "" : m.reason});
    }

    bool operator()(const TakeHome& take) const { return in_staff(ExportTo{take.place}); }

    bool operator()(const ShowContent& show) const { return in_staff(BringContent{show.folder}); }

    bool operator()(const ShowContentBefore&) const { return in_staff(BringContentBack{}); }

    bool operator()(const EndProgram& end) const { return in_staff(Quit{end.again}); }

    bool operator()(const ChooseLanguage& choose) const {
        if (touched_staff() == nullptr) return touch();
        const auto& known = programme.languages;
        if (std::find(known.begin(), known.end(), choose.language) != known.end())
            out.state.language = choose.language;
        return true;
    }

    bool operator()(const Leave&) const {
        if (std::holds_alternative<Staff>(out.state.mode)) {
            return_to_loop();
            return true;
        }
        if (!touch()) return false;
        close_pad();
        if (auto* visit = std::get_if<Visit>(&out.state.mode)) visit->last_presence = now;
        return true;
    }

    bool operator()(const Tick&) const {
        if (const PinPad* pad = open_pad()) {
            if (now < pad_over(*pad)) return true;
            close_pad();
            return false; // time has passed beneath it, too
        }
        const auto* staff = std::get_if<Staff>(&out.state.mode);
        if (staff != nullptr && now >= staff_over(*staff)) return_to_loop();
        return staff != nullptr;
    }

    bool operator()(const SkipAhead&) const { return false; }

    template <class Other>
    bool operator()(const Other&) const {
        if constexpr (beneath_the_pad<Other>)
            return std::holds_alternative<Staff>(out.state.mode) &&
                   !std::is_same_v<Other, ProgrammeChanged>;
        else
            return touch();
    }

    // Whether the pad or the staff screen is open; then somebody is there.
    bool touch() const {
        if (PinPad* pad = open_pad()) pad->last_touch = now;
        if (auto* staff = std::get_if<Staff>(&out.state.mode)) staff->last_touch = now;
        return open_pad() != nullptr || std::holds_alternative<Staff>(out.state.mode);
    }

    PinPad* open_pad() const { return std::get_if<PinPad>(&out.state.mode); }

    PinPad* taking_digits() const {
        PinPad* pad = open_pad();
        if (pad == nullptr || pad->phase != PinPad::Phase::open || now < pad->shut_until)
            return nullptr;
        return pad;
    }

    Staff* touched_staff() const {
        touch();
        return std::get_if<Staff>(&out.state.mode);
    }

    bool in_staff(Effect effect) const {
        if (touched_staff() != nullptr) out.effects.emplace_back(std::move(effect));
        return true;
    }

    // Whoever was there before is gone, and so are their words.
    void come_in() const {
        if (const Visit* visit = out.state.visit())
            out.effects.emplace_back(VisitEnded{abandons_words(*visit)});
        Staff staff;
        staff.last_touch = now;
        out.state.mode = std::move(staff);
        out.state.text_step = 0;
        out.effects.emplace_back(ReadForStaff{StaffTab::content, ""});
    }

    void close_pad() const {
        std::optional<Visit> visit = std::move(open_pad()->visit);
        if (visit)
            out.state.mode = std::move(*visit);
        else
            return_to_loop();
    }

    void return_to_loop() const {
        out.state.mode = Attract{0, {}, now};
        out.state.language = programme.language_at(0);
        out.state.text_step = 0;
    }
};

} // namespace

bool step_staff(Outcome& out, const Event& event, const Programme& programme, base::Instant now) {
    return std::visit(StaffHand{out, programme, now}, event);
}

} // namespace flow
