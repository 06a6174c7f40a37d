/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The supporter who signs the letter. */

#include "config.h"

#include "plea-sender.h"

#include <glib/gi18n-lib.h>

#include "plea-fields.h"

struct _PleaSender
{
  GObject parent_instance;

  char *name;
  char *address;
  char *town;
  char *country;
};

/**
 * PleaSender:
 *
 * Nothing of it is ever taken from the system's account: what stands here, the supporter typed. How
 * much of it reaches the paper is decided by [enum@Disclosure].
 */
G_DEFINE_FINAL_TYPE (PleaSender, plea_sender, G_TYPE_OBJECT)

G_DEFINE_QUARK (plea_sender_error, plea_sender_error)

static void
plea_sender_class_init (PleaSenderClass *klass)
{
  const PleaField fields[] = {
    { G_STRUCT_OFFSET (PleaSender, name),
      g_param_spec_string ("name", NULL, NULL, "", PLEA_FIELD_FLAGS) },
    { G_STRUCT_OFFSET (PleaSender, address),
      g_param_spec_string ("address", NULL, NULL, "", PLEA_FIELD_FLAGS) },
    { G_STRUCT_OFFSET (PleaSender, town),
      g_param_spec_string ("town", NULL, NULL, "", PLEA_FIELD_FLAGS) },
    { G_STRUCT_OFFSET (PleaSender, country),
      g_param_spec_string ("country", NULL, NULL, "", PLEA_FIELD_FLAGS) },
  };

  plea_fields_install (G_OBJECT_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
plea_sender_init (PleaSender *self)
{
}

/**
 * plea_sender_new:
 *
 * Returns: (transfer full): a sender of whom nothing is known
 */
PleaSender *
plea_sender_new (void)
{
  return g_object_new (PLEA_TYPE_SENDER, NULL);
}

const char *
plea_sender_get_name (PleaSender *self)
{
  return self->name;
}

/**
 * plea_sender_get_address:
 *
 * Returns: (transfer none): street and further lines, separated by newlines
 */
const char *
plea_sender_get_address (PleaSender *self)
{
  return self->address;
}

/**
 * plea_sender_get_town:
 *
 * Returns: (transfer none): the town with its post code, as it stands in an address
 */
const char *
plea_sender_get_town (PleaSender *self)
{
  return self->town;
}

/**
 * plea_sender_get_country:
 *
 * Returns: (transfer none): ISO 3166 code, or "" where it is not said
 */
const char *
plea_sender_get_country (PleaSender *self)
{
  return self->country;
}

/**
 * plea_sender_get_initials:
 *
 * Returns: (transfer full): the first letter of each name with a full stop, "M. C. D."; "" without
 * a name
 */
char *
plea_sender_get_initials (PleaSender *self)
{
  g_auto (GStrv) names = g_strsplit_set (self->name, " \t\n", -1);
  g_autoptr (GString) initials = g_string_new (NULL);

  for (guint i = 0; names[i] != NULL; i++)
    if (*names[i] != '\0')
      {
        if (initials->len > 0)
          g_string_append_c (initials, ' ');
        g_string_append_unichar (initials, g_unichar_totitle (g_utf8_get_char (names[i])));
        g_string_append_c (initials, '.');
      }

  return g_string_free (g_steal_pointer (&initials), FALSE);
}

static gboolean
set_from_key (PleaSender *self, GKeyFile *keys, const char *key, GError **error)
{
  g_autoptr (GError) local_error = NULL;
  g_auto (GStrv) lines = g_key_file_get_string_list (keys, "Sender", key, NULL, &local_error);
  g_autofree char *property = g_ascii_strdown (key, -1);
  g_autofree char *text = NULL;

  if (g_error_matches (local_error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND))
    return TRUE;
  if (lines == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  text = g_strjoinv ("\n", lines);
  g_object_set (self, property, text, NULL);

  return TRUE;
}

static gboolean
set_from_keys (PleaSender *self, GKeyFile *keys, GError **error)
{
  static const char *const names[] = { "Name", "Address", "Town", "Country" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!set_from_key (self, keys, names[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
check_country (PleaSender *self, GError **error)
{
  if (*self->country == '\0'
      || (strlen (self->country) == 2 && g_ascii_isupper (self->country[0])
          && g_ascii_isupper (self->country[1])))
    return TRUE;

  g_set_error (error, PLEA_SENDER_ERROR, PLEA_SENDER_ERROR_INVALID,
               /* TRANSLATORS: Country is a key of the file and is not translated */
               _ ("Country “%s” is not the two capital letters of ISO 3166, as FR."),
               self->country);

  return FALSE;
}

/* GLib quotes the file in its message, byte by byte. */
static void
set_error_of_file (const char *path, const GError *reason, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *message = g_utf8_make_valid (reason->message, -1);

  g_set_error (error, reason->domain, reason->code, "%s: %s", name, message);
}

/**
 * plea_sender_load:
 * @path: a keyfile with a group "Sender" and the keys Name, Address (lines separated by “;”), Town
 * and Country (ISO 3166), all optional
 * @error: return location for an error, whose message begins with the file's name
 *
 * Returns: (transfer full) (nullable): the sender that the file describes
 */
PleaSender *
plea_sender_load (const char *path, GError **error)
{
  g_autoptr (PleaSender) self = plea_sender_new ();
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GError) local_error = NULL;

  if (!g_key_file_load_from_file (keys, path, G_KEY_FILE_NONE, &local_error)
      || !set_from_keys (self, keys, &local_error) || !check_country (self, &local_error))
    {
      set_error_of_file (path, local_error, error);
      return NULL;
    }

  return g_steal_pointer (&self);
}
