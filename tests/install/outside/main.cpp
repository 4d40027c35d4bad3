#include <decalque/decalque.h>

#include <filesystem>
#include <iostream>

int main() {
  const std::filesystem::path data = DATA_DIR;
  decalque::EngineOptions options;
  options.rulesets = {data / "rulesets"};
  options.dictionaries = data / "dictionaries";
  const auto engine = decalque::Engine::load(options);

  decalque::Scratch scratch(engine);  // one for each thread
  const auto result = engine.correct("The the talks are over.", {}, scratch);
  std::cout << result.text << '\n';
  for (const auto& suggestion : result.suggestions) std::cout << suggestion.rule->id << ": " << suggestion.message << '\n';
}
