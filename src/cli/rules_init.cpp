#include <fmt/format.h>

#include <filesystem>

#include "cli/commands.h"
#include "cli/config.h"
#include "cli/failure.h"
#include "cli/files.h"
#include "rules/ruleset.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

constexpr const char* kFamily = R"(# yaml-language-server: $schema=../rules.schema.json
family: house
about: What this house writes otherwise.
rules:
  # A first rule, to be replaced by yours. It holds: decalque rules test --rules {0} house
  - id: till-now
    message: "“{{words}}” is “until now” in our articles."
    pattern: words:(till now)
    fix: until now
    level: likely
    issue: style
    examples:
      - from: Till now nobody has answered.
        to:   Until now nobody has answered.
      - from: The price has been low till now.
        to:   The price has been low until now.
      - keep: The till, now empty, was closed.
)";

constexpr const char* kTerms = R"(# What is called how in this house, a line a term:
#
#   salibandy -> floorball                       # any form of the word: "salibandies" becomes "floorballs"
#   Kiev | Kiew -> Kyiv                          # a capital here asks for one in the article
#   to realise -> carry out                      # "to" says that it is a verb
#   member of parliament -> MP                   # the noun before the first preposition inflects
#   "Ukraina" -> Ukraine                         # in quotes: exactly so, and no other form
#   goalkeeper -> keeper | goalie [likely]       # several, best first; a level other than certain
)";

constexpr const char* kReadme = R"(# Rules of this house

- `en/house.yaml` holds rules, `en/house.terms` holds terms. Further families are further files in `en/`.
- A rule from an error that was seen:
  `decalque rules new --from "bad sentence" --to "good sentence" --write {0}/en/house.yaml`
- All examples: `decalque rules test --rules {0} house`; while writing: `decalque rules test --rules {0} --watch house`
- In CI, one line, which fails when an example does not hold:

      decalque rules test --rules {0} house

- An article with these rules: `decalque fix --rules {0} article.txt`. Without `--rules` wherever a `.decalque.yaml`
  upwards of the article says `rules: [{0}]`.
- `rules.schema.json` tells editors what a rule may say (`decalque rules schema` writes it anew).
)";

// "house" for messages and commands, as it was given.
std::string shown(const std::string& folder) {
  std::string name = fs::path(folder).lexically_normal().generic_string();
  while (name.size() > 1 && name.ends_with('/')) name.pop_back();
  return name;
}

void write_new(const fs::path& file, const std::string& text) {
  std::error_code error;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), error);
  if (error) throw file_failure(file.parent_path().string(), error.value());
  write_file(file.string(), text);
}

}  // namespace

int rules_init(const CommandLine& options, const Streams& streams) {
  const std::string folder = shown(options.files.front());
  const fs::path root(folder);
  std::error_code error;
  const std::pair<fs::path, std::string> files[] = {
      {root / "en/house.yaml", fmt::format(fmt::runtime(kFamily), folder)},
      {root / "en/house.terms", kTerms},
      {root / "README.md", fmt::format(fmt::runtime(kReadme), folder)},
      {root / "rules.schema.json", ruleset_schema(Engine::detectors())},
  };
  for (const auto& [file, text] : files)
    if (fs::exists(file, error))
      throw Failure(fmt::format("rules init: {} is there already; nothing was written. Name a new folder",
                                file.generic_string()));
  for (const auto& [file, text] : files) {
    write_new(file, text);
    streams.out << file.generic_string() << "\n";
  }
  const fs::path settings = find_settings(fs::current_path(error));
  if (settings.empty()) {
    write_new(".decalque.yaml", fmt::format("rules: [{}]\n", folder));
    streams.out << ".decalque.yaml\n";
  } else {
    streams.err << fmt::format("decalque: {} is there already; add to it: rules: [{}]\n", settings.string(), folder);
  }
  streams.out.flush();
  return kDone;
}

}  // namespace decalque
