#pragma once
// Private to the name judge: what stands around a name, and what else the document says of it.

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

/// The other mentions of a base form as a name.
struct NameMentions {
  bool any = false;
  bool introduced = false;  ///< As a person or place.
  bool place = false;
  bool same_given = false;   ///< With the given name asked for.
  bool other_given = false;  ///< With another.
};
NameMentions mentions_of(const Document& document, std::string_view base, StringId given);

/// How often a form stands in the document, and whether it is ever the subject of a verb.
struct NameUse {
  int times = 0;
  bool subject = false;
};
NameUse use_of(const Document& document, uint32_t token);

}  // namespace decalque
