#include "lexicon/irregulars.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "lexicon/lexicon.h"
#include "lexicon/sorted_table.h"

namespace decalque {

Irregulars::Irregulars(const std::filesystem::path& path) : file_(path) {
  std::string_view rest = file_.bytes();
  for (int number = 1; !rest.empty(); ++number) {
    std::string_view line = next_field(rest, '\n');
    if (line.empty() || line.starts_with("# ")) continue;
    const std::string_view lemma = next_field(line);
    const auto tag = xpos_of(next_field(line));
    if (!tag || line.empty()) throw LexiconError(fmt::format("{}:{}: not lemma, tag, forms", path.string(), number));
    lines_.push_back({lemma, *tag, line});
  }
  const auto key = [](const Irregular& line) { return std::pair(line.lemma, line.tag); };
  // As a rule the file is; a start has no time to sort.
  if (!std::ranges::is_sorted(lines_, {}, key)) std::ranges::sort(lines_, {}, key);
  for (uint32_t i = 0; i < lines_.size(); ++i) {
    for (std::string_view forms = lines_[i].forms; !forms.empty();) by_form_.push_back({next_field(forms, '|'), i});
  }
  std::ranges::sort(by_form_, {}, [](const Form& form) { return std::pair(form.form, form.line); });
}

std::string_view Irregulars::forms(std::string_view lemma, Xpos tag) const {
  const std::pair key(lemma, tag);
  const auto found =
      std::ranges::lower_bound(lines_, key, {}, [](const Irregular& line) { return std::pair(line.lemma, line.tag); });
  return found != lines_.end() && found->lemma == lemma && found->tag == tag ? found->forms : std::string_view{};
}

std::vector<const Irregular*> Irregulars::origins(std::string_view form) const {
  std::vector<const Irregular*> result;
  const auto first = std::ranges::lower_bound(by_form_, form, {}, &Form::form);
  for (auto at = first; at != by_form_.end() && at->form == form; ++at) result.push_back(&lines_[at->line]);
  return result;
}

}  // namespace decalque
