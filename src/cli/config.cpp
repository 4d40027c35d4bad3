#include "cli/config.h"

#include <fmt/format.h>

#include <algorithm>

#include "cli/cache_folder.h"
#include "cli/failure.h"
#include "cli/files.h"
#include "formats/format.h"
#include "rules/settings.h"
#include "rules/terms.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

void require_folder(const fs::path& folder, const std::string& said_by) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    throw Failure(
        fmt::format("{}: {}: no such folder; give one that holds en/FAMILY.yaml files", said_by, folder.string()));
}

void require_terms(const fs::path& file, const std::string& said_by) {
  std::error_code error;
  if (!is_terms_file(file.string()))
    throw Failure(fmt::format("{}: {}: a terminology file is called NAME.terms", said_by, file.string()));
  if (!fs::is_regular_file(file, error))
    throw Failure(fmt::format("{}: {}: no such file; write one with a line a term, 'term -> preferred term'", said_by,
                              file.string()));
}

void add_settings(Setup& setup, const fs::path& file) {
  const auto settings = read_settings(read_file(file.string()), file.string());
  for (const auto& rules : settings.rules) {
    const auto folder = (file.parent_path() / rules).lexically_normal();
    require_folder(folder, file.string());
    setup.engine.rulesets.push_back(folder);
  }
  for (const auto& terms : settings.terms) {
    const auto path = (file.parent_path() / terms).lexically_normal();
    require_terms(path, file.string());
    setup.engine.rulesets.push_back(path);
  }
  setup.engine.only = settings.only;
  setup.engine.skip = settings.skip;
  setup.engine.levels = settings.levels;
  for (const char* key : {"only", "skip", "levels"}) setup.said_by[key] = fmt::format("{}: {}", file.string(), key);
  setup.engine.accepted_words = settings.accepted_words;
  setup.engine.accepted_names = settings.accepted_names;
  setup.engine.accepted_phrases = settings.accepted_phrases;
  setup.level = settings.level;
  setup.from = settings.from.value_or("");
  setup.jobs = static_cast<unsigned>(std::max(settings.jobs.value_or(0), 0));
  const auto& formats = format_names();
  if (settings.format && std::find(formats.begin(), formats.end(), *settings.format) == formats.end())
    throw Failure(fmt::format("{}: there is no format '{}'; use text", file.string(), *settings.format));
}

void add_options(Setup& setup, const CommandLine& options) {
  for (const auto& rules : options.rules) {
    require_folder(rules, "--rules");
    setup.engine.rulesets.emplace_back(rules);
  }
  for (const auto& terms : options.terms) {
    require_terms(terms, "--terms");
    setup.engine.rulesets.emplace_back(terms);
  }
  if (!options.only.empty()) {
    setup.engine.only = options.only;
    setup.said_by["only"] = "--only";
    setup.engine.skip.clear();
  }
  if (!options.skip.empty())
    setup.said_by["skip"] = setup.engine.skip.empty() ? "--skip" : "--skip or " + setup.said_by["skip"];
  setup.engine.skip.insert(setup.engine.skip.end(), options.skip.begin(), options.skip.end());
  if (options.level) setup.level = options.level;
  if (!options.from.empty()) setup.from = options.from;
  if (options.jobs > 0) setup.jobs = options.jobs;
}

}  // namespace

fs::path find_settings(fs::path folder) {
  std::error_code error;
  for (;; folder = folder.parent_path()) {
    if (auto file = folder / ".decalque.yaml"; fs::exists(file, error)) return file;
    if (!folder.has_relative_path()) return {};
  }
}

Configuration::Configuration(const CommandLine& options, DataFolders data)
    : options_(options), data_(std::move(data)) {}

const Setup& Configuration::for_file(const std::string& file) { return from_settings(settings_for(file)); }

fs::path Configuration::settings_for(const std::string& file) {
  if (!options_.config.empty()) return options_.config;
  std::error_code error;
  const auto path = file == "-" ? fs::current_path(error) / file : fs::absolute(file, error);
  auto folder = path.lexically_normal().parent_path();
  const auto [known, fresh] = settings_of_folder_.try_emplace(folder);
  if (fresh) known->second = find_settings(folder);
  return known->second;
}

const Setup& Configuration::from_settings(const fs::path& settings) {
  const auto [known, fresh] = setups_.try_emplace(settings);
  auto& setup = known->second;
  if (!fresh) return setup;
  setup.engine.rulesets = {data_.rulesets};
  setup.engine.dictionaries = data_.dictionaries;
  setup.engine.cache = find_cache();
  if (!settings.empty()) add_settings(setup, settings);
  add_options(setup, options_);
  return setup;
}

}  // namespace decalque
