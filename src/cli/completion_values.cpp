#include "cli/completion_values.h"

#include <sstream>

namespace decalque {

namespace {

using Words = Completion::Words;

/// Of the ids with this beginning only what comes up to the next slash, unless that is the same for all of them.
Words part_by_part(const Words& ids, const std::string& begun, bool families_too) {
  Words parts;
  for (const auto& [id, about] : ids) {
    if (!id.starts_with(begun)) continue;
    const auto slash = id.find('/', begun.size());
    auto part = slash == std::string::npos ? std::pair(id, about) : std::pair(id.substr(0, slash + 1), std::string());
    if (parts.empty() || parts.back().first != part.first) parts.push_back(std::move(part));
  }
  const bool is_one_folder = parts.size() == 1 && parts.front().first.ends_with('/');
  if (is_one_folder && parts.front().first.find('/') + 1 == parts.front().first.size())
    return part_by_part(ids, parts.front().first, families_too);
  if (families_too)
    for (size_t i = parts.size(); i-- > 0;)
      if (parts[i].first.ends_with('/'))
        parts.insert(parts.begin() + static_cast<long>(i), {parts[i].first.substr(0, parts[i].first.size() - 1), ""});
  return parts;
}

/// The ids and, for someone who began with a rule's own name, those.
Words rules_begun(const Words& ids, const std::string& begun, bool families_too) {
  auto words = part_by_part(ids, begun, families_too);
  if (begun.empty() || begun.find('/') != std::string::npos) return words;
  for (const auto& [id, about] : ids)
    if (auto name = id.substr(id.rfind('/') + 1); name.starts_with(begun)) words.emplace_back(std::move(name), about);
  return words;
}

Words listed(const std::string& values) {
  Words words;
  std::istringstream in(values);
  for (std::string value; std::getline(in, value, '|');) words.emplace_back(value, "");
  return words;
}

enum class Sort { unknown, files, folders, rule, rules, language, listed };

Sort sort_of(const std::string& value) {
  static const std::pair<const char*, Sort> sorts[] = {
      {"FILE", Sort::files}, {"PAIRS", Sort::files}, {"MT PE", Sort::files}, {"DIR", Sort::folders},
      {"ID", Sort::rule},    {"RULE", Sort::rules},  {"LANG", Sort::language}};
  for (const auto& [name, sort] : sorts)
    if (value == name) return sort;
  return !value.empty() && value[0] >= 'a' && value[0] <= 'z' ? Sort::listed : Sort::unknown;
}

}  // namespace

bool has_completion(const std::string& value) { return sort_of(value) != Sort::unknown; }

Completion value_completion(const std::string& name, const std::string& begun, const CommandLine& said,
                            const ValueLists& lists) {
  switch (sort_of(name)) {
    case Sort::files: return {Completion::Kind::files, {}};
    case Sort::folders: return {Completion::Kind::folders, {}};
    case Sort::rule: return {Completion::Kind::words, rules_begun(lists.rules(said), begun, false)};
    case Sort::rules: return {Completion::Kind::words, rules_begun(lists.rules(said), begun, true)};
    case Sort::listed: return {Completion::Kind::words, listed(name)};
    case Sort::language: {
      Completion known;
      for (const auto& language : lists.languages()) known.words.emplace_back(language, "");
      return known;
    }
    case Sort::unknown: break;
  }
  return {};
}

}  // namespace decalque
