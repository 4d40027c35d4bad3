// What is known of candidates, and which of them are chosen for it.

#include "learn/judgement.h"

#include <catch2/catch.hpp>

#include "../edit/engine_fixture.h"
#include "learn/choice.h"
#include "learn/wording.h"

using namespace decalque;
using namespace decalque::testing;

namespace {

const Engine& house() {
  static const Engine loaded = engine(rule("pattern: teh\nfix: the"));
  return loaded;
}

/// Lines with what people made of them, all that was learnt from them so far, and who owns it.
struct School {
  std::vector<std::pair<std::string, std::string>> lines;
  Lessons lessons;
  std::vector<LearnCandidate> candidates;
  std::vector<CandidatePlace> standings;

  explicit School(std::vector<std::pair<std::string, std::string>> given) : lines(std::move(given)) {
    std::vector<Pair> pairs;
    for (const auto& [translation, post_edit] : lines) pairs.push_back({translation, post_edit, "fi", ""});
    lessons = read_lessons(pairs, {}, house(), {6, 1, 1}, [] {});
    candidates = hopeful(lessons, house().lexicon(), candidates_made(lessons, 2));
    standings = find_standings(lessons, house().lexicon(), candidates);
  }

  /// The index of the candidate in these words: "word:loser has => lover".
  uint32_t find(const std::string& wanted) const {
    for (uint32_t i = 0; i < candidates.size(); ++i) {
      const auto& text = worded(lessons, candidates[i]).text;
      if (text.patterns.front() + " => " + text.fix.front().second == wanted) return i;
    }
    throw std::runtime_error("no candidate " + wanted);
  }
};

std::string dump(const Tally& tally) {
  return std::to_string(tally.good) + "/" + std::to_string(tally.other) + "/" + std::to_string(tally.bad);
}

/// Lines of a loser who has something, of which `good` became a lover and `left` stayed.
std::vector<std::pair<std::string, std::string>> losers(int good, int left) {
  std::vector<std::pair<std::string, std::string>> lines;
  const auto add = [&](const std::string& translation, const std::string& post_edit, int times) {
    for (int i = 0; i < times; ++i) {
      const std::string number = std::to_string(lines.size() + 100);
      lines.emplace_back(translation + number + ".", post_edit + number + ".");
    }
  };
  add("The loser has ", "The lover has ", good);
  add("One loser saw ", "One loser saw ", left);
  return lines;
}

}  // namespace

TEST_CASE("words are in use where people write them of their own accord") {
  const School school({{"He met the loser.", "He met the lover."},
                       {"A lover came.", "A lover came."},
                       {"He drew a map.", "He drew a lover of maps. Lover of maps!"},
                       {"All well.", "Well, all in all."}});
  const Usage usage(school.lessons, {"lover", "loser", "Lover of maps", "all in all", "map"});
  CHECK(usage.of("lover") == 2);
  CHECK(usage.of("Lover") == 2);
  CHECK(usage.of("lover of maps") == 1);
  CHECK(usage.of("all in all") == 1);
  CHECK(usage.of("loser") == 0);
  CHECK(usage.of("map") == 0);
  CHECK(usage.of("He") == 0);  // not asked for
}

TEST_CASE("a candidate's record tells how its correction fares without its neighbours") {
  const School school(losers(6, 3));
  const TrackRecords records(school.lessons, school.candidates, school.standings);
  const TrackRecord narrow = records.of(school.find("word:loser has => lover"));
  CHECK(dump(narrow.own) == "6/0/0");
  CHECK(dump(narrow.words) == "6/0/3");
  CHECK(narrow.places >= 1);
}

TEST_CASE("a record without a fold has nothing of it") {
  const School school(losers(12, 0));
  const TrackRecords records(school.lessons, school.candidates, school.standings);
  const uint32_t loser = school.find("loser => lover");
  Tally left;
  uint32_t places = 0;
  for (uint8_t fold = 0; fold < 6; ++fold) {
    const TrackRecord without = records.without(loser, fold);
    CHECK(dump(without.own) == dump(without.words));
    left.add(without.own);
    places += without.places;
  }
  CHECK(dump(left) == "60/0/0");  // each place is missing once
  CHECK(places == 5 * records.of(loser).places);
}

TEST_CASE("a place is worth what it may bring, less what it may spoil") {
  CHECK(Jury::Forecast{1, 0}.worth() == Approx(1));
  CHECK(Jury::Forecast{0.6, 0}.worth() < 0);
  CHECK(Jury::Forecast{0.8, 0}.worth() > 0);
  CHECK(Jury::Forecast{0.7, 0.3}.worth() < 0);
}

TEST_CASE("of candidates that are worth the same the simplest is chosen, and a better one before it") {
  const School school(losers(8, 0));
  const uint32_t simple = school.find("loser => lover"), narrow = school.find("word:loser has => lover");
  std::vector<double> worth(school.candidates.size(), 0.01);
  const auto chosen = [&] { return choose_candidates(school.lessons, school.candidates, worth, school.standings, 2); };
  worth[narrow] = worth[simple] = 0.5;
  CHECK(chosen() == std::vector<uint32_t>{simple});
  worth[narrow] = 0.9;
  CHECK(chosen() == std::vector<uint32_t>{narrow});
}
