// Tokens by table: one line of input, its tokens joined by |.

#include "testing.h"

using namespace decalque;
using decalque::testing::Analysed;
using decalque::testing::tokens;

TEST_CASE("words keep what belongs to them") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {" \t\r\n ", ""},
      {"Ukraine’s don't it’s", "Ukraine’s|don't|it’s"},
      {"a 13-year-old, presidential-level", "a|13-year-old|,|presidential-level"},
      {"Gallen-Kallela's paintings", "Gallen-Kallela's|paintings"},
      {"AT&T R&D Q&A B&Q.", "AT&T|R&D|Q&A|B&Q|."},
      {"salt & pepper", "salt|&|pepper"},
      {"COVID-19 F-16s MH17", "COVID-19|F-16s|MH17"},
      {"pre- and post-war", "pre|-|and|post-war"},
      {"so-called-", "so-called|-"},
      {"EU:n WHO:ssa NATO:The", "EU:n|WHO:ssa|NATO|:|The"},
      {"Kelly: yes:no", "Kelly|:|yes|:|no"},
      {"and/or", "and|/|or"},
      {"snake_case Node.js report.pdf", "snake_case|Node.js|report.pdf"},
      {"km² 5m²", "km²|5m²"},
      {"Cafe\u0301 naïve", "Cafe\u0301|naïve"},
      {"co\u00ADoperate", "co\u00ADoperate"},
      {"漢字 ไทย", "漢字|ไทย"},
      {"👩‍👩‍👧 🇫🇮🇪🇪 👍🏽!", "👩‍👩‍👧|🇫🇮|🇪🇪|👍🏽|!"},
      {"Привет, мир", "Привет|,|мир"},
  }));
  CHECK(tokens(text) == expected);
}

TEST_CASE("numbers, times and dates are one token, units their own") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"1,000.5 and 1 000", "1,000.5|and|1|000"},
      {"1\u00A0000", "1|000"},
      {"at 12:30 on 24.9.2025.", "at|12:30|on|24.9.2025|."},
      {"3rd 3.5-fold 1990s", "3rd|3.5-fold|1990s"},
      {"50% €5 $7m 5 € £1,000", "50|%|€|5|$|7m|5|€|£|1,000"},
      {"2019-2021, 2-0", "2019|-|2021|,|2|-|0"},
      {"2021-12-03", "2021-12-03"},
      {"24/7 9/11", "24/7|9/11"},
      {"10-15-year-old", "10|-|15-year-old"},
      {"-5 °C", "-|5|°|C"},
      {".5 of", ".5|of"},
      {"the ’90s", "the|’90s"},
      {"No. 5", "No.|5"},
      {"100,", "100|,"},
  }));
  CHECK(tokens(text) == expected);
}

TEST_CASE("a stop belongs to an abbreviation, else it is a mark") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"the U.S. Secretary", "the|U.S.|Secretary"},
      {"in the U.S.", "in|the|U.S."},
      {"in the U.S.’s view, U.S.-led", "in|the|U.S.’s|view|,|U.S.-led"},
      {"e.g. this, i.e. that", "e.g.|this|,|i.e.|that"},
      {"Mr. Dr. St. Petersburg", "Mr.|Dr.|St.|Petersburg"},
      {"St.Petersburg J.K.Rowling U.S.Secretary", "St.|Petersburg|J.K.|Rowling|U.S.|Secretary"},
      {"J. K. Rowling, V. Putin", "J.|K.|Rowling|,|V.|Putin"},
      {"10 a.m. Jan. 5", "10|a.m.|Jan.|5"},
      {"He told Jan. It was so.", "He|told|Jan|.|It|was|so|."},
      {"He said no. Then 5 ran.", "He|said|no|.|Then|5|ran|."},
      {"vitamin C. It helps.", "vitamin|C|.|It|helps|."},
      {"Envest Inc. et al. etc.", "Envest|Inc.|et|al.|etc."},
      {"Ph.D. approx. vs.", "Ph.D.|approx.|vs."},
      {"5 min. left, in a min.", "5|min.|left|,|in|a|min|."},
      {"Roe v. Wade", "Roe|v.|Wade"},
      {"Putin said.Kremlin", "Putin|said|.|Kremlin"},
      {"the end.the", "the|end|.|the"},
      {"in 2020.The", "in|2020|.|The"},
      {"U.S...", "U.S|..."},
      {"end.", "end|."},
  }));
  CHECK(tokens(text) == expected);
}

TEST_CASE("every mark is a token, but runs of dots and dashes are one") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"so... and… then -- yes — no", "so|...|and|…|then|--|yes|—|no"},
      {"“Yes,” he", "“|Yes|,|”|he"},
      {"solution. ”", "solution|.|”"},
      {"attack, ”Blinken", "attack|,|”|Blinken"},
      {"What?!", "What|?|!"},
      {"(a [b])", "(|a|[|b|]|)"},
      {"Tom &amp; Jerry&#39;s", "Tom|&amp;|Jerry|&#39;|s"},
      {"US–Russia", "US|–|Russia"},
      {"a | b", "a|||b"},
      {"= ==== ***", "=|====|***"},
  }));
  CHECK(tokens(text) == expected);
}

