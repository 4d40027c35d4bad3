#include "cli/temporaries.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include <mutex>
#include <set>
#include <system_error>
#include <thread>

namespace decalque {

namespace {

struct Temporaries {
  std::mutex mutex;
  std::set<std::string> files;
  void (*act)() = nullptr;
};

/// Never destroyed: a signal may come while the program is ending.
Temporaries& temporaries() {
  static auto& only = *new Temporaries;
  return only;
}

/// A thread of its own takes the signals, so it may lock; a handler could not. The lock is kept to the end, lest
/// another thread creates a file after the others are gone.
void wait_for_signal(sigset_t signals) {
  int number = 0;
  if (::sigwait(&signals, &number) != 0) return;
  temporaries().mutex.lock();
  for (const auto& file : temporaries().files) ::unlink(file.c_str());
  if (temporaries().act) temporaries().act();
  ::signal(number, SIG_DFL);
  ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);
  ::raise(number);
}

/// Those that would end the program: `nohup` and shells have some ignored.
sigset_t ending_signals() {
  sigset_t signals;
  ::sigemptyset(&signals);
  for (const int number : {SIGINT, SIGTERM, SIGHUP, SIGQUIT}) {
    struct sigaction action {};
    if (::sigaction(number, nullptr, &action) == 0 && action.sa_handler != SIG_IGN) ::sigaddset(&signals, number);
  }
  return signals;
}

}  // namespace

int create_temporary(std::string& file) {
  const std::lock_guard lock(temporaries().mutex);
  const int descriptor = ::mkostemp(file.data(), O_CLOEXEC);
  if (descriptor >= 0) temporaries().files.insert(file);
  return descriptor;
}

void note_temporary(const std::string& file) {
  const std::lock_guard lock(temporaries().mutex);
  temporaries().files.insert(file);
}

void forget_temporary(const std::string& file) {
  const std::lock_guard lock(temporaries().mutex);
  temporaries().files.erase(file);
}

void on_ending_signal(void (*act)()) {
  const std::lock_guard lock(temporaries().mutex);
  temporaries().act = act;
}

void delete_temporaries_on_signals() {
  const auto signals = ending_signals();
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  try {
    std::thread(wait_for_signal, signals).detach();
  } catch (const std::system_error&) {
    ::pthread_sigmask(SIG_UNBLOCK, &signals, nullptr);  // no thread to be had: signals end the program as they are
  }
}

}  // namespace decalque
