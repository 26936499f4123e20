// In a build with sanitizers nothing is unloaded: OpenGL drivers keep memory in globals of
// libraries that GLFW unloads at the end, and the leak check would take it for lost.

#include <dlfcn.h>

extern "C" int dlclose(void*) noexcept {
    return 0;
}
