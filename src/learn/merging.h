#pragma once
// Private to learn/: rules that make the same correction, in one.

#include "learn/draft.h"

namespace decalque {

/// Two patterns as one where they differ in one word only: `of the a`, `of the b` -> `of the a|b`, `<a>`, `<b>` ->
/// `<a|b>`. "" where they do not, or where the words are of different sorts.
std::string joined_pattern(const std::string& a, const std::string& b);

/// Drafts with the same fix become the first of them, with the patterns joined, else listed, and evidence added up.
/// Those that the loader would not take so stay as they are.
void merge_alike(const LearnTask& task, std::vector<Draft>& drafts);

}  // namespace decalque
