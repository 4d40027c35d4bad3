#include "cli/app.h"

#include <new>

#include "cli/commands.h"
#include "cli/grammar.h"
#include "rules/problem.h"

namespace decalque {

namespace {

int act(const std::vector<std::string>& arguments, const Streams& streams) {
  CommandLine options;
  const auto wish = parse(arguments, options);
  if (wish.act) return wish.act(options, streams);
  (wish.asked ? streams.out : streams.err) << wish.text << std::flush;
  return wish.asked ? kDone : kError;
}

int complain(const Streams& streams, const std::string& message) {
  streams.err << "decalque: " << message << std::endl;
  return kError;
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Streams& streams) {
  try {
    return act(arguments, streams);
  } catch (const LoadError& error) {
    streams.err << error.what() << "\n";
    return complain(streams, "no text was touched; mend the problems above and run again");
  } catch (const std::bad_alloc&) {
    return complain(streams, "not enough memory; run with fewer --jobs");
  } catch (const std::exception& error) {
    return complain(streams, error.what());
  }
}

}  // namespace decalque
