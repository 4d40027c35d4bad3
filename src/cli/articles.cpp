#include "cli/articles.h"

#include <fmt/format.h>

#include <algorithm>
#include <thread>

#include "cli/engines.h"
#include "cli/failure.h"
#include "cli/files.h"
#include "cli/pool.h"
#include "cli/progress.h"

namespace decalque {

namespace {

struct Task {
  std::string file;
  const Engine* engine = nullptr;
  ArticleOptions article;
  std::optional<Level> level;
  size_t number = 0;
};

std::string bytes_of(const std::string& file, std::istream& in) {
  return file == "-" ? read_stream(in, kStandardInput) : read_file(file);
}

class Run {
 public:
  Run(const CommandLine& options, const Streams& streams, const ArticleWork& work)
      : options_(options),
        streams_(streams),
        work_(work),
        configuration_(options, find_data_folders()),
        encoding_(encoding_option(options.encoding)),
        files_(options.files) {
    if (files_.empty()) files_ = {"-"};
    require_sense();
    for (const auto& file : files_) tasks_.push_back(task(file));
  }

  RunStatus run() {
    const auto jobs = static_cast<unsigned>(std::min<size_t>(threads(), tasks_.size()));
    scratches_.resize(jobs);
    Progress progress(streams_.err, streams_.err_is_terminal, tasks_.size());
    OrderedPool<Task, ArticleOutcome> pool;
    pool.next = [&] { return taken_ < tasks_.size() ? std::optional(tasks_[taken_++]) : std::nullopt; };
    pool.work = [&](Task& task, unsigned worker) { return outcome(task, scratches_[worker]); };
    pool.done = [&](ArticleOutcome& outcome) { return hand_out(outcome, progress); };
    pool.run(jobs);
    return status_;
  }

 private:
  void require_sense() {
    if (std::count(files_.begin(), files_.end(), "-") + (options_.original == "-") > 1)
      throw Failure("standard input can be read only once; name - once");
    if (!options_.original.empty() && files_.size() > 1)
      throw Failure("--original: goes with one article; run once for each");
  }

  Task task(const std::string& file) {
    const auto& setup = configuration_.for_file(file);
    EngineOptions wanted = setup.engine;
    wanted.whole_rules = work_.shows_examples;
    Task task{file, &engines_.for_options(wanted, setup.said_by), {}, setup.level, tasks_.size()};
    task.article.level = work_.level(setup.level);
    if (work_.only_edits) task.article.least = task.article.level;
    task.article.language_of_original = language_of_original(options_, setup, *task.engine, streams_.in);
    return task;
  }

  unsigned threads() {
    const auto said = configuration_.for_file(files_.front()).jobs;
    return said > 0 ? said : std::max(1u, std::thread::hardware_concurrency());
  }

  ArticleOutcome outcome(const Task& task, Scratches& scratches) {
    const auto name = task.file == "-" ? kStandardInput : task.file;
    ArticleOutcome outcome;
    try {
      Article article{
          task.file, decoded(name, bytes_of(task.file, streams_.in), encoding_), {}, task.level, task.number};
      article.result = task.engine->correct(article.given.text, task.article, scratches.for_engine(*task.engine));
      if (work_.tells_applied && task.level.value_or(task.article.level) > task.article.level)
        tell_applied(article, task, scratches.for_engine(*task.engine));
      outcome = work_.render(article);
    } catch (const Failure& failure) {
      outcome.failure = failure.what();
    } catch (const std::bad_alloc&) {
      outcome.failure = name + ": not enough memory; run with fewer --jobs, or split it into articles";
    }
    outcome.file = task.file;
    return outcome;
  }

  /// What is made at the level asked for, told of the suggestions as they are.
  static void tell_applied(Article& article, const Task& task, Scratch& scratch) {
    ArticleOptions asked = task.article;
    asked.level = asked.least = *task.level;
    const Result made = task.engine->correct(article.given.text, asked, scratch);
    for (Suggestion& suggestion : article.result.suggestions) {
      const auto there = std::ranges::equal_range(made.suggestions, suggestion.focus, {}, &Suggestion::focus);
      suggestion.applied = std::ranges::any_of(
          there, [&](const Suggestion& other) { return other.applied && other.rule == suggestion.rule; });
    }
  }

  bool hand_out(const ArticleOutcome& outcome, Progress& progress) {
    if (!outcome.failure.empty() || !outcome.output.empty()) progress.clear();
    if (!outcome.failure.empty()) streams_.err << "decalque: " << outcome.failure << std::endl;
    status_.failed |= !outcome.failure.empty();
    status_.found |= outcome.found;
    work_.emit(outcome);
    progress.step();
    return true;
  }

  const CommandLine& options_;
  const Streams& streams_;
  const ArticleWork& work_;
  Configuration configuration_;
  Engines engines_;
  std::optional<Encoding> encoding_;
  std::vector<std::string> files_;
  std::vector<Task> tasks_;
  std::vector<Scratches> scratches_;
  size_t taken_ = 0;
  RunStatus status_;
};

}  // namespace

std::string language_of_original(const CommandLine& options, const Setup& setup, const Engine& engine,
                                 std::istream& in) {
  if (options.original.empty() || !options.from.empty()) return setup.from;
  const auto original = decoded(options.original, bytes_of(options.original, in), std::nullopt);
  const auto found = engine.lexicon().language_of(original.text);
  return found.empty() ? setup.from : found;
}

std::string report_name(const std::string& file) { return file == "-" ? "<stdin>" : file; }

RunStatus for_articles(const CommandLine& options, const Streams& streams, const ArticleWork& work) {
  return Run(options, streams, work).run();
}

}  // namespace decalque