TEST_CASE("an apostrophe behind s is possessive unless it closes a quotation") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"the NATO Foreign Ministers’ Meeting", "the|NATO|Foreign|Ministers’|Meeting"},
      {"Amy Prentiss' body", "Amy|Prentiss'|body"},
      {"the 'big ministers' met", "the|'|big|ministers|'|met"},
      {"‘The ministers’ meeting is long,’ he said", "‘|The|ministers’|meeting|is|long|,|’|he|said"},
      {"'We saw the ministers' cars' and 'buses'", "'|We|saw|the|ministers'|cars|'|and|'|buses|'"},
      {"known as' Emperor '", "known|as|'|Emperor|'"},
      {"Ukraine 's border", "Ukraine|'s|border"},
      {"the states'.", "the|states'|."},
      {"rock 'n' roll", "rock|'|n|'|roll"},
  }));
  CHECK(tokens(text) == expected);
}

TEST_CASE("addresses, handles and tags are whole and typed") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"@name #tag #War, #1", "@name:handle #tag:hashtag #War:hashtag ,:mark #:symbol 1:number"},
      {"see https://yle.fi/a/1-2?x=y.", "see:word https://yle.fi/a/1-2?x=y:url .:mark"},
      {"(www.hs.fi)", "(:mark www.hs.fi:url ):mark"},
      {"yle.fi, bbc.co.uk/news", "yle.fi:url ,:mark bbc.co.uk/news:url"},
      {"a.b@c.org!", "a.b@c.org:email !:mark"},
      {"said.it was", "said:word .:mark it:word was:word"},
      {"3rd 13-year-old 12:30", "3rd:number 13-year-old:word 12:30:number"},
      {"50 %", "50:number %:symbol"},
      {"https://en.wikipedia.org/wiki/A_(b)", "https://en.wikipedia.org/wiki/A_(b):url"},
      {"“https://a.fi”", "“:mark https://a.fi:url ”:mark"},
  }));
  constexpr const char* kNames[] = {"word", "number", "mark", "symbol", "url", "email", "handle", "hashtag"};
  const Analysed a(text);
  std::string result;
  for (const Token& token : a.document.tokens) {
    result.append(result.empty() ? "" : " ")
        .append(a.document.view(token))
        .append(":")
        .append(kNames[static_cast<int>(token.type)]);
  }
  CHECK(result == expected);
}

TEST_CASE("gaps are told apart") {
  const auto [text, expected] = GENERATE(table<std::string, std::vector<Gap>>({
      {" a b", {Gap::none, Gap::space}},
      {"a,b", {Gap::none, Gap::none, Gap::none}},
      {"a  b", {Gap::none, Gap::blanks}},
      {"a\u00A0b", {Gap::none, Gap::nbsp}},
      {"a\u2009b a\u202Fb", {Gap::none, Gap::nbsp, Gap::space, Gap::nbsp}},
      {"a \u00A0b", {Gap::none, Gap::nbsp}},
      {"a\tb a \tb", {Gap::none, Gap::tab, Gap::space, Gap::tab}},
      {"a \n b\rc\u2028d\fe\u0085f", {Gap::none, Gap::newline, Gap::newline, Gap::newline, Gap::newline, Gap::newline}},
      {"\uFEFFa", {Gap::none}},
  }));
  const Analysed a(text);
  std::vector<Gap> gaps;
  for (const Token& token : a.document.tokens) gaps.push_back(token.gap);
  CHECK(gaps == expected);
}

TEST_CASE("a byte order mark belongs to no token") {
  CHECK(Analysed("\uFEFFHello").document.tokens.at(0).span == Span{3, 8});
  CHECK(Analysed("\uFEFF").document.tokens.empty());
}

TEST_CASE("marks know their side, and clauses their end") {
  // < opens, > closes, - is a dash, , ends a clause.
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"“Yes,” he", "< , >"},
      {"to attack, ”Blinken", ", <"},
      {"“We decided to attack, ”Blinken commented", "< , >"},
      {"\"Yes,\" he said, \"no.\"", "< , > , < , >"},
      {"\"Yes, \"he said", "< , >"},
      {"„Ja“, sagt", "< > ,"},
      {"”Ja”, sa", "< > ,"},
      {"»Ja« und «oui»", "< > < >"},
      {"the 'big' deal", "< >"},
      {"manner \", the", "> ,"},
      {"harm to the city. \"", ", >"},
      {"a – b—c", "- -"},
      {"2019–2021", "=-"},
  }));
  const Analysed a(text);
  std::string result;
  for (const Token& token : a.document.tokens) {
    const KindSet kinds = token.kinds;
    if (kinds == KindSet{}) continue;
    const char* shown = kinds.has(Kind::OPENQUOTE)    ? "<"
                        : kinds.has(Kind::CLOSEQUOTE) ? ">"
                        : !kinds.has(Kind::DASH)      ? ","
                        : kinds.has(Kind::CLAUSE)     ? "-"
                                                      : "=-";
    CHECK(kinds.has(Kind::QUOTE) == (shown[0] == '<' || shown[0] == '>'));
    result.append(result.empty() ? "" : " ").append(shown);
  }
  CHECK(result == expected);
}
