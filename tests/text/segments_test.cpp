// Segments by table: one text, its segments joined by " | "; H: marks a heading, L: a list item, / a line end.

#include "testing.h"

using namespace decalque;
using decalque::testing::Analysed;
using decalque::testing::segments;

TEST_CASE("sentences end where a reader ends them") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"One. Two! Three? Four.", "One. | Two! | Three? | Four."},
      {"Mr. Lavrov met Dr. No. They spoke.", "Mr. Lavrov met Dr. No. | They spoke."},
      {"The U.S. Secretary spoke.", "The U.S. Secretary spoke."},
      {"It is in the U.S. The talks went on.", "It is in the U.S. | The talks went on."},
      {"J. K. Rowling and V. Putin met.", "J. K. Rowling and V. Putin met."},
      {"On Jan. 5 it cost 1.5 million. On St. Patrick's Day it fell.",
       "On Jan. 5 it cost 1.5 million. | On St. Patrick's Day it fell."},
      {"Fruit, e.g. Apples, vs. Pears.", "Fruit, e.g. Apples, vs. Pears."},
      {"Envest Inc. Chief Executive Bob left.", "Envest Inc. Chief Executive Bob left."},
      {"At 10 a.m. Lamb rang. At 5 p.m. Monday he left.", "At 10 a.m. | Lamb rang. | At 5 p.m. Monday he left."},
      {"See No. 5. It is good.", "See No. 5. | It is good."},
      {"He waited ... and waited. Then… Nothing.", "He waited ... and waited. | Then… | Nothing."},
      {"Putin said. Kremlin website by.", "Putin said. | Kremlin website by."},
      {"Putin said.Kremlin website by.", "Putin said. | Kremlin website by."},
      {"It ended. then it began.", "It ended. | then it began."},
      {"It cost approx. five.", "It cost approx. five."},
      {"My right hon. and learned Friend is here.", "My right hon. and learned Friend is here."},
      {"On 24. September 2025 it rained.", "On 24. September 2025 it rained."},
      {"He spoke with E! News and left.", "He spoke with E! News and left."},
      {"It was so (see below). It is.", "It was so (see below). | It is."},
      {"(It was so.) It is.", "(It was so.) | It is."},
      {"It was so.[1] It is.", "It was so.[1] | It is."},
      {"What?! No... Yes!!!", "What?! | No... | Yes!!!"},
      {"他来了。她走了。", "他来了。 | 她走了。"},
      {"In Moscow, etc. The rest.", "In Moscow, etc. | The rest."},
  }));
  CHECK(segments(text) == expected);
}

