#include "cli/line_editor.h"

#include <histedit.h>
#include <locale.h>
#include <stdio.h>

namespace decalque {

namespace {

struct Editing {
  std::string prompt;
  std::string text;
  bool given_up = false;
};

Editing& editing(EditLine* editor) {
  void* data = nullptr;
  ::el_get(editor, EL_CLIENTDATA, &data);
  return *static_cast<Editing*>(data);
}

char* prompt_of(EditLine* editor) { return editing(editor).prompt.data(); }

unsigned char put_text(EditLine* editor, int) {
  return ::el_insertstr(editor, editing(editor).text.c_str()) == 0 ? CC_REFRESH : CC_ERROR;
}

unsigned char give_up(EditLine* editor, int) {
  editing(editor).given_up = true;
  return CC_EOF;
}

constexpr const char* kPutText = "\033[decalque-text~";  // no terminal sends this

}  // namespace

std::optional<std::string> edit_line(const std::string& prompt, const std::string& text) {
  ::setlocale(LC_CTYPE, "C.UTF-8");
  Editing state{prompt, text};
  EditLine* editor = ::el_init("decalque", stdin, stdout, stderr);
  if (!editor) return std::nullopt;
  ::el_set(editor, EL_CLIENTDATA, &state);
  ::el_set(editor, EL_PROMPT, prompt_of);
  ::el_set(editor, EL_EDITOR, "emacs");
  ::el_set(editor, EL_SETTY, "-d", "-isig", nullptr);
  ::el_set(editor, EL_ADDFN, "decalque-text", "the text to begin with", put_text);
  ::el_set(editor, EL_ADDFN, "decalque-give-up", "leave the line", give_up);
  ::el_set(editor, EL_BIND, kPutText, "decalque-text", nullptr);
  ::el_set(editor, EL_BIND, "^C", "decalque-give-up", nullptr);
  if (!text.empty()) ::el_push(editor, kPutText);
  int count = 0;
  const char* read = ::el_gets(editor, &count);
  std::optional<std::string> line;
  if (read && count > 0 && !state.given_up) {
    line.emplace(read, static_cast<size_t>(count));
    while (!line->empty() && (line->back() == '\n' || line->back() == '\r')) line->pop_back();
  }
  ::el_end(editor);
  return line;
}

}  // namespace decalque
