#include "edit/detectors/detectors.h"

#include <algorithm>

namespace decalque {

namespace {

// The loader has checked the options' names and types; a missing one is a mistake in the detector itself.
template <class T>
const T& option(const Options& options, std::string_view name) {
  return std::get<T>(options.find(name)->second);
}

std::vector<Detector> make_all() {
  std::vector<Detector> all = {
      doubled_word(),   repetition(),   detokenize(),      first_letter(),      final_stop(),     stray_mark(),
      a_an(),           number_format(), quote_spacing(),  quote_style(),       mojibake(),       inflected_name(),
      untranslated_word(), sentence_case(), proper_case(), page_furniture(),   misspelling(),    all_lower(),
      unbalanced_mark(), orphan_source(), lost_quote(), name_pronoun(), word_pairs(),
      shortened_name(), split_hyphen(), missing_blank()};
  std::sort(all.begin(), all.end(), [](const Detector& a, const Detector& b) { return a.spec.name < b.spec.name; });
  return all;
}

}  // namespace

bool Sight::flag(std::string_view name) const { return option<bool>(options, name); }
double Sight::number(std::string_view name) const { return option<double>(options, name); }
const std::string& Sight::text(std::string_view name) const { return option<std::string>(options, name); }
const std::vector<std::string>& Sight::texts(std::string_view name) const {
  return option<std::vector<std::string>>(options, name);
}

const std::vector<Detector>& all_detectors() {
  static const std::vector<Detector> all = make_all();
  return all;
}

}  // namespace decalque