TEST_CASE("a stop that belongs to an abbreviation, a number or a name ends no sentence") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"He lived 98 d.Hr. Rome was large.", "He lived 98 d.Hr. Rome was large."},
      {"In 98 d.Hr. the city fell.", "In 98 d.Hr. the city fell."},
      {"It was built 300 e.Kr. in Rome.", "It was built 300 e.Kr. in Rome."},
      {"In 44 B.C. Caesar was killed.", "In 44 B.C. Caesar was killed."},
      {"In 44 BC. Caesar was killed.", "In 44 BC. | Caesar was killed."},
      {"In 79 A.D. Vesuvius erupted.", "In 79 A.D. Vesuvius erupted."},
      {"In the year 98 n.Chr. the Romans came.", "In the year 98 n.Chr. the Romans came."},
      {"In 98 p.Kr. Tacitus wrote it.", "In 98 p.Kr. Tacitus wrote it."},
      {"In 98 m.a.j. Tacitus wrote it.", "In 98 m.a.j. Tacitus wrote it."},
      {"The German army, z.B. the tanks, i.a. Leopards, left.", "The German army, z.B. the tanks, i.a. Leopards, left."},
      {"It was sold by Müller & Co. KG in May.", "It was sold by Müller & Co. KG in May."},
      {"J. R. R. Tolkien and C.S. Lewis met. They talked.", "J. R. R. Tolkien and C.S. Lewis met. | They talked."},
      {"J.R.R. Tolkien wrote it.", "J.R.R. Tolkien wrote it."},
      {"George W. Bush won.", "George W. Bush won."},
      {"It is No. 5 in the world, no. 7 in Europe.", "It is No. 5 in the world, no. 7 in Europe."},
      {"He said no. Five men left.", "He said no. | Five men left."},
      {"It cost approx. EUR 5 million.", "It cost approx. EUR 5 million."},
      {"It cost ca. 5 million.", "It cost ca. 5 million."},
      {"He came at 5 p.m. On Monday he left.", "He came at 5 p.m. | On Monday he left."},
      {"He came at 5 p.m. Helsinki time.", "He came at 5 p.m. Helsinki time."},
      {"He came at 5 p.m. Eastern time.", "He came at 5 p.m. Eastern time."},
      {"Small countries, e.g. Finland, i.e. Nordic ones.", "Small countries, e.g. Finland, i.e. Nordic ones."},
      {"Small countries (eg. Finland) grew.", "Small countries (eg. Finland) grew."},
      {"He lives in St. Petersburg. She left.", "He lives in St. Petersburg. | She left."},
      {"On 15. October 2023 it rained.", "On 15. October 2023 it rained."},
      {"The 2. World War began.", "The 2. World War began."},
      {"He played in the 2. Bundesliga last year.", "He played in the 2. Bundesliga last year."},
      {"The 19. century was long.", "The 19. century was long."},
      {"It rose 1.5 per cent. In 2023 it fell.", "It rose 1.5 per cent. | In 2023 it fell."},
      {"He was born in 1990. In 2010 he left.", "He was born in 1990. | In 2010 he left."},
      {"He finished 15. The winner was Swedish.", "He finished 15. | The winner was Swedish."},
      {"The match ended 3–2. Finland won.", "The match ended 3–2. | Finland won."},
      {"Sec. Gen. Stoltenberg and Lt. Col. Smith met Prof. Dr. Kask.", "Sec. Gen. Stoltenberg and Lt. Col. Smith met Prof. Dr. Kask."},
      {"The so-called Art. 5 of the treaty applies.", "The so-called Art. 5 of the treaty applies."},
      {"He works for Nokia Corp. in Espoo.", "He works for Nokia Corp. in Espoo."},
      {"It was made in the U.K. by Rolls-Royce.", "It was made in the U.K. by Rolls-Royce."},
      {"He lives in Washington, D.C. She does not.", "He lives in Washington, D.C. | She does not."},
      {"He (b. 1950 in Riga, d. 2010) was a poet.", "He (b. 1950 in Riga, d. 2010) was a poet."},
      {"Louis XIV. was a king.", "Louis XIV. was a king."},
      {"Pope John XXIII. He was Italian.", "Pope John XXIII. | He was Italian."},
      {"King Charles III. Camilla was there.", "King Charles III. | Camilla was there."},
      {"He waited... Finland won.", "He waited... | Finland won."},
      {"It is in the vol. 3, p. 45, pp. 4-5.", "It is in the vol. 3, p. 45, pp. 4-5."},
      {"It was 98 e.Kr. The town fell.", "It was 98 e.Kr. | The town fell."},
      {"It takes 5 min. The bus takes 10 min. to get there.", "It takes 5 min. | The bus takes 10 min. to get there."},
      {"He weighs 5 kg. The bag is full.", "He weighs 5 kg. | The bag is full."},
      {"It is 20 km. from Turku.", "It is 20 km. from Turku."},
      {"She came on Tues. Jan. 5 at 10.", "She came on Tues. Jan. 5 at 10."},
      {"The price was $5 mill. Euro in May.", "The price was $5 mill. Euro in May."},
      {"The firm made 5 mln. euros and 3 mrd. crowns.", "The firm made 5 mln. euros and 3 mrd. crowns."},
      {"Mr. and Mrs. Smith vs. Jones et al. were there.", "Mr. and Mrs. Smith vs. Jones et al. were there."},
      {"Yahoo! and Jeopardy! are names.", "Yahoo! and Jeopardy! are names."},
      {"The site yle.fi. is down.", "The site yle.fi. is down."},
      {"He said: \"It is over.\" and left.", "He said: \"It is over.\" and left."},
      {"The F.C. Barcelona squad, the S.S. Titanic and the U.N. Security Council.",
       "The F.C. Barcelona squad, the S.S. Titanic and the U.N. Security Council."},
      {"His dog Rex. I saw it.", "His dog Rex. | I saw it."},
      {"So did I. Anna left.", "So did I. | Anna left."},
      {"It was Plan B. Anna left.", "It was Plan B. | Anna left."},
      {"He was in class 5 B. Then he left.", "He was in class 5 B. | Then he left."},
      {"Vitamin C. It helps.", "Vitamin C. | It helps."},
      {"The capital of Estonia, Tallinn (pop. 450,000), est. 1219.", "The capital of Estonia, Tallinn (pop. 450,000), est. 1219."},
      {"The ship M.S. Estonia sank.", "The ship M.S. Estonia sank."},
      {"Under Sect. 5 para. 2 it is banned.", "Under Sect. 5 para. 2 it is banned."},
      {"Tel. 040 123, e-mail below.", "Tel. 040 123, e-mail below."},
      {"The Gov. of Texas, Sen. Cruz and Rep. Smith met.", "The Gov. of Texas, Sen. Cruz and Rep. Smith met."},
      {"The museum is on Main St. in town. She lives at 5 Elm Ave. He does not.",
       "The museum is on Main St. in town. | She lives at 5 Elm Ave. | He does not."},
      {"The Finnish Broadcasting Co. Yle reports.", "The Finnish Broadcasting Co. Yle reports."},
      {"In the years 2010. - 2015. the firm grew.", "In the years 2010. - 2015. the firm grew."},
      {"He was No. 1. Anna was No. 2.", "He was No. 1. | Anna was No. 2."},
      {"The 1st. prize went to Anna.", "The 1st. prize went to Anna."},
      {"In the 1990s. Prices rose.", "In the 1990s. | Prices rose."},
      {"He came at 18.30. Anna left.", "He came at 18.30. | Anna left."},
      {"It is 5 pct. of sales, max. 10 pct.", "It is 5 pct. of sales, max. 10 pct."},
  }));
  CHECK(segments(text) == expected);
}

