// decalque: corrects the English of machine-translated articles. All begins in app.h.

#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <iostream>

#include "cli/app.h"
#include "cli/engines.h"
#include "cli/failure.h"
#include "cli/temporaries.h"

namespace {

/// A descriptor that the caller closed would be given to the next file opened, and messages would land in it. What
/// stands in its place cannot be read or written the way it would be, so that using it is still an error.
void occupy_closed_descriptors() {
  for (const int descriptor : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
    if (::fcntl(descriptor, F_GETFD) < 0) ::open("/dev/null", descriptor == STDOUT_FILENO ? O_RDONLY : O_WRONLY);
}

int columns_of(int descriptor) {
  winsize size = {};
  return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

}  // namespace

int main(int count, char** arguments) {
  using namespace decalque;
  occupy_closed_descriptors();
  // A closed pipe and a file grown too large are to be errors of writing, with a name and an exit status.
  ::signal(SIGPIPE, SIG_IGN);
  ::signal(SIGXFSZ, SIG_IGN);
  delete_temporaries_on_signals();
  Engines::leave_to_system();

  DescriptorInput input(STDIN_FILENO, kStandardInput);
  DescriptorOutput output(STDOUT_FILENO);
  std::istream in(&input);
  std::ostream out(&output);
  in.exceptions(std::ios::badbit);
  out.exceptions(std::ios::badbit);
  const Streams streams{in,
                        out,
                        std::cerr,
                        ::isatty(STDOUT_FILENO) == 1,
                        ::isatty(STDERR_FILENO) == 1,
                        ::isatty(STDIN_FILENO) == 1,
                        columns_of(STDOUT_FILENO)};
  return run({arguments + 1, arguments + count}, streams);
}
