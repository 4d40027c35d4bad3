#include "cli/program_path.h"

namespace decalque {

const char* program_path() { return DECALQUE_PROGRAM; }

}  // namespace decalque
