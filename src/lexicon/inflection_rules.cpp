#include "lexicon/inflection_rules.h"

#include <algorithm>
#include <iterator>

namespace decalque {
namespace {

bool is_vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }
bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}
std::string_view without(std::string_view word, size_t letters) { return word.substr(0, word.size() - letters); }
char last(std::string_view word, size_t back = 0) { return word.size() > back ? word[word.size() - 1 - back] : '\0'; }

/// Vowel groups, without a silent final e: "stop" 1, "travel" 2, "make" 1, "table" 2.
int syllables(std::string_view word) {
  int count = 0;
  bool in_vowel = false;
  for (size_t i = 0; i < word.size(); ++i) {
    if (i > 0 && word[i] == 'u' && word[i - 1] == 'q') continue;
    const bool glide = word[i] == 'y' && i + 1 < word.size() && is_vowel(word[i + 1]);  // "layer" has two
    const bool vowel = is_vowel(word[i]) || (word[i] == 'y' && i > 0 && !glide);
    count += vowel && !in_vowel;
    in_vowel = vowel;
  }
  const bool silent =
      last(word) == 'e' && count > 1 && !is_vowel(last(word, 1)) && !(last(word, 1) == 'l' && !is_vowel(last(word, 2)));
  return count - silent;
}

/// One vowel letter and one consonant that can double: "stop", "quit", "travel"; not "look", "play", "fix".
bool ends_short(std::string_view word) {
  const char c = last(word), v = last(word, 1), before = last(word, 2);
  if (word.size() < 2 || is_vowel(c) || std::string_view("wxyh").find(c) != std::string_view::npos) return false;
  if (!is_vowel(v)) return v == 'y' && c != 'l' && before != '\0' && !is_vowel(before) && syllables(word) == 1;
  return !is_vowel(before) || (before == 'u' && last(word, 3) == 'q');
}

bool doubles(std::string_view word) { return ends_short(word) && (syllables(word) == 1 || last(word) == 'l'); }

std::string with_vowel_ending(std::string_view word, std::string_view ending) {
  std::string result(word);
  if (doubles(word)) result += last(word);
  return result.append(ending);
}

bool takes_es(std::string_view word) { return ends_with_any(word, {"s", "x", "z", "ch", "sh"}); }
bool ends_consonant_y(std::string_view word) {
  return word.size() > 1 && last(word) == 'y' && !is_vowel(last(word, 1)) && last(word, 1) != '\'';
}

std::string with_s(std::string_view word) {
  if (takes_es(word)) return std::string(word) + "es";
  if (ends_consonant_y(word) || word.ends_with("quy")) return std::string(without(word, 1)) + "ies";
  return std::string(word) + "s";
}

std::string third_person(std::string_view verb) {
  if (last(verb) == 'o' && !is_vowel(last(verb, 1))) return std::string(verb) + "es";
  return with_s(verb);
}

std::string with_ed(std::string_view verb) {
  if (last(verb) == 'e') return std::string(verb) + "d";
  if (ends_consonant_y(verb)) return std::string(without(verb, 1)) + "ied";
  if (verb.size() > 1 && verb.ends_with("c") && is_vowel(last(verb, 1))) return std::string(verb) + "ked";
  return with_vowel_ending(verb, "ed");
}

std::string with_ing(std::string_view verb) {
  if (verb.ends_with("ie")) return std::string(without(verb, 2)) + "ying";
  if (last(verb) == 'e' && verb.size() > 2 && !ends_with_any(verb, {"ee", "oe", "ye"})) {
    return std::string(without(verb, 1)) + "ing";
  }
  if (verb.size() > 1 && verb.ends_with("c") && is_vowel(last(verb, 1))) return std::string(verb) + "king";
  return with_vowel_ending(verb, "ing");
}

// Words in -man that have no men in them.
constexpr std::string_view kNotMen[] = {"human",   "german", "roman",     "shaman",     "talisman", "ottoman",
                                        "norman",  "caiman", "caveman's", "ataman",     "hetman's", "mussulman",
                                        "brahman", "cayman", "desman",    "superhuman", "inhuman",  "nonhuman",
                                        "toman",   "dolman", "saman",     "leman",      "turkoman", "subhuman"};

