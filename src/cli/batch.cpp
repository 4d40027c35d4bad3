#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <thread>

#include "cli/commands.h"
#include "cli/config.h"
#include "cli/engines.h"
#include "cli/failure.h"
#include "cli/pool.h"
#include "cli/sink.h"
#include "formats/json_lines.h"

namespace decalque {

namespace {

/// The lines of several files, one after another. A file that cannot be read is reported, and the next one begun.
class Lines {
 public:
  Lines(const CommandLine& options, const Streams& streams) : streams_(streams), files_(options.files) {
    if (files_.empty()) files_ = {"-"};
  }
  ~Lines() { close(); }

  std::optional<std::string> next() {
    for (std::string line; in_ || open();) {
      try {
        while (std::getline(*in_, line))
          if (line.find_first_not_of(" \t\r") != line.npos) return line;
      } catch (const Failure& failure) {
        report(failure);
      }
      close();
    }
    return std::nullopt;
  }
  bool failed() const { return failed_; }

 private:
  bool open() {
    for (; at_ < files_.size() && !in_; ++at_) {
      if (files_[at_] == "-") {
        in_ = &streams_.in;
        continue;
      }
      descriptor_ = ::open(files_[at_].c_str(), O_RDONLY | O_CLOEXEC);
      if (descriptor_ < 0) {
        report(file_failure(files_[at_], errno));
        continue;
      }
      buffer_ = std::make_unique<DescriptorInput>(descriptor_, files_[at_]);
      file_ = std::make_unique<std::istream>(buffer_.get());
      file_->exceptions(std::ios::badbit);
      in_ = file_.get();
    }
    return in_ != nullptr;
  }

  void close() {
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
    in_ = nullptr;
  }

  void report(const Failure& failure) {
    streams_.err << fmt::format("decalque: {}\n", failure.what()) << std::flush;
    failed_ = true;
  }

  const Streams& streams_;
  std::vector<std::string> files_;
  size_t at_ = 0;
  int descriptor_ = -1;
  std::unique_ptr<DescriptorInput> buffer_;
  std::unique_ptr<std::istream> file_;
  std::istream* in_ = nullptr;
  bool failed_ = false;
};

struct Answer {
  std::string line;
  bool bad = false;
};

EngineOptions without_examples(EngineOptions options) {
  options.whole_rules = false;
  return options;
}

class Run {
 public:
  Run(const CommandLine& options, const Streams& streams)
      : configuration_(options, find_data_folders()),
        setup_(configuration_.for_file("-")),
        engine_(engines_.for_options(without_examples(setup_.engine), setup_.said_by)),
        lines_(options, streams),
        sink_(options, streams) {}

  int run(bool strict) {
    const auto jobs = setup_.jobs > 0 ? setup_.jobs : std::max(1u, std::thread::hardware_concurrency());
    scratches_.resize(jobs);
    OrderedPool<std::string, Answer> pool;
    pool.next = [&] { return lines_.next(); };
    pool.work = [&](const std::string& line, unsigned worker) { return answer(line, scratches_[worker]); };
    pool.done = [&](Answer& answer) {
      sink_.write(answer.line + "\n");
      sink_.flush();  // who asks line by line waits for it
      bad_ |= answer.bad;
      return true;
    };
    pool.run(jobs);
    sink_.finish();
    return lines_.failed() || (strict && bad_) ? kError : kDone;
  }

 private:
  Answer answer(const std::string& line, Scratches& scratches) {
    auto record = read_record(line);
    const auto from = language_code(record.from);
    if (record.error.empty() && !record.from.empty() && !from)
      record.error =
          fmt::format("\"from\": '{}' is no language code; give two letters, as in fi, et or de", record.from);
    if (record.error.empty() && record.text.size() > kLargestText) record.error = "\"text\" is 4 GiB or more";
    if (!record.error.empty()) return {error_line(record), true};
    ArticleOptions article;
    article.level = article.least = setup_.level.value_or(Level::certain);
    article.language_of_original = from ? *from : language(record);
    return {corrected_line(record, engine_.correct(record.text, article, scratches.for_engine(engine_)))};
  }

  std::string language(const Record& record) {
    const auto found = record.original.empty() ? "" : engine_.lexicon().language_of(record.original);
    return found.empty() ? setup_.from : found;
  }

  Configuration configuration_;
  const Setup& setup_;
  Engines engines_;
  const Engine& engine_;
  std::vector<Scratches> scratches_;
  Lines lines_;
  Sink sink_;
  bool bad_ = false;
};

}  // namespace

int batch(const CommandLine& options, const Streams& streams) { return Run(options, streams).run(options.strict); }

}  // namespace decalque
