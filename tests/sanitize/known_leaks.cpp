// Pango sorts fonts on a thread of its own, which the end of the process cuts off: what fontconfig
// was making for it then is nobody's any more, and would be taken for a leak in one run of ten.
// libpqxx 6.4 does not let go of the answer to a statement that failed.

extern "C" const char* __lsan_default_suppressions(); // NOLINT: the sanitizer's own name

extern "C" const char* __lsan_default_suppressions() { // NOLINT
    return "leak:libfontconfig\nleak:libpqxx\n";
}
