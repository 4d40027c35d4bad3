#include "cli/engines.h"

namespace decalque {

namespace {

/// Equal for options that mean the same engine. NUL stands in no path and in no name of a rule.
std::string key(const EngineOptions& options) {
  std::string key;
  const auto add = [&](const std::string& part) { key += part + '\0'; };
  const auto add_list = [&](const std::vector<std::string>& list) {
    for (const auto& part : list) add(part);
    add("");
  };
  for (const auto& folder : options.rulesets) add(folder.string());
  add("");
  add(options.dictionaries.string());
  add(options.hunspell.string());
  add_list(options.only);
  add_list(options.skip);
  for (const auto& [rule, level] : options.levels) add(rule + '\0' + std::string(name(level)));
  add("");
  add_list(options.accepted_words);
  add_list(options.accepted_names);
  for (const auto& phrase : options.accepted_phrases) add(phrase.rule + '\0' + phrase.text);
  return key;
}

}  // namespace

const Engine& Engines::for_options(const EngineOptions& options) {
  auto& engine = engines_[key(options)];
  if (!engine) engine = std::make_unique<Engine>(Engine::load(options));
  return *engine;
}

Scratch& Scratches::for_engine(const Engine& engine) { return scratches_.try_emplace(&engine, engine).first->second; }

}  // namespace decalque
