#pragma once
// What several rules' detectors need of one document, worked out once.

#include <memory>
#include <typeindex>
#include <utility>
#include <vector>

namespace decalque {

/// Holds one thing of a type, made when it is first asked for. Belongs to one look at one document; of one thread.
class SharedWork {
 public:
  /// What `make` gives, or gave before. The reference lives as long as this.
  template <class Make>
  const auto& get(Make make) {
    using Thing = decltype(make());
    for (const auto& [type, thing] : things_) {
      if (type == typeid(Thing)) return *static_cast<const Thing*>(thing.get());
    }
    auto made = std::make_shared<const Thing>(make());
    things_.emplace_back(typeid(Thing), made);
    return *made;
  }

 private:
  std::vector<std::pair<std::type_index, std::shared_ptr<const void>>> things_;
};

}  // namespace decalque
