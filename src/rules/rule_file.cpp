#include "rules/rule_file.h"

namespace decalque {

namespace {

void read_family(RuleFile& file, const Fields& fields) {
  const YamlNode* family = fields.require("family");
  if (family == nullptr || text_of(file.source, *family, "family") == nullptr || family->text == file.family) return;
  file.source.add(family->offset, "the family must be called as its file, '" + file.family + "'");
}

void read_about(RuleFile& file, const Fields& fields) {
  const YamlNode* about = fields.require("about");
  const std::string* text = about == nullptr ? nullptr : text_of(file.source, *about, "about");
  if (text != nullptr) file.about = *text;
}

void read_head(RuleFile& file) {
  const Fields fields(file.source, file.root, "a rule file", file_keys());
  file.lists = fields.find("lists");
  file.maps = fields.find("maps");
  file.rules = file.broken ? fields.find("rules") : fields.require("rules");
  if (file.broken) return;
  if (file.target.empty()) file.source.add(0, "a rule file lies in a folder named by its target language, such as en");
  read_family(file, fields);
  read_about(file, fields);
}

}  // namespace

const Names& file_keys() {
  static const Names names = {"family", "about", "lists", "maps", "rules"};
  return names;
}

RuleFile::RuleFile(const RulesetFile& file) : source(file.path, without_bom(file.text)), root(read_yaml(source)) {
  const std::filesystem::path path(file.path);
  target = path.parent_path().filename().string();
  family = path.stem().string();
  broken = !source.problems.empty();
  if (root.sort == YamlNode::Sort::map) {
    read_head(*this);
  } else if (!broken) {
    source.add(0, "a rule file begins with family, about and rules");
  }
}

}  // namespace decalque
