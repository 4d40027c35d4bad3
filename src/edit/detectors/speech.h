#pragma once
// Who speaks: the reporter, or somebody whom he quotes. Speech whose marks are lost is known by its words alone.

#include "edit/detectors/look.h"

namespace decalque {

/// Words with which speech is given to somebody: "said", "tells".
bool reports(std::string_view lower_case_word);

/// Questions about sentences and attributions. Refers to the document, which must outlive it; cheap to make.
class Speech {
 public:
  /// How a sentence that stands without marks reads: as the speaker's own words ("we", "my"), as the reporter's (it
  /// names the speaker, or attributes something itself, or is a heading), as both, or as neither.
  enum class Voice : uint8_t { speaker, reporter, both, neither };
  /// The sentence that speech begins with. `known`: what stands before it is plainly not the speaker's.
  struct Beginning {
    uint32_t segment = 0;
    bool known = false;
  };

  explicit Speech(const Document& document) : document_(document) {}

  /// Words that only a speaker says of himself.
  bool is_in_first_person(uint32_t begin, uint32_t end) const;
  /// `said Kouki`, `Kouki said`, `the head of the team tells Yle`: a reporting verb, before it nothing but a name.
  bool attributes(uint32_t begin, uint32_t end) const;
  /// Looks back, a few sentences at most, from the sentence `last`, which ends with an attribution that holds the tokens
  /// `by`: unmarked sentences before it in the first person are of the same speech, and so is what stands between.
  Beginning beginning(uint32_t last, TokenRange by) const;
  /// The sentences from `first` to `last` stand on lines of their own, without blank lines, as everywhere in the article:
  /// then lines are not paragraphs.
  bool is_by_sentence(uint32_t first, uint32_t last) const;

 private:
  Voice voice(uint32_t segment, const std::vector<std::string_view>& speaker) const;
  bool has_quotation_mark(const Segment& segment) const;
  bool attributes_itself(const Segment& segment) const;
  bool speaks_up(const Segment& segment) const;
  bool names(const Segment& segment, const std::vector<std::string_view>& speaker) const;
  std::vector<std::string_view> names_of_speaker(uint32_t last, TokenRange by) const;
  bool is_name(uint32_t token) const;

  const Document& document_;
};

}  // namespace decalque
