// `rules new`: from an error to a rule that is tested.

#include "world.h"

using namespace decalque::testing;

namespace {

const std::vector<std::string> kPair = {
    "rules", "new", "--from", "Much depends of him.", "--to", "Much depends on him."};

std::vector<std::string> with(std::vector<std::string> more) {
  more.insert(more.begin(), kPair.begin(), kPair.end());
  return more;
}

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const char* const kClean = "They depend on him.\n\nSpeaking of him, they left.\n";

}  // namespace

TEST_CASE("rules new proposes patterns from narrow to wide with what they find in clean text") {
  const World world;
  write("clean.txt", kClean);
  const auto ran = world.run(with({"--clean", "clean.txt"}));
  CHECK(ran.status == 0);
  CHECK(ran.err.empty());
  CHECK(
      ran.out.starts_with("1  proposed\n"
                          "   pattern: '<depend> preposition:of'\n"
                          "   fix: { preposition: \"on\" }\n"
                          "   0 places in 12 words of clean text, 0 in the samples\n"));
  CHECK(contains(ran.out, "narrower\n   pattern: '<depend> preposition:of him'\n"));
  CHECK(contains(ran.out, "wider\n   pattern: of\n   fix: 'on'\n   1 place in 12 words of clean text"));
  CHECK(contains(ran.out, "\n     clean.txt:3: Speaking [of -> on] him, they left.\n"));
  CHECK(
      ran.out.ends_with("  - id: depend-of\n"
                        "    message: \"“depends of him” is no English; write “depends on him”.\"\n"
                        "    pattern: '<depend> preposition:of'\n"
                        "    fix: { preposition: \"on\" }\n"
                        "    level: likely\n"
                        "    issue: grammar\n"
                        "    examples:\n"
                        "      - from: Much depends of him.\n"
                        "        to:   Much depends on him.\n"
                        "      - keep: Much depends on him.\n"));
}

TEST_CASE("rules new --write makes a family and adds to it, and its rules hold") {
  const World world;
  write("clean.txt", kClean);
  const auto made = world.run(with({"--clean", "clean.txt", "--write", "house/en/verbs.yaml", "--language", "fi"}));
  CHECK(made.status == 0);
  CHECK(made.err ==
        "decalque: en/verbs/depend-of was added to house/en/verbs.yaml; mend its message, then: decalque rules test "
        "en/verbs/depend-of\n");
  CHECK(read("house/en/verbs.yaml")
            .starts_with("family: verbs\nabout: Errors met in practice.\nrules:\n  - id: depend-of\n"));
  CHECK(contains(read("house/en/verbs.yaml"), "    from: [fi]\n"));
  const auto added = world.run(with({"--clean", "clean.txt", "--write", "house/en/verbs.yaml", "--take", "3"}));
  CHECK(contains(added.err, "en/verbs/depend-of-him was added"));
  CHECK(contains(world.run(with({"--clean", "clean.txt", "--write", "house/en/verbs.yaml", "--take", "1"})).err,
                 "en/verbs/depend-of-2 was added"));
  CHECK(world.run({"rules", "test", "--rules", "house", "verbs"}).out == "6 passed, 0 failed\n");
}

TEST_CASE("rules new says what is corrected already") {
  const World world;
  const auto ran = world.run({"rules", "new", "--from", "Here is teh cat.", "--to", "Here is the cat."});
  CHECK(ran.out.starts_with("This is corrected already, by en/test/swapped.\n\n1  proposed\n"));
}

TEST_CASE("a sentence to keep narrows the rule") {
  const World world;
  const auto ran = world.run({"rules", "new", "--from", "The ministers betrayed the talks.", "--to",
                              "The ministers paved the way for the talks.", "--keep",
                              "The spy betrayed the talks to a foreign power."});
  CHECK(contains(ran.out, "   unless: match followed by to\n   fix: { verb: \"{pave:verb} the way for\" }\n"));
  CHECK(ran.out.ends_with("      - keep: The spy betrayed the talks to a foreign power.\n"));
}

TEST_CASE("rules new asks on a terminal") {
  const World world;
  write("clean.txt", kClean);
  const auto talk = [&](const std::string& answers) {
    std::istringstream in(answers);
    std::ostringstream out, err;
    const int status = decalque::run(with({"--clean", "clean.txt"}), {in, out, err, true, true, true});
    return Ran{status, out.str(), err.str()};
  };
  CHECK(talk("\n").out.ends_with("s and a number shows it whole; Enter leaves: "));
  CHECK(talk("").status == 0);
  CHECK(contains(talk("9\n\n").out, "“9” is no number from 1 to "));
  CHECK(contains(talk("s3\n\n").out, "  - id: depend-of-him\n"));
  CHECK(talk("1\n\n").out.ends_with("Add it to which file, DIR/en/FAMILY.yaml? Enter for none: "));
  CHECK(!fs::exists("house"));
  CHECK(contains(talk("1\nhouse/en/verbs.yaml\n").err, "en/verbs/depend-of was added to house/en/verbs.yaml"));
  CHECK(fs::exists("house/en/verbs.yaml"));
}

TEST_CASE("what rules new cannot do it says") {
  const World world;
  const auto error = [&](const std::vector<std::string>& arguments) {
    std::vector<std::string> all = {"rules", "new"};
    all.insert(all.end(), arguments.begin(), arguments.end());
    const auto ran = world.run(all);
    CHECK(ran.status == 2);
    return ran.err;
  };
  CHECK(error({"--from", "The same.", "--to", "The same."}) == "decalque: rules new: --from and --to are the same\n");
  CHECK(error({"--from", "a  b", "--to", "a b"}) ==
        "decalque: rules new: --from and --to differ in blanks or in a first capital only\n");
  CHECK(error({"--from", "", "--to", "It is."}) == "decalque: --from: an empty value; give SENTENCE\n");
  CHECK(error({"--from", "The cat sat on the old mat and looked at the birds that flew over the big red house.", "--to",
               "The dog sat on the old mat and looked at the birds that flew over the big red barn."}) ==
        "decalque: rules new: the changes are too far apart for one rule: “cat” -> “dog”, “house” -> “barn”; give one "
        "at a time\n");
  CHECK(error({"--from", "x"}) == "decalque: --to is required; see decalque rules new --help\n");
  CHECK(error({"--from", "It depends of him.", "--to", "It depends on him.", "--language", "finnish"}) ==
        "decalque: --language: 'finnish' is no language code; give two letters, as in fi\n");
  CHECK(error({"--from", "It depends of him.", "--to", "It depends on him.", "--take", "77"})
            .starts_with("decalque: --take: there are "));
  CHECK(error({"--from", "It depends of him.", "--to", "It depends on him.", "--write", "house/en/x.yml"}) ==
        "decalque: --write: house/en/x.yml: a rule file is called FAMILY.yaml and lies in a folder named by its target "
        "language, such as en\n");
  write("house/en/list.yaml", "family: list\nabout: A.\n");
  CHECK(contains(error({"--from", "It depends of him.", "--to", "It depends on him.", "--write", "house/en/list.yaml"}),
                 "house/en/list.yaml"));
  CHECK(read("house/en/list.yaml") == "family: list\nabout: A.\n");
}
