/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Contacts of an address book or a telephone: vCard 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), as rows
 * of a table.
 *
 * By hand: what Debian has for it are libraries of an address book’s server, or such that nobody
 * has looked after for fifteen years. Of a contact only name, address and language are wanted. */

#include "config.h"

#include "plea-contacts.h"

#include <string.h>

#include "plea-idioms.h"
#include "plea-signer-fields.h"
#include "plea-text-decoder.h"

#define BEGINNING "BEGIN:VCARD"

/* Portraits are longer, and not wanted. */
#define MAX_LINE_SIZE 10000

/* What the columns of the rows are. */
static const PleaSignerField fields[] = {
  PLEA_SIGNER_NAME,    PLEA_SIGNER_GIVEN,    PLEA_SIGNER_MIDDLE, PLEA_SIGNER_FAMILY,
  PLEA_SIGNER_ADDRESS, PLEA_SIGNER_TOWN,     PLEA_SIGNER_REGION, PLEA_SIGNER_POSTCODE,
  PLEA_SIGNER_COUNTRY, PLEA_SIGNER_LANGUAGE,
};

/* The places of a name and of an address in their values. */
enum
{
  FAMILY,
  GIVEN,
  MIDDLE,
};

enum
{
  BOX,
  EXTENDED,
  STREET,
  TOWN,
  REGION,
  CODE,
  COUNTRY,
};

/* One line of a contact: “item1.ADR;TYPE=home;CHARSET=UTF-8:…” */
typedef struct
{
  char *name;
  GStrv parameters;
  char *value;
} Property;

static void
property_free (Property *self)
{
  g_free (self->name);
  g_strfreev (self->parameters);
  g_free (self->value);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Property, property_free)

/**
 * plea_contacts_are_in:
 * @text: what may be contacts
 *
 * Returns: whether it begins as they do
 */
gboolean
plea_contacts_are_in (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return g_ascii_strncasecmp (text, BEGINNING, strlen (BEGINNING)) == 0;
}

/* Lines */

static gboolean
is_quoted_printable (const char *line)
{
  g_autofree char *head = g_ascii_strup (line, (gssize) strcspn (line, ":"));

  return strstr (head, "QUOTED-PRINTABLE") != NULL;
}

/* Whether the next line goes on with this one: it begins with a space or, in quoted-printable, this
 * one ends with “=”. What is to be taken away there is. */
static gboolean
goes_on (GString *line, const char **next)
{
  if (line->len > 0 && line->str[line->len - 1] == '=' && is_quoted_printable (line->str))
    {
      g_string_truncate (line, line->len - 1);
      return TRUE;
    }
  if (**next != ' ' && **next != '\t')
    return FALSE;

  (*next)++;

  return TRUE;
}

static char *
read_line (const char **text)
{
  g_autoptr (GString) line = g_string_new (NULL);

  do
    {
      gsize length = strcspn (*text, "\r\n");

      if (line->len < MAX_LINE_SIZE)
        g_string_append_len (line, *text, (gssize) length);
      *text += length;
      *text += **text == '\r';
      *text += **text == '\n';
    }
  while (**text != '\0' && goes_on (line, text));

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/* Properties */

static const char *
find_colon (const char *line)
{
  gboolean is_quoted = FALSE;

  for (const char *p = line; *p != '\0'; p++)
    if (*p == '"')
      is_quoted = !is_quoted;
    else if (*p == ':' && !is_quoted)
      return p;

  return NULL;
}

static char *
find_parameter (const Property *self, const char *name)
{
  gsize length = strlen (name);

  for (guint i = 0; self->parameters[i] != NULL; i++)
    if (g_ascii_strncasecmp (self->parameters[i], name, length) == 0
        && self->parameters[i][length] == '=')
      return g_strdup (self->parameters[i] + length + 1);

  return NULL;
}

static char *
decode_quoted_printable (const char *value, const char *encoding)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GBytes) coded = NULL;

  for (const char *p = value; *p != '\0'; p++)
    {
      guint8 byte = (guint8) *p;

      if (*p == '=' && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
        {
          byte = (guint8) (g_ascii_xdigit_value (p[1]) * 16 + g_ascii_xdigit_value (p[2]));
          p += 2;
        }
      g_byte_array_append (bytes, &byte, 1);
    }
  coded = g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  return plea_text_decoder_decode (coded, encoding);
}

static Property *
parse (const char *line)
{
  const char *colon = find_colon (line);
  g_autoptr (Property) self = g_new0 (Property, 1);
  g_autofree char *head = colon != NULL ? g_strndup (line, (gsize) (colon - line)) : g_strdup ("");
  g_autofree char *encoding = NULL;
  const char      *dot;

  self->parameters = g_strsplit (head, ";", -1);
  dot = self->parameters[0] != NULL ? strchr (self->parameters[0], '.') : NULL;
  self->name = g_ascii_strup (dot != NULL                   ? dot + 1
                              : self->parameters[0] != NULL ? self->parameters[0]
                                                            : "",
                              -1);
  encoding = find_parameter (self, "CHARSET");
  if (colon != NULL && is_quoted_printable (head))
    self->value = decode_quoted_printable (colon + 1, encoding);
  else if (colon != NULL)
    self->value = g_strdup (colon + 1);

  return g_steal_pointer (&self);
}

