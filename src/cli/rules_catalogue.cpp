#include "cli/commands.h"
#include "cli/evidence_files.h"
#include "cli/loaded.h"
#include "cli/sink.h"
#include "learn/catalogue.h"

namespace decalque {

int rules_catalogue(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  const EvidenceFiles files = evidence_files();
  Sink sink(options, streams);
  sink.write(catalogue(loaded.rules(), files.evidence, files.judged));
  sink.finish();
  return kDone;
}

}  // namespace decalque
