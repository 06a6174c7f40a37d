/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The supporter who signs the letter. */

#include "config.h"

#include "plea-sender.h"

#include <glib/gi18n-lib.h>

#include "plea-fields.h"
#include "plea-home.h"
#include "plea-town.h"

G_DEFINE_FINAL_TYPE (PleaSender, plea_sender, G_TYPE_OBJECT)

static void
plea_sender_class_init (PleaSenderClass *klass)
{
  const PleaDataField fields[] = {
    PLEA_TEXT_FIELD (PleaSender, name, "name", ""),
    PLEA_TEXT_FIELD (PleaSender, address, "address", ""),
    PLEA_TEXT_FIELD (PleaSender, town, "town", ""),
    PLEA_TEXT_FIELD (PleaSender, country, "country", ""),
    PLEA_TEXT_FIELD (PleaSender, customs, "customs", ""),
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

/* The first letter of each name with a full stop: “M. C. D.”. */
static char *
get_initials (PleaSender *self)
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

/**
 * plea_sender_get_signature:
 * @disclosure: how much of the sender goes on paper
 *
 * Returns: (transfer full): the name as the letter is signed; "" for a hand's alone
 */
char *
plea_sender_get_signature (PleaSender *self, PleaDisclosure disclosure)
{
  gboolean is_named = disclosure == PLEA_DISCLOSURE_FULL || disclosure == PLEA_DISCLOSURE_TOWN;

  return disclosure == PLEA_DISCLOSURE_INITIALS ? get_initials (self)
                                                : g_strdup (is_named ? self->name : "");
}

/**
 * plea_sender_get_country:
 *
 * Returns: (transfer none): ISO 3166 code of the country that was said or, until then, of the one
 *   that the computer is set to; "" for none
 */
const char *
plea_sender_get_country (PleaSender *self)
{
  return *self->country != '\0' ? self->country : plea_home_get_country (PLEA_HOME_ADDRESS);
}

static void
add_line (GStrvBuilder *lines, const char *line)
{
  if (line != NULL && *line != '\0')
    g_strv_builder_add (lines, line);
}

static void
add_address (PleaSender *self, GStrvBuilder *lines)
{
  g_auto (GStrv) address = g_strsplit (self->address, "\n", -1);

  for (guint i = 0; address[i] != NULL; i++)
    add_line (lines, g_strstrip (address[i]));
}

/**
 * plea_sender_get_lines:
 * @disclosure: how much of the sender goes on paper
 * @country: (nullable): the country's name, where the address is to have it
 *
 * Returns: (transfer full): the lines that say whom the letter is from, none for a hand's alone
 */
GStrv
plea_sender_get_lines (PleaSender *self, PleaDisclosure disclosure, const char *country)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_autofree char *signature = plea_sender_get_signature (self, disclosure);
  /* In many countries a post code is that of a few houses. */
  g_autofree char *place = plea_town_get_place (self->town);

  add_line (lines, signature);
  if (disclosure == PLEA_DISCLOSURE_FULL)
    add_address (self, lines);
  if (disclosure == PLEA_DISCLOSURE_INITIALS)
    add_line (lines, place);
  else if (disclosure != PLEA_DISCLOSURE_BLANK)
    add_line (lines, self->town);
  if (disclosure == PLEA_DISCLOSURE_FULL)
    add_line (lines, country);

  return g_strv_builder_end (lines);
}

static gboolean
set_from_keys (PleaSender *self, GKeyFile *keys, GError **error)
{
  static const char *const names[] = { "Name", "Address", "Town", "Country" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) failure = NULL;
      g_auto (GStrv) lines = g_key_file_get_string_list (keys, "Sender", names[i], NULL, &failure);
      g_autofree char *property = g_ascii_strdown (names[i], -1);
      g_autofree char *text = lines != NULL ? g_strjoinv ("\n", lines) : NULL;

      if (text != NULL)
        g_object_set (self, property, text, NULL);
      else if (!g_error_matches (failure, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_KEY_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
check_country (PleaSender *self, GError **error)
{
  if (*self->country == '\0'
      || (strlen (self->country) == 2 && g_ascii_isupper (self->country[0])
          && g_ascii_isupper (self->country[1])))
    return TRUE;

  g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE,
               /* TRANSLATORS: Country is a key of the file and is not translated */
               _ ("“%s” is not a country; write its two-letter ISO 3166 code, such as FR."),
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

/* How much of it goes on paper. Its nicks are as on the command line and on disk. */
G_DEFINE_ENUM_TYPE (PleaDisclosure,
                    plea_disclosure,
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_FULL, "full"),
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_TOWN, "town"),
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_INITIALS, "initials"),
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_BLANK, "blank"))

/**
 * plea_disclosure_from_string:
 * @string: "full", "town", "initials" or "blank"
 * @disclosure: (out): the level
 *
 * Returns: whether @string is one of the words
 */
gboolean
plea_disclosure_from_string (const char *string, PleaDisclosure *disclosure)
{
  g_autoptr (GEnumClass) levels = g_type_class_ref (PLEA_TYPE_DISCLOSURE);
  const GEnumValue *level = string != NULL ? g_enum_get_value_by_nick (levels, string) : NULL;

  if (level != NULL)
    *disclosure = (PleaDisclosure) level->value;

  return level != NULL;
}

const char *
plea_disclosure_to_string (PleaDisclosure disclosure)
{
  g_autoptr (GEnumClass) levels = g_type_class_ref (PLEA_TYPE_DISCLOSURE);

  return g_enum_get_value (levels, (int) disclosure)->value_nick;
}
