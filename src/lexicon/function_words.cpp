#include "lexicon/function_words.h"

namespace decalque {

std::vector<FunctionReading> FunctionWords::readings(std::string_view lower) const {
  std::vector<FunctionReading> result;
  std::string_view rest = table_.find(lower).value_or("");
  while (!rest.empty()) {
    std::string_view field = next_field(rest);
    const std::string_view lemma = next_field(field, ' ');
    const Upos upos = upos_of(next_field(field, ' ')).value_or(Upos::X);
    result.push_back({lemma, upos, xpos_of(field).value_or(Xpos::XX)});
  }
  return result;
}

std::string_view FunctionWords::lemma(std::string_view lower, Upos upos, Xpos xpos) const {
  std::string_view same_upos;
  for (const FunctionReading& reading : readings(lower)) {
    if (reading.upos != upos) continue;
    if (reading.xpos == xpos) return reading.lemma;
    const bool closed = upos != Upos::NOUN && upos != Upos::VERB && upos != Upos::ADJ && upos != Upos::ADV;
    if (same_upos.empty() && closed) same_upos = reading.lemma;
  }
  return same_upos;
}

}  // namespace decalque
