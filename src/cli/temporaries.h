#pragma once
// Temporary files, which must not outlive the program.

#include <string>

namespace decalque {

/// Creates a file of its own for a name that ends in XXXXXX, which is filled in, and notes it. Gives its descriptor, or
/// -1 with the reason in errno. Thread-safe.
int create_temporary(std::string& file);
/// Notes a file that exists as one of them.
void note_temporary(const std::string& file);
/// The file is gone, or is no longer temporary.
void forget_temporary(const std::string& file);

/// From now on SIGINT, SIGTERM, SIGHUP and SIGQUIT first delete the temporary files, then do what they always do. To be
/// called before there are threads.
void delete_temporaries_on_signals();
/// What these signals do besides, on their own thread; nullptr for nothing.
void on_ending_signal(void (*act)());

}  // namespace decalque
