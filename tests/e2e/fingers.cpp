#include "e2e/fingers.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstdint>
#include <cstring>
#include <stdexcept>

namespace e2e {

namespace {

// The messages of the driver's protocol 1.1, as xserver-xorg-dev's xf86-input-inputtest-protocol.h
// has them; numbers in the machine's own order.
struct Header {
    uint32_t length = 0; // of the whole message, bytes
    uint32_t type = 0;
};

struct Version {
    Header header;
    uint16_t major = 1;
    uint16_t minor = 1;
};

struct Valuators {
    uint32_t has_unaccelerated = 0;
    uint8_t mask[8] = {};
    double values[64] = {};
    double unaccelerated[64] = {};
};

struct TouchMessage {
    Header header;
    uint32_t finger = 0;
    uint32_t type = 0;
    Valuators valuators;
};

static_assert(sizeof(Version) == 12 && sizeof(Valuators) == 1040 && sizeof(TouchMessage) == 1056);

constexpr uint32_t client_version = 0;
constexpr uint32_t wait_for_sync = 1;
constexpr uint32_t touch_event = 6;
constexpr uint32_t sync_finished = 1;
constexpr unsigned touch_begin = 18; // as XInput 2 numbers them
constexpr unsigned touch_update = 19;
constexpr unsigned touch_end = 20;
constexpr double axis_steps = 65536;

} // namespace

Fingers::Fingers(const Display& display) : screen_(display.size()) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const std::string path = display.touch_socket();
    if (path.size() >= sizeof address.sun_path) throw std::runtime_error("too long: " + path);
    std::memcpy(address.sun_path, path.c_str(), path.size());
    socket_ = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    timeval limit{patience.count(), 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    if (connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("the touchscreen does not answer");
    Version version;
    version.header = {sizeof version, client_version};
    send(&version, sizeof version);
    receive(&version, sizeof version);
    if (version.major != 1) throw std::runtime_error("the touchscreen speaks another protocol");
}

Fingers::~Fingers() {
    if (socket_ >= 0) close(socket_);
}

void Fingers::send(const void* bytes, size_t size) const {
    if (::send(socket_, bytes, size, MSG_NOSIGNAL) != ssize_t(size))
        throw std::runtime_error("the touchscreen is gone");
}

void Fingers::receive(void* bytes, size_t size) const {
    if (recv(socket_, bytes, size, MSG_WAITALL) != ssize_t(size))
        throw std::runtime_error("the touchscreen does not answer");
}

void Fingers::touch(unsigned finger, unsigned type, Size at, bool placed) {
    TouchMessage message;
    message.header = {sizeof message, touch_event};
    message.finger = finger;
    message.type = type;
    if (placed) {
        message.valuators.mask[0] = 3;
        message.valuators.values[0] = (at.width + 0.5) * axis_steps / screen_.width;
        message.valuators.values[1] = (at.height + 0.5) * axis_steps / screen_.height;
    }
    send(&message, sizeof message);
}

void Fingers::down(unsigned finger, int x, int y) {
    touch(finger, touch_begin, {x, y}, true);
}

void Fingers::move(unsigned finger, int x, int y) {
    touch(finger, touch_update, {x, y}, true);
}

void Fingers::up(unsigned finger) {
    touch(finger, touch_end, {}, false);
}

void Fingers::tap(unsigned finger, int x, int y) {
    down(finger, x, y);
    up(finger);
}

void Fingers::sync() {
    Header message{sizeof message, wait_for_sync};
    send(&message, sizeof message);
    receive(&message, sizeof message);
    if (message.type != sync_finished) throw std::runtime_error("the touchscreen answers wrongly");
}

} // namespace e2e
