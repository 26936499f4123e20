#include "ideas/export_json.h"

#include <nlohmann/json.hpp>

namespace ideas {

namespace {

using Json = nlohmann::ordered_json;

constexpr const char* header = "expo_kiosk_ideas"; // its value: the version of the form
constexpr int version = 1;

base::Problem wrong(int line, std::string message) {
    base::Problem problem;
    problem.line = line;
    problem.message = std::move(message);
    problem.advice = "Import takes what export wrote. Nothing has been imported.";
    return problem;
}

base::Result<Record> record_of(const Json& object) {
    Cells cells;
    for (size_t i = 0; i < column_count; ++i) {
        const auto found = object.find(exported_columns[i].name);
        const bool number = exported_columns[i].name == "likes";
        if (found == object.end() || (number ? !found->is_number_integer() : !found->is_string()))
            return base::failure("\"" + std::string(exported_columns[i].name) +
                                 "\" is missing or is not what an export has there.");
        cells[i] = number ? std::to_string(found->get<int64_t>()) : found->get<std::string>();
    }
    return record_from(cells);
}

} // namespace

std::string json_beginning() {
    Json meanings = Json::object();
    for (const Column& column : exported_columns)
        meanings[std::string(column.name)] = column.english;
    return Json{{header, version}, {"columns", meanings}}.dump() + "\n";
}

std::string json_line(const Record& record) {
    Json object = Json::object();
    const Cells cells = cells_of(record);
    for (size_t i = 0; i < column_count; ++i)
        object[std::string(exported_columns[i].name)] = cells[i];
    object["likes"] = record.idea.likes;
    return object.dump() + "\n";
}

base::Result<std::optional<Record>> JsonReader::next() {
    for (std::string text; std::getline(stream_, text);) {
        ++line_;
        const Json object = Json::parse(text, nullptr, false);
        if (!object.is_object())
            return tl::unexpected(wrong(line_, "This line is no JSON object."));
        if (line_ == 1) {
            if (object.value(header, Json()) == version) continue;
            return tl::unexpected(
                wrong(line_, "The first line does not say that ideas of a kiosk follow."));
        }
        auto record = record_of(object);
        if (!record) return tl::unexpected(wrong(line_, record.error().message.en));
        return std::optional<Record>(std::move(*record));
    }
    if (line_ == 0) return tl::unexpected(wrong(1, "The file is empty."));
    return std::nullopt;
}

} // namespace ideas
