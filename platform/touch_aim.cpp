#include "platform/touch_aim.h"

#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/XInput2.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <optional>
#include <span>

namespace platform {

namespace {

constexpr TouchMatrix identity{1, 0, 0, 0, 1, 0, 0, 0, 1};

// Its name is the X server's; floats come in 32 bits.
struct MatrixProperty {
    Atom name;
    Atom type;
};

bool is_touchscreen(const XIDeviceInfo& device) {
    const std::span classes(device.classes, size_t(device.num_classes));
    return device.use == XISlavePointer &&
           std::any_of(classes.begin(), classes.end(), [](const XIAnyClassInfo* one) {
               return one->type == XITouchClass &&
                      reinterpret_cast<const XITouchClassInfo*>(one)->mode == XIDirectTouch;
           });
}

std::optional<TouchMatrix> read_matrix(Display* display, int device, MatrixProperty property) {
    Atom type = None;
    int bits = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char* bytes = nullptr;
    TouchMatrix matrix{};
    if (XIGetProperty(display, device, property.name, 0, long(matrix.size()), False, property.type,
                      &type, &bits, &count, &left, &bytes) != Success)
        return std::nullopt;
    const std::unique_ptr<unsigned char, int (*)(void*)> owner(bytes, &XFree);
    if (type != property.type || bits != 32 || count != matrix.size()) return std::nullopt;
    std::memcpy(matrix.data(), bytes, sizeof matrix);
    return matrix;
}

} // namespace

TouchMatrix matrix_onto(const Area& part, const Area& whole) {
    const auto width = float(std::max(1, whole.width));
    const auto height = float(std::max(1, whole.height));
    return {float(part.width) / width,
            0,
            float(part.x) / width,
            0,
            float(part.height) / height,
            float(part.y) / height,
            0,
            0,
            1};
}

void TouchAim::aim(_XDisplay* display, const TouchMatrix& matrix) {
    const MatrixProperty property{XInternAtom(display, "Coordinate Transformation Matrix", False),
                                  XInternAtom(display, "FLOAT", False)};
    int count = 0;
    const std::unique_ptr<XIDeviceInfo, void (*)(XIDeviceInfo*)> devices(
        XIQueryDevice(display, XIAllDevices, &count), &XIFreeDeviceInfo);
    for (const XIDeviceInfo& device : std::span(devices.get(), size_t(std::max(0, count)))) {
        if (!is_touchscreen(device)) continue;
        const auto before = read_matrix(display, device.deviceid, property);
        const auto given = given_.find(device.deviceid);
        const bool ours = given != given_.end() && before == given->second;
        if (!before || (before != identity && !ours)) continue;
        TouchMatrix value = matrix;
        XIChangeProperty(display, device.deviceid, property.name, property.type, 32,
                         PropModeReplace, reinterpret_cast<unsigned char*>(value.data()),
                         int(value.size()));
        given_[device.deviceid] = matrix;
    }
    XFlush(display);
}

} // namespace platform
