#pragma once
// Kinds that the letters and digits of a form show.

#include <string_view>

#include "text/document.h"

namespace decalque {

/// NUMBER, ORDINAL, YEAR, TIME, ABBREVIATION and CURRENCY of a form with digits or stops: "1,000.5" NUMBER, "3rd"
/// ORDINAL, "1998" NUMBER and YEAR (1000 to 2099), "12:30" and "5pm" TIME, "U.S." ABBREVIATION, "$5" CURRENCY.
KindSet shape_kinds(std::string_view form);

}  // namespace decalque
