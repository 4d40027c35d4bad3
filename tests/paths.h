#pragma once
// Where tests find the project's files, and the data beside it.

#include <string>
#include <string_view>

namespace decalque {

/// The path of a file or folder of the project: project_path("/rulesets").
std::string project_path(std::string_view inside);
/// The same under the folder `shared` beside the project, which a clone may lack.
std::string shared_path(std::string_view inside);

}  // namespace decalque
