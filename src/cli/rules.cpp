#include "cli/commands.h"
#include "cli/evidence_files.h"
#include "cli/loaded.h"
#include "cli/version.h"
#include "learn/catalogue.h"
#include "report/rule_text.h"

namespace decalque {

int rules_list(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  streams.out << (options.output == Output::json ? rule_list_json(loaded.rules(), version())
                                                 : rule_list(loaded.rules()));
  streams.out.flush();
  return kDone;
}

int rules_show(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  const Rule& rule = rule_named(options.files.front(), loaded.rules());
  streams.out << rule_card(rule);
  if (is_our_own(rule)) {
    const EvidenceFiles files = evidence_files();
    streams.out << evidence_text(rule, files.evidence, files.judgement(rule));
  }
  streams.out.flush();
  return kDone;
}

int rules_schema(const CommandLine&, const Streams& streams) {
  streams.out << ruleset_schema(Engine::detectors()) << std::flush;
  return kDone;
}

}  // namespace decalque
