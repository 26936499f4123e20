#pragma once
// The Markdown that a text may have: *emphasis*, _emphasis_, **strong**, __strong__, paragraphs by
// blank lines, and a backslash before a sign that is to be seen. All else is text as it stands.

#include "content/content.h"

#include <string_view>

namespace content {

// No empty paragraphs, no empty runs; neighbouring runs differ in style. A sign without its partner
// is shown as it is. A line break inside a paragraph is a space.
RichText rich_text(std::string_view markdown);

} // namespace content
