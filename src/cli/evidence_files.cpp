#include "cli/evidence_files.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <sstream>

#include "cli/data_folders.h"
#include "cli/files.h"
#include "learn/catalogue.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

std::vector<fs::path> tables_in(const fs::path& folder) {
  std::vector<fs::path> tables;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator(folder, error))
    if (entry.path().extension() == ".tsv") tables.push_back(entry.path());
  std::sort(tables.begin(), tables.end());
  return tables;
}

std::vector<std::string> lines_of_file(const fs::path& file) {
  std::vector<std::string> lines;
  std::istringstream text(read_file(file.string()));
  for (std::string line; std::getline(text, line);)
    if (!line.empty() && line.front() != '#') lines.push_back(line);
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

EvidenceFiles evidence_files() {
  const fs::path rulesets = find_data_folders().rulesets;
  EvidenceFiles files;
  const fs::path table = rulesets / "evidence.tsv", owed = rulesets / "judgements/owed.txt";
  if (fs::exists(table)) files.evidence = read_evidence(read_file(table.string()), table.string());
  for (const fs::path& judgements : tables_in(rulesets / "judgements")) {
    auto sentences = read_judgements(read_file(judgements.string()), judgements.string());
    files.judged.insert(files.judged.end(), sentences.begin(), sentences.end());
  }
  if (fs::exists(owed)) files.owed = lines_of_file(owed);
  return files;
}

namespace {

bool stands_in(const fs::path& rulesets, const Rule& rule) {
  return rule.place.file.starts_with(rulesets.string() + "/");
}

}  // namespace

MeasuredLine measured_lines() {
  return [files = std::make_shared<const EvidenceFiles>(evidence_files()),
          rulesets = find_data_folders().rulesets](const Rule& rule) {
    if (!stands_in(rulesets, rule)) return std::string();
    return evidence_line(files->evidence.find(rule.id), files->judgement(rule));
  };
}

bool is_our_own(const Rule& rule) { return stands_in(find_data_folders().rulesets, rule); }

}  // namespace decalque
