# decalque::decalque: the door and the rooms behind it as one library with its public headers, for other projects. The
# same target comes from find_package(decalque) and from add_subdirectory or FetchContent.

# decalque_public_headers(OUT ROOT...): the headers and all that they include of ours, as paths in src/.
function(decalque_public_headers out)
  set(found "")
  set(waiting ${ARGN})
  while(waiting)
    list(POP_FRONT waiting header)
    if(NOT header IN_LIST found)
      list(APPEND found ${header})
      file(STRINGS src/${header} lines REGEX "^#include \"")
      list(TRANSFORM lines REPLACE "^#include \"(.*)\".*" "\\1")
      list(APPEND waiting ${lines})
    endif()
  endwhile()
  set(${out} ${found} PARENT_SCOPE)
endfunction()

# Outside they are <decalque/decalque.h> and "decalque/text/span.h": a project may have a text/span.h of its own.
set(public_headers_dir ${PROJECT_BINARY_DIR}/include)
decalque_public_headers(public_headers decalque.h text/encoding.h)
foreach(header ${public_headers})
  file(READ src/${header} text)
  string(REGEX REPLACE "#include \"" "#include \"decalque/" text "${text}")
  file(CONFIGURE OUTPUT ${public_headers_dir}/decalque/${header} CONTENT "${text}" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS src/${header})
endforeach()

add_library(decalque_embedded STATIC)
add_library(decalque::decalque ALIAS decalque_embedded)
foreach(room decalque_text decalque_lexicon decalque_rules decalque_edit decalque)
  target_sources(decalque_embedded PRIVATE $<TARGET_OBJECTS:${room}>)
endforeach()
set_target_properties(decalque_embedded PROPERTIES LINKER_LANGUAGE CXX
  OUTPUT_NAME decalque ARCHIVE_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/embedded EXPORT_NAME decalque)
target_compile_features(decalque_embedded PUBLIC cxx_std_20)
target_include_directories(decalque_embedded INTERFACE
  $<BUILD_INTERFACE:${public_headers_dir}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
# cmake/decalque-config.cmake.in finds the same ones, cmake/decalque.pc.in names them.
target_link_libraries(decalque_embedded PRIVATE ICU::i18n ICU::uc ICU::data yaml-cpp fmt::fmt cld2::cld2
  PkgConfig::HUNSPELL PkgConfig::RE2 Threads::Threads)
# As find_package(decalque) says it, for a project that has this one within itself.
if(NOT PROJECT_IS_TOP_LEVEL)
  set(decalque_DATA_DIR ${PROJECT_SOURCE_DIR} PARENT_SCOPE)
endif()
