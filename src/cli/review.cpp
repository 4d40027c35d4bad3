#include <optional>

#include "cli/browser.h"
#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/progress.h"
#include "cli/review_desk.h"
#include "cli/review_talk.h"
#include "cli/sink.h"
#include "server/web_review.h"

namespace decalque {

namespace {

void review_in_terminal(ReviewDesk& desk, const CommandLine& options, const Streams& streams) {
  const auto keys = keyboard(streams);
  const bool color = wants_color(options, streams.out_is_terminal);
  ReviewTalk(desk, *keys, streams.out, options.by_rule ? Order::rule : Order::place, color).run();
}

void review_in_browser(ReviewDesk& desk, const CommandLine& options, const Streams& streams) {
  WebReview review(desk);
  const auto address = review.address() + (options.by_rule ? "#by-rule" : "");
  streams.out << desk.file() << ": review it at " << address
              << "\nIt ends with the page, or with Ctrl-C; every decision is kept at once." << std::endl;
  if (!options.no_open && !open_browser(address))
    streams.out << "No browser could be started; open the address in one." << std::endl;
  review.run();
  streams.out << review.farewell() << "\n";
}

}  // namespace

int review(const CommandLine& options, const Streams& streams) {
  std::optional<Doing> doing;
  doing.emplace(streams.err, streams.err_is_terminal, options.files.front() + ": looking for what to review");
  ReviewDesk desk(options, streams.in);
  doing.reset();
  (options.web ? review_in_browser : review_in_terminal)(desk, options, streams);
  streams.out.flush();
  return kDone;
}

}  // namespace decalque
