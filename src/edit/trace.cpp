#include "edit/trace.h"

#include <algorithm>

namespace decalque {

Tracer::Tracer(const Pattern& pattern, const std::vector<std::string>& captures, StringPool& strings)
    : captures_(captures), strings_(strings) {
  compile(pattern);
  emit(Op::match);
}

uint32_t Tracer::emit(Op op, const Pattern* node, uint32_t x, uint32_t y) {
  steps_.push_back({op, node, x, y});
  return here() - 1;
}

void Tracer::compile(const Pattern& pattern) {
  switch (pattern.op) {
    case Pattern::Op::token: {
      std::string error;  // the loader has told of it
      predicates_.push_back(decalque::compile(pattern.condition, strings_, error));
      emit(Op::item, &pattern, static_cast<uint32_t>(predicates_.size() - 1));
      return;
    }
    case Pattern::Op::sequence:
      for (const Pattern& child : pattern.children) compile(child);
      return;
    case Pattern::Op::alternatives:
      return compile_alternatives(pattern);
    case Pattern::Op::repeat:
      return compile_repeat(pattern);
    case Pattern::Op::few:
      return compile_few(pattern);
    case Pattern::Op::capture:
      return compile_capture(pattern);
    default:
      emit(Op::item, &pattern);
  }
}

void Tracer::compile_alternatives(const Pattern& pattern) {
  std::vector<uint32_t> jumps;
  for (const Pattern& child : pattern.children) {
    const bool last = &child == &pattern.children.back();
    const uint32_t split = last ? 0 : emit(Op::split, nullptr, here() + 1);
    emit(Op::enter, &child);
    compile(child);
    if (last) break;
    jumps.push_back(emit(Op::jump));
    steps_[split].y = here();
  }
  for (const uint32_t jump : jumps) steps_[jump].x = here();
}

void Tracer::compile_repeat(const Pattern& pattern) {
  const Pattern& child = pattern.children.front();
  const auto once = [&] {
    emit(Op::enter, &child);
    compile(child);
  };
  for (int i = 0; i < pattern.min; ++i) once();
  std::vector<uint32_t> splits;
  for (int i = pattern.min; i < pattern.max || (pattern.max < 0 && i == pattern.min); ++i) {
    splits.push_back(emit(Op::split, nullptr, here() + 1));
    once();
    if (pattern.max < 0) emit(Op::jump, nullptr, splits.back());
  }
  for (const uint32_t split : splits) steps_[split].y = here();
}

void Tracer::compile_few(const Pattern& pattern) {
  std::vector<uint32_t> splits;
  for (int i = 0; i < kFewTokens; ++i) {
    splits.push_back(emit(Op::split, nullptr, 0, here() + 1));
    emit(Op::item, &pattern);
  }
  for (const uint32_t split : splits) steps_[split].x = here();
}

void Tracer::compile_capture(const Pattern& pattern) {
  const auto name = std::find(captures_.begin(), captures_.end(), pattern.name);
  if (name == captures_.end()) return compile(pattern.children.front());
  const auto index = static_cast<uint32_t>(name - captures_.begin());
  emit(Op::save, nullptr, 2 * index);
  compile(pattern.children.front());
  emit(Op::save, nullptr, 2 * index + 1);
}

// One try: depth first over steps, never twice at one step and place, as Runner does.
class Tracer::Run {
 public:
  Run(const Tracer& tracer, const TokenContext& context, const Segment& segment, uint32_t start)
      : tracer_(tracer),
        context_(context),
        segment_(segment),
        start_(start),
        end_(std::min(segment.tokens.end, start + kLongestMatch)),
        seen_(tracer.steps_.size() * (end_ - std::min(start, end_) + 1), false) {
    trace_.start = trace_.reached = now_.at = start;
    now_.slots.assign(tracer.captures_.size() * 2, kNowhere);
  }

  Trace take() {
    std::vector<Path> open = {now_};
    while (!open.empty() && !trace_.end) {
      now_ = std::move(open.back());
      open.pop_back();
      while (!seen() && go(open)) {
      }
    }
    if (trace_.end) note_match();
    return std::move(trace_);
  }

 private:
  struct Path {
    uint32_t step = 0;
    uint32_t at = 0;
    std::vector<uint32_t> slots;
    std::vector<Meeting> way;
    std::vector<const Pattern*> branches;
  };

  bool seen() {
    const size_t place = tracer_.steps_.size() * (now_.at - start_) + now_.step;
    const bool before = seen_[place];
    seen_[place] = true;
    return before;
  }

  // One step further; false where this way ends.
  bool go(std::vector<Path>& open) {
    const Step& step = tracer_.steps_[now_.step];
    switch (step.op) {
      case Op::enter:
        now_.branches.push_back(step.node);
        break;
      case Op::item:
        if (!meet(step)) return false;
        break;
      case Op::split:
        open.push_back(now_);
        open.back().step = step.y;
        now_.step = step.x;
        return true;
      case Op::jump:
        now_.step = step.x;
        return true;
      case Op::save:
        now_.slots[step.x] = now_.at;
        break;
      case Op::match:
        trace_.end = now_.at;
        return false;
    }
    ++now_.step;
    return true;
  }

  bool meet(const Step& step) {
    const bool reads = step.node->op == Pattern::Op::token || step.node->op == Pattern::Op::few;
    const Meeting meeting{step.node, now_.at < segment_.tokens.end ? now_.at : kNowhere};
    if (!satisfied(step)) {
      if (now_.at == trace_.reached) note_miss(meeting);
      return false;
    }
    now_.way.push_back(meeting);
    now_.branches.push_back(step.node);
    if (reads) ++now_.at;
    if (now_.at > trace_.reached) {
      trace_.reached = now_.at;
      trace_.misses.clear();
      trace_.way = now_.way;
    }
    return true;
  }

  bool satisfied(const Step& step) const {
    switch (step.node->op) {
      case Pattern::Op::token:
        return now_.at < end_ && holds(tracer_.predicates_[step.x], context_, now_.at);
      case Pattern::Op::few:
        return now_.at < end_ && !context_.document.tokens[now_.at].kinds.has(Kind::CLAUSE);
      case Pattern::Op::segment_start:
        return now_.at == segment_.tokens.begin;
      case Pattern::Op::segment_end:
        return now_.at == segment_.tokens.end;
      default:
        return now_.at == 0;
    }
  }

  void note_miss(const Meeting& meeting) {
    if (std::find(trace_.misses.begin(), trace_.misses.end(), meeting) == trace_.misses.end())
      trace_.misses.push_back(meeting);
  }

  void note_match() {
    trace_.misses.clear();
    trace_.reached = *trace_.end;
    trace_.way = std::move(now_.way);
    for (const Pattern* node : now_.branches) {
      if (std::find(trace_.branches.begin(), trace_.branches.end(), node) == trace_.branches.end())
        trace_.branches.push_back(node);
    }
    for (size_t i = 0; i + 1 < now_.slots.size(); i += 2) {
      const TokenRange range{now_.slots[i], now_.slots[i + 1]};
      const bool took_part = range.begin != kNowhere && range.end != kNowhere && range.begin < range.end;
      trace_.captures.push_back(took_part ? range : TokenRange{kNowhere, kNowhere});
    }
  }

  const Tracer& tracer_;
  const TokenContext& context_;
  const Segment& segment_;
  uint32_t start_;
  uint32_t end_;
  std::vector<bool> seen_;
  Path now_;
  Trace trace_;
};

Trace Tracer::run(const TokenContext& context, const Segment& segment, uint32_t start) const {
  return Run(*this, context, segment, start).take();
}

}  // namespace decalque
