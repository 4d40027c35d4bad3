// Manual pages.

#include "cli/manual_page.h"
#include "world.h"

using namespace decalque;
using namespace decalque::testing;

TEST_CASE("a manual page tells of operands, options, example") {
  CommandText program{"decalque", "Corrects.", "decalque fix a", {}, {}, {}};
  program.commands = {{"decalque fix",
                       "Correct articles",
                       "decalque fix 'a~b' > c",
                       {{{}, "FILE", "", "Articles; none or - is standard input", false, true}},
                       {{{"-j", "--jobs"}, "", "N", "Threads", false, false},
                        {{"--level"}, "", "certain|likely", "How sure", true, false},
                        {{"--all"}, "", "", ".decalque\\", false, false}},
                       {}}};
  CHECK(manual_page(program.commands[0], program, "1.2") == R"(.\" Written by decalque manual.
.TH DECALQUE\-FIX 1 "" "decalque 1.2" "decalque"
.SH NAME
decalque\-fix \- Correct articles
.SH SYNOPSIS
\fBdecalque fix\fR [\fIoptions\fR] \fB\-\-level\fR \fBcertain|likely\fR [\fIFILE\fR\&...]
.SH DESCRIPTION
Correct articles.
.SH OPERANDS
.TP
\fIFILE\fR\&...
Articles; none or \- is standard input.
.SH OPTIONS
.TP
\fB\-j\fR, \fB\-\-jobs\fR \fIN\fR
Threads.
.TP
\fB\-\-level\fR \fBcertain|likely\fR
How sure.
.TP
\fB\-\-all\fR
\&.decalque\e.
.SH EXAMPLE
.EX
decalque fix \(aqa\(tib\(aq > c
.EE
.SH SEE ALSO
\fBdecalque\fR(1)
)");
}

TEST_CASE("there is a page for each command, and man finds no fault with any") {
  const World world;
  CHECK(world.run({"manual", "-o", "pages"}).status == 0);
  for (const char* page : {"decalque", "decalque-fix", "decalque-rules", "decalque-rules-new", "decalque-completions"})
    CHECK(fs::exists("pages/" + std::string(page) + ".1"));
  CHECK_FALSE(fs::exists("pages/decalque-complete.1"));
  CHECK(read("pages/decalque-rules-new.1") == world.run({"manual", "rules", "new"}).out);
  CHECK(read("pages/decalque.1") == world.run({"manual"}).out);
  if (has(world, "groff")) CHECK(world.shell("for p in pages/*; do groff -man -Tutf8 -ww -z $p 2>&1; done").out == "");
  if (has(world, "man")) CHECK(world.shell("man --warnings -l pages/*.1 2>&1 >/dev/null").out == "");
  // The pages have no date: they follow from the program alone.
  if (has(world, "mandoc"))
    CHECK(world.shell("mandoc -Tlint -W warning pages/*.1 | grep -v 'missing date'").out == "");
}

TEST_CASE("a manual page shows what is written as it is") {
  const World world;
  if (!has(world, "groff")) return;
  const auto page = world.shell("$D manual rules new | groff -man -Tascii -P-cbou").out;
  CHECK(page.find("decalque rules new --from 'It depends of him.' --to") != std::string::npos);
}

TEST_CASE("a page of no command is refused") {
  const World world;
  CHECK(world.run({"manual", "fxi"}).err == "decalque: unknown command 'decalque fxi'; did you mean fix? see decalque --help\n");
  CHECK(world.run({"manual", "rules", "x"}).err == "decalque: unknown command 'decalque rules x'; see decalque rules --help\n");
  write("taken", "");
  CHECK(world.run({"manual", "-o", "taken/man"}).err.starts_with("decalque: taken/man: "));
}
