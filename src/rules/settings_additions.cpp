#include "rules/settings_additions.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "rules/settings.h"
#include "rules/yaml_additions.h"

namespace decalque {

namespace {

std::string scalar(const std::string& text) { return flow_scalar(text); }

std::string scalar(const AcceptedPhrase& phrase) {
  if (phrase.rule.empty()) return flow_scalar(phrase.text);
  return "{rule: " + flow_scalar(phrase.rule) + ", text: " + flow_scalar(phrase.text) + "}";
}

template <class Entry>
std::vector<std::string> scalars(const std::vector<Entry>& entries) {
  std::vector<std::string> result;
  for (const Entry& entry : entries) result.push_back(scalar(entry));
  return result;
}

bool same_phrases(const std::vector<AcceptedPhrase>& a, const std::vector<AcceptedPhrase>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const auto& x, const auto& y) { return x.rule == y.rule && x.text == y.text; });
}

template <class Entry>
void append(std::vector<Entry>& to, const std::vector<Entry>& more) {
  to.insert(to.end(), more.begin(), more.end());
}

/// Whether it reads as before, with the additions. YAML has more styles than the writer knows, so it is always asked.
bool reads_so(const std::string& text, const std::string& path, Settings before, const AcceptAdditions& additions) {
  append(before.accepted_words, additions.words);
  append(before.accepted_names, additions.names);
  append(before.accepted_phrases, additions.phrases);
  try {
    const Settings now = read_settings(text, path);
    return now.accepted_words == before.accepted_words && now.accepted_names == before.accepted_names &&
           same_phrases(now.accepted_phrases, before.accepted_phrases) && now.level == before.level &&
           now.from == before.from && now.rules == before.rules && now.only == before.only && now.skip == before.skip &&
           now.levels == before.levels && now.jobs == before.jobs && now.format == before.format;
  } catch (const LoadError&) {
    return false;
  }
}

}  // namespace

std::string with_additions(std::string_view text, const std::string& path, const AcceptAdditions& additions) {
  const Settings before = read_settings(text, path);
  const std::string_view body = without_bom(text);
  SourceText source(path, body);
  const YamlNode root = read_yaml(source);
  YamlAdditions::Lists lists = {{"words", scalars(additions.words)},
                                                                         {"names", scalars(additions.names)},
                                                                         {"phrases", scalars(additions.phrases)}};
  std::erase_if(lists, [](const auto& list) { return list.second.empty(); });
  if (lists.empty()) return std::string(text);
  std::string result = std::string(text.substr(0, text.size() - body.size())) + YamlAdditions(body, root).with(lists);
  if (!reads_so(result, path, before, additions))
    throw std::invalid_argument(
        fmt::format("{}: is written in a way that nothing can be added to; nothing was changed. Add this to it:\n{}",
                    path, YamlAdditions::block(lists, "\n")));
  return result;
}

}  // namespace decalque
