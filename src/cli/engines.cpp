#include "cli/engines.h"

#include <vector>

#include "cli/heap.h"

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
  key += options.whole_rules ? '1' : '0';
  return key;
}

/// The engine knows only by what name it was told.
std::vector<Problem> with_origin(std::vector<Problem> problems, const std::map<std::string, std::string>& said_by) {
  for (auto& problem : problems)
    if (const auto said = said_by.find(problem.place.file); said != said_by.end()) problem.place.file = said->second;
  return problems;
}

bool left_to_system = false;

}  // namespace

const Engine& Engines::for_options(const EngineOptions& options, const std::map<std::string, std::string>& said_by) {
  if (engines_.empty()) take_memory_at_once();
  auto& engine = engines_[key(options)];
  if (!engine) try {
      engine = std::make_unique<Engine>(Engine::load(options));
    } catch (const LoadError& error) {
      throw LoadError(with_origin(error.problems(), said_by));
    }
  return *engine;
}

Engines::~Engines() {
  if (!left_to_system) return;
  static auto& left = *new std::vector<Engine*>();  // within reach, so that no one takes them for lost
  for (auto& [key, engine] : engines_) left.push_back(engine.release());
}

void Engines::leave_to_system() { left_to_system = true; }

Scratch& Scratches::for_engine(const Engine& engine) { return scratches_.try_emplace(&engine, engine).first->second; }

}  // namespace decalque
