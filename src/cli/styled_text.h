#pragma once
// Text with styles, broken into the lines of a terminal.

#include <string>
#include <string_view>
#include <vector>

namespace decalque {

enum class Style : uint8_t { plain, bold, deleted, inserted, marked };

/// Pieces of text in their styles. Control characters are made visible as they are added, so no text of an article can
/// steer the terminal.
class StyledText {
 public:
  void add(std::string_view text, Style style);
  /// Lines of at most `columns` columns (one more where a single letter is wider), broken at blanks, inside longer
  /// words between graphemes; each behind the indentation and with a line end. With `color` styles are colours, else
  /// marks:
  /// [-deleted-], {+inserted+}, [marked].
  std::string lines(unsigned columns, bool color, std::string_view indentation) const;

 private:
  struct Cell {
    std::string text;  // a grapheme, or a mark
    Style style;
    int width;
    bool blank;
  };
  std::vector<Cell> cells(bool color) const;

  struct Piece {
    std::string text;
    Style style;
  };
  std::vector<Piece> pieces_;
};

}  // namespace decalque
