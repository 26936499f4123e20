#pragma once
// Turning an X server's monitors off and on (DPMS). Private to platform/.

struct _XDisplay; // NOLINT(bugprone-reserved-identifier): Xlib named it

namespace platform {

// False where the server or its monitors cannot. While they are off, the server turns them on by
// itself at the first touch or key. They never go off for any other reason.
bool turn_monitors(_XDisplay* display, bool on);

} // namespace platform
