#include "cli/leftovers.h"

#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstring>
#include <mutex>

namespace decalque {

namespace {

// A signal handler may neither lock nor allocate, so the names lie in slots of their own that it can read at any time.
struct Slot {
  std::atomic<bool> used = false;
  std::array<char, 4096> file{};
};

std::array<Slot, 256> slots;
std::mutex slots_mutex;

extern "C" void delete_leftovers(int signal_number) {
  for (auto& slot : slots)
    if (slot.used) ::unlink(slot.file.data());
  ::raise(signal_number);  // its action is the standard one again: SA_RESETHAND
}

}  // namespace

void remember_leftover(const std::string& file) {
  const std::lock_guard lock(slots_mutex);
  for (auto& slot : slots) {
    if (slot.used || file.size() >= slot.file.size()) continue;
    std::memcpy(slot.file.data(), file.c_str(), file.size() + 1);
    slot.used = true;
    return;
  }
}

void forget_leftover(const std::string& file) {
  const std::lock_guard lock(slots_mutex);
  for (auto& slot : slots)
    if (slot.used && file == slot.file.data()) slot.used = false;
}

void clean_up_on_signals() {
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    struct sigaction action {};
    if (::sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN) continue;  // nohup
    action = {};
    action.sa_handler = delete_leftovers;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(number, &action, nullptr);
  }
}

}  // namespace decalque
