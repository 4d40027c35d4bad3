#include "treebank.h"

#include <zlib.h>

#include <array>
#include <stdexcept>

#include "lexicon/contraction.h"
#include "text/unicode.h"

namespace decalque::training {
namespace {

/// A token line of CoNLL-U, as far as it is needed here.
struct Line {
  int id = 0;
  int until = 0;  ///< The last id of a multiword token's range, else 0.
  std::string form, relation;
  Upos upos = Upos::X;
  Xpos xpos = Xpos::XX;
  bool space_after = true;
};

std::vector<std::string> fields_of(const std::string& line) {
  std::vector<std::string> fields(1);
  for (const char c : line) {
    if (c == '\t') {
      fields.emplace_back();
    } else {
      fields.back() += c;
    }
  }
  return fields;
}

bool parse(const std::string& text, Line& line) {
  const auto fields = fields_of(text);
  if (fields.size() != 10 || fields[0].find('.') != std::string::npos) return false;
  line.id = std::stoi(fields[0]);
  const size_t dash = fields[0].find('-');
  line.until = dash == std::string::npos ? 0 : std::stoi(fields[0].substr(dash + 1));
  line.form = straight(fields[1]);
  line.upos = upos_of(fields[3]).value_or(Upos::X);
  line.xpos = xpos_of(fields[4]).value_or(Xpos::XX);
  line.relation = fields[7];
  line.space_after = fields[9].find("SpaceAfter=No") == std::string::npos;
  return true;
}

bool is_noun(const TaggedWord& word) { return word.upos == Upos::NOUN || word.upos == Upos::PROPN; }

/// The tags of words joined by hyphens: of the last; a modifier becomes an adjective, "1990-95" a number.
TaggedWord joined_by_hyphens(const std::vector<Line>& parts, bool before_noun) {
  TaggedWord word{"", parts.back().upos, parts.back().xpos};
  bool names = true;
  for (const Line& part : parts) {
    word.form += part.form;
    names = names && (part.upos == Upos::PROPN || part.form == "-");
  }
  const std::string& relation = parts.back().relation;
  const bool modifies =
      relation.starts_with("amod") || relation.starts_with("compound") || relation.starts_with("nmod");
  const bool nominal = word.upos == Upos::NOUN || word.upos == Upos::VERB || word.upos == Upos::ADV;
  if (!names && modifies && before_noun && nominal) word.upos = Upos::ADJ, word.xpos = Xpos::JJ;
  return word;
}

/// Words, with multiword tokens as one: the tags are those of the first part ("don't", "Ukraine's", "gonna").
std::vector<Line> with_multiword_tokens(const std::vector<Line>& lines) {
  std::vector<Line> result;
  int covered = 0;
  for (size_t i = 0; i < lines.size(); ++i) {
    Line line = lines[i];
    if (line.until > 0 && i + 1 < lines.size()) {
      covered = line.until;
      line.upos = lines[i + 1].upos;
      line.xpos = lines[i + 1].xpos;
      line.relation = lines[i + 1].relation;
      result.push_back(line);
    } else if (line.id > covered) {
      result.push_back(line);
    }
  }
  return result;
}

bool continues(const std::vector<Line>& words, size_t i) {
  return i + 2 < words.size() && words[i + 1].form == "-" && words[i + 1].upos == Upos::PUNCT &&
         !words[i].space_after && !words[i + 1].space_after && words[i].upos != Upos::PUNCT &&
         words[i + 2].upos != Upos::PUNCT;
}

TaggedSentence joined(const std::vector<Line>& lines) {
  const std::vector<Line> words = with_multiword_tokens(lines);
  TaggedSentence result;
  for (size_t i = 0; i < words.size(); ++i) {
    std::vector<Line> parts = {words[i]};
    while (continues(words, i)) {
      parts.insert(parts.end(), {words[i + 1], words[i + 2]});
      i += 2;
    }
    const bool before_noun = i + 1 < words.size() && is_noun({"", words[i + 1].upos, words[i + 1].xpos});
    result.push_back(parts.size() > 1 ? joined_by_hyphens(parts, before_noun)
                                      : TaggedWord{parts[0].form, parts[0].upos, parts[0].xpos});
  }
  return result;
}

TaggedSentence syntactic(const std::vector<Line>& lines) {
  TaggedSentence result;
  for (const Line& line : lines) {
    if (line.until == 0) result.push_back({line.form, line.upos, line.xpos});
  }
  return result;
}

bool is_plural_subject(const TaggedSentence& before) {
  for (size_t i = before.size(), steps = 0; i > 0 && steps < 4; --i, ++steps) {
    const TaggedWord& word = before[i - 1];
    if (word.upos == Upos::PRON)
      return to_lower(word.form) != "he" && to_lower(word.form) != "she" && to_lower(word.form) != "it";
    if (is_noun(word)) return word.xpos == Xpos::NNS || word.xpos == Xpos::NNPS;
  }
  return false;
}

/// "threatened" -> "threatens": headlines tell the past in the present.
void set_present(TaggedWord& word, const TaggedSentence& before, const Morphology& morphology) {
  const std::string lemma = morphology.lemma(word.form, word.upos, word.xpos);
  word.xpos = is_plural_subject(before) ? Xpos::VBP : Xpos::VBZ;
  word.form = morphology.inflect(lemma, word.xpos);
}

/// Without articles, forms of "be" before participles and the final stop; the past tense in the present or as it is.
TaggedSentence as_headline(const TaggedSentence& sentence, bool in_present, const Morphology& morphology) {
  TaggedSentence result;
  for (size_t i = 0; i < sentence.size(); ++i) {
    TaggedWord word = sentence[i];
    const bool last = i + 1 == sentence.size();
    const bool article = word.xpos == Xpos::DT && (word.form.size() < 3 || to_lower(word.form) == "the");
    const bool before_participle = !last && (sentence[i + 1].xpos == Xpos::VBN || sentence[i + 1].xpos == Xpos::VBG);
    const bool auxiliary =
        word.upos == Upos::AUX && word.xpos != Xpos::MD && word.xpos != Xpos::VB && before_participle;
    if (article || (last && word.form == ".") || (in_present && auxiliary)) continue;
    if (in_present && word.upos == Upos::VERB && word.xpos == Xpos::VBD) set_present(word, result, morphology);
    result.push_back(word);
  }
  return result;
}

void capitalize_words(TaggedSentence& sentence, bool small_ones_too) {
  for (TaggedWord& word : sentence) {
    if (small_ones_too || word.form.size() > 3) word.form = capitalize(word.form);
  }
}

void set_quotes(TaggedSentence& sentence) {
  for (TaggedWord& word : sentence) {
    if (word.form != "\"") continue;
    if (word.xpos == Xpos::OPENQ) word.form = "“";
    if (word.xpos == Xpos::CLOSEQ) word.form = "”";
  }
}

std::vector<std::string> lines_of(const std::string& path) {
  gzFile file = gzopen(path.c_str(), "rb");
  if (!file) throw std::runtime_error(path + ": cannot be read");
  std::vector<std::string> lines;
  std::array<char, 1 << 16> buffer{};
  while (gzgets(file, buffer.data(), static_cast<int>(buffer.size()))) {
    std::string& line = lines.emplace_back(buffer.data());
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
  }
  gzclose(file);
  return lines;
}

}  // namespace

std::vector<TreebankSentence> read_treebank(const std::string& path) {
  std::vector<TreebankSentence> result;
  std::vector<Line> lines;
  const auto end_sentence = [&] {
    if (!lines.empty()) result.push_back({syntactic(lines), joined(lines)});
    lines.clear();
  };
  for (const std::string& text : lines_of(path)) {
    Line line;
    if (text.empty()) end_sentence();
    if (!text.empty() && text[0] != '#' && parse(text, line)) lines.push_back(line);
  }
  end_sentence();
  return result;
}

std::vector<LemmaLine> read_lemmas(const std::string& path) {
  std::vector<LemmaLine> result;
  for (const std::string& text : lines_of(path)) {
    Line line;
    if (text.empty() || text[0] == '#' || !parse(text, line) || line.until > 0) continue;
    result.push_back({{line.form, line.upos, line.xpos}, fields_of(text)[2]});
  }
  return result;
}

uint64_t Random::next() {
  uint64_t z = (state_ += 0x9e3779b97f4a7c15U);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
  return z ^ (z >> 31);
}

TaggedSentence lowered(const TaggedSentence& sentence) {
  TaggedSentence result = sentence;
  for (TaggedWord& word : result) word.form = to_lower(word.form);
  return result;
}

TaggedSentence varied(const TaggedSentence& sentence, const Morphology& morphology, Random& random) {
  TaggedSentence result = random.chance(0.14) ? as_headline(sentence, random.chance(0.7), morphology) : sentence;
  if (result.empty()) result = sentence;
  if (random.chance(0.3)) set_quotes(result);
  const double kind = random.unit();
  if (kind < 0.09) {
    result = lowered(result);
  } else if (kind < 0.13) {
    for (TaggedWord& word : result) word.form = to_upper(word.form);
  } else if (kind < 0.18) {
    capitalize_words(result, kind < 0.15);
  }
  return result;
}

}  // namespace decalque::training
