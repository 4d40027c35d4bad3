#include "lexicon/name_records.h"

#include <algorithm>

#include "lexicon/kinds.h"
#include "lexicon/name_setting.h"
#include "text/unicode.h"

namespace decalque {
namespace {

// A verb behind it, and no preposition before it and its titles.
bool is_subject(const Document& document, uint32_t token, TokenRange range) {
  if (token + 1 >= range.end || (document.tokens[token + 1].word->lexicon_entry & kSubjectVerb) == 0) return false;
  for (uint32_t first = token; first > range.begin; --first) {
    const Token& before = document.tokens[first - 1];
    const bool part = before.kinds.has(Kind::NAME) || before.kinds.has(Kind::TITLE) || before.upos == Upos::ADJ ||
                      before.upos == Upos::DET;
    if (!part) return before.upos != Upos::ADP && before.xpos != Xpos::IN && before.xpos != Xpos::TO;
  }
  return true;
}

void add_given(NameRecord& record, StringId given) {
  const auto at = std::ranges::lower_bound(record.given, given);
  if (at == record.given.end() || *at != given) record.given.insert(at, given);
}

void add_mention(const Document& document, uint32_t token, TokenRange range, NameRecord& record) {
  const Token& here = document.tokens[token];
  ++record.times;
  record.subject = record.subject || is_subject(document, token, range);
  if (!here.kinds.has(Kind::NAME)) return;
  const StringId given = given_before(document, token, range.begin);
  record.place |= here.kinds.has(Kind::PLACE);
  record.introduced |= given != 0 || here.kinds.has(Kind::PERSON) || here.kinds.has(Kind::PLACE);
  if (given != 0) add_given(record, given);
}

// The stems that are a name somewhere, as records still empty.
std::vector<NameRecord> stems_of_names(const Document& document) {
  std::vector<StringId> stems;
  for (const Token& token : document.tokens) {
    if (token.kinds.has(Kind::NAME)) stems.push_back(token.word->stem);
  }
  std::ranges::sort(stems);
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  std::vector<NameRecord> records(stems.size());
  for (size_t i = 0; i < stems.size(); ++i) records[i].stem = stems[i];
  return records;
}

}  // namespace

void record_names(Document& document) {
  document.names = stems_of_names(document);
  std::vector<uint32_t> record_of(document.words->strings().size() + 1, 0);  // by stem; 0: none
  for (uint32_t i = 0; i < document.names.size(); ++i) record_of[document.names[i].stem] = i + 1;
  for (const Segment& segment : document.segments) {
    for (uint32_t i = segment.tokens.begin; i < segment.tokens.end; ++i) {
      const uint32_t record = record_of[document.tokens[i].word->stem];
      if (record != 0) add_mention(document, i, segment.tokens, document.names[record - 1]);
    }
  }
}

NameMentions mentions_of(const Document& document, std::string_view base, StringId given) {
  NameMentions mentions;
  const StringId stem = document.words->strings().find(to_lower(base));
  if (stem == 0 || stem == given) return mentions;  // in "Jaan Jaani" it is the given name itself
  const NameRecord* record = document.name(stem);
  if (!record) return mentions;
  mentions.any = true;
  mentions.place = record->place;
  mentions.introduced = record->introduced;
  mentions.same_given = given != 0 && std::ranges::binary_search(record->given, given);
  mentions.other_given = given != 0 && record->given.size() > (mentions.same_given ? 1U : 0U);
  return mentions;
}

}  // namespace decalque
