#include "commands/log.h"

#include "platform/service_manager.h"

#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string_view>

namespace commands {

namespace {

// %*: the priority as sd-daemon(3) has it.
class Priority final : public spdlog::custom_flag_formatter {
public:
    void format(const spdlog::details::log_msg& message, const std::tm&,
                spdlog::memory_buf_t& to) override {
        const std::string_view text = of(message.level);
        to.append(text.data(), text.data() + text.size());
    }

    std::unique_ptr<custom_flag_formatter> clone() const override {
        return std::make_unique<Priority>();
    }

private:
    static std::string_view of(spdlog::level::level_enum level) {
        switch (level) {
        case spdlog::level::critical:
            return "<2>";
        case spdlog::level::err:
            return "<3>";
        case spdlog::level::warn:
            return "<4>";
        case spdlog::level::info:
            return "<6>";
        default:
            return "<7>";
        }
    }
};

} // namespace

void set_up_log(const std::string& level) {
    spdlog::set_default_logger(spdlog::stderr_color_mt("kiosk"));
    spdlog::set_level(spdlog::level::from_str(level));
    if (!platform::ServiceManager::logs_to_journal()) {
        spdlog::set_pattern("%Y-%m-%dT%H:%M:%S.%e %^%l%$ %v");
        return;
    }
    auto formatter = std::make_unique<spdlog::pattern_formatter>();
    formatter->add_flag<Priority>('*').set_pattern("%*%v");
    spdlog::set_formatter(std::move(formatter));
}

} // namespace commands
