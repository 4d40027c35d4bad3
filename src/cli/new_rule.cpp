#include "cli/new_rule.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/article_text.h"
#include "cli/data_folders.h"
#include "cli/failure.h"
#include "cli/files.h"
#include "cli/pool.h"
#include "cli/texts.h"

namespace decalque {

namespace fs = std::filesystem;

namespace {

constexpr uint64_t kWordsForOneAlarm = 100'000;
constexpr size_t kAlarmsShown = 3;

// Clean text beside the program's own data, else the samples as corrected.
std::vector<std::string> standard_clean() {
  const fs::path beside = find_data_folders().rulesets.parent_path() / "../shared/data/clean";
  std::error_code error;
  return fs::is_directory(beside, error) ? files_of({beside.lexically_normal().string()}) : sample_corrections();
}

struct Piece {
  std::string file;
  bool clean = true;
};

// All proposals at once, so that every text is analysed once; ids tell them apart.
Engine engine_of_all(const Engine& engine, const std::vector<Proposal>& proposals) {
  std::vector<RuleText> rules;
  for (const Proposal& proposal : proposals) {
    rules.push_back(proposal.rule);
    rules.back().id = fmt::format("candidate-{:04}", rules.size());
  }
  return engine_for(engine, rules);
}

void count(const Loaded& loaded, std::vector<Candidate>& candidates, const std::vector<Proposal>& proposals,
           const std::vector<std::string>& clean) {
  const Engine engine = engine_of_all(loaded.engine, proposals);
  std::vector<Piece> pieces;
  for (const std::string& file : clean.empty() ? standard_clean() : files_of(clean)) pieces.push_back({file, true});
  for (const std::string& file : sample_articles()) pieces.push_back({file, false});
  const auto jobs = loaded.jobs();
  std::vector<Scratches> scratches(jobs);
  size_t next = 0, done = 0;
  Alarms sums[2];
  OrderedPool<Piece, Alarms> pool;
  pool.next = [&] { return next < pieces.size() ? std::optional(pieces[next++]) : std::nullopt; };
  pool.work = [&](const Piece& piece, unsigned worker) {
    const std::string text = decoded(piece.file, read_file(piece.file), std::nullopt).text;
    const fs::path path(piece.file);
    const std::string name = piece.clean ? path.filename().string() : path.parent_path().filename().string();
    return alarms_in(engine, text, name, scratches[worker].for_engine(engine));
  };
  pool.done = [&](Alarms alarms) {
    sums[pieces[done++].clean ? 0 : 1].add(std::move(alarms));
    return true;
  };
  pool.run(jobs);
  for (size_t i = 0; i < candidates.size(); ++i) {
    candidates[i].clean_words = sums[0].words;
    if (i < sums[0].by_rule.size()) candidates[i].clean = std::move(sums[0].by_rule[i]);
    if (i < sums[1].by_rule.size()) candidates[i].samples = std::move(sums[1].by_rule[i]);
  }
}

std::string counted(size_t count, const char* what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

std::string thousands(uint64_t number) {
  std::string text = std::to_string(number);
  for (size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
  return text;
}

// The lines of the entry that say what the rule does: no id, message, examples.
std::string heart_of(const RuleText& rule) {
  const std::string entry = rule_entry(rule, 0);
  std::string heart;
  bool inside = false;
  for (size_t at = 0; at < entry.size();) {
    const size_t end = entry.find('\n', at) + 1;
    const std::string line = entry.substr(at, end - at);
    if (line[2] != ' ')
      inside = line.substr(2).starts_with("pattern:") || line.substr(2).starts_with("unless:") ||
               line.substr(2).starts_with("fix:");
    if (inside) heart += "   " + line.substr(2);
    at = end;
  }
  return heart;
}

std::string candidate_text(const Candidate& candidate, size_t number, const char* label) {
  std::string text = fmt::format("{}  {}\n{}", number, label, heart_of(candidate.proposal.rule));
  text += fmt::format("   {} in {} words of clean text, {} in the samples\n", counted(candidate.clean.size(), "place"),
                      thousands(candidate.clean_words), candidate.samples.size());
  for (size_t i = 0; i < std::min(kAlarmsShown, candidate.clean.size()); ++i)
    text += "     " + alarm_line(candidate.clean[i]);
  for (const std::string& keep : candidate.proposal.broken_keeps)
    text += fmt::format("   changes a sentence to keep: {}\n", keep);
  return text + "\n";
}

std::string family_text(const std::string& file, const RuleText& rule, const std::string& about) {
  const fs::path path(file);
  if (path.extension() != ".yaml")
    throw Failure(
        fmt::format("--write: {}: a rule file is called FAMILY.yaml and lies in a folder named by its target "
                    "language, such as en",
                    file));
  std::error_code error;
  if (!fs::exists(path, error))
    return rule_file_text(path.stem().string(), about.empty() ? "Errors met in practice." : about, rule_entry(rule, 2));
  auto text = with_rule_added(read_file(file), rule);
  if (!text)
    throw Failure(fmt::format("--write: {}: no 'rules:' with a list below it; add it, or name another file", file));
  return *text;
}

Ruleset loaded_text(const Loaded& loaded, const std::string& file, const std::string& text) {
  const std::string path = fs::absolute(file).generic_string();
  return load_ruleset({{path, text}}, Engine::detectors(), loaded.engine.ruleset().lists);
}

}  // namespace

bool Candidate::holds() const {
  return proposal.broken_keeps.empty() && clean.size() * kWordsForOneAlarm <= clean_words;
}

std::vector<Candidate> candidates_for(const Loaded& loaded, const ErrorSeen& error,
                                      const std::vector<std::string>& clean) {
  const std::vector<Proposal> proposals = propose(loaded.engine, error);
  std::vector<Candidate> candidates;
  for (const Proposal& proposal : proposals) candidates.push_back({proposal, {}, {}, 0});
  count(loaded, candidates, proposals, clean);
  const auto best = std::find_if(candidates.begin(), candidates.end(), [](const Candidate& c) { return c.holds(); });
  if (best != candidates.end()) std::rotate(candidates.begin(), best, best + 1);
  std::stable_sort(candidates.begin() + (best != candidates.end() ? 1 : 0), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.proposal.width < b.proposal.width; });
  return candidates;
}

std::string candidates_text(const std::vector<Candidate>& candidates) {
  std::string text;
  const bool proposed = candidates.front().holds();
  const int width = candidates.front().proposal.width;
  for (size_t i = 0; i < candidates.size(); ++i) {
    const int other = candidates[i].proposal.width;
    const char* label = i == 0 && proposed ? "proposed"
                        : !proposed        ? ""
                        : other < width    ? "narrower"
                        : other > width    ? "wider"
                                           : "otherwise";
    text += candidate_text(candidates[i], i + 1, label);
  }
  return text;
}

std::string write_rule(const Loaded& loaded, const std::string& file, RuleText rule, const std::string& about) {
  const std::string id = rule.id;
  std::error_code error;
  Ruleset before;
  if (fs::exists(file, error)) before = loaded_text(loaded, file, read_file(file));
  const fs::path path = fs::absolute(file);
  const std::string family = path.parent_path().filename().string() + "/" + path.stem().string() + "/";
  for (int n = 2; before.find(family + rule.id) != nullptr; ++n) rule.id = fmt::format("{}-{}", id, n);
  const std::string text = family_text(file, rule, about);
  loaded_text(loaded, file, text);
  if (path.has_parent_path()) fs::create_directories(path.parent_path(), error);
  write_file(file, text);
  return family + rule.id;
}

}  // namespace decalque
