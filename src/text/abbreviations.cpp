#include "text/abbreviations.h"

#include <algorithm>
#include <iterator>

#include "text/unicode.h"

namespace decalque {
namespace {

struct Entry {
  std::string_view word;
  Abbreviation kind;
};
using enum Abbreviation;

// Written with a capital.
constexpr Entry kCapitalised[] = {
    {"Adm", title},          {"Amb", title},         {"Atty", title},         {"Brig", title},
    {"Capt", title},         {"Cdr", title},         {"Cmdr", title},         {"Col", title},
    {"Comdr", title},        {"Cpl", title},         {"Det", title},          {"Dr", title},
    {"Drs", title},          {"Fr", title},          {"Ft", title},           {"Gen", title},
    {"Gov", title},          {"Govs", title},        {"Hon", title},          {"Insp", title},
    {"Lt", title},           {"Lieut", title},       {"Maj", title},          {"Messrs", title},
    {"Mlle", title},         {"Mme", title},         {"Mr", title},           {"Mrs", title},
    {"Ms", title},           {"Mt", title},          {"Ofc", title},          {"Pfc", title},
    {"Pres", title},         {"Prof", title},        {"Profs", title},        {"Pte", title},
    {"Pvt", title},          {"Rep", title},         {"Reps", title},         {"Rev", title},
    {"Sen", title},          {"Sens", title},        {"Sgt", title},          {"St", title},
    {"Ste", title},          {"Supt", title},        {"No", before_number},   {"Nos", before_number},
    {"Art", before_number},  {"Fig", before_number}, {"Figs", before_number}, {"Sec", before_number},
    {"Vol", before_number},  {"Ch", before_number},  {"Op", before_number},   {"Nr", before_number},
    {"Para", before_number}, {"Aug", month},         {"Dec", month},          {"Feb", month},
    {"Nov", month},          {"Oct", month},         {"Sept", month},         {"Thurs", month},
    {"Tues", month},         {"Apr", short_month},   {"Jan", short_month},    {"Jul", short_month},
    {"Jun", short_month},    {"Mar", short_month},   {"Sep", short_month},    {"Fri", short_month},
    {"Mon", short_month},    {"Sat", short_month},   {"Sun", short_month},    {"Thu", short_month},
    {"Tue", short_month},    {"Wed", short_month},   {"Ariz", state},         {"Calif", state},
    {"Colo", state},         {"Conn", state},        {"Fla", state},          {"Ky", state},
    {"Md", state},           {"Mich", state},        {"Minn", state},         {"Nev", state},
    {"Okla", state},         {"Pa", state},          {"Tenn", state},         {"Va", state},
    {"Wis", state},          {"Wyo", state},         {"Ala", short_state},    {"Ark", short_state},
    {"Del", short_state},    {"Ga", short_state},    {"Ill", short_state},    {"Ind", short_state},
    {"Kan", short_state},    {"La", short_state},    {"Mass", short_state},   {"Miss", short_state},
    {"Mo", short_state},     {"Mont", short_state},  {"Neb", short_state},    {"Ore", short_state},
    {"Tex", short_state},    {"Vt", short_state},    {"Wash", short_state},   {"Ave", ending},
    {"Blvd", ending},        {"Bros", ending},       {"Co", ending},          {"Corp", ending},
    {"Cos", ending},         {"Dept", ending},       {"Hwy", ending},         {"Inc", ending},
    {"Jr", ending},          {"Ltd", ending},        {"Rd", ending},          {"Sr", ending},
    {"Univ", ending},        {"Assn", ending},       {"Ph.D", ending},        {"B.Sc", ending},
    {"M.Sc", ending},        {"M.Phil", ending},     {"D.Phil", ending},      {"Ed.D", ending},
    {"Psy.D", ending},       {"Dipl", title},        {"Ing", title},          {"max", before_number},  {"Sect", before_number}};

// In any case.
constexpr Entry kAnyCase[] = {
    {"hon", within},         {"trans", within},       {"approx", within},      {"bzw", within},        {"ed", within},         {"eds", within},
    {"esim", within},        {"est", within},        {"ext", within},        {"orig", within},
    {"tel", within},         {"jne", ending},        {"usw", ending},        {"ca", within},
    {"cca", within},         {"cf", within},         {"resp", within},       {"viz", within},
    {"vs", within},          {"incl", within},       {"excl", within},       {"esp", within},
    {"e.g", within},         {"i.e", within},        {"b.c", ending},        {"p", before_number},
    {"pp", before_number},   {"no", before_number},  {"nos", before_number}, {"fig", before_number},
    {"figs", before_number}, {"vol", before_number}, {"art", before_number}, {"par", before_number},
    {"nr", before_number},   {"b", before_number},   {"d", before_number},   {"v", within},
    {"c", before_number},    {"hr", after_number},   {"hrs", after_number},  {"min", after_number},
    {"mins", after_number},  {"sec", after_number},  {"secs", after_number}, {"lb", after_number},
    {"lbs", after_number},   {"oz", after_number},   {"sq", after_number},   {"mio", after_number},
    {"mln", after_number},   {"bn", after_number},   {"etc", ending},        {"dept", ending},
    {"govt", ending},        {"assn", ending},       {"a.m", ending},        {"p.m", ending},
    {"al", ending},          {"eg", within},         {"ie", within},         {"i.a", within},
    {"z.b", within},         {"u.a", within},        {"d.h", within},        {"pop", before_number},
    {"para", before_number}, {"mill", after_number}, {"mrd", after_number},  {"mia", after_number},
    {"tsd", after_number},   {"mld", after_number},  {"pct", after_number},  {"deg", after_number},
    {"e.kr", era},           {"j.kr", era},          {"p.kr", era},          {"f.kr", era},
    {"ekr", era},            {"jkr", era},           {"d.hr", era},          {"\u00EE.hr", era},
    {"n.chr", era},          {"v.chr", era},         {"e.m.a", era},         {"m.a.j", era}};

constexpr std::string_view kStarters[] = {
    "a",       "according", "after",        "all",    "also",    "although", "an",      "and",         "another",
    "as",      "at",        "because",      "before", "both",    "but",      "by",      "despite",     "during",
    "each",    "earlier",   "even",         "every",  "finally", "for",      "from",    "furthermore", "he",
    "her",     "here",      "his",          "how",    "however", "i",        "if",      "in",          "instead",
    "it",      "its",       "it's",         "last",   "later",   "many",     "maybe",   "meanwhile",   "moreover",
    "most",    "my",        "nevertheless", "now",    "of",      "on",       "once",    "one",         "only",
    "or",      "our",       "perhaps",      "she",    "since",   "so",       "some",    "still",       "such",
    "that",    "that's",    "the",          "their",  "then",    "there",    "there's", "therefore",   "these",
    "they",    "this",      "those",        "though", "thus",    "to",       "today",   "two",         "under",
    "until",   "we",        "what",         "when",   "where",   "while",    "who",     "why",         "with",
    "without", "yesterday", "yet",          "you",    "your"};

constexpr std::string_view kTakeALetter[] = {
    "appendix", "block", "category", "class",   "exhibit", "grade",  "group", "hepatitis", "league",  "level", "model",
    "option",   "part",  "plan",     "section", "serie",   "series", "team",  "type",      "vitamin", "war",   "zone"};

constexpr std::string_view kCalendar[] = {
    "january",  "february", "march",  "april",   "may",       "june",     "july",   "august",   "september", "october",
    "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",    "gmt",
    "est",      "edt",      "et",     "bst",     "cet",       "utc",      "pt",     "local"};

constexpr std::string_view kCurrency[] = {"euro", "euros", "eur",   "usd",   "sek",   "nok",    "dkk",     "chf",
                                          "gbp",  "rub",   "pln",   "eek",   "ron",   "dollar", "dollars", "swiss",
                                          "us",   "u.s.",  "swedish", "norwegian", "danish", "british", "american"};

constexpr std::string_view kReport[] = {
    "added",     "adds",       "admitted",  "announced", "answered", "argued",   "asked",     "asks",      "claimed",
    "commented", "complained", "continued", "cried",     "declared", "demanded", "exclaimed", "explained", "insisted",
    "noted",     "promised",   "recalled",  "remarked",  "replied",  "reported", "said",      "says",      "shouted",
    "stated",    "stressed",   "told",      "tweeted",   "wondered", "writes",   "wrote"};

template <size_t N>
bool contains(const std::string_view (&list)[N], std::string_view word) {
  return std::ranges::find(list, word) != std::end(list);
}

template <size_t N>
Abbreviation find(const Entry (&list)[N], std::string_view word) {
  const auto* found = std::ranges::find(list, word, &Entry::word);
  return found == std::end(list) ? none : found->kind;
}

}  // namespace

Abbreviation abbreviation_of(std::string_view word) {
  if (word.size() > 6 || word.empty()) return none;
  const Abbreviation capitalised = find(kCapitalised, word);
  return capitalised != none ? capitalised : find(kAnyCase, to_lower(word));
}

bool begins_sentences(std::string_view word) { return contains(kStarters, to_lower(word)); }
bool takes_a_letter(std::string_view word) { return contains(kTakeALetter, to_lower(word)); }
bool takes_a_noun(std::string_view word) {
  static constexpr std::string_view list[] = {"the", "The", "a", "his", "her", "their", "its", "our", "my", "your", "every"};
  return contains(list, word);
}
bool is_calendar_word(std::string_view word) { return contains(kCalendar, to_lower(word)); }
bool is_currency_word(std::string_view word) { return contains(kCurrency, to_lower(word)); }

bool reports_speech(std::string_view word) { return contains(kReport, word); }

}  // namespace decalque
