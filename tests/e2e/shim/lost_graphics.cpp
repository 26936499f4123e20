// A graphics card that can be reset: preloaded into the kiosk, it tells of a reset while the file
// exists that LOST_GRAPHICS_FILE names.

#include <dlfcn.h>

#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace {

constexpr unsigned no_error = 0;
constexpr unsigned innocent_reset = 0x8254; // GL_INNOCENT_CONTEXT_RESET_ARB

unsigned reset_status() {
    const char* file = std::getenv("LOST_GRAPHICS_FILE");
    return file && access(file, F_OK) == 0 ? innocent_reset : no_error;
}

} // namespace

extern "C" void (*glfwGetProcAddress(const char* name))() { // NOLINT: GLFW named it
    using Function = void (*)();
    if (std::strcmp(name, "glGetGraphicsResetStatusARB") == 0)
        return reinterpret_cast<Function>(&reset_status);
    static const auto real =
        reinterpret_cast<Function (*)(const char*)>(dlsym(RTLD_NEXT, "glfwGetProcAddress"));
    return real(name);
}
