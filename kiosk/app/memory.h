#pragma once

// How this process asks for memory. Pictures come and go in large pieces; left to itself the C
// library learns to keep such pieces and the process stays as large as it ever was.

namespace app {

// Before the first thread is started. Large blocks are mapped and given back when freed.
void give_back_large_blocks();

// What many small blocks leave behind once they are freed; takes a few milliseconds, so on a worker
// when a picture
// was decoded or a movement has come to rest.
void give_back_small_blocks();

} // namespace app
