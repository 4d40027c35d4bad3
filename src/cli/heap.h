#pragma once
// Memory for what a program loads at its start.

namespace decalque {

/// Asks the system for the memory that rules and word lists will take in one piece of large pages. By itself glibc's
/// malloc takes it in some 300 steps, and the system gives it page by page, 4 kB at a time: a fifth of the time from
/// start to the first corrected sentence. To be called before threads ask for memory; a hint, and nothing where the system
/// or its C library knows none.
void take_memory_at_once();

}  // namespace decalque
