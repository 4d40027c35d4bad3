#include <fmt/format.h>

#include <algorithm>

#include "cli/articles.h"
#include "cli/commands.h"
#include "cli/failure.h"
#include "cli/files.h"
#include "cli/loaded.h"
#include "cli/pool.h"
#include "cli/sink.h"
#include "cli/texts.h"
#include "edit/suggest.h"
#include "formats/line_index.h"
#include "report/concordance.h"
#include "rules/trial_rule.h"
#include "text/unicode.h"

namespace decalque {

namespace {

constexpr int kContext = 40;

/// What a pattern found in one file.
struct Searched {
  std::vector<Hit> hits;
  std::string failure;
};

Engine trial_engine(const Loaded& loaded, const CommandLine& options) {
  Ruleset ruleset;
  ruleset.lists = loaded.engine.ruleset().lists;
  ruleset.rules.push_back(read_trial({options.files.front(), options.when, options.unless}, ruleset));
  return loaded.engine.with_rules(std::move(ruleset));
}

/// Looks for the pattern in one text after the other.
class Search {
 public:
  Search(const Engine& engine, const CommandLine& options, std::istream& in)
      : engine_(engine), options_(options), encoding_(encoding_option(options.encoding)), in_(in) {}

  Searched in_file(const std::string& file, Scratch& scratch) const {
    Searched searched;
    const std::string name = file == "-" ? kStandardInput : file;
    try {
      const auto article = decoded(name, file == "-" ? read_stream(in_, name) : read_file(file), encoding_);
      uint32_t lines = 0;
      for (const std::string_view piece : pieces_of(article.text)) {
        in_piece(piece, report_name(file), lines, scratch, searched.hits);
        lines += static_cast<uint32_t>(std::count(piece.begin(), piece.end(), '\n'));
      }
    } catch (const Failure& failure) {
      searched.failure = failure.what();
    }
    return searched;
  }

 private:
  void in_piece(std::string_view text, const std::string& name, uint32_t lines, Scratch& scratch,
                std::vector<Hit>& hits) const {
    ArticleOptions article;
    article.language_of_original = options_.from;
    const Document document = engine_.analyse(text, article, scratch);
    const Knowledge knowledge = engine_.knowledge();
    const Evidence evidence(document);
    Matcher::Scratch work;
    const LineIndex index(document.text);
    uint32_t free_from = 0;
    for (const Match& match : knowledge.matcher.find({document, engine_.lexicon(), evidence}, {}, work)) {
      if (match.range.begin < free_from) continue;
      free_from = match.range.end;
      const uint32_t line = lines + index.at(document.span_of(match.range).begin).line;
      hits.push_back(hit_of(document, match, knowledge.matcher.compiled(0).captures,
                            fmt::format("{}:{}", name, line), kContext));
    }
  }

  const Engine& engine_;
  const CommandLine& options_;
  std::optional<Encoding> encoding_;
  std::istream& in_;
};

/// What --by counts of a hit: a capture, or the whole match.
std::string counted(const Hit& hit, const std::string& by) {
  for (const auto& [name, text] : hit.captures)
    if (name == by) return to_lower(text);
  return by.empty() || by == "match" ? to_lower(hit.match) : "-";
}

void require_capture(const std::string& by, const Engine& engine) {
  const auto names = captures_of(engine.ruleset().rules.front().patterns.front());
  if (by.empty() || by == "match" || std::find(names.begin(), names.end(), by) != names.end()) return;
  throw Failure(fmt::format("--by: the pattern has no capture '{}'; write {}:ITEM in it, or --by match", by, by));
}

}  // namespace

int rules_try(const CommandLine& options, const Streams& streams) {
  const Loaded loaded(options);
  const Engine engine = trial_engine(loaded, options);
  require_capture(options.by, engine);
  std::vector<std::string> files(options.files.begin() + 1, options.files.end());
  files = files.empty() ? sample_articles() : files_of(files);
  if (files.empty()) throw Failure("there are no samples here to look into; name files or folders");
  const Search search(engine, options, streams.in);
  Sink sink(options, streams);
  const auto jobs = loaded.jobs();
  std::vector<Scratches> scratches(jobs);
  std::map<std::string, size_t> counts;
  size_t at = 0, hits = 0, found_in = 0;
  bool failed = false;
  OrderedPool<std::string, Searched> pool;
  pool.next = [&] { return at < files.size() ? std::optional(files[at++]) : std::nullopt; };
  pool.work = [&](const std::string& file, unsigned worker) {
    return search.in_file(file, scratches[worker].for_engine(engine));
  };
  pool.done = [&](const Searched& searched) {
    if (!searched.failure.empty()) streams.err << "decalque: " << searched.failure << std::endl;
    failed |= !searched.failure.empty();
    hits += searched.hits.size();
    found_in += searched.hits.empty() ? 0 : 1;
    for (const Hit& hit : searched.hits) ++counts[counted(hit, options.by)];
    if (!options.count && options.by.empty()) sink.write(concordance(searched.hits, kContext, sink.color()));
    return true;
  };
  pool.run(jobs);
  if (options.count || !options.by.empty()) sink.write(frequency_table(counts));
  sink.write(fmt::format("{} match{} in {} of {} file{}\n", hits, hits == 1 ? "" : "es", found_in, files.size(),
                         files.size() == 1 ? "" : "s"));
  sink.finish();
  return failed ? kError : kDone;
}

}  // namespace decalque
