#include "lexicon/dictionary_file.h"

#include <fmt/format.h>

#include "lexicon/lexicon.h"

namespace decalque {
namespace {

MappedFile mapped(const std::filesystem::path& path) {
  try {
    return MappedFile(path);
  } catch (const std::filesystem::filesystem_error& error) {
    throw LexiconError(fmt::format("{}: cannot be read ({}); is the dictionaries folder complete?", path.string(),
                                   error.code().message()));
  }
}

}  // namespace

DictionaryFile::DictionaryFile(const std::filesystem::path& path) : MappedFile(mapped(path)) {}

}  // namespace decalque
