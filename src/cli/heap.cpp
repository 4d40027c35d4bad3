#include "cli/heap.h"

#include <cstdint>
#include <cstdlib>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/mman.h>
#endif

namespace decalque {

#ifdef __GLIBC__

void take_memory_at_once() {
  constexpr size_t kAtOnce = 24 << 20;        // what a start with the project's rules and one article touch
  constexpr uintptr_t kLargePage = 2 << 20;   // on x86-64 and, mostly, ARM
  constexpr int kMapped = 32 << 20, kKept = 64 << 20;  // the bounds that malloc would come to by itself
  // One heap for all threads, as those of a start would grow theirs by a page at a time.
  ::mallopt(M_ARENA_MAX, 1);
  ::mallopt(M_MMAP_THRESHOLD, kMapped);
  ::mallopt(M_TRIM_THRESHOLD, kKept);
  ::mallopt(M_TOP_PAD, 1 << 20);
  void* const piece = std::malloc(kAtOnce);
  if (!piece) return;
  const auto at = reinterpret_cast<uintptr_t>(piece);
  const auto begin = (at + kLargePage - 1) / kLargePage * kLargePage;
  ::madvise(reinterpret_cast<void*>(begin), at + kAtOnce - begin, MADV_HUGEPAGE);
  std::free(piece);
}

#else

void take_memory_at_once() {}

#endif

}  // namespace decalque
