#include "cli/measured_texts.h"

#include <fmt/format.h>
#include <zlib.h>

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/article_text.h"
#include "cli/failure.h"
#include "cli/files.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

std::string text_of(const std::string& file) { return decoded(file, read_file(file), std::nullopt).text; }

void add_pairs(MeasuredTexts& texts, const std::string& translations, const std::string& post_edits,
               const std::string& language) {
  texts.pairs.push_back(pairs_of_files(translations, post_edits, language));
}

std::vector<fs::path> files_in(const fs::path& folder, std::string_view ending) {
  std::vector<fs::path> files;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().filename().string().ends_with(ending)) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

void add_clean(MeasuredTexts& texts, const std::string& place) {
  for (auto& text : clean_texts(place)) texts.clean.push_back(std::move(text));
}

void add_to(std::string& list, const std::string& more) { list += (list.empty() ? "" : ", ") + more; }

// "et" of "et-en.train.mt".
std::string language_of_name(const fs::path& file) {
  const auto name = file.filename().string();
  return language_code(name.substr(0, name.find('-'))).value_or("");
}

void add_post_edits(MeasuredTexts& texts, const fs::path& folder) {
  std::string languages;
  for (const auto& file : files_in(folder, "-en.train.mt")) {
    const auto language = language_of_name(file);
    add_pairs(texts, file.string(), fs::path(file).replace_extension(".pe").string(), language);
    languages += " " + language;
  }
  if (!languages.empty()) add_to(texts.pairs_from, "mlqe train:" + languages);
}

// The good translations of all kinds of errors, each once.
void add_good_translations(MeasuredTexts& texts, const fs::path& folder) {
  std::set<std::string> seen;
  for (const auto& file : files_in(folder, ".jsonl")) {
    int number = 0;
    for (const auto& line : lines_of_file(file.string())) {
      ++number;
      const auto json = nlohmann::json::parse(line, nullptr, false);
      if (!json.is_object() || !json.contains("good") || !json["good"].is_string())
        throw Failure(fmt::format("{}:{}: no object with a text \"good\"", file.string(), number));
      const auto good = json["good"].get<std::string>();
      if (seen.insert(good).second) texts.clean.push_back({fmt::format("demetr good {}", seen.size()), good});
    }
  }
  if (!seen.empty()) add_to(texts.clean_from, "demetr good");
}

std::string unpacked(const std::string& file) {
  const gzFile packed = gzopen(file.c_str(), "rb");
  if (!packed) throw file_failure(file, errno);
  std::string text;
  char buffer[65536];
  int count = 0;
  while ((count = gzread(packed, buffer, sizeof buffer)) > 0) text.append(buffer, static_cast<size_t>(count));
  const bool whole = count == 0 && gzclose(packed) == Z_OK;
  if (!whole) throw Failure(fmt::format("{}: damaged; get the file anew", file));
  return text;
}

// The weblogs of a treebank, a sentence a line: edited prose, unlike its mails, reviews and answers.
void add_weblogs(MeasuredTexts& texts, const fs::path& file) {
  std::error_code error;
  if (!fs::exists(file, error)) return;
  constexpr std::string_view kId = "# sent_id = ", kSentence = "# text = ";
  const std::string treebank = unpacked(file.string());
  std::string name;  // of the weblog at hand; "" in other texts
  for (size_t at = 0; at < treebank.size();) {
    const size_t end = std::min(treebank.find('\n', at), treebank.size());
    const std::string_view line = std::string_view(treebank).substr(at, end - at);
    at = end + 1;
    if (line.starts_with(kId)) {
      const auto id = line.substr(kId.size());
      const auto article = id.substr(0, id.rfind('-'));
      const bool weblog = article.starts_with("weblog");
      if (weblog && name != article) texts.clean.push_back({std::string(article), ""});
      name = weblog ? article : "";
    } else if (!name.empty() && line.starts_with(kSentence)) {
      texts.clean.back().text += std::string(line.substr(kSentence.size())) + "\n";
    }
  }
  add_to(texts.clean_from, "ud weblogs of en_ewt train");
}

void add_data(MeasuredTexts& texts, const fs::path& folder) {
  std::error_code error;
  if (!fs::is_directory(folder, error))
    throw Failure(
        fmt::format("--data: {}: no such folder; give one with mlqe, clean, demetr or ud in it", folder.string()));
  add_post_edits(texts, folder / "mlqe");
  if (fs::is_directory(folder / "clean", error)) {
    add_clean(texts, (folder / "clean").string());
    add_to(texts.clean_from, "clean");
  }
  add_good_translations(texts, folder / "demetr");
  add_weblogs(texts, folder / "ud/en_ewt-ud-train.conllu.gz");
  if (texts.pairs.empty() && texts.clean.empty())
    throw Failure(fmt::format("--data: {}: none of mlqe, clean, demetr and ud in this folder", folder.string()));
}

std::string language_for(const std::vector<std::string>& languages, size_t pair) {
  if (languages.empty()) return "";
  return languages.size() == 1 ? languages.front() : languages[pair];
}

}  // namespace

std::vector<CleanText> clean_texts(const std::string& place) {
  std::error_code error;
  if (!fs::is_directory(place, error)) return {{fs::path(place).filename().string(), text_of(place)}};
  const auto files = files_in(place, ".txt");
  if (files.empty()) throw Failure(fmt::format("{}: no *.txt in this folder", place));
  std::vector<CleanText> texts;
  for (const auto& file : files) texts.push_back({file.filename().string(), text_of(file.string())});
  return texts;
}

MeasuredTexts measured_texts(const MeasureOptions& options) {
  if (options.pairs.empty() && options.clean.empty() && options.data.empty())
    throw Failure("nothing to measure on; give --pairs MT PE, --clean FILE or --data DIR");
  const size_t pairs = options.pairs.size() / 2;
  if (options.from.size() > 1 && options.from.size() != pairs)
    throw Failure(fmt::format("--from: given {} times for {} --pairs; give it once for all, or once for each",
                              options.from.size(), pairs));
  MeasuredTexts texts;
  for (size_t i = 0; i < pairs; ++i) {
    add_pairs(texts, options.pairs[2 * i], options.pairs[2 * i + 1], language_for(options.from, i));
    add_to(texts.pairs_from, texts.pairs.back().name);
  }
  for (const auto& place : options.clean) {
    add_clean(texts, place);
    add_to(texts.clean_from, (fs::path(place) / "").parent_path().filename().string());
  }
  if (!options.data.empty()) add_data(texts, options.data);
  return texts;
}

}  // namespace decalque
