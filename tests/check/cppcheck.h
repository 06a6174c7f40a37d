/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What cppcheck's library of GTK lacks of GLib's macros, which it would stop at. */

#define G_DEFINE_ENUM_TYPE(...)
#define G_DEFINE_ENUM_VALUE(...)
#define G_DEFINE_QUARK(name, function)                                                             \
  GQuark function##_quark (void)                                                                   \
  {                                                                                                \
    return 0;                                                                                      \
  }
#define G_GNUC_PRINTF(format, arguments)
