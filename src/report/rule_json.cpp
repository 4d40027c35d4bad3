#include <nlohmann/json.hpp>

#include "report/rule_text.h"

namespace decalque {

std::string rule_list_json(const std::vector<Rule>& rules, std::string_view version) {
  nlohmann::ordered_json json = {{"version", version}, {"rules", nlohmann::ordered_json::array()}};
  for (const auto& rule : rules)
    json["rules"].push_back(
        {{"id", rule.id}, {"level", name(rule.level)}, {"from", rule.from}, {"message", rule.message}});
  return json.dump(2) + "\n";
}

}  // namespace decalque
