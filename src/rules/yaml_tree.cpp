#include "rules/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <optional>
#include <sstream>

#include "text/encoding.h"

namespace decalque {

namespace {

uint32_t offset_of(const YAML::Mark& mark) { return mark.pos < 0 ? 0 : static_cast<uint32_t>(mark.pos); }

class TreeBuilder : public YAML::EventHandler {
 public:
  explicit TreeBuilder(SourceText& source) : source_(source) {}
  YamlNode take_root() { return std::move(root_); }

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    refuse_signs(mark, "", anchor);
    add({YamlNode::Sort::null, offset_of(mark), {}, {}});
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override {
    source_.add(offset_of(mark), "a value that begins with '*' goes in quotes");
    add({YamlNode::Sort::null, offset_of(mark), {}, {}});
  }
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    refuse_signs(mark, tag, anchor);
    add({YamlNode::Sort::text, offset_of(mark), value, {}});
  }
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    refuse_signs(mark, tag, anchor);
    open_.push_back({YamlNode::Sort::list, offset_of(mark), {}, {}});
  }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    refuse_signs(mark, tag, anchor);
    open_.push_back({YamlNode::Sort::map, offset_of(mark), {}, {}});
  }
  void OnSequenceEnd() override { close(); }
  void OnMapEnd() override { close(); }

 private:
  // A pattern such as `!the` without quotes is a YAML tag, and its text is lost.
  void refuse_signs(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) source_.add(offset_of(mark), "a value that begins with '&' goes in quotes");
    if (tag.empty() || tag == "?" || tag == "!") return;
    source_.add(offset_of(mark), "a value that begins with '!' goes in quotes");
  }
  // What is missing has no place; yaml-cpp gives that of whatever comes next.
  void place_beside_key(YamlNode& value) {
    const YamlNode& map = open_.back();
    const bool is_value = map.sort == YamlNode::Sort::map && map.items.size() % 2 == 1;
    if (is_value && value.sort == YamlNode::Sort::null) value.offset = map.items.back().offset;
  }
  void add(YamlNode&& node) {
    if (!open_.empty()) place_beside_key(node);
    if (open_.empty()) {
      root_ = std::move(node);
    } else {
      open_.back().items.push_back(std::move(node));
    }
  }
  void close() {
    YamlNode node = std::move(open_.back());
    open_.pop_back();
    add(std::move(node));
  }

  SourceText& source_;
  YamlNode root_;
  std::vector<YamlNode> open_;
};

// The first sign of the line's value, behind "- " and "key: ".
char first_sign(std::string_view line) {
  size_t at = line.find_first_not_of(" -");
  if (at == std::string_view::npos) return '\0';
  const size_t colon = line.find(": ", at);
  if (colon != std::string_view::npos) at = line.find_first_not_of(' ', colon + 1);
  return at == std::string_view::npos ? '\0' : line[at];
}

// What most often makes a rule's line bad YAML: a pattern or message that YAML reads as its own signs.
std::string hint(std::string_view line) {
  const char sign = first_sign(line);
  constexpr std::string_view kSigns = "@`%&*!|>";
  if (sign == '{' || sign == '[') return "; a text with brackets in it goes in quotes as a whole";
  if (sign == '"') return "; a value with quotes in it goes in single quotes as a whole";
  if (sign != '\0' && kSigns.find(sign) != std::string_view::npos) {
    return std::string("; a value that begins with '") + sign + "' goes in quotes";
  }
  const size_t colon = line.find(": ");
  if (colon != std::string_view::npos && line.find(": ", colon + 1) != std::string_view::npos) {
    return "; a value with ': ' in it goes in quotes";
  }
  return "";
}

void parse(SourceText& source, TreeBuilder& builder) {
  std::istringstream stream{std::string(source.text())};
  YAML::Parser parser(stream);
  if (!parser.HandleNextDocument(builder)) return;
  TreeBuilder second(source);
  if (parser.HandleNextDocument(second)) {
    const YamlNode extra = second.take_root();
    source.add(extra.offset, "a second YAML document begins; a file holds one");
  }
}

}  // namespace

YamlNode read_yaml(SourceText& source) {
  if (const std::optional<size_t> bad = first_invalid_utf8(source.text())) {
    source.problems.push_back({source.place(*bad), "this byte is not UTF-8", ""});
    return {};
  }
  if (const size_t nul = source.text().find('\0'); nul != std::string_view::npos) {
    source.problems.push_back({source.place(nul), "a NUL stands here", ""});
    return {};
  }
  TreeBuilder builder(source);
  try {
    parse(source, builder);
  } catch (const YAML::Exception& error) {
    const size_t offset = offset_of(error.mark);
    source.add(offset, "this is not YAML: " + error.msg + hint(source.line(offset)));
  }
  return builder.take_root();
}

}  // namespace decalque
