#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <optional>

#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/files.h"
#include "cli/learn_talk.h"
#include "cli/loaded.h"
#include "cli/measured_texts.h"
#include "cli/pair_files.h"
#include "cli/progress.h"
#include "learn/distance.h"
#include "learn/evidence.h"
#include "learn/learn.h"
#include "learn/learnt_terms.h"

namespace decalque {

namespace {

namespace fs = std::filesystem;

PairFiles pairs_given(const CommandLine& options) {
  return options.files.size() == 2 ? pairs_of_files(options.files[0], options.files[1], options.from)
                                   : pairs_of_table(options.files[0], options.from);
}

void add_pairs(std::vector<Pair>& pairs, const PairFiles& files) {
  for (size_t i = 0; i < files.translations.size(); ++i)
    pairs.push_back({files.translations[i], files.post_edits[i],
                     files.languages.empty() ? files.language : files.languages[i],
                     fmt::format("{}:{}", files.name, i + 1)});
}

// One progress line for each thing that takes long.
class Stages {
 public:
  explicit Stages(const Streams& streams) : streams_(streams) {}
  void step(std::string_view what, size_t total) {
    if (!progress_ || what != what_) {
      progress_.reset();
      what_ = what;
      progress_.emplace(streams_.err, streams_.err_is_terminal, total, &Progress::Clock::now, what_);
    }
    progress_->step();
  }
  void clear() { progress_.reset(); }

 private:
  const Streams& streams_;
  std::string what_;
  std::optional<Progress> progress_;
};

class LearnRun {
 public:
  LearnRun(const CommandLine& options, const Streams& streams) : options_(options), streams_(streams) {
    const auto& family = options.learn.family;
    const auto is_plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (family.empty() || !std::all_of(family.begin(), family.end(), is_plain))
      throw Failure(fmt::format("--family: '{}'; a family's name is made of a-z, 0-9 and -", family));
    if (options.learn.folder.empty() && options.learn.interactive)
      throw Failure("--interactive: give a folder for the rules that are taken: -o DIR");
    if (options.learn.folder.empty()) return;
    target_ = (fs::path(options.learn.folder) / "en" / (family + ".yaml")).string();
    std::error_code error;
    for (const std::string& file : {target_, terms_file()})
      if (fs::exists(file, error))
        throw Failure(fmt::format("{}: is there already; give another --family or -o, or remove it", file));
  }

  int run() {
    given_ = pairs_given(options_);
    add_pairs(pairs_, given_);
    if (pairs_.empty()) throw Failure(fmt::format("{}: no pairs in it", options_.files.front()));
    for (size_t i = 0; i + 1 < options_.learn.held_out.size(); i += 2)
      held_out_.push_back(pairs_of_files(options_.learn.held_out[i], options_.learn.held_out[i + 1], options_.from));
    for (const auto& place : options_.learn.clean)
      for (auto& text : clean_texts(place)) clean_.push_back(std::move(text));
    const Loaded loaded(options_);
    Stages stages(streams_);
    Learnt learnt = decalque::learn(teaching(), loaded.engine, learn_options(),
                                    [&](std::string_view what, size_t, size_t total) { stages.step(what, total); });
    stages.clear();
    if (options_.learn.interactive && !learnt.family.rules.empty())
      LearnTalk(learnt.family, *keyboard(streams_), streams_.out).run();
    const LearntTerms terms = target_.empty() ? LearntTerms{} : take_terms(learnt.family, loaded.engine, clean());
    write(learnt, terms);
    streams_.err << told(learnt, terms) << std::flush;
    return kDone;
  }

 private:
  Teaching teaching() const {
    Teaching teaching{pairs_, {}, {}};
    for (const auto& files : held_out_) add_pairs(teaching.held_out, files);
    teaching.clean = clean();
    return teaching;
  }
  std::vector<CleanArticle> clean() const {
    std::vector<CleanArticle> articles;
    for (const auto& text : clean_) articles.push_back({text.name, text.text});
    return articles;
  }

