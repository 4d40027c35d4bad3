#pragma once
// From a trained network to the model file.

#include <array>
#include <string>
#include <vector>

#include "network.h"
#include "vocabulary.h"

namespace decalque::training {

/// The bytes of the model file (see tagger_model.h), with this table of confidence.
std::string model_bytes(Network& network, const Vocabulary& vocabulary, const std::vector<TagPair>& tags,
                        const std::array<uint8_t, TaggerShape::kConfidenceSteps>& confidence);

}  // namespace decalque::training
