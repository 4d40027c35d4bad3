#include "text/mapped_file.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <fstream>
#include <string>

namespace decalque {
namespace {

namespace fs = std::filesystem;

fs::path written(const std::string& name, const std::string& bytes) {
  const fs::path path = fs::temp_directory_path() / (name + std::to_string(::getpid()));
  std::ofstream(path, std::ios::binary) << bytes;
  return path;
}

TEST_CASE("a mapped file has the file's bytes, also those of an empty file") {
  const std::string bytes(100'000, 'x');
  const fs::path full = written("decalque_mapped_full", bytes), empty = written("decalque_mapped_empty", "");
  CHECK(MappedFile(full).bytes() == bytes);
  CHECK(MappedFile(full, MappedFile::Reading::at_once).bytes() == bytes);
  CHECK(MappedFile(empty).bytes().empty());
  MappedFile moved(MappedFile{full});
  CHECK(moved.bytes().size() == bytes.size());
  fs::remove(full);
  CHECK(moved.bytes().back() == 'x');
  fs::remove(empty);
}

TEST_CASE("a file that is not there, and a folder, cannot be mapped") {
  CHECK_THROWS_AS(MappedFile("/nowhere/at all"), fs::filesystem_error);
  CHECK_THROWS_AS(MappedFile(fs::temp_directory_path()), fs::filesystem_error);
}

}  // namespace
}  // namespace decalque