  LearnOptions learn_options() const {
    LearnOptions options;
    options.seed = options_.learn.seed;
    options.least = options_.learn.least;
    options.good = options_.learn.good / 100.0;
    options.bad = options_.learn.bad / 100.0;
    options.phrases_only = options_.learn.phrases_only;
    options.family = options_.learn.family;
    return options;
  }

  void write(const Learnt& learnt, const LearntTerms& terms) const {
    if (learnt.family.rules.empty() && terms.text.empty()) return;
    if (target_.empty()) {
      streams_.out << yaml_text(learnt.family) << std::flush;
      return;
    }
    std::error_code error;
    fs::create_directories(fs::path(target_).parent_path(), error);
    if (error) throw file_failure(fs::path(target_).parent_path().string(), error.value());
    if (!learnt.family.rules.empty()) write_file(target_, yaml_text(learnt.family));
    if (!terms.text.empty()) write_file(terms_file(), terms.text);
    write_file(evidence_file(), evidence(learnt, terms));
  }

  std::string terms_file() const { return fs::path(target_).replace_extension(".terms").string(); }
  std::string evidence_file() const { return fs::path(target_).replace_extension(".evidence.tsv").string(); }

  // In the form of rulesets/evidence.tsv.
  std::string evidence(const Learnt& learnt, const LearntTerms& terms) const {
    EvidenceTable table;
    table.pairs = learnt.counts.pairs;
    table.pairs_from = given_.name;
    for (const auto& text : clean_) table.clean_words += words_and_marks(text.text).size();
    for (const auto& place : options_.learn.clean)
      table.clean_from +=
          (table.clean_from.empty() ? "" : ", ") + (fs::path(place) / "").parent_path().filename().string();
    const auto add = [&](RuleEvidence seen, const std::string& id) {
      seen.id = fmt::format("en/{}/{}", learnt.family.name, id);
      table.rules.push_back(std::move(seen));
    };
    for (const auto& rule : learnt.family.rules) add(rule.seen, rule.text.id);
    for (const auto& term : terms.seen) add(term, term.id);
    std::sort(table.rules.begin(), table.rules.end(),
              [](const RuleEvidence& a, const RuleEvidence& b) { return a.id < b.id; });
    return evidence_table(table);
  }

  std::string told(const Learnt& learnt, const LearntTerms& terms) const {
    const auto& counts = learnt.counts;
    auto text = fmt::format(
        "{} pairs, {} changes, {} candidates; {} promising, {} taken of those that overlap; left out: {} not right "
        "often enough, {} that speak in clean text, {} without a clean test\n",
        counts.pairs, counts.changes, counts.candidates, counts.promising, counts.chosen, counts.unproven,
        counts.alarming, counts.untestable);
    const bool nothing = learnt.family.rules.empty() && terms.text.empty();
    if (nothing && options_.learn.interactive && counts.chosen > 0) return text + "no rule was taken\n";
    if (nothing) return text + "nothing was learnt; more pairs, or lower bars (--good, --bad), may help\n";
    if (target_.empty()) return text + fmt::format("{} rules\n", learnt.family.rules.size());
    if (!learnt.family.rules.empty()) text += fmt::format("{}: {} rules\n", target_, learnt.family.rules.size());
    if (!terms.text.empty()) text += fmt::format("{}: {} terms\n", terms_file(), terms.seen.size());
    return text + fmt::format("read them, then decalque rules test --rules {} {}\n", options_.learn.folder,
                              learnt.family.name);
  }

  const CommandLine& options_;
  const Streams& streams_;
  std::string target_;  // "" is standard output
  PairFiles given_;
  std::vector<PairFiles> held_out_;
  std::vector<CleanText> clean_;
  std::vector<Pair> pairs_;
};

}  // namespace

int rules_learn(const CommandLine& options, const Streams& streams) { return LearnRun(options, streams).run(); }

}  // namespace decalque
