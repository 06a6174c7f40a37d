/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The supporter who signs the letter. What of it reaches the paper is decided by #PleaDisclosure.
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define PLEA_TYPE_SENDER (plea_sender_get_type ())

G_DECLARE_FINAL_TYPE (PleaSender, plea_sender, PLEA, SENDER, GObject)

#define PLEA_SENDER_ERROR (plea_sender_error_quark ())

typedef enum
{
  PLEA_SENDER_ERROR_INVALID,
} PleaSenderError;

GQuark plea_sender_error_quark (void);

/* Properties, all strings, never NULL, all readwrite with notify:
 *   name, address (lines separated by newlines), town (with post code), country (ISO 3166 code or
 * "") */
PleaSender *plea_sender_new (void);
PleaSender *plea_sender_load (const char *path, GError **error);

const char *plea_sender_get_name (PleaSender *self);
const char *plea_sender_get_address (PleaSender *self);
const char *plea_sender_get_town (PleaSender *self);
const char *plea_sender_get_country (PleaSender *self);
char       *plea_sender_get_initials (PleaSender *self);

G_END_DECLS
