# What `cmake --install` puts where. Two components: "runtime" for those who run the program, "development" for those who
# build on the library. All of it may be moved together to any other place.
include(CMakePackageConfigHelpers)
set(data_dir ${CMAKE_INSTALL_DATADIR}/decalque)
set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/decalque)

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME runtime)
install(TARGETS decalque_program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY rulesets dictionaries samples DESTINATION ${data_dir} PATTERN generate EXCLUDE)
# What the program says of its own command line.
set(said ${PROJECT_BINARY_DIR}/said)
set(bash ${said}/bash/decalque)
set(zsh ${said}/zsh/_decalque)
set(fish ${said}/fish/decalque.fish)
add_custom_command(OUTPUT ${said}/man ${bash} ${zsh} ${fish} DEPENDS decalque_program VERBATIM
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${said}
  COMMAND ${CMAKE_COMMAND} -E make_directory ${said}/bash ${said}/zsh ${said}/fish
  COMMAND decalque_program manual -o ${said}/man
  COMMAND decalque_program completions bash > ${bash}
  COMMAND decalque_program completions zsh > ${zsh}
  COMMAND decalque_program completions fish > ${fish}
  COMMENT "Writing manual pages and completions")
add_custom_target(decalque_said ALL DEPENDS ${said}/man ${bash} ${zsh} ${fish})
install(DIRECTORY ${said}/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${bash} DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
# Debian's own zsh looks in the second one for what packages bring.
install(FILES ${zsh} DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${zsh} DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)
install(FILES ${fish} DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY docs DESTINATION ${CMAKE_INSTALL_DOCDIR})
# The notices of the dictionaries stand in their README.
file(READ dictionaries/README.md dictionary_notices)
configure_file(cmake/copyright.in ${PROJECT_BINARY_DIR}/copyright @ONLY)
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS dictionaries/README.md)
install(FILES ${PROJECT_BINARY_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CMAKE_INSTALL_DEFAULT_COMPONENT_NAME development)
install(TARGETS decalque_embedded EXPORT decalque ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(DIRECTORY ${public_headers_dir}/decalque DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(EXPORT decalque FILE decalque-targets.cmake NAMESPACE decalque:: DESTINATION ${package_dir})
configure_package_config_file(cmake/decalque-config.cmake.in ${PROJECT_BINARY_DIR}/decalque-config.cmake
  INSTALL_DESTINATION ${package_dir} PATH_VARS data_dir)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/decalque-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES cmake/Findcld2.cmake ${PROJECT_BINARY_DIR}/decalque-config.cmake
  ${PROJECT_BINARY_DIR}/decalque-config-version.cmake DESTINATION ${package_dir})
string(REGEX REPLACE "[^/]+" ".." prefix_from_pc ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
configure_file(cmake/decalque.pc.in ${PROJECT_BINARY_DIR}/decalque.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/decalque.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
