#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/review_desk.h"
#include "cli/review_talk.h"
#include "cli/sink.h"

namespace decalque {

int review(const CommandLine& options, const Streams& streams) {
  ReviewDesk desk(options, streams.in);
  const auto keys = keyboard(streams);
  const bool color = wants_color(options, streams.out_is_terminal);
  ReviewTalk(desk, *keys, streams.out, options.by_rule ? Order::rule : Order::place, color).run();
  streams.out.flush();
  return kDone;
}

}  // namespace decalque
