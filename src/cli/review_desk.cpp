#include "cli/review_desk.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "cli/articles.h"
#include "cli/failure.h"
#include "cli/files.h"

namespace decalque {

namespace {

namespace fs = std::filesystem;

const std::string& the_file(const CommandLine& options) {
  const auto& file = options.files.front();
  if (file == "-")
    throw Failure("review: standard input has no place beside which decisions could be kept; name a file");
  return file;
}

/// What cannot be read needs no lock.
const std::string& readable(const std::string& file) {
  read_file(file);
  return file;
}

}  // namespace

ReviewDesk::ReviewDesk(const CommandLine& options, std::istream& in)
    : options_(options),
      file_(the_file(options)),
      decisions_file_(file_ + ".decalque-review.json"),
      lock_(readable(file_)),
      configuration_(options, find_data_folders()) {
  const auto& setup = configuration_.for_file(file_);
  engine_ = &engines_.for_options(setup.engine, setup.said_by);
  scratch_.emplace(*engine_);
  level_ = setup.level.value_or(Level::hint);
  article_options_.language_of_original = language_of_original(options, setup, *engine_, in);
  open();
  std::error_code error;
  if (!fs::exists(decisions_file_, error)) return;
  auto decisions = read_decisions(read_file(decisions_file_), decisions_file_);
  require_same_article(decisions, stamp_, decisions_file_);
  take_up(std::move(decisions.list));
}

void ReviewDesk::open() {
  bytes_ = read_file(file_);
  article_ = decoded(file_, bytes_, encoding_option(options_.encoding));
  stamp_ = stamp_of(file_, bytes_);
  auto found = review_items(*engine_, article_.text, article_options_, level_, *scratch_);
  proposed_ = std::move(found.proposed);
  session_ = Session(article_.text, std::move(found.items));
  descriptions_ = descriptions_of(session_);
}

void ReviewDesk::take_up(std::vector<Decision> decisions) {
  resumed_ = decisions.size();
  unplaced_ = place_decisions(session_, std::move(decisions));
  resumed_ -= unplaced_.size();
}

std::string ReviewDesk::settings_file() const {
  if (!options_.config.empty()) return options_.config;
  std::error_code error;
  const auto folder = fs::absolute(file_, error).lexically_normal().parent_path();
  const auto found = find_settings(folder);
  return (found.empty() ? fs::path(file_).parent_path() / ".decalque.yaml" : found).string();
}

std::vector<LastingRefusal> ReviewDesk::lasting() const { return lasting_refusals(session_, proposed_); }

void ReviewDesk::make_lasting(const std::vector<LastingRefusal>& chosen) {
  const auto file = settings_file();
  std::error_code error;
  const auto text = fs::exists(file, error) ? read_file(file) : std::string();
  try {
    write_file(file, with_additions(text, file, together(chosen)));
  } catch (const std::invalid_argument& problem) {
    throw Failure(problem.what());
  }
  for (const auto& refusal : chosen)
    for (const auto item : refusal.items) session_.decide(item, {}), ++made_lasting_;
  save();
}

std::vector<Decision> ReviewDesk::all_decisions() const {
  auto decisions = decisions_of(session_, descriptions_);
  decisions.insert(decisions.end(), unplaced_.begin(), unplaced_.end());
  return decisions;
}

void ReviewDesk::keep(std::vector<Decision> decisions) const {
  if (decisions.empty()) {
    ::unlink(decisions_file_.c_str());
    return;
  }
  write_file(decisions_file_, write_decisions({stamp_, std::move(decisions)}));
}

void ReviewDesk::save() const { keep(all_decisions()); }

bool ReviewDesk::unwritten() const { return session_.edits() != written_; }

std::string ReviewDesk::corrected() const {
  const auto text = session_.corrected();
  return text == article_.text ? bytes_ : corrected_bytes(article_, text);
}

void ReviewDesk::require_unchanged() const {
  if (read_file(file_) == bytes_) return;
  throw Failure(
      fmt::format("{}: changed on disk since the review began, so nothing was written. The decisions are kept in {}: "
                  "leave the review and begin it again, and they find their places in the new text",
                  file_, decisions_file_));
}

void ReviewDesk::write() {
  const auto changed = corrected();
  require_unchanged();
  if (!in_place()) {
    write_file(target(), changed);
    written_ = session_.edits();
    return;
  }
  if (changed == bytes_) return;
  require_replaceable(file_);
  write_file(file_, changed);
  auto decisions = all_decisions();
  std::erase_if(decisions, [](const Decision& decision) { return decision.state != State::rejected; });
  open();
  take_up(std::move(decisions));
  save();
}

}  // namespace decalque
