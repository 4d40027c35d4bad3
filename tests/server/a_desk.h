#pragma once
// A desk without files.

#include <nlohmann/json.hpp>

#include "../review/a_review.h"
#include "review/desk.h"

namespace decalque::testing {

class FakeDesk : public Desk {
 public:
  explicit FakeDesk(const std::string& text) : session_(session_of(text)) {}

  Session& session() override { return session_; }
  const std::string& file() const override { return file_; }
  const std::string& decisions_file() const override { return decisions_file_; }
  const std::string& target() const override { return target_; }
  bool in_place() const override { return target_ == file_; }
  size_t resumed() const override { return 0; }
  const std::vector<Decision>& unplaced() const override { return unplaced_; }
  void save() const override {
    if (full) throw std::runtime_error("a/b.txt.decalque-review.json: no space left on device");
    kept = states(session_);
  }
  std::string measured(const Rule& rule) const override {
    return rule.id == "en/t/teh" ? "post-edits: 8 good, 0 neutral, 1 bad" : "";
  }
  std::string settings_file() const override { return "a/.decalque.yaml"; }
  std::vector<LastingRefusal> lasting() const override { return lasting_refusals(session_, {}); }
  void make_lasting(const std::vector<LastingRefusal>& chosen) override {
    if (full) throw std::runtime_error("a/.decalque.yaml: no space left on device");
    for (const auto& refusal : chosen) {
      settings += refusal.label + "\n";
      for (const auto item : refusal.items) session_.decide(item, {}), ++made_lasting_;
    }
  }
  size_t made_lasting() const override { return made_lasting_; }
  bool unwritten() const override { return session_.edits() != written_; }
  std::string corrected() const override { return session_.corrected(); }
  void write() override {
    if (full) throw std::runtime_error("a/b.txt: no space left on device");
    text = corrected();
    written_ = session_.edits();
    if (!in_place()) return;
    session_ = session_of(text);
    written_.clear();
  }

  std::string file_ = "a/b.txt", target_ = file_, decisions_file_ = file_ + ".decalque-review.json";
  mutable std::string kept;  ///< states() as last saved
  std::string text;          ///< as written
  std::string settings;      ///< what was made lasting, a line each
  bool full = false;         ///< the disk is

 private:
  Session session_;
  std::vector<Edit> written_;
  size_t made_lasting_ = 0;
  std::vector<Decision> unplaced_;
};

}  // namespace decalque::testing
