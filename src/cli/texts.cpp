#include "cli/texts.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/data_folders.h"
#include "cli/failure.h"

namespace decalque {

namespace {

namespace fs = std::filesystem;

constexpr size_t kPiece = size_t{1} << 20;

std::vector<std::string> texts_below(const fs::path& folder, std::string_view name = "") {
  std::error_code error;
  std::vector<std::string> files;
  fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    const fs::path& path = entry->path();
    const bool wanted = name.empty() ? path.extension() == ".txt" : path.filename() == name;
    if (wanted && entry->is_regular_file(error)) files.push_back(path.string());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace

std::vector<std::string> files_of(const std::vector<std::string>& names) {
  std::vector<std::string> files;
  for (const std::string& name : names) {
    std::error_code error;
    if (name == "-" || !fs::is_directory(name, error)) {
      files.push_back(name);
      continue;
    }
    const auto below = texts_below(name);
    if (below.empty())
      throw Failure(fmt::format("{}: no .txt files in this folder; name the files to look into", name));
    files.insert(files.end(), below.begin(), below.end());
  }
  return files;
}

std::vector<std::string> sample_articles() {
  return texts_below(find_data_folders().rulesets.parent_path() / "samples", "article.txt");
}

std::vector<std::string> sample_corrections() {
  return texts_below(find_data_folders().rulesets.parent_path() / "samples", "corrected.txt");
}

std::vector<std::string_view> pieces_of(std::string_view text) {
  std::vector<std::string_view> pieces;
  while (text.size() > kPiece) {
    size_t cut = text.rfind("\n\n", kPiece);
    if (cut == std::string_view::npos || cut == 0) cut = text.find('\n', kPiece);
    if (cut == std::string_view::npos) break;
    while (cut < text.size() && text[cut] == '\n') ++cut;
    pieces.push_back(text.substr(0, cut));
    text.remove_prefix(cut);
  }
  if (!text.empty()) pieces.push_back(text);
  return pieces;
}

}  // namespace decalque
