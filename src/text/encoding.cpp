#include "text/encoding.h"

#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/unistr.h>

#include <cstdio>
#include <memory>

namespace decalque {
namespace {

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

/// A converter that stops at what it cannot convert and knows no near-enough mappings.
Converter strict_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  if (U_FAILURE(status)) return nullptr;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  ucnv_setFallback(converter.get(), false);
  if (U_FAILURE(status)) return nullptr;
  return converter;
}

/// "UTF-16" and "UTF-32" leave the byte order to the mark, which their ICU converters would swallow.
std::string with_byte_order(const std::string& name, std::string_view bytes) {
  if (name != "UTF-16" && name != "UTF-32") return name;
  const auto marked = Encoding::from_bom(bytes);
  return marked && marked->name().starts_with(name) ? marked->name() : name + "BE";
}

bool is_utf8(const std::string& name) { return name == "UTF-8"; }

std::string describe(char32_t c) {
  char number[16];
  std::snprintf(number, sizeof number, "U+%04X ", static_cast<unsigned>(c));
  std::string result = number;
  icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(result);
  return result;
}

/// The bytes of the character the converter stopped at.
size_t invalid_bytes(UConverter* converter) {
  char bytes[32];
  int8_t length = sizeof bytes;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getInvalidChars(converter, bytes, &length, &status);
  return U_SUCCESS(status) ? static_cast<size_t>(length) : 0;
}

char32_t invalid_character(UConverter* converter) {
  char16_t units[8];
  int8_t length = 8;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_getInvalidUChars(converter, units, &length, &status);
  return U_SUCCESS(status) && length > 0 ? static_cast<char32_t>(icu::UnicodeString(units, length).char32At(0))
                                         : 0xFFFD;
}

}  // namespace

std::optional<Encoding> Encoding::named(std::string_view name) {
  const std::string terminated(name);
  if (terminated.empty() || terminated.find('\0') != std::string::npos) return std::nullopt;
  const Converter converter = strict_converter(terminated.c_str());
  if (!converter) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const char* canonical = ucnv_getName(converter.get(), &status);
  if (U_FAILURE(status)) return std::nullopt;
  return Encoding(canonical);
}

std::optional<Encoding> Encoding::from_bom(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return Encoding("UTF-32LE");
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return Encoding("UTF-32BE");
  if (bytes.starts_with("\xFF\xFE"sv)) return Encoding("UTF-16LE");
  if (bytes.starts_with("\xFE\xFF"sv)) return Encoding("UTF-16BE");
  return std::nullopt;
}

std::optional<std::string> Encoding::decode(std::string_view bytes, size_t& bad_offset) const {
  bad_offset = 0;
  if (is_utf8(name_)) {
    const auto invalid = first_invalid_utf8(bytes);
    if (!invalid) return std::string(bytes);
    bad_offset = *invalid;
    return std::nullopt;
  }
  const Converter converter = strict_converter(with_byte_order(name_, bytes).c_str());
  if (!converter) return std::nullopt;
  icu::UnicodeString all;  // collected first: a surrogate pair may be cut by the end of `units`
  const char* source = bytes.data();
  const char* const end = bytes.data() + bytes.size();
  for (UErrorCode status = U_BUFFER_OVERFLOW_ERROR; status == U_BUFFER_OVERFLOW_ERROR;) {
    char16_t units[4096];
    char16_t* target = units;
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &target, units + 4096, &source, end, nullptr, true, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
      bad_offset = static_cast<size_t>(source - bytes.data()) - invalid_bytes(converter.get());
      return std::nullopt;
    }
    all.append(units, static_cast<int32_t>(target - units));
  }
  std::string result;
  return all.toUTF8String(result);
}

std::optional<std::string> Encoding::encode(std::string_view text, std::string& missing) const {
  missing.clear();
  if (is_utf8(name_)) return std::string(text);
  const Converter converter = strict_converter(with_byte_order(name_, {}).c_str());
  if (!converter) return std::nullopt;
  const auto units = icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())));
  std::string result;
  const char16_t* source = units.getBuffer();
  const char16_t* const end = source + units.length();
  for (UErrorCode status = U_BUFFER_OVERFLOW_ERROR; status == U_BUFFER_OVERFLOW_ERROR;) {
    char bytes[4096];
    char* target = bytes;
    status = U_ZERO_ERROR;
    ucnv_fromUnicode(converter.get(), &target, bytes + sizeof bytes, &source, end, nullptr, true, &status);
    if (U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR) {
      missing = describe(invalid_character(converter.get()));
      return std::nullopt;
    }
    result.append(bytes, target);
  }
  return result;
}

}  // namespace decalque
