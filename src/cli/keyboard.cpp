#include "cli/keyboard.h"

#include <errno.h>
#include <fmt/format.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "cli/failure.h"
#include "cli/line_editor.h"
#include "cli/temporaries.h"

namespace decalque {

namespace {

/// The mode the terminal had; read by the thread that waits for signals.
termios given_mode;

void give_back() { ::tcsetattr(STDIN_FILENO, TCSANOW, &given_mode); }

void wake_up(int) {}

/// Signals that end a wait for a key: another size, and being continued.
void notice_changes() {
  struct sigaction action {};
  action.sa_handler = wake_up;
  for (const int number : {SIGWINCH, SIGCONT}) ::sigaction(number, &action, nullptr);
}

unsigned terminal_columns() {
  winsize size{};
  return ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

class TerminalKeyboard : public Keyboard {
 public:
  TerminalKeyboard() {
    if (terminal_columns() < kFewestColumns)
      throw Failure(fmt::format("review: the terminal is {} columns wide, {} are needed; make it wider, or use --web",
                                terminal_columns(), kFewestColumns));
    ::tcgetattr(STDIN_FILENO, &given_mode);
    on_ending_signal(give_back);
    notice_changes();
    take();
  }
  ~TerminalKeyboard() override {
    on_ending_signal(nullptr);
    give_back();
  }

  std::string key() override {
    const int first = byte();
    if (first == kInterrupted) {
      take();  // after a stop the shell has left its own mode
      return kRedraw;
    }
    if (first < 0) return "";
    if (first == 3 || first == 4) return kStop;
    if (first == 12) return kRedraw;
    if (first == 27) return escape();
    if (first == '\r') return "\n";
    std::string key(1, static_cast<char>(first));
    for (int more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0; more > 0; --more)
      if (const int next = byte(); next >= 0) key += static_cast<char>(next);
    return key;
  }

  std::optional<std::string> line(const std::string& prompt, const std::string& text) override {
    give_back();
    auto line = edit_line(prompt, text);
    take();
    return line;
  }

  unsigned columns() const override { return std::max(terminal_columns(), kFewestColumns); }

 private:
  static constexpr int kInterrupted = -2;

  // Ctrl-C is a key, Ctrl-Z stays with the terminal.
  static void take() {
    termios mode = given_mode;
    mode.c_lflag &= ~static_cast<tcflag_t>(ICANON | ECHO);
    mode.c_iflag &= ~static_cast<tcflag_t>(ICRNL);
    mode.c_cc[VINTR] = _POSIX_VDISABLE;
    mode.c_cc[VMIN] = 1;
    mode.c_cc[VTIME] = 0;
    ::tcsetattr(STDIN_FILENO, TCSADRAIN, &mode);
  }

  static int byte() {
    unsigned char c = 0;
    const auto got = ::read(STDIN_FILENO, &c, 1);
    return got == 1 ? c : got < 0 && errno == EINTR ? kInterrupted : -1;
  }

  // What begins with Escape and is none of the keys known here is read to its end and does nothing.
  std::string escape() {
    std::string sequence;
    termios mode{};
    ::tcgetattr(STDIN_FILENO, &mode);
    mode.c_cc[VMIN] = 0;
    mode.c_cc[VTIME] = 1;
    ::tcsetattr(STDIN_FILENO, TCSANOW, &mode);
    for (int c; (c = byte()) >= 0;) {
      sequence += static_cast<char>(c);
      if (sequence.size() > 1 && c >= '@' && c <= '~') break;
    }
    take();
    if (sequence == "[A" || sequence == "OA") return "k";
    if (sequence == "[B" || sequence == "OB") return "j";
    return "escape";
  }
};

class LineKeyboard : public Keyboard {
 public:
  explicit LineKeyboard(const Streams& streams) : in_(streams.in), out_(streams.out) {}

  std::string key() override {
    rest_.reset();
    std::string line;
    do {
      if (!read(line)) return "";
    } while (line.find_first_not_of(" \t") == std::string::npos);
    line.erase(0, line.find_first_not_of(" \t"));
    size_t size = 1;
    if (std::isdigit(static_cast<unsigned char>(line[0])))
      while (size < line.size() && std::isdigit(static_cast<unsigned char>(line[size]))) ++size;
    if (size < line.size()) {
      rest_ = line.substr(size);
      if (rest_->front() == ' ') rest_->erase(0, 1);
    }
    return line.substr(0, size);
  }

  std::optional<std::string> line(const std::string& prompt, const std::string&) override {
    if (rest_) return std::exchange(rest_, std::nullopt);
    out_ << prompt << std::flush;
    std::string line;
    if (!read(line)) return std::nullopt;
    out_ << "\n";
    return line;
  }

  unsigned columns() const override { return 80; }

 private:
  bool read(std::string& line) {
    if (!std::getline(in_, line)) return false;
    if (line.ends_with('\r')) line.pop_back();
    return true;
  }

  std::istream& in_;
  std::ostream& out_;
  std::optional<std::string> rest_;
};

}  // namespace

std::unique_ptr<Keyboard> keyboard(const Streams& streams) {
  if (streams.in_is_terminal && streams.out_is_terminal) return std::make_unique<TerminalKeyboard>();
  return std::make_unique<LineKeyboard>(streams);
}

}  // namespace decalque
