#include "formats/format.h"

namespace decalque {

const std::vector<std::string>& format_names() {
  static const std::vector<std::string> names = {"text"};
  return names;
}

}  // namespace decalque
