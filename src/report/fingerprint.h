#pragma once
// What a finding is known by when the text around it has moved.

#include <map>
#include <string>
#include <string_view>

#include "report/remark.h"
#include "report/sentences.h"

namespace decalque {

/// The fingerprint of a finding: 16 hexadecimal digits made of its rule, of the words it is about and of up to three
/// words of its sentence on each side; neither places nor the width of blanks count. Findings that read alike in all of
/// this have the same fingerprint and are told apart by their number.
struct Fingerprint {
  std::string digits;
  uint32_t number = 1;  ///< Counted from 1 among those that are alike, in order of place.
};

/// Gives fingerprints to the remarks of one article, which come in order of place. Refers to the text.
class Fingerprints {
 public:
  explicit Fingerprints(std::string_view text) : text_(text), sentences_(text) {}
  Fingerprint next(const Remark& remark);

 private:
  std::string_view text_;
  Sentences sentences_;
  std::map<std::string, uint32_t> counts_;
};

}  // namespace decalque