/* “Main Street 1\, flat 2;…”: parts are parted by semicolons that have no backslash. */
static GPtrArray *
split (const char *value)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) part = g_string_new (NULL);

  for (const char *p = value; *p != '\0'; p++)
    if (*p == '\\' && p[1] != '\0')
      {
        p++;
        g_string_append_c (part, *p == 'n' || *p == 'N' ? '\n' : *p);
      }
    else if (*p == ';')
      {
        g_ptr_array_add (parts, g_strdup (part->str));
        g_string_truncate (part, 0);
      }
    else
      g_string_append_c (part, *p);
  g_ptr_array_add (parts, g_strdup (part->str));

  return parts;
}

static const char *
get_part (const GPtrArray *parts, guint nth)
{
  return nth < parts->len ? parts->pdata[nth] : "";
}

/* Contacts */

typedef struct
{
  char    *cells[PLEA_N_SIGNER_FIELDS];
  gboolean has_home;
} Contact;

static void
set (Contact *self, PleaSignerField field, const char *words)
{
  g_free (self->cells[field]);
  self->cells[field] = g_strdup (words);
}

static void
take_name (Contact *self, const GPtrArray *parts)
{
  set (self, PLEA_SIGNER_FAMILY, get_part (parts, FAMILY));
  set (self, PLEA_SIGNER_GIVEN, get_part (parts, GIVEN));
  set (self, PLEA_SIGNER_MIDDLE, get_part (parts, MIDDLE));
}

/* “TYPE=home,pref”, “HOME”, “type=HOME;type=pref” */
static gboolean
is_at_home (const Property *property)
{
  for (guint i = 1; property->parameters[i] != NULL; i++)
    {
      g_autofree char *parameter = g_ascii_strup (property->parameters[i], -1);

      if (strstr (parameter, "HOME") != NULL)
        return TRUE;
    }

  return FALSE;
}

/* The one at home, or else the first. */
static void
take_address (Contact *self, const Property *property, const GPtrArray *parts)
{
  gboolean         is_home = is_at_home (property);
  g_autofree char *lines = NULL;

  if (self->has_home || (self->cells[PLEA_SIGNER_ADDRESS] != NULL && !is_home))
    return;

  lines = g_strjoin ("\n", get_part (parts, STREET), get_part (parts, EXTENDED),
                     get_part (parts, BOX), NULL);
  self->has_home = is_home;
  set (self, PLEA_SIGNER_ADDRESS, lines);
  set (self, PLEA_SIGNER_TOWN, get_part (parts, TOWN));
  set (self, PLEA_SIGNER_REGION, get_part (parts, REGION));
  set (self, PLEA_SIGNER_POSTCODE, get_part (parts, CODE));
  set (self, PLEA_SIGNER_COUNTRY, get_part (parts, COUNTRY));
}

static void
take (Contact *self, const Property *property)
{
  g_autoptr (GPtrArray) parts = property->value != NULL ? split (property->value) : NULL;

  if (parts == NULL)
    return;

  if (g_str_equal (property->name, "FN"))
    set (self, PLEA_SIGNER_NAME, get_part (parts, 0));
  else if (g_str_equal (property->name, "N"))
    take_name (self, parts);
  else if (g_str_equal (property->name, "ADR"))
    take_address (self, property, parts);
  else if (g_str_equal (property->name, "LANG") && self->cells[PLEA_SIGNER_LANGUAGE] == NULL)
    set (self, PLEA_SIGNER_LANGUAGE, get_part (parts, 0));
}

static GStrv
to_row (Contact *self)
{
  GStrv row = g_new0 (char *, G_N_ELEMENTS (fields) + 1);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      row[i] = g_steal_pointer (&self->cells[fields[i]]);
      if (row[i] == NULL)
        row[i] = g_strdup ("");
    }

  return row;
}

/**
 * plea_contacts_read:
 * @text: contacts
 * @max_rows: how many contacts to read; what follows is left out
 * @columns: (element-type PleaSignerField): gets what the columns of the rows are
 *
 * Returns: (transfer full) (element-type GStrv): a row for each contact
 */
GPtrArray *
plea_contacts_read (const char *text, guint max_rows, GArray *columns)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  Contact    contact = { 0 };

  g_array_append_vals (columns, fields, G_N_ELEMENTS (fields));
  while (*text != '\0' && rows->len < max_rows)
    {
      g_autofree char *line = read_line (&text);
      g_autoptr (Property) property = parse (line);

      if (g_str_equal (property->name, "END"))
        {
          g_ptr_array_add (rows, to_row (&contact));
          contact = (Contact){ 0 };
        }
      else
        take (&contact, property);
    }
  g_strfreev (to_row (&contact));

  return rows;
}
