// The least that a program of this kind does: a full-screen GLFW window, one colour, again and
// again. What the kiosk is measured against.

#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <glad/gl.h>

int main() {
    if (!glfwInit()) return 1;
    GLFWmonitor* monitor = glfwGetPrimaryMonitor();
    const GLFWvidmode* mode = monitor ? glfwGetVideoMode(monitor) : nullptr;
    if (!mode) return 1;
    glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 3);
    glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 3);
    glfwWindowHint(GLFW_OPENGL_PROFILE, GLFW_OPENGL_CORE_PROFILE);
    GLFWwindow* window = glfwCreateWindow(mode->width, mode->height, "bare", monitor, nullptr);
    if (!window) return 1;
    glfwMakeContextCurrent(window);
    if (!gladLoadGL(glfwGetProcAddress)) return 1;
    while (!glfwWindowShouldClose(window)) {
        glClearColor(0.65F, 0.07F, 0.5F, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        glfwSwapBuffers(window);
        glfwWaitEventsTimeout(0.05); // twenty pictures a second, as many as the kiosk's loop
    }
    glfwTerminate();
    return 0;
}
