// Prints what ICU calls countries and towns in a language and in English: local TAB English, one a line.
//
//   g++ -std=c++20 icu_places.cpp -licuuc -licui18n -o icu_places && ./icu_places fi
//
// Countries are ICU's regions, towns the exemplar cities of its time zones (both CLDR, Unicode licence).

#include <unicode/locdspnm.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>
#include <unicode/uloc.h>

#include <iostream>
#include <memory>
#include <string>

namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

void print(const icu::UnicodeString& local, const icu::UnicodeString& english) {
  if (!local.isEmpty() && !english.isEmpty()) std::cout << utf8(local) << '\t' << utf8(english) << '\n';
}

void print_countries(const icu::Locale& locale) {
  const std::unique_ptr<icu::LocaleDisplayNames> there(icu::LocaleDisplayNames::createInstance(locale));
  const std::unique_ptr<icu::LocaleDisplayNames> here(
      icu::LocaleDisplayNames::createInstance(icu::Locale::getEnglish()));
  for (const char* const* code = uloc_getISOCountries(); *code; ++code) {
    icu::UnicodeString local;
    icu::UnicodeString english;
    there->regionDisplayName(*code, local);
    here->regionDisplayName(*code, english);
    print(local, english);
  }
}

void print_towns(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZoneNames> there(icu::TimeZoneNames::createInstance(locale, status));
  const std::unique_ptr<icu::TimeZoneNames> here(icu::TimeZoneNames::createInstance(icu::Locale::getEnglish(), status));
  const std::unique_ptr<icu::StringEnumeration> zones(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  if (U_FAILURE(status)) return;
  while (const icu::UnicodeString* zone = zones->snext(status)) {
    icu::UnicodeString local;
    icu::UnicodeString english;
    there->getExemplarLocationName(*zone, local);
    here->getExemplarLocationName(*zone, english);
    print(local, english);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "icu_places LANGUAGE\n";
    return 2;
  }
  const icu::Locale locale(arguments[1]);
  print_countries(locale);
  print_towns(locale);
}
