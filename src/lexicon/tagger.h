#pragma once
// Which part of speech a token has where it stands.

#include <filesystem>
#include <memory>
#include <vector>

#include "text/document.h"

namespace decalque {

/// A part-of-speech tagger of English, trained by dictionaries/generate/train_tagger (features and model are described
/// in tagger_features.h and tagger_model.h). Immutable once loaded; shared between threads.
class Tagger {
 public:
  /// Reads a model file (`dictionaries/en/tagger.model`). Throws LexiconError.
  static std::shared_ptr<const Tagger> load(const std::filesystem::path& model_file);
  virtual ~Tagger() = default;

  /// Fills `upos`, `xpos` and `confidence` of every token, segment by segment; nothing else is touched. Needs the
  /// first part of the tokens' words only. What it learns of a word type it keeps for the thread, in a table of fixed
  /// size; it allocates nothing once that table and the longest segment have been seen. Segments whose index is true in
  /// `tagged` are left as they are.
  virtual void tag(Document& document, const std::vector<bool>& tagged = {}) const = 0;
};

}  // namespace decalque
