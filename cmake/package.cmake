# Packages: `cpack -G DEB` and `cpack -G TGZ` in the build folder. Debian gets two, decalque and libdecalque-dev; the archive
# has everything, below one folder.
set(CPACK_GENERATOR DEB TGZ)
set(CPACK_PACKAGE_NAME decalque)
set(CPACK_PACKAGE_VENDOR decalque)
set(CPACK_SYSTEM_NAME ${CMAKE_SYSTEM_NAME}-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_PACKAGE_CONTACT "decalque maintainers <maintainers@decalque.invalid>")
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_NAME decalque)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SECTION text)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_RUNTIME_PACKAGE_DEPENDS "hunspell-en-us, hunspell-en-gb")
set(CPACK_COMPONENT_RUNTIME_DESCRIPTION "It reads the English translation of an article, finds the marks that
translation machines leave, and corrects them, proposes corrections, or
explains them. Its knowledge is in rulesets that can be read and extended.")

set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_NAME libdecalque-dev)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS "decalque (= ${PROJECT_VERSION}), libicu-dev, libyaml-cpp-dev, libfmt-dev, \
libhunspell-dev, libre2-dev, libcld2-dev, pkg-config")
set(CPACK_COMPONENT_DEVELOPMENT_DESCRIPTION "This is what it takes to build programs that correct articles: the static
library, its headers, and files for CMake and pkg-config.")
include(CPack)
