#pragma once
// Engines of a run, one for each distinct set of options.

#include <map>
#include <memory>
#include <string>

#include "decalque.h"

namespace decalque {

/// Loads engines when first asked for. Not for several threads; the engines are.
class Engines {
 public:
  /// Lives as long as this object. Throws LoadError, which tells by `said_by` (config.h) who said what is wrong, and
  /// LexiconError.
  const Engine& for_options(const EngineOptions& options, const std::map<std::string, std::string>& said_by);
  ~Engines();

  /// For a program that ends when its work is done: engines are from now on left to the system, as taking them apart
  /// takes longer than correcting a short article.
  static void leave_to_system();

 private:
  std::map<std::string, std::unique_ptr<Engine>> engines_;
};

/// The scratches of one thread, one for each engine it meets.
class Scratches {
 public:
  Scratch& for_engine(const Engine& engine);

 private:
  std::map<const Engine*, Scratch> scratches_;
};

}  // namespace decalque
