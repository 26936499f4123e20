#pragma once
// Fingers on the touchscreen of Display::touchscreen(): a client of Xorg's "inputtest" driver.

#include "drivers/display.h"

namespace e2e {

class Fingers {
public:
    // Only one per display: the server allows a device one client in its life.
    explicit Fingers(const Display& display); // throws where the driver does not answer
    Fingers(const Fingers&) = delete;
    Fingers& operator=(const Fingers&) = delete;
    ~Fingers();

    // `finger`: any number, the same from down to up. Pixels.
    void down(unsigned finger, int x, int y);
    void move(unsigned finger, int x, int y);
    void up(unsigned finger);
    void tap(unsigned finger, int x, int y);

    // Returns when the server has taken in everything before.
    void sync();

private:
    void touch(unsigned finger, unsigned type, Size at, bool placed);
    void send(const void* bytes, size_t size) const;
    void receive(void* bytes, size_t size) const;

    Size screen_;
    int socket_ = -1;
};

} // namespace e2e
