#pragma once

namespace decalque {

/// The program under test, as it was built.
const char* program_path();

}  // namespace decalque
