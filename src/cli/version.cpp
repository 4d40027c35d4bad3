#include "cli/version.h"

#include <fmt/core.h>
#include <fmt/format.h>

#include <CLI/Version.hpp>
#include <nlohmann/json.hpp>

#include "rules/ruleset.h"
#include "text/unicode.h"

namespace decalque {

std::string version() { return DECALQUE_VERSION; }

std::string version_lines() {
  std::string lines = fmt::format("decalque {}\n", version());
  const auto add = [&](const char* library, const std::string& number) {
    lines += fmt::format("{} {}\n", library, number);
  };
  add("Hunspell", DECALQUE_HUNSPELL_VERSION);
  add("ICU", icu_version());
  add("yaml-cpp", yaml_version());
  add("CLI11", CLI11_VERSION);
  add("nlohmann-json",
      fmt::format("{}.{}.{}", NLOHMANN_JSON_VERSION_MAJOR, NLOHMANN_JSON_VERSION_MINOR, NLOHMANN_JSON_VERSION_PATCH));
  add("fmt", fmt::format("{}.{}.{}", FMT_VERSION / 10000, FMT_VERSION / 100 % 100, FMT_VERSION % 100));
  // These two name no version to their users.
  return lines + "RE2\ncld2\n";
}

}  // namespace decalque
