#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/new_rule.h"
#include "cli/sink.h"

namespace decalque {

namespace {

std::string applied_rules(const Result& result) {
  std::string ids;
  for (const Suggestion& suggestion : result.suggestions)
    if (suggestion.applied) ids += (ids.empty() ? "" : ", ") + suggestion.rule->id;
  return ids;
}

class NewRule {
 public:
  NewRule(const CommandLine& options, const Streams& streams)
      : options_(options), wish_(options.new_rule), streams_(streams), loaded_(options), sink_(options, streams) {}

  int run() {
    const ErrorSeen error{wish_.from, wish_.to, wish_.keeps, wish_.language};
    try {
      candidates_ = candidates_for(loaded_, error, wish_.clean);
    } catch (const NoProposal& why) {
      throw Failure(fmt::format("rules new: {}", why.what()));
    }
    if (wish_.take > candidates_.size())
      throw Failure(fmt::format("--take: there are {} candidates, not {}", candidates_.size(), wish_.take));
    sink_.write(what_is_done_already() + candidates_text(candidates_));
    if (streams_.in_is_terminal && streams_.out_is_terminal && wish_.take == 0) return talk();
    return without_asking();
  }

 private:
  std::string what_is_done_already() const {
    Scratch scratch(loaded_.engine);
    ArticleOptions article;
    article.level = Level::likely;
    article.language_of_original = wish_.language;
    const Result result = loaded_.engine.correct(wish_.from, article, scratch);
    const std::string ids = applied_rules(result);
    if (ids.empty()) return "";
    if (result.text == wish_.to) return fmt::format("This is corrected already, by {}.\n\n", ids);
    return fmt::format("Rules change this sentence already ({}), into:\n   {}\n\n", ids, result.text);
  }

  int without_asking() {
    const size_t index = wish_.take == 0 ? 0 : wish_.take - 1;
    if (wish_.take == 0 && !candidates_.front().holds()) {
      sink_.finish();
      throw Failure(
          "rules new: every candidate changes clean text or a sentence to keep; choose one with --take N, or narrow it "
          "with --keep");
    }
    const RuleText& rule = candidates_[index].proposal.rule;
    sink_.write(rule_entry(rule, 2));
    sink_.finish();
    if (!wish_.write.empty()) write(wish_.write, rule);
    return kDone;
  }

  void write(const std::string& file, const RuleText& rule) const {
    const std::string id = write_rule(loaded_, file, rule, wish_.about);
    streams_.err << fmt::format("decalque: {} was added to {}; mend its message, then: decalque rules test {}\n", id,
                                file, id);
    streams_.err.flush();
  }

  int talk() {
    for (;;) {
      sink_.write(fmt::format("Which one? 1 to {}; s and a number shows it whole; Enter leaves: ", candidates_.size()));
      sink_.flush();
      std::string answer;
      if (!std::getline(streams_.in, answer) || answer.empty() || answer == "q") break;
      const bool show = answer.front() == 's';
      const size_t number = number_of(show ? answer.substr(1) : answer);
      if (number == 0 || number > candidates_.size()) {
        sink_.write(fmt::format("“{}” is no number from 1 to {}.\n", answer, candidates_.size()));
        continue;
      }
      const RuleText& rule = candidates_[number - 1].proposal.rule;
      sink_.write(rule_entry(rule, 2));
      if (show) continue;
      ask_for_file(rule);
      break;
    }
    sink_.finish();
    return kDone;
  }

  void ask_for_file(const RuleText& rule) {
    std::string file = wish_.write;
    if (file.empty()) {
      sink_.write("Add it to which file, DIR/en/FAMILY.yaml? Enter for none: ");
      sink_.flush();
      if (!std::getline(streams_.in, file) || file.empty()) return;
    }
    write(file, rule);
  }

  static size_t number_of(std::string text) {
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? number : 0;
  }

  const CommandLine& options_;
  const NewRuleOptions& wish_;
  const Streams& streams_;
  Loaded loaded_;
  Sink sink_;
  std::vector<Candidate> candidates_;
};

}  // namespace

int rules_new(const CommandLine& options, const Streams& streams) { return NewRule(options, streams).run(); }

}  // namespace decalque
