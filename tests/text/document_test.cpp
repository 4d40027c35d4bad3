#include "testing.h"

using namespace decalque;
using decalque::testing::Analysed;

TEST_CASE("a document gives gaps, spans and segments of tokens") {
  const Analysed a(" One two.  Three.");
  const Document& d = a.document;
  CHECK(d.gap_before(0) == Span{0, 1});
  CHECK(d.gap_before(2) == Span{8, 8});
  CHECK(d.gap_before(3) == Span{9, 11});
  CHECK(d.view(d.span_of({0, 3})) == "One two.");
  CHECK(d.segment_of(0).tokens == TokenRange{0, 3});
  CHECK(d.segment_of(2).tokens == TokenRange{0, 3});
  CHECK(d.segment_of(4).tokens == TokenRange{3, 5});
}

TEST_CASE("a document is dumped a token a line") {
  Analysed a("“Riga.” So.");
  a.document.tokens[1].xpos = Xpos::NNP;
  a.document.tokens[1].lemma = a.words.strings().intern("Riga");
  a.document.tokens[1].kinds.add(Kind::CITY);
  CHECK(dump(a.document) ==
        "“/XX _ QUOTE OPENQUOTE CLAUSE\nRiga/NNP Riga CITY\n./XX _ CLAUSE\n”/XX _ QUOTE CLOSEQUOTE CLAUSE\n--\n"
        "So/XX _\n./XX _ CLAUSE\n");
}

TEST_CASE("tags and kinds have names, both ways") {
  for (int i = 0; i < kUposCount; ++i) CHECK(upos_of(name(static_cast<Upos>(i))) == static_cast<Upos>(i));
  for (int i = 0; i < kXposCount; ++i) CHECK(xpos_of(name(static_cast<Xpos>(i))) == static_cast<Xpos>(i));
  for (int i = 0; i < kKindCount; ++i) CHECK(kind_of(name(static_cast<Kind>(i))) == static_cast<Kind>(i));
  CHECK(name(Xpos::PRPS) == "PRP$");
  CHECK(name(Xpos::LRB) == "-LRB-");
  CHECK(name(Xpos::DOLLAR) == "$");
  CHECK(name(Xpos::VBZ) == "VBZ");
  CHECK(name(Xpos::SYM) == "SYM");
  CHECK(name(Upos::VERB) == "VERB");
  CHECK(name(Kind::CLAUSE) == "CLAUSE");
  CHECK(name(Kind::ORDINAL) == "ORDINAL");
  CHECK(xpos_of("PRPS") == Xpos::PRPS);
  CHECK(xpos_of("OPENQ") == Xpos::OPENQ);
  CHECK(xpos_of(",") == Xpos::COMMA);
  CHECK_FALSE(xpos_of("NOUN"));
  CHECK_FALSE(upos_of("NN"));
  CHECK_FALSE(kind_of("name"));
}
