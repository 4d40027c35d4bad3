#include "learn/form_filter.h"

namespace decalque {

namespace {

struct FormFilter {
  Xpos tag;
  std::string_view filter;
};
constexpr FormFilter kFilters[] = {{Xpos::VB, "infinitive"}, {Xpos::VBD, "past"},    {Xpos::VBZ, "third"},
                                   {Xpos::VBG, "ing"},       {Xpos::VBP, "present"}, {Xpos::VBN, "participle"},
                                   {Xpos::NN, "singular"},   {Xpos::NNS, "plural"}};

}  // namespace

std::string_view filter_of_tag(Xpos tag) {
  for (const FormFilter& entry : kFilters)
    if (entry.tag == tag) return entry.filter;
  return "";
}

Xpos tag_of_filter(std::string_view filter) {
  for (const FormFilter& entry : kFilters)
    if (entry.filter == filter) return entry.tag;
  return Xpos::XX;
}

std::string in_template(std::string_view text) {
  std::string result;
  for (const char c : text) {
    if (c == '{' || c == '}') result += c;
    result += c;
  }
  return result;
}

}  // namespace decalque
