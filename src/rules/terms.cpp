#include "rules/terms.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "rules/names.h"
#include "rules/pattern_parser.h"
#include "rules/scanner.h"
#include "rules/source_text.h"
#include "rules/term_wording.h"
#include "text/encoding.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr std::string_view kEnding = ".terms";
constexpr std::string_view kArrows[] = {"->", "→"};

// The parts of a line between bars.
std::vector<std::string_view> between_bars(std::string_view text) {
  std::vector<std::string_view> parts;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('|', at), text.size());
    parts.push_back(trim(text.substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

class TermsReader {
 public:
  TermsReader(const RulesetFile& file, std::vector<Problem>& problems)
      : source_(file.path, without_bom(file.text)), problems_(problems) {
    const std::filesystem::path path(file.path);
    const std::string folder = path.parent_path().filename().string();
    family_ = path.stem().string();
    target_ = is_language(folder) ? folder : "en";
  }

  std::vector<Rule> read() {
    const std::string_view text = source_.text();
    if (const auto bad = first_invalid_utf8(text)) {
      source_.add(*bad, "this byte is not UTF-8");
    } else {
      for (size_t at = 0; at < text.size();) {
        const size_t end = std::min(text.find('\n', at), text.size());
        read_line(text.substr(at, end - at));
        at = end + 1;
      }
    }
    std::move(source_.problems.begin(), source_.problems.end(), std::back_inserter(problems_));
    return std::move(rules_);
  }

 private:
  size_t offset(std::string_view part) const { return static_cast<size_t>(part.data() - source_.text().data()); }
  void add(std::string_view part, std::string message) { source_.add(offset(part), std::move(message)); }

  static std::string_view without_comment(std::string_view line) {
    if (line.starts_with('#')) return {};
    for (const std::string_view mark : {" #", "\t#"})
      if (const size_t at = line.find(mark); at != std::string_view::npos) line = line.substr(0, at);
    return trim(line);
  }

  void read_line(std::string_view whole) {
    std::string_view line = without_comment(whole);
    if (line.empty()) return;
    std::string_view left, right;
    for (const std::string_view arrow : kArrows) {
      const size_t at = line.find(arrow);
      if (at == std::string_view::npos) continue;
      left = trim(line.substr(0, at));
      right = trim(line.substr(at + arrow.size()));
      if (left.empty()) return add(line, "the term before the arrow is missing");
      if (right.empty()) return add(line.substr(at), "what the term is to be called is missing behind the arrow");
      break;
    }
    if (left.empty()) return add(line, "no arrow; expected 'term -> preferred term'");
    Level level = Level::certain;
    if (!take_level(right, level)) return;
    read_term(left, right, level);
  }

  // "[likely]" at the end of the line.
  bool take_level(std::string_view& right, Level& level) {
    if (!right.ends_with(']')) return true;
    const size_t open = right.rfind('[');
    if (open == std::string_view::npos) return add(right, "the ']' has no '[' before it"), false;
    const std::string_view written = trim(right.substr(open + 1, right.size() - open - 2));
    const auto known = level_of(written);
    if (!known) return add(right.substr(open + 1), unknown("level", written, level_names())), false;
    level = *known;
    right = trim(right.substr(0, open));
    if (right.empty()) return add(written, "what the term is to be called is missing before the level"), false;
    return true;
  }

  void read_term(std::string_view left, std::string_view right, Level level) {
    Rule rule;
    rule.level = level;
    rule.family = family_;
    rule.about = "Terms of " + family_ + std::string(kEnding) + ".";
    rule.issue = "terminology";
    rule.place = source_.place(offset(left));
    std::vector<std::string> preferred;
    for (const std::string_view written : between_bars(right)) {
      if (written.empty()) return add(right, "a preferred term is missing beside '|'");
      preferred.emplace_back(wording_of(written).text);
      rule.fixes.push_back(fix_of(wording_of(written)));
    }
    for (const std::string_view written : between_bars(left)) {
      if (written.empty()) return add(left, "a term is missing beside '|'");
      if (!add_pattern(rule, written, preferred)) return;
    }
    rule.id = target_ + "/" + family_ + "/" + own_name(wording_of(between_bars(left).front()).text);
    set_message(rule, preferred.front());
    rules_.push_back(std::move(rule));
  }

  bool add_pattern(Rule& rule, std::string_view written, const std::vector<std::string>& preferred) {
    const Wording term = wording_of(written);
    if (std::find(preferred.begin(), preferred.end(), term.text) != preferred.end())
      return add(written, "the term and what it is to be called are the same"), false;
    const int line = source_.place(offset(written)).line;
    const auto [earlier, fresh] = lines_.try_emplace(std::string(written), line);
    if (!fresh) return add(written, "this term stands in line " + std::to_string(earlier->second) + " already"), false;
    const std::string pattern = pattern_of(term);
    std::vector<PatternError> errors;
    auto parsed = pattern.empty() ? std::nullopt
                                  : parse_pattern(
                                        pattern, [](std::string_view) { return nullptr; }, errors);
    if (!parsed) return add(written, "a term is made of words; this is none: '" + std::string(written) + "'"), false;
    rule.patterns.push_back(std::move(*parsed));
    rule.pattern_texts.push_back(pattern);
    return true;
  }

  static void set_message(Rule& rule, const std::string& preferred) {
    Piece before, term, after;
    before.text = "“";
    term.sort = Piece::Sort::capture;
    term.name = "match";
    after.text = "” is called “" + preferred + "” here.";
    rule.message = before.text + "{match}" + after.text;
    rule.message_template = {before, term, after};
  }

  std::string own_name(std::string_view term) {
    std::string name;
    for (const char c : to_lower(term)) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (plain)
        name += c;
      else if (!name.empty() && name.back() != '-')
        name += '-';
    }
    while (name.ends_with('-')) name.pop_back();
    if (name.empty()) name = "term";
    std::string unique = name;
    for (int n = 2; !names_.insert(unique).second; ++n) unique = name + "-" + std::to_string(n);
    return unique;
  }

  SourceText source_;
  std::vector<Problem>& problems_;
  std::string family_, target_;
  std::map<std::string, int> lines_;  // by term
  std::set<std::string> names_;
  std::vector<Rule> rules_;
};

}  // namespace

bool is_terms_file(std::string_view path) { return path.ends_with(kEnding); }

std::vector<Rule> read_terms(const RulesetFile& file, std::vector<Problem>& problems) {
  return TermsReader(file, problems).read();
}

}  // namespace decalque
