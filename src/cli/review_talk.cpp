#include "cli/review_talk.h"

#include <fmt/format.h>

#include <charconv>

#include "cli/failure.h"
#include "cli/lasting_offer.h"
#include "report/rule_text.h"
#include "text/encoding.h"

namespace decalque {

namespace {

std::string counted(size_t count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
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

ReviewTalk::ReviewTalk(Desk& desk, Keyboard& keyboard, std::ostream& out, Order order, bool color)
    : KeyTalk(keyboard, out, kHelp), desk_(desk), order_(order), color_(color) {
  on("y", [this] { accept(0); });
  on("n", [this] { decide({State::rejected, 0, {}}); });
  on("e", [this] { edit(); });
  on("a", [this] { all_of_rule(State::accepted); });
  on("d", [this] { all_of_rule(State::rejected); });
  on("j", [this] { step_to_open(1); });
  on("k", [this] { step_to_open(-1); });
  on("J", [this] { step(1); });
  on("K", [this] { step(-1); });
  on("g", [this] { go_to(); });
  on("/", [this] { search(); });
  on("u", [this] { undo(); });
  on("s", [this] { show_rule(); });
  on("w", [this] { write(); });
  on("q", [this] { leave(); });
}

void ReviewTalk::run() {
  begin();
  greet();
  talk();
}

/// Also when a write in place has begun a new session.
void ReviewTalk::begin() {
  way_.emplace(session(), order_);
  lines_.emplace(session().text());
  show_again();
}

void ReviewTalk::greet() {
  const auto total = way_->size();
  auto text = fmt::format("{}: {}", desk_.file(),
                          total == 0 ? "nothing to review" : counted(total, "suggestion", "suggestions"));
  if (desk_.resumed() > 0) text += fmt::format(", {} decided before", desk_.resumed());
  say(text + (total == 0 ? "." : ". ? shows the keys."));
  if (const auto lost = desk_.unplaced().size(); lost > 0)
    say(fmt::format("{} made before {} no place in the article as it is now; {} kept.",
                    counted(lost, "decision", "decisions"), lost == 1 ? "finds" : "find",
                    lost == 1 ? "it is" : "they are"));
  if (total > 0 && way_->all_decided()) end_of_list();
}

void ReviewTalk::show() {
  const auto place = lines_->at(item().span.begin);
  out_ << "\n" << item_view(session(), way_->item(), static_cast<uint32_t>(way_->place() + 1), place.line, page());
}

std::string ReviewTalk::keys() const {
  const auto choices = item().choices.size();
  std::string keys = choices > 0 ? "y,n,e," : "n,e,";
  if (choices > 1) keys += fmt::format("1-{},", choices);
  return keys + (choices > 0 ? "a,d,j,k,g,/,u,s,w,q,?" : "d,j,k,g,/,u,s,w,q,?");
}

std::string ReviewTalk::question() const {
  const auto question = fmt::format("[{}]? ", keys());
  return (page().columns >= question.size() + 20 ? "Make this change " : "") + question;
}

bool ReviewTalk::on_number(unsigned number) {
  accept(number - 1);
  return true;
}

void ReviewTalk::on_stop() {
  stop();
  say(summary());
}

void ReviewTalk::decide(Standing standing) {
  if (const auto other = session().in_the_way(way_->item(), standing)) {
    const auto number = way_->place_of(*other) + 1;
    return say(fmt::format("There is no room for this beside number {} ({}), which is {}; g {} goes there.", number,
                           session().items()[*other].rule().id, name(session().standing(*other).state), number));
  }
  session().decide(way_->item(), std::move(standing));
  desk_.save();
  on_to_open();
}

void ReviewTalk::on_to_open() {
  if (way_->go_to_open(1))
    show_again();
  else
    end_of_list();
}

void ReviewTalk::accept(uint32_t choice) {
  const auto choices = item().choices.size();
  if (choices == 0) return say("No correction is known here; e writes one, n leaves the text as it is.");
  if (choice >= choices) return say(fmt::format("There is no such correction; choose from 1 to {}.", choices));
  decide({State::accepted, choice, {}});
}

void ReviewTalk::edit() {
  const auto& standing = session().standing(way_->item());
  std::string text(session().before(way_->item()));
  if (standing.state == State::edited)
    text = standing.own;
  else if (!item().choices.empty())
    text = item().choices[standing.choice].after;
  if (text.find_first_of("\n\r") != std::string::npos)
    return say("This one has several lines, which a line cannot hold; edit it with --web, or in the article.");
  const auto own = keyboard_.line("Replacement: ", text);
  if (!own) return say("Nothing was changed.");
  if (first_invalid_utf8(*own) || own->find('\0') != std::string::npos)
    return say("That is no valid UTF-8 text; nothing was changed.");
  decide({State::edited, 0, *own});
}

void ReviewTalk::all_of_rule(State state) {
  const auto rule = item().rule().id;
  const auto decided = session().decide_all(way_->same_rule_ahead(), state);
  say(fmt::format("{} of {} {}.", counted(decided.size(), "suggestion", "suggestions"), rule, name(state)));
  if (decided.empty()) return;
  desk_.save();
  on_to_open();
}

void ReviewTalk::step_to_open(int direction) {
  const auto before = way_->place();
  if (!way_->go_to_open(direction) || way_->place() == before)
    return say("There is no other undecided suggestion; J and K go through all.");
  show_again();
}

void ReviewTalk::step(int direction) {
  if (!way_->step(direction)) return say(direction > 0 ? "This is the last one." : "This is the first one.");
  show_again();
}

void ReviewTalk::go_to() {
  const auto text = keyboard_.line(fmt::format("Go to (1-{}): ", way_->size()), "");
  if (!text) return;
  size_t number = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  if (error != std::errc() || end != text->data() + text->size() || number < 1 || number > way_->size())
    return say(fmt::format("'{}' is no number from 1 to {}.", *text, way_->size()));
  way_->go_to(number - 1);
  show_again();
}

void ReviewTalk::search() {
  const auto text = keyboard_.line("Search: ", "");
  if (!text) return;
  if (!text->empty()) sought_ = *text;
  if (sought_.empty()) return;
  if (!way_->go_to_mention(sought_)) return say(fmt::format("Nothing mentions '{}'.", sought_));
  show_again();
}

void ReviewTalk::undo() {
  const auto items = session().undo();
  if (items.empty()) return say("There is nothing to undo in this session; e, y and n decide anew.");
  desk_.save();
  way_->go_to(way_->place_of(items.front()));
  say(fmt::format("{} undone.", counted(items.size(), "decision", "decisions")));
  show_again();
}

void ReviewTalk::show_rule() {
  const auto& rule = item().rule();
  out_ << "\n" << wrapped_paragraphs(rule_card(rule, desk_.measured(rule)), page());
}

bool ReviewTalk::sure(const std::string& question) {
  for (;;) {
    out_ << wrapped(question, {page().columns, false}) << "[y,n]? " << std::flush;
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
    const auto edits = session().edits().size();
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
  const auto count = counted(session().edits().size(), "change", "changes");
  if (desk_.in_place() && !sure(fmt::format("Write {} to {}?", count, desk_.file()))) return;
  if (!write_now() || !desk_.in_place()) return;
  begin();
  greet();
}

void ReviewTalk::leave() {
  if (desk_.unwritten()) {
    const auto count = counted(session().edits().size(), "accepted change is", "accepted changes are");
    if (sure(fmt::format("{} not written to {} yet. Write now?", count, desk_.target())) && !write_now()) return;
  }
  offer_lasting(desk_, keyboard_, out_);
  say(summary());
  stop();
}

void ReviewTalk::end_of_list() {
  leave_shown();
  const auto counts = session().counts();
  say(
      fmt::format("All is decided: {} accepted, {} edited, {} rejected. w writes, u takes the last decision back, q "
                  "leaves.",
                  counts.accepted, counts.edited, counts.rejected));
}

std::string ReviewTalk::summary() const {
  const auto counts = session().counts();
  const auto decided = counts.accepted + counts.edited + counts.rejected;
  auto text = fmt::format("{} undecided", counts.undecided - desk_.made_lasting());
  if (decided + desk_.unplaced().size() > 0)
    text += fmt::format("; {} kept in {}", counted(decided + desk_.unplaced().size(), "decision is", "decisions are"),
                        desk_.decisions_file());
  return text + ".";
}

void ReviewTalk::say(std::string_view text) { out_ << wrapped(text, page()) << std::flush; }

}  // namespace decalque
