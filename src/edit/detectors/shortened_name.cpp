// A machine that takes names for inflected words cuts off what is no ending: "Erkki Päll", where the article speaks of
// Erkki Pälli, "Räikkö" for Räikkönen. The longer name must be the article's usual one and of the same person, and what
// was cut off must not be a case ending: then it is the longer one that is inflected (names.cpp).
#include <algorithm>

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

class ShortenedNames {
 public:
  ShortenedNames(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), document_(sight.document), findings_(findings) {}

  void run() {
    for (const NameRecord& record : document_.names) sorted_.push_back({document_.string(record.stem), &record});
    std::sort(sorted_.begin(), sorted_.end());
    for (size_t i = 0; i + 1 < sorted_.size(); ++i) {
      if (!sorted_[i + 1].first.starts_with(sorted_[i].first)) continue;
      const NameRecord* whole = whole_of(i);
      if (whole != nullptr) replace_all(*sorted_[i].second, *whole);
    }
    sort_by_place(findings_);
  }

 private:
  // The longer name that a record is short for; nullptr when there is none, or more than one. Names that begin with it
  // stand behind it.
  const NameRecord* whole_of(size_t at) const {
    const auto& [short_name, record] = sorted_[at];
    const NameRecord& part = *record;
    if (short_name.size() < 4 || part.place || sight_.lexicon.known(short_name)) return nullptr;
    const NameRecord* found = nullptr;
    for (size_t i = at + 1; i < sorted_.size() && sorted_[i].first.starts_with(short_name); ++i) {
      const std::string_view name = sorted_[i].first;
      const NameRecord& whole = *sorted_[i].second;
      if (whole.place || whole.times <= part.times || whole.times < 2 || whole.given.empty()) continue;
      const bool same_person = shares_given_name(part, whole);
      if (!same_person && whole.times < 2 * part.times) continue;
      if (is_name_of_its_own(short_name, name)) continue;
      if (!may_be_cut(name.substr(short_name.size()), same_person, part)) continue;
      if (!wants(sight_, same_person ? "same-person" : "alone")) continue;
      if (found != nullptr) return nullptr;
      found = &whole;
    }
    return found;
  }

  static bool shares_given_name(const NameRecord& a, const NameRecord& b) {
    return std::any_of(a.given.begin(), a.given.end(),
                       [&](StringId name) { return std::find(b.given.begin(), b.given.end(), name) != b.given.end(); });
  }

  // "Olympic" and "Olympics", "Owen" and "Owens", "Claus" and "Clause" are both known.
  bool is_name_of_its_own(std::string_view short_name, std::string_view name) const {
    const std::string_view rest = name.substr(short_name.size());
    return (rest == "s" || rest == "e") && sight_.lexicon.known(capitalize(short_name));
  }

  // What is missing is how names end, no case ending (-n, -ssa) and no woman's (Voronkov, Voronkova). Without a given name
  // of its own the short form must not be a name's stem that another ending fits as well.
  static bool may_be_cut(std::string_view rest, bool same_person, const NameRecord& part) {
    static const WordSet sure("i nen onen anen ainen inen äinen s as is us es o e ius");
    static const WordSet alone("i nen inen ainen anen onen äinen is us");
    if (!sure.has(rest)) return false;
    return same_person || (part.given.empty() && alone.has(rest));
  }

  void replace_all(const NameRecord& part, const NameRecord& whole) {
    const std::string written = as_written(whole);
    if (written.empty()) return;
    for (const Token& token : document_.tokens) {
      if (token.word->stem != part.stem || token.is_protected || shape(token) != Shape::title) continue;
      const std::string_view form = document_.view(token);
      const size_t stem_size = document_.string(part.stem).size();
      if (form.size() < stem_size) continue;
      Finding finding = replace(token.span, written + std::string(form.substr(stem_size)));
      finding.captures = {{"name", std::string(form)}, {"whole", written}};
      findings_.push_back(std::move(finding));
    }
  }

  std::string as_written(const NameRecord& record) const {
    for (const Token& token : document_.tokens) {
      if (token.word->stem == record.stem && shape(token) == Shape::title && !token.word->possessive)
        return std::string(document_.view(token));
    }
    return "";
  }

  const Sight& sight_;
  const Document& document_;
  std::vector<std::pair<std::string_view, const NameRecord*>> sorted_;  // by name
  std::vector<Finding>& findings_;
};

}  // namespace

Detector shortened_name() {
  Detector detector;
  detector.spec = {"shortened-name", "A surname that lost its end, where the article has it whole.",
                   {{"what",
                     "same-person (both stand behind the same given name, somewhere), alone (the short one has none).",
                     std::vector<std::string>{"same-person", "alone"}}},
                   {"name", "whole"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { ShortenedNames(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
