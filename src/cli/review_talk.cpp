#include "cli/review_talk.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "cli/failure.h"
#include "report/rule_text.h"
#include "text/encoding.h"

namespace decalque {

namespace {

std::string counted(size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// Of "all", "none", "" or numbers from 1; nullopt for anything else.
std::optional<std::vector<size_t>> chosen_numbers(const std::string& answer, size_t count) {
  std::vector<size_t> numbers;
  if (answer == "all" || answer == "a")
    for (size_t number = 1; number <= count; ++number) numbers.push_back(number);
  if (!numbers.empty() || answer == "none" || answer == "n") return numbers;
  for (const char* at = answer.data(); at != answer.data() + answer.size();) {
    if (*at == ' ' || *at == ',') {
      ++at;
      continue;
    }
    size_t number = 0;
    const auto [end, error] = std::from_chars(at, answer.data() + answer.size(), number);
    if (error != std::errc() || number < 1 || number > count) return std::nullopt;
    if (std::find(numbers.begin(), numbers.end(), number) == numbers.end()) numbers.push_back(number);
    at = end;
  }
  return numbers;
}

constexpr const char* kHelp =
    "y  make this change                n  leave the text as it is\n"
    "1, 2, ...  make that change        e  write the replacement yourself\n"
    "a  make all of this rule from here on\n"
    "d  make none of this rule from here on\n"
    "j, k  next, previous undecided     J, K  next, previous\n"
    "g  go to a number                  /  search\n"
    "u  undo the last decision          s  show the rule\n"
    "w  write the article               q  leave; every decision is kept\n";

}  // namespace

ReviewTalk::ReviewTalk(ReviewDesk& desk, Keyboard& keyboard, std::ostream& out, Order order, bool color)
    : desk_(desk), keyboard_(keyboard), out_(out), order_(order), color_(color) {}

void ReviewTalk::run() {
  begin();
  greet();
  while (!done_) {
    if (way_.empty()) break;
    if (!shown_) show();
    ask();
  }
}

/// Also when a write in place has begun a new session.
void ReviewTalk::begin() {
  way_ = in_order(desk_.session().items(), order_);
  lines_.emplace(desk_.session().text());
  at_ = 0;
  shown_ = false;
  if (const auto open = next_open(way_.size() - 1, 1); !way_.empty() && open) at_ = *open;
}

void ReviewTalk::greet() {
  const auto total = way_.size();
  auto text = fmt::format("{}: {}", desk_.file(),
                          total == 0 ? "nothing to review" : counted(total, "suggestion", "suggestions"));
  if (desk_.resumed() > 0) text += fmt::format(", {} decided before", desk_.resumed());
  say(text + (total == 0 ? "." : ". ? shows the keys."));
  if (const auto lost = desk_.unplaced().size(); lost > 0)
    say(fmt::format("{} made before {} no place in the article as it is now; {} kept.",
                    counted(lost, "decision", "decisions"), lost == 1 ? "finds" : "find",
                    lost == 1 ? "it is" : "they are"));
  if (total > 0 && !next_open(way_.size() - 1, 1)) end_of_list();
}

void ReviewTalk::show() {
  const auto place = lines_->at(desk_.session().items()[item()].span.begin);
  out_ << "\n" << item_view(desk_.session(), item(), static_cast<uint32_t>(at_ + 1), place.line, page());
  shown_ = true;
}

std::string ReviewTalk::keys() const {
  const auto choices = desk_.session().items()[item()].choices.size();
  std::string keys = choices > 0 ? "y,n,e," : "n,e,";
  if (choices > 1) keys += fmt::format("1-{},", choices);
  return keys + (choices > 0 ? "a,d,j,k,g,/,u,s,w,q,?" : "d,j,k,g,/,u,s,w,q,?");
}

void ReviewTalk::ask() {
  const auto question = fmt::format("[{}]? ", keys());
  out_ << (page().columns >= question.size() + 20 ? "Make this change " : "") << question << std::flush;
  const auto key = keyboard_.key();
  if (key == Keyboard::kRedraw) {
    out_ << "\n";
    shown_ = false;
    return;
  }
  // Flushed: a line to be edited is written past this stream.
  out_ << (key == Keyboard::kStop || key == "\n" || key == "escape" ? "" : key) << "\n" << std::flush;
  try {
    act(key);
  } catch (const Failure& failure) {
    say(failure.what());
  }
}

void ReviewTalk::act(const std::string& key) {
  if (key.empty() || key == Keyboard::kStop) {
    done_ = true;
    say(summary());
    return;
  }
  if (std::isdigit(static_cast<unsigned char>(key[0]))) {
    uint32_t number = 0;
    std::from_chars(key.data(), key.data() + key.size(), number);
    return accept(number - 1);
  }
  switch (key.size() == 1 ? key[0] : '\0') {
    case 'y':
      return accept(0);
    case 'n':
      return reject();
    case 'e':
      return edit();
    case 'a':
      return all_of_rule(State::accepted);
    case 'd':
      return all_of_rule(State::rejected);
    case 'j':
      return step(1, true);
    case 'k':
      return step(-1, true);
    case 'J':
      return step(1, false);
    case 'K':
      return step(-1, false);
    case 'g':
      return go_to();
    case '/':
      return search();
    case 'u':
      return undo();
    case 's':
      return show_rule();
    case 'w':
      return write();
    case 'q':
      return leave();
    case '?':
      out_ << kHelp;
      return;
    case '\n':
      shown_ = false;
      return;
    default:
      say("That is none of the keys; ? shows them.");
  }
}

void ReviewTalk::kept() { desk_.save(); }

void ReviewTalk::decide(Standing standing) {
  auto& session = desk_.session();
  if (const auto other = session.in_the_way(item(), standing)) {
    const auto number = std::find(way_.begin(), way_.end(), *other) - way_.begin() + 1;
    return say(fmt::format("There is no room for this beside number {} ({}), which is {}; g {} goes there.", number,
                           session.items()[*other].rule().id, name(session.standing(*other).state), number));
  }
  session.decide(item(), std::move(standing));
  kept();
  if (const auto open = next_open(at_, 1))
    at_ = *open, shown_ = false;
  else
    end_of_list();
}

void ReviewTalk::accept(uint32_t choice) {
  const auto choices = desk_.session().items()[item()].choices.size();
  if (choices == 0) return say("No correction is known here; e writes one, n leaves the text as it is.");
  if (choice >= choices) return say(fmt::format("There is no such correction; choose from 1 to {}.", choices));
  decide({State::accepted, choice, {}});
}

void ReviewTalk::reject() { decide({State::rejected, 0, {}}); }

void ReviewTalk::edit() {
  const auto& session = desk_.session();
  const auto& standing = session.standing(item());
  const auto& choices = session.items()[item()].choices;
  std::string text(session.before(item()));
  if (standing.state == State::edited)
    text = standing.own;
  else if (!choices.empty())
    text = choices[standing.choice].after;
  if (text.find_first_of("\n\r") != std::string::npos)
    return say("This one has several lines, which a line cannot hold; edit it with --web, or in the article.");
  const auto own = keyboard_.line("Replacement: ", text);
  if (!own) return say("Nothing was changed.");
  if (first_invalid_utf8(*own) || own->find('\0') != std::string::npos)
    return say("That is no valid UTF-8 text; nothing was changed.");
  decide({State::edited, 0, *own});
}

void ReviewTalk::all_of_rule(State state) {
  auto& session = desk_.session();
  const auto& rule = session.items()[item()].rule().id;
  std::vector<uint32_t> same;
  for (size_t i = at_; i < way_.size(); ++i)
    if (session.items()[way_[i]].rule().id == rule) same.push_back(way_[i]);
  const auto decided = session.decide_all(same, state);
  say(fmt::format("{} of {} {}.", counted(decided.size(), "suggestion", "suggestions"), rule, name(state)));
  if (decided.empty()) return;
  kept();
  if (const auto open = next_open(at_, 1))
    at_ = *open, shown_ = false;
  else
    end_of_list();
}

bool ReviewTalk::is_open(uint32_t index) const {
  return desk_.session().standing(index).state == State::undecided && !desk_.session().blocked(index);
}

/// The nearest undecided one behind (or before) a place, around the end if need be.
std::optional<size_t> ReviewTalk::next_open(size_t from, int direction) const {
  const size_t count = way_.size();
  for (size_t i = 1; i <= count; ++i) {
    const size_t at = (from + (direction > 0 ? i : count - i)) % count;
    if (is_open(way_[at])) return at;
  }
  return std::nullopt;
}

void ReviewTalk::step(int direction, bool only_open) {
  if (only_open) {
    const auto open = next_open(at_, direction);
    if (!open || *open == at_) return say("There is no other undecided suggestion; J and K go through all.");
    at_ = *open;
  } else {
    if (direction > 0 ? at_ + 1 == way_.size() : at_ == 0)
      return say(direction > 0 ? "This is the last one." : "This is the first one.");
    at_ += direction > 0 ? 1 : -1;
  }
  shown_ = false;
}

void ReviewTalk::go_to() {
  const auto text = keyboard_.line(fmt::format("Go to (1-{}): ", way_.size()), "");
  if (!text) return;
  size_t number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size() || number < 1 || number > way_.size())
    return say(fmt::format("'{}' is no number from 1 to {}.", *text, way_.size()));
  at_ = number - 1;
  shown_ = false;
}

void ReviewTalk::search() {
  const auto text = keyboard_.line("Search: ", "");
  if (!text) return;
  if (!text->empty()) sought_ = *text;
  if (sought_.empty()) return;
  for (size_t i = 1; i <= way_.size(); ++i) {
    const size_t at = (at_ + i) % way_.size();
    if (!mentions(desk_.session(), way_[at], sought_)) continue;
    at_ = at;
    shown_ = false;
    return;
  }
  say(fmt::format("Nothing mentions '{}'.", sought_));
}

void ReviewTalk::undo() {
  const auto items = desk_.session().undo();
  if (items.empty()) return say("There is nothing to undo in this session; e, y and n decide anew.");
  kept();
  at_ = static_cast<size_t>(std::find(way_.begin(), way_.end(), items.front()) - way_.begin());
  say(fmt::format("{} undone.", counted(items.size(), "decision", "decisions")));
  shown_ = false;
}

void ReviewTalk::show_rule() {
  const auto& rule = desk_.session().items()[item()].rule();
  out_ << "\n" << wrapped_paragraphs(rule_card(rule, desk_.measured(rule)), page());
}

bool ReviewTalk::sure(const std::string& question, const std::string& otherwise) {
  for (;;) {
    out_ << wrapped(question, {page().columns, false}) << otherwise << std::flush;
    const auto key = keyboard_.key();
    if (key == Keyboard::kRedraw) continue;
    out_ << (key == Keyboard::kStop || key == "escape" ? "" : key) << "\n";
    if (key == "y") return true;
    if (key == "n" || key.empty() || key == Keyboard::kStop || key == "escape") return false;
  }
}

/// False when it was not written.
bool ReviewTalk::write_now() {
  try {
    const auto edits = desk_.session().edits().size();
    desk_.write();
    say(fmt::format("{}: written with {}.", desk_.target(), counted(edits, "change", "changes")));
    return true;
  } catch (const Failure& failure) {
    say(failure.what());
    return false;
  }
}

void ReviewTalk::write() {
  if (!desk_.unwritten() && desk_.in_place()) return say("Nothing is accepted that is not written.");
  const auto count = counted(desk_.session().edits().size(), "change", "changes");
  if (desk_.in_place() && !sure(fmt::format("Write {} to {}?", count, desk_.file()), "[y,n]? ")) return;
  if (!write_now() || !desk_.in_place()) return;
  begin();
  greet();
}

void ReviewTalk::leave() {
  if (desk_.unwritten()) {
    const auto count = counted(desk_.session().edits().size(), "accepted change is", "accepted changes are");
    if (sure(fmt::format("{} not written to {} yet. Write now?", count, desk_.target()), "[y,n]? ") && !write_now())
      return;
  }
  offer_lasting();
  say(summary());
  done_ = true;
}

void ReviewTalk::offer_lasting() {
  const auto offers = desk_.lasting();
  if (offers.empty()) return;
  const auto file = desk_.settings_file();
  say(fmt::format("{} can be made lasting in {}:", offers.size() == 1 ? "This refusal" : "These refusals", file));
  for (size_t i = 0; i < offers.size(); ++i) say(fmt::format("{:3}  {}", i + 1, offers[i].label));
  const auto chosen = choice_of(offers);
  if (!chosen || chosen->empty()) return;
  try {
    desk_.make_lasting(*chosen);
    const auto size = together(*chosen).size();
    say(fmt::format("{}: {} added to what is accepted.", file, counted(size, "entry", "entries")));
  } catch (const std::runtime_error& error) {
    out_ << error.what() << "\n";
  }
}

/// nullopt when the input ends.
std::optional<std::vector<LastingRefusal>> ReviewTalk::choice_of(const std::vector<LastingRefusal>& offers) {
  for (;;) {
    const auto answer = keyboard_.line("Which ones (numbers, all, none)? ", "");
    if (!answer) return std::nullopt;
    const auto numbers = chosen_numbers(*answer, offers.size());
    std::vector<LastingRefusal> chosen;
    for (const auto number : numbers.value_or(std::vector<size_t>())) chosen.push_back(offers[number - 1]);
    if (numbers) return chosen;
    say(fmt::format("'{}' is no choice: give numbers from 1 to {}, all, or none.", *answer, offers.size()));
  }
}

void ReviewTalk::end_of_list() {
  shown_ = true;
  const auto counts = desk_.session().counts();
  say(
      fmt::format("All is decided: {} accepted, {} edited, {} rejected. w writes, u takes the last decision back, q "
                  "leaves.",
                  counts.accepted, counts.edited, counts.rejected));
}

std::string ReviewTalk::summary() const {
  const auto counts = desk_.session().counts();
  const auto decided = counts.accepted + counts.edited + counts.rejected;
  auto text = fmt::format("{} undecided", counts.undecided - desk_.made_lasting());
  if (decided + desk_.unplaced().size() > 0)
    text += fmt::format("; {} kept in {}", counted(decided + desk_.unplaced().size(), "decision is", "decisions are"),
                        desk_.decisions_file());
  return text + ".";
}

void ReviewTalk::say(std::string_view text) { out_ << wrapped(text, page()) << std::flush; }

}  // namespace decalque
