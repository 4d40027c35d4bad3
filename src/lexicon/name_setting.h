#pragma once
// Private to the name judge: what stands around a name.

#include <string_view>

#include "text/document.h"

namespace decalque {

/// What stands around a token.
struct NameSetting {
  StringId given = 0;         ///< The given name before it, or 0.
  bool title_before = false;  ///< Before that, or before the country before it ("Minister of Ukraine Dmytro ...").
  bool preposition_before = false;  ///< One that places stand behind.
  bool the_before = false;
  bool plural_before = false;    ///< "the", "their", a number: in English a name in -s is a plural there.
  bool woman_before = false;     ///< A woman's given name, or a patronymic.
  bool name_behind = false;      ///< Only the last word of a name takes endings.
  bool owned_behind = false;     ///< A noun, and no article before the name: "Kuleban visit".
  bool stranded_behind = false;  ///< A preposition and then a clause mark: "Kuleban with."

  bool is_person() const { return given != 0 || title_before; }
};
NameSetting setting_of(const Document& document, uint32_t token);

/// The stem of the given name before a token in a segment that begins at `begin`, or 0.
StringId given_before(const Document& document, uint32_t token, uint32_t begin);

}  // namespace decalque