std::string plural_of(std::string_view noun) {
  if (noun.size() > 4 && noun.ends_with("man") && std::ranges::find(kNotMen, noun) == std::end(kNotMen)) {
    return std::string(without(noun, 2)) + "en";
  }
  if (noun.size() > 4 && ends_with_any(noun, {"sis", "xis"})) return std::string(without(noun, 2)) + "es";
  return with_s(noun);
}

std::string with_er(std::string_view word, std::string_view ending) {
  if (last(word) == 'e') return std::string(word).append(ending.substr(1));
  if (ends_consonant_y(word)) return std::string(without(word, 1)).append("i").append(ending);
  return last(word) == 'l' && syllables(word) > 1 ? std::string(word).append(ending) : with_vowel_ending(word, ending);
}

/// Whether a stem without its vowel ending more likely lost an e: "mak(e)", "lov(e)", "organiz(e)"; not "walk".
bool lost_e(std::string_view stem) {
  const char c = last(stem), v = last(stem, 1);
  if (stem.size() < 2 || is_vowel(c)) return c == 'u';
  if (ends_with_any(stem,
                    {"v", "uc", "ic", "iz", "yz", "nc", "rc", "dg", "rg", "ng", "ls", "ns", "rs", "ps", "lv", "rv"})) {
    return !(stem.ends_with("ng") && !ends_with_any(stem, {"ang", "eng", "ung"})) || stem.ends_with("v");
  }
  if (c == 'l' && std::string_view("bcdfgkptsz").find(v) != std::string_view::npos) return true;
  if (c == 'w' || c == 'x' || c == 'y' || c == 'h' || !is_vowel(v) || is_vowel(last(stem, 2))) return c == 's';
  if (syllables(stem) == 1) return true;  // a short vowel would have doubled the consonant
  return ends_with_any(stem,
                       {"at", "ut", "et", "ag", "as", "us", "is", "os", "ir", "ur", "uc", "ic", "id", "ud", "ur"}) &&
         !ends_with_any(stem, {"ocus", "et"});
}

/// Adds the origins of a form that ends in a vowel ending once it is taken off: plain, with e, undoubled.
void add_stems(std::vector<Origin>& origins, std::string_view stem, Xpos tag) {
  if (stem.size() < 2) return;
  const std::string plain(stem), with_e = plain + "e";
  const bool doubled = stem.size() > 2 && last(stem) == last(stem, 1) && !is_vowel(last(stem));
  const bool keeps = ends_with_any(stem, {"ss", "ff", "zz"}) || (stem.ends_with("ll") && syllables(stem) == 1);
  if (doubled && !keeps) origins.push_back({std::string(without(stem, 1)), tag});
  if (stem.ends_with("ck") && stem.size() > 3) {
    origins.push_back({plain, tag});
    origins.push_back({std::string(without(stem, 1)), tag});
    return;
  }
  const bool e_first = lost_e(stem);
  origins.push_back({e_first ? with_e : plain, tag});
  origins.push_back({e_first ? plain : with_e, tag});
  if (doubled && keeps) origins.push_back({std::string(without(stem, 1)), tag});
}

void add_s(std::vector<Origin>& origins, std::string_view form, Xpos tag) {
  if (form.size() > 3 && form.ends_with("ies")) {
    const std::string y = std::string(without(form, 3)) + "y", ie(without(form, 1));
    origins.push_back({form.size() == 4 ? ie : y, tag});
    origins.push_back({form.size() == 4 ? y : ie, tag});
    return;
  }
  if (form.ends_with("ss") || form.size() < 2) return;
  const std::string s(without(form, 1));
  if (!form.ends_with("es") || form.size() < 4) {
    origins.push_back({s, tag});
    return;
  }
  const std::string_view es = without(form, 2);
  const bool es_first = ends_with_any(es, {"ss", "x", "ch", "sh", "zz", "o"}) && !ends_with_any(es, {"ach"});
  origins.push_back({es_first || es.ends_with("ach") ? std::string(es) : s, tag});
  origins.push_back({es_first || es.ends_with("ach") ? s : std::string(es), tag});
  if (ends_with_any(es, {"zz", "ss"})) origins.push_back({std::string(without(es, 1)), tag});
}