TEST_CASE("quotations end with their sentence") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"“There is a solution. ” He left.", "“There is a solution. ” | He left."},
      {"“We decided to attack, ”Blinken commented.", "“We decided to attack, ”Blinken commented."},
      {"“Really?” he asked. “Stop!” Putin said.", "“Really?” he asked. | “Stop!” Putin said."},
      {"“It is over.” Putin left.", "“It is over.” | Putin left."},
      {"“It is over.” Putin said.", "“It is over.” Putin said."},
      {"“It is over.” Putin said on Monday that he won.", "“It is over.” | Putin said on Monday that he won."},
      {"\"It is over.\" \"No.\"", "\"It is over.\" | \"No.\""},
      {"“We won. They lost,” he said.", "“We won. | They lost,” he said."},
      {"The genial Jeremy \"Is it Yes or No?\" Corbyn won.", "The genial Jeremy \"Is it Yes or No?\" Corbyn won."},
      {"He asked, \"Is it?\" Corbyn won.", "He asked, \"Is it?\" | Corbyn won."},
  }));
  CHECK(segments(text) == expected);
}

TEST_CASE("lines, headings and lists") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"War in Europe\n\nIt began. It went on.\n", "H:War in Europe | It began. | It went on."},
      {"Read more: Russia is ready", "H:Read more: Russia is ready"},
      {"War in Europe: “Impossible”", "H:War in Europe: “Impossible”"},
      {"It ended. Kremlin website", "It ended. | Kremlin website"},
      {"- first\n* second\n• third\n1. Fourth. And more.\na) fifth",
       "L:- first | L:* second | L:• third | L:1. Fourth. | And more. | L:a) fifth"},
      {"-5 degrees.", "-5 degrees."},
      {"One sentence\nacross two lines.", "H:One sentence | across two lines."},
      {"A line.\rAnother.\r\nA third.\u2028Last.\fEnd.", "A line. | Another. | A third. | Last. | End."},
      {"Dear reader,", "Dear reader,"},
      {"# Title\nText.", "H:# Title | Text."},
      {"## 1. A title. Two.", "H:## 1. A title. Two."},
  }));
  CHECK(segments(text) == expected);
}

TEST_CASE("hard-wrapped text is joined, lines of their own are not") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The ministers of the two countries met in Stockholm on Friday to talk\nabout the tense situation on the "
       "border. They did not come to any\nagreement.",
       "The ministers of the two countries met in Stockholm on Friday to talk/about the tense situation on the border. "
       "| They did not come to any/agreement."},
      {"The ministers of the two countries met in Stockholm on Thursday\nThe talks between the two countries went on "
       "into the late evening",
       "H:The ministers of the two countries met in Stockholm on Thursday | H:The talks between the two countries went "
       "on into the late evening"},
      {"The ministers of the two countries met in Stockholm on Thursday.\nThe talks between the two countries went on "
       "into the evening.\nNobody knows.",
       "The ministers of the two countries met in Stockholm on Thursday. | The talks between the two countries went on "
       "into the evening. | Nobody knows."},
      {"Short line of verse\nand another one\nand a third.",
       "H:Short line of verse | H:and another one | and a third."},
  }));
  CHECK(segments(text) == expected);
}

TEST_CASE("paragraphs are counted") {
  const Analysed a("One. Two.\nThree.\n\n \nFour.");
  std::vector<uint32_t> numbers;
  for (const Segment& segment : a.document.segments) numbers.push_back(segment.paragraph);
  CHECK(numbers == std::vector<uint32_t>{0, 0, 1, 2});
}
