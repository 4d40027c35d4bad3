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
