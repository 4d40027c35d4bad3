// Characters that went through the wrong decoder, or that a machine's own writing left behind.
#include "edit/detectors/mojibake.h"

#include "edit/detectors/detectors.h"
#include "edit/detectors/look.h"
#include "text/unicode.h"

namespace decalque {

namespace {

class Mojibake {
 public:
  Mojibake(const Sight& sight, std::vector<Finding>& findings)
      : sight_(sight), text_(sight.document.text), findings_(findings) {}

  void run() {
    if (wants(sight_, "encoding")) each(misread_run, "encoding");
    if (wants(sight_, "entities")) each(entity_at, "entities");
    if (wants(sight_, "accents")) each(accent_at, "accents");
    if (wants(sight_, "pieces")) each(piece_at, "pieces");
    if (wants(sight_, "invisible")) each(invisible_at, "invisible");
    if (wants(sight_, "fullwidth") && is_mostly_latin()) each(fullwidth_at, "fullwidth");
    if (wants(sight_, "look-alikes")) look_alikes();
    if (wants(sight_, "unknown")) unknown_marks();
    sort_by_place(findings_);
  }

 private:
  using Decoder = Repair (*)(std::string_view text, size_t offset);

  // What a decoder repairs begins with a byte beyond ASCII or with one of its marks; the rest is passed over quickly.
  static bool begins_nothing(char byte) {
    return static_cast<unsigned char>(byte) < 0x80 && byte != '&' && byte != '@';
  }

  void each(Decoder decode, std::string_view what) {
    for (size_t at = 0; at < text_.size();) {
      if (begins_nothing(text_[at])) {
        ++at;
        continue;
      }
      const Repair repair = decode(text_, at);
      if (repair.end == 0) {
        next_code_point(text_, at);
        continue;
      }
      add({static_cast<uint32_t>(repair.begin), static_cast<uint32_t>(repair.end)}, repair.text, what);
      at = repair.end;
    }
  }

  void add(Span span, const std::string& after, std::string_view what) {
    Finding finding = replace(span, after);
    finding.captures = {{"found", std::string(text_.substr(span.begin, span.size()))},
                        {"repaired", after},
                        {"what", std::string(what)}};
    findings_.push_back(std::move(finding));
  }

  bool is_mostly_latin() const {
    size_t latin = 0;
    size_t other = 0;
    for (size_t at = 0; at < text_.size();) {
      const char32_t c = next_code_point(text_, at);
      if (is_letter(c)) ++(c < 0x250 ? latin : other);
    }
    return latin > 4 * other;
  }

  // A word of Latin letters with a few others that only look Latin.
  void look_alikes() {
    for (const Token& token : sight_.document.tokens) {
      if (!is_word(token) || token.is_protected) continue;
      const std::string repaired = latin_look(sight_.document.view(token));
      if (!repaired.empty()) add(token.span, repaired, "look-alikes");
    }
  }

  // A word is missing here and nobody can say which.
  void unknown_marks() {
    for (const std::string_view mark : {"<unk>", "⁇", "\xEF\xBF\xBD"}) {
      for (size_t at = text_.find(mark); at != std::string_view::npos; at = text_.find(mark, at + mark.size())) {
        Finding finding;
        finding.focus = {static_cast<uint32_t>(at), static_cast<uint32_t>(at + mark.size())};
        finding.captures = {{"found", std::string(mark)}, {"repaired", ""}, {"what", "unknown"}};
        findings_.push_back(std::move(finding));
      }
    }
  }

  const Sight& sight_;
  std::string_view text_;
  std::vector<Finding>& findings_;
};

}  // namespace

Detector mojibake() {
  Detector detector;
  detector.spec = {"mojibake",
                   "Characters spoiled by the wrong decoder or left by a machine: â€™, &quot;, @@, zero-width blanks.",
                   {{"what",
                     "encoding (UTF-8 read as Latin-1), entities (HTML), accents (didn\u00B4t), pieces (sub-word marks), invisible (zero-width), "
                     "look-alikes (Cyrillic in Latin words), fullwidth (Chinese marks), unknown (<unk>; no correction).",
                     std::vector<std::string>{"encoding", "entities", "pieces", "invisible", "look-alikes"}}},
                   {"found", "repaired", "what"}};
  detector.run = [](const Sight& sight, std::vector<Finding>& findings) { Mojibake(sight, findings).run(); };
  return detector;
}

}  // namespace decalque