void add_plural(std::vector<Origin>& origins, std::string_view form) {
  if (form.size() > 4 && form.ends_with("men")) origins.push_back({std::string(without(form, 2)) + "an", Xpos::NNS});
  if (form.size() > 5 && ends_with_any(form, {"ses", "xes"})) {
    // After the plain readings: "bases" is mostly of "base".
    add_s(origins, form, Xpos::NNS);
    origins.push_back({std::string(without(form, 2)) + "is", Xpos::NNS});
    return;
  }
  if (form.ends_with("s")) add_s(origins, form, Xpos::NNS);
}

void add_past(std::vector<Origin>& origins, std::string_view form) {
  for (const Xpos tag : {Xpos::VBD, Xpos::VBN}) {
    if (form.size() > 3 && form.ends_with("ied")) {
      const std::string y = std::string(without(form, 3)) + "y", ie(without(form, 1));
      origins.push_back({form.size() == 4 ? ie : y, tag});
      origins.push_back({form.size() == 4 ? y : ie, tag});
      origins.push_back({std::string(without(form, 2)), tag});  // "skied", "taxied"
    } else if (form.size() > 3 && form.ends_with("eed")) {
      origins.push_back({std::string(without(form, 1)), tag});
    } else if (form.size() > 3 && form.ends_with("ed")) {
      add_stems(origins, without(form, 2), tag);
    }
  }
}

void add_ing(std::vector<Origin>& origins, std::string_view form) {
  if (form.size() < 5 || !form.ends_with("ing")) return;
  const std::string_view stem = without(form, 3);
  if (stem.size() > 1 && last(stem) == 'y' && stem.size() < 4 && !is_vowel(last(stem, 1))) {
    origins.push_back({std::string(without(stem, 1)) + "ie", Xpos::VBG});
  }
  add_stems(origins, stem, Xpos::VBG);
  if (stem.size() > 3 && last(stem) == 'y') origins.push_back({std::string(without(stem, 1)) + "ie", Xpos::VBG});
}

void add_degrees(std::vector<Origin>& origins, std::string_view form) {
  const bool est = form.size() > 4 && form.ends_with("est");
  if (!est && !(form.size() > 3 && form.ends_with("er"))) return;
  const std::string_view stem = without(form, est ? 3 : 2);
  for (const Xpos tag : {est ? Xpos::JJS : Xpos::JJR, est ? Xpos::RBS : Xpos::RBR}) {
    if (last(stem) == 'i') {
      origins.push_back({std::string(without(stem, 1)) + "y", tag});
    } else {
      add_stems(origins, stem, tag);
    }
  }
}

}  // namespace

std::string regular_form(std::string_view lemma, Xpos tag) {
  if (lemma.empty()) return {};
  switch (tag) {
    case Xpos::VBZ:
      return third_person(lemma);
    case Xpos::VBD:
    case Xpos::VBN:
      return with_ed(lemma);
    case Xpos::VBG:
      return with_ing(lemma);
    case Xpos::NNS:
    case Xpos::NNPS:
      return plural_of(lemma);
    case Xpos::JJR:
    case Xpos::RBR:
      return with_er(lemma, "er");
    case Xpos::JJS:
    case Xpos::RBS:
      return with_er(lemma, "est");
    default:
      return std::string(lemma);
  }
}

std::string other_spelling(std::string_view lemma, Xpos tag) {
  const bool past = tag == Xpos::VBD || tag == Xpos::VBN;
  if ((!past && tag != Xpos::VBG) || !ends_short(lemma) || syllables(lemma) < 2) return {};
  if (last(lemma) == 'l') return std::string(lemma) + (past ? "ed" : "ing");
  if (ends_with_any(lemma, {"s", "p", "t"})) return std::string(lemma) + last(lemma) + (past ? "ed" : "ing");
  return {};
}

bool takes_er(std::string_view lemma) {
  const int count = syllables(lemma);
  if (lemma.size() > 4 && ends_with_any(lemma, {"ed", "ing"})) return false;
  if (count <= 1) return true;
  return count == 2 && (ends_consonant_y(lemma) || ends_with_any(lemma, {"ow", "ple", "ble", "tle", "dle"})) &&
         !lemma.ends_with("ly");
}

std::vector<Origin> regular_origins(std::string_view form) {
  std::vector<Origin> origins;
  add_plural(origins, form);
  if (form.ends_with("s")) add_s(origins, form, Xpos::VBZ);
  add_past(origins, form);
  add_ing(origins, form);
  add_degrees(origins, form);
  return origins;
}

}  // namespace decalque
