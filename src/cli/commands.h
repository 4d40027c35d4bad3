#pragma once
// The commands, each in a file of its name. They give the exit status: 0 done and nothing found, 1 found something,
// 2 an error of single files (which is reported); what stops them altogether they throw.

#include "cli/options.h"
#include "cli/streams.h"

namespace decalque {

inline constexpr int kDone = 0, kFound = 1, kError = 2;

int fix(const CommandLine& options, const Streams& streams);
int diff(const CommandLine& options, const Streams& streams);
int check(const CommandLine& options, const Streams& streams);
int review(const CommandLine& options, const Streams& streams);
int batch(const CommandLine& options, const Streams& streams);
int explain(const CommandLine& options, const Streams& streams);
int rules_list(const CommandLine& options, const Streams& streams);
int rules_show(const CommandLine& options, const Streams& streams);
int rules_init(const CommandLine& options, const Streams& streams);
int rules_new(const CommandLine& options, const Streams& streams);
int rules_try(const CommandLine& options, const Streams& streams);
int rules_explain(const CommandLine& options, const Streams& streams);
int rules_learn(const CommandLine& options, const Streams& streams);
int rules_measure(const CommandLine& options, const Streams& streams);
/// `rules measure --missing`. kFound when a rule is certain that may not be.
int rules_missing(const CommandLine& options, const Streams& streams);
int rules_catalogue(const CommandLine& options, const Streams& streams);
int rules_cost(const CommandLine& options, const Streams& streams);
int rules_test(const CommandLine& options, const Streams& streams);
int completions(const CommandLine& options, const Streams& streams);
int manual(const CommandLine& options, const Streams& streams);
/// What the scripts of `completions` ask.
int complete(const CommandLine& options, const Streams& streams);
int rules_schema(const CommandLine& options, const Streams& streams);

}  // namespace decalque
