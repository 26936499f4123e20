# What is installed where, and the Debian package, which platform/linux/make-package makes. Paths are
# Debian's; the package's own scripts lie in debian/.

set(KIOSK_SHARE share/expo-kiosk)

install(TARGETS expo-kiosk RUNTIME DESTINATION bin)
install(TARGETS expo-kiosk-hub LIBRARY DESTINATION lib/expo-kiosk)
install(DIRECTORY assets DESTINATION ${KIOSK_SHARE})
# What drew the pictures, and what draws it anew, is for the repository alone.
install(DIRECTORY content DESTINATION ${KIOSK_SHARE} PATTERN sources EXCLUDE)
install(FILES platform/linux/expo-kiosk.service platform/linux/expo-kiosk-out-of-order.service
              platform/linux/expo-kiosk-retry.timer platform/linux/expo-kiosk-cage.service
              platform/linux/expo-kiosk-keys.target
        DESTINATION lib/systemd/system)
install(FILES platform/linux/sysusers.conf DESTINATION lib/sysusers.d RENAME expo-kiosk.conf)
install(FILES platform/linux/tmpfiles.conf DESTINATION lib/tmpfiles.d RENAME expo-kiosk.conf)
install(FILES platform/linux/sysctl.conf DESTINATION lib/sysctl.d RENAME 50-expo-kiosk.conf)
install(FILES platform/linux/system.conf DESTINATION lib/systemd/system.conf.d
        RENAME 50-expo-kiosk.conf)
install(PROGRAMS platform/linux/session DESTINATION libexec/expo-kiosk)
install(FILES platform/linux/kiosk.toml DESTINATION /etc/expo-kiosk)
install(DIRECTORY platform/linux/xorg.conf.d DESTINATION /etc/expo-kiosk)
install(FILES platform/linux/pam DESTINATION /etc/pam.d RENAME expo-kiosk)
install(FILES platform/linux/debian/copyright platform/README.md DESTINATION share/doc/expo-kiosk)
install(FILES platform/linux/debian/lintian-overrides DESTINATION share/lintian/overrides
        RENAME expo-kiosk)

# All that the package needs to be built.
add_custom_target(package_files)
add_dependencies(package_files expo-kiosk)

# Compressed as Debian wants it: the same bytes every time.
function(install_compressed source name destination)
  set(packed ${CMAKE_BINARY_DIR}/package/${name}.gz)
  add_custom_command(
    OUTPUT ${packed}
    COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_BINARY_DIR}/package
    COMMAND gzip -9nc ${CMAKE_SOURCE_DIR}/${source} > ${packed}
    DEPENDS ${CMAKE_SOURCE_DIR}/${source}
    VERBATIM)
  add_custom_target(package_${name} ALL DEPENDS ${packed})
  add_dependencies(package_files package_${name})
  install(FILES ${packed} DESTINATION ${destination})
endfunction()
install_compressed(platform/linux/expo-kiosk.1 expo-kiosk.1 share/man/man1)
install_compressed(CHANGELOG.md changelog share/doc/expo-kiosk)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME expo-kiosk)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_SET_DESTDIR ON) # files in /etc beside those in /usr
set(CPACK_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ
                                                GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT) # expo-kiosk_VERSION_ARCHITECTURE.deb
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "City Expo kiosk <kiosk@localhost>")
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no library's name tells: typefaces, time zones, drivers, the session that the unit starts.
string(JOIN ", " CPACK_DEBIAN_PACKAGE_DEPENDS
       fonts-roboto-unhinted fonts-noto-core fonts-noto-color-emoji tzdata libgl1-mesa-dri
       xserver-xorg-core "xserver-xorg-input-libinput | xserver-xorg-input-all" xauth
       libpam-systemd "systemd | systemd-sysusers")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "sqlite3")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "cage, xwayland, prometheus-node-exporter")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "touchscreen kiosk of the City Expo")
string(JOIN "\n" CPACK_PACKAGE_DESCRIPTION
       "Shows a folder of slides and portraits full screen, lets visitors read on by"
       "touch and write down an idea, and keeps every idea in an SQLite file."
       "Comes with a service that makes the machine a kiosk: a bare X server with"
       "this program alone on it.")
set(CPACK_DEBIAN_PACKAGE_CONTROL_EXTRA
    "${CMAKE_SOURCE_DIR}/platform/linux/debian/postinst"
    "${CMAKE_SOURCE_DIR}/platform/linux/debian/prerm"
    "${CMAKE_SOURCE_DIR}/platform/linux/debian/postrm"
    "${CMAKE_SOURCE_DIR}/platform/linux/debian/conffiles")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
include(CPack)
