#include "paths.h"

namespace decalque {

std::string project_path(std::string_view inside) { return DECALQUE_PROJECT_DIR + std::string(inside); }
std::string shared_path(std::string_view inside) { return DECALQUE_PROJECT_DIR "/../shared" + std::string(inside); }

}  // namespace decalque
