#include "text/marks.h"

#include "text/unicode.h"

namespace decalque {
namespace {

/// Quotation marks that answer one another.
enum class Family : uint8_t {
  none,
  straight_double,
  straight_single,
  curly_double,
  curly_single,
  guillemet,
  single_guillemet
};
constexpr int kFamilies = 7;

Family family_of(char32_t c) {
  switch (c) {
    case '"':
      return Family::straight_double;
    case '\'':
    case '`':
      return Family::straight_single;
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
      return Family::curly_double;
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
      return Family::curly_single;
    case 0xAB:
    case 0xBB:
      return Family::guillemet;
    case 0x2039:
    case 0x203A:
      return Family::single_guillemet;
    default:
      return Family::none;
  }
}

enum class Facing : uint8_t { unknown, opens, closes };

/// What the gaps around a mark say.
Facing facing_by_gaps(bool gap_before, bool gap_after) {
  if (gap_before == gap_after) return Facing::unknown;
  return gap_before ? Facing::opens : Facing::closes;
}

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }
bool is_opening_bracket(char32_t c) { return c == '(' || c == '[' || c == '{'; }
bool is_final(char32_t c) { return c == '.' || c == ',' || c == '?' || c == '!' || c == 0x2026; }

class Classifier {
 public:
  Classifier(std::string_view text, std::span<Token> tokens) : text_(text), tokens_(tokens) {}

  void run() {
    for (size_t i = 0; i < tokens_.size(); ++i) {
      if (tokens_[i].type == TokenType::mark) {
        mark(i);
      } else if (text_[tokens_[i].span.begin] == '|' && tokens_[i].span.size() == 1) {
        tokens_[i].kinds.add(Kind::CLAUSE);
      } else if (text_[tokens_[i].span.begin] == '`' && tokens_[i].span.size() == 1) {
        quote(i, Family::straight_single);
      }
    }
  }

 private:
  char32_t point(size_t i) const {
    size_t at = tokens_[i].span.begin;
    return next_code_point(text_, at);
  }
  bool gap_before(size_t i) const {
    if (i == 0 || tokens_[i].gap != Gap::none) return true;
    const char32_t c = point(i - 1);
    return tokens_[i - 1].type == TokenType::mark &&
           (is_opening_bracket(c) || (is_dash(c) && c != '-') || tokens_[i - 1].kinds.has(Kind::OPENQUOTE));
  }
  bool gap_after(size_t i) const { return i + 1 == tokens_.size() || tokens_[i + 1].gap != Gap::none; }

  void mark(size_t i) {
    const char32_t c = point(i);
    if (const Family family = family_of(c); family != Family::none) return quote(i, family);
    Token& token = tokens_[i];
    if (is_dash(c)) {
      token.kinds.add(Kind::DASH);
      // "2019–2021" and "Moscow–Riga" are no clause's end.
      const bool between = !gap_before(i) && !gap_after(i) && token.span.size() <= 3 && c != 0x2014 &&
                           text_[token.span.begin + 1] != '-';
      if (!between) token.kinds.add(Kind::CLAUSE);
      return;
    }
    constexpr std::u32string_view kClause = U",;:.?!()[]{}…‥。，、；：？！¿¡·।۔؟،";
    if (kClause.find(c) != std::u32string_view::npos) token.kinds.add(Kind::CLAUSE);
  }

  void quote(size_t i, Family family) {
    char32_t& open = open_[static_cast<int>(family)];
    const bool opens = can_open(i) && is_opening(i, point(i), open);
    open = opens ? point(i) : 0;
    for (const Kind kind : {Kind::QUOTE, opens ? Kind::OPENQUOTE : Kind::CLOSEQUOTE, Kind::CLAUSE})
      tokens_[i].kinds.add(kind);
  }

  /// Nothing is opened at a paragraph's end or before a comma or stop ("..." aside).
  bool can_open(size_t i) const {
    if (i + 1 == tokens_.size()) return false;
    const Token& next = tokens_[i + 1];
    return next.gap != Gap::none || next.span.size() > 1 ||
           !(is_final(point(i + 1)) || point(i + 1) == ';' || point(i + 1) == ')');
  }

  /// `open` is the mark of the family that is open, 0 when none is.
  bool is_opening(size_t i, char32_t c, char32_t open) const {
    const Facing gaps = facing_by_gaps(gap_before(i), gap_after(i));
    switch (c) {
      case 0x201E:
      case 0x201A:
        return true;  // „ ‚
      case 0x201C:
        return open != 0x201E && !(open == 0x201C && gaps == Facing::closes);  // “, but „...“
      case 0x2018:
        return open != 0x201A && !(open == 0x2018 && gaps == Facing::closes);
      case 0x201D:
      case 0x2019:
        return open == 0 && gaps == Facing::opens;  // ”...” as in Finnish and Swedish
      case 0xAB:
      case 0x2039:
        return open != c + 0x10 && !(c == 0x2039 && open == 0x203A) && gaps != Facing::closes;
      case 0xBB:
      case 0x203A:
        return open == 0 && gaps == Facing::opens;
      default:
        return straight_opens(i, open, gaps);
    }
  }

  /// Straight marks do not nest: the second closes, unless its gaps say otherwise and no mark before it explains them.
  bool straight_opens(size_t i, char32_t open, Facing gaps) const {
    if (open == 0) return gaps != Facing::closes;
    return gaps == Facing::opens && i > 0 && !is_final(point(i - 1));
  }

  std::string_view text_;
  std::span<Token> tokens_;
  char32_t open_[kFamilies] = {};
};

}  // namespace

void classify_marks(std::string_view text, std::span<Token> paragraph) { Classifier(text, paragraph).run(); }

}  // namespace decalque
