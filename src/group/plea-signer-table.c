/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A table of signers, from a spreadsheet, the clipboard or an address book, and who they are. What
 * is wrong with one of them is said; the others can sign all the same. */

#include "config.h"

#include "plea-signer-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-cells.h"
#include "plea-contacts.h"
#include "plea-country.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-signer-guess.h"
#include "plea-text-decoder.h"

/* Titles and blank rows may stand above the headings. */
#define MAX_ROWS_ABOVE 10

/* By how many rows columns without headings are known. */
#define N_SAMPLE_ROWS 30

void
plea_signer_table_free (PleaSignerTable *self)
{
  g_ptr_array_unref (self->rows);
  g_array_unref (self->columns);
  g_free (self);
}

/* Columns */

static void
read_headings (GStrv cells, GArray *columns)
{
  for (guint i = 0; i < columns->len; i++)
    g_array_index (columns, PleaSignerField, i) = i < g_strv_length (cells)
                                                      ? plea_signer_field_from_heading (cells[i])
                                                      : PLEA_SIGNER_NOTHING;
}

static gboolean
has_name (const GArray *columns)
{
  return plea_signer_fields_have (columns, PLEA_SIGNER_NAME)
         || plea_signer_fields_have (columns, PLEA_SIGNER_GIVEN)
         || plea_signer_fields_have (columns, PLEA_SIGNER_FAMILY);
}

static void
rename_columns (GArray *columns, PleaSignerField from, PleaSignerField to)
{
  plea_foreach_in (PleaSignerField, column, columns)
    if (*column == from)
      *column = to;
}

/* “Name;Vorname”, “Nombre;Apellidos” */
static void
settle_names (GArray *columns)
{
  gboolean has_given = plea_signer_fields_have (columns, PLEA_SIGNER_GIVEN);
  gboolean has_family = plea_signer_fields_have (columns, PLEA_SIGNER_FAMILY);

  if (has_given && !has_family)
    rename_columns (columns, PLEA_SIGNER_NAME, PLEA_SIGNER_FAMILY);
  else if (has_family && !has_given)
    rename_columns (columns, PLEA_SIGNER_NAME, PLEA_SIGNER_GIVEN);
}

static guint
count_columns (const GPtrArray *rows)
{
  guint most = 0;

  plea_foreach (PleaCell, cells, rows)
    most = MAX (most, g_strv_length (cells));

  return most;
}

/* A row is of headings if it tells where the names are. */
static gboolean
find_headings (PleaSignerTable *self)
{
  for (guint i = 0; i < MIN (self->rows->len, MAX_ROWS_ABOVE); i++)
    {
      read_headings (self->rows->pdata[i], self->columns);
      if (has_name (self->columns))
        {
          self->n_headings = i + 1;
          return TRUE;
        }
    }

  return FALSE;
}

static void
find_columns (PleaSignerTable *self)
{
  g_array_set_size (self->columns, count_columns (self->rows));
  if (!find_headings (self))
    {
      g_autoptr (GPtrArray) sample = g_ptr_array_new ();

      for (guint i = 0; i < self->columns->len; i++)
        g_array_index (self->columns, PleaSignerField, i) = PLEA_SIGNER_NOTHING;
      for (guint i = 0; i < MIN (self->rows->len, N_SAMPLE_ROWS); i++)
        g_ptr_array_add (sample, self->rows->pdata[i]);
      plea_signer_guess (sample, self->columns);
    }
  settle_names (self->columns);
}

/* Reading */

static gboolean
check (const PleaSignerTable *self, GError **error)
{
  if (self->rows->len > PLEA_SIGNER_TABLE_MAX_ROWS)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("There are more than %d rows."),
                 PLEA_SIGNER_TABLE_MAX_ROWS);
  else if (!has_name (self->columns))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         /* TRANSLATORS: “Name” is found in your language as well, with the words
                          * in data/signers.ini */
                         _ ("There is no column of names. Write “Name” above the one that has them."));
  else
    return TRUE;

  return FALSE;
}

static char *
decode (GBytes *bytes, GError **error)
{
  char *text = NULL;

  if (g_bytes_get_size (bytes) > PLEA_SIGNER_TABLE_MAX_SIZE)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                 _ ("A table of signers can have no more than %d MB."),
                 PLEA_SIGNER_TABLE_MAX_SIZE / 1024 / 1024);
  else if ((text = plea_text_decoder_decode (bytes, NULL)) == NULL)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                         _ ("This is neither a table as text (CSV) nor contacts (vCard)."));

  return text;
}

/**
 * plea_signer_table_read:
 * @bytes: a table as text, of a file or as it was pasted, or contacts
 * @error: return location for an error, of %G_IO_ERROR
 *
 * What separates cells, which encoding the text has and what its columns are is found out: by
 * headings in any of Plea’s languages, or by what stands below.
 *
 * Returns: (transfer full) (nullable): the table
 */
PleaSignerTable *
plea_signer_table_read (GBytes *bytes, GError **error)
{
  const guint      max_rows = PLEA_SIGNER_TABLE_MAX_ROWS + 1; /* to see whether there are more */
  g_autofree char *text = decode (bytes, error);
  g_autoptr (PleaSignerTable) self = NULL;

  if (text == NULL)
    return NULL;

  self = g_new0 (PleaSignerTable, 1);
  self->columns = g_array_new (FALSE, TRUE, sizeof (PleaSignerField));
  self->is_of_contacts = plea_contacts_are_in (text);
  self->rows = self->is_of_contacts ? plea_contacts_read (text, max_rows, self->columns)
                                    : plea_cells_read (text, max_rows);
  if (!self->is_of_contacts && self->rows->len <= PLEA_SIGNER_TABLE_MAX_ROWS)
    find_columns (self);

  return check (self, error) ? g_steal_pointer (&self) : NULL;
}

/* Signers */

/* A row, with its cells by what they say. */
typedef struct
{
  char    *words[PLEA_N_SIGNER_FIELDS]; /* NULL where there are none */
  gboolean lacks_quote;                 /* in the name */
} Row;

static void
clear_row (Row *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (row->words); i++)
    g_free (row->words[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Row, clear_row)

/* Each line clean, and none empty. */
static char *
clean_lines (const char *cell)
{
  g_auto (GStrv) lines = g_strsplit (cell, "\n", -1);
  g_autoptr (GString) clean = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = plea_clean_words (lines[i]);

      if (*line != '\0')
        g_string_append_printf (clean, "%s%s", clean->len > 0 ? "\n" : "", line);
    }

  return g_string_free (g_steal_pointer (&clean), FALSE);
}

static void
join (char **words, const char *before, const char *separator, const char *after)
{
  char *joined = before == NULL ? g_strdup (after) : g_strjoin (separator, before, after, NULL);

  g_free (*words);
  *words = joined;
}

/* A name has one line, and as many quotation marks that open as close. */
static gboolean
lacks_quote (const char *name)
{
  guint n_quotes = 0;

  for (const char *p = name; *p != '\0'; p++)
    n_quotes += *p == '"';

  return n_quotes % 2 != 0 || strchr (name, '\n') != NULL;
}

static void
take_cell (Row *row, PleaSignerField field, PleaSignerField before, const char *cell)
{
  g_autofree char *lines = clean_lines (cell);
  g_autofree char *line = plea_clean_words (cell);
  char           **words = &row->words[field];

  if (*line == '\0')
    return;

  if (field == PLEA_SIGNER_ADDRESS)
    /* “12”, “rue Haute” */
    join (words, *words, before == PLEA_SIGNER_NUMBER ? " " : "\n", lines);
  else if (field == PLEA_SIGNER_NUMBER)
    /* “Hauptstraße”, “12” */
    join (&row->words[PLEA_SIGNER_ADDRESS], row->words[PLEA_SIGNER_ADDRESS], " ", line);
  else if (*words == NULL)
    *words = g_strdup (line);
  if (field == PLEA_SIGNER_NAME)
    row->lacks_quote |= lacks_quote (lines);
}

static Row
take_cells (const PleaSignerTable *self, GStrv cells)
{
  Row             row = { 0 };
  PleaSignerField before = PLEA_SIGNER_NOTHING;

  for (guint i = 0; i < self->columns->len && cells[i] != NULL; i++)
    {
      PleaSignerField field = g_array_index (self->columns, PleaSignerField, i);

      if (field != PLEA_SIGNER_NOTHING)
        take_cell (&row, field, before, cells[i]);
      before = field;
    }

  return row;
}

/* Chinese names stand the other way round, without spaces. */
static char *
get_name (const Row *row)
{
  const char      *given = row->words[PLEA_SIGNER_GIVEN];
  const char      *middle = row->words[PLEA_SIGNER_MIDDLE];
  const char      *family = row->words[PLEA_SIGNER_FAMILY];
  g_autofree char *name = NULL;

  if (row->words[PLEA_SIGNER_NAME] != NULL)
    return g_strdup (row->words[PLEA_SIGNER_NAME]);
  if (family != NULL && plea_is_ideograph (g_utf8_get_char (family)))
    return g_strconcat (family, given, NULL);

  name = g_strdup_printf ("%s %s %s", given != NULL ? given : "", middle != NULL ? middle : "",
                          family != NULL ? family : "");

  return plea_clean_words (name);
}

/* “Hauptstr. 1, 10115 Berlin, Deutschland” where no other column has the town: its last line is the
 * country, or the town. */
static char *
take_last_line (char **address)
{
  char *line = strrchr (*address, '\n');
  char *last;

  if (line == NULL)
    return NULL;

  last = g_strdup (line + 1);
  *line = '\0';

  return last;
}

static void
split_address (Row *row)
{
  char           **address = &row->words[PLEA_SIGNER_ADDRESS];
  g_autofree char *last = NULL;

  if (*address == NULL || row->words[PLEA_SIGNER_TOWN] != NULL
      || row->words[PLEA_SIGNER_POSTCODE] != NULL)
    return;

  if (strchr (*address, '\n') == NULL)
    {
      g_auto (GStrv) parts = g_strsplit (*address, ", ", -1);

      g_free (*address);
      *address = g_strjoinv ("\n", parts);
    }
  last = take_last_line (address);
  if (last != NULL && plea_signer_find_country (last) != NULL)
    {
      if (row->words[PLEA_SIGNER_COUNTRY] == NULL)
        row->words[PLEA_SIGNER_COUNTRY] = g_steal_pointer (&last);
      g_clear_pointer (&last, g_free);
      last = take_last_line (address);
    }
  row->words[PLEA_SIGNER_TOWN] = g_steal_pointer (&last);
}

/* With its code, as the post of the country wants it. */
static char *
get_town (const Row *row, const char *country)
{
  const char *code = row->words[PLEA_SIGNER_POSTCODE];
  const char *town = row->words[PLEA_SIGNER_TOWN];
  const char *region = plea_signer_has_region (country) ? row->words[PLEA_SIGNER_REGION] : NULL;
  gboolean    is_last = plea_signer_has_code_last (country);
  g_autofree char *line = g_strdup_printf ("%s %s %s %s", !is_last && code != NULL ? code : "",
                                           town != NULL ? town : "", region != NULL ? region : "",
                                           is_last && code != NULL ? code : "");

  return plea_clean_words (line);
}

static char *
take_country (const Row *row, PleaSigner *signer)
{
  const char *words = row->words[PLEA_SIGNER_COUNTRY];
  const char *country = words != NULL ? plea_signer_find_country (words) : "";

  if (country == NULL)
    return g_strdup_printf (_ ("“%s” is not a country."), words);

  g_object_set (signer->sender, "country", country, NULL);

  return NULL;
}

static char *
take_language (const Row *row, PleaSigner *signer)
{
  const char *words = row->words[PLEA_SIGNER_LANGUAGE];

  if (words == NULL)
    return NULL;

  signer->language = plea_signer_find_language (words);

  return signer->language != NULL ? NULL : g_strdup_printf (_ ("“%s” is not a language."), words);
}

static char *
take_disclosure (const Row *row, PleaSigner *signer)
{
  const char *words = row->words[PLEA_SIGNER_DISCLOSURE];

  if (words == NULL || plea_signer_find_disclosure (words, &signer->disclosure))
    return NULL;

  return g_strdup_printf (
      _ ("“%s” is not a level of disclosure; write full, town, initials or blank."), words);
}

static char *
take_name (const Row *row, PleaSigner *signer)
{
  g_autofree char *name = get_name (row);

  g_object_set (signer->sender, "name", name, NULL);
  if (row->lacks_quote)
    return g_strdup (_ ("A quotation mark is missing in the name."));

  return *name == '\0' && signer->disclosure != PLEA_DISCLOSURE_BLANK
             ? g_strdup (_ ("There is no name."))
             : NULL;
}

static void
take_address (Row *row, PleaSigner *signer)
{
  g_autofree char *town = get_town (row, plea_sender_get_country (signer->sender));

  g_object_set (signer->sender, "address", row->words[PLEA_SIGNER_ADDRESS], "town", town, NULL);
  if (row->words[PLEA_SIGNER_WORDS] != NULL)
    {
      g_free (signer->words);
      signer->words = g_steal_pointer (&row->words[PLEA_SIGNER_WORDS]);
    }
}

/* What is wrong, as a sentence, or NULL. */
static char *
take_row (Row *row, PleaSigner *signer)
{
  char *problem;

  split_address (row);
  if ((problem = take_country (row, signer)) == NULL
      && (problem = take_language (row, signer)) == NULL
      && (problem = take_disclosure (row, signer)) == NULL
      && (problem = take_name (row, signer)) == NULL)
    take_address (row, signer);

  return problem;
}

static gboolean
is_empty (const Row *row)
{
  for (guint i = 0; i < G_N_ELEMENTS (row->words); i++)
    if (row->words[i] != NULL)
      return FALSE;

  return TRUE;
}

static char *
number_problem (const PleaSignerTable *self, guint nth, const char *problem)
{
  /* TRANSLATORS: %u is the number of a contact in a file of an address book, %s a sentence */
  return g_strdup_printf (self->is_of_contacts ? _ ("Contact %u: %s")
                                               /* TRANSLATORS: %u is the number of a row in a
                                                * spreadsheet, %s a sentence */
                                               : _ ("Row %u: %s"),
                          nth + 1, problem);
}

/**
 * plea_signer_table_get_signers:
 * @disclosure: how much of those who do not say it goes on paper
 * @problems: (element-type utf8): gets what is wrong with rows, as sentences with their numbers
 *
 * Returns: (transfer full) (element-type PleaSigner): who sign, without those with whom something
 *   is wrong
 */
GPtrArray *
plea_signer_table_get_signers (const PleaSignerTable *self,
                               PleaDisclosure         disclosure,
                               GPtrArray             *problems)
{
  GPtrArray *signers = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_signer_free);

  for (guint i = self->n_headings; i < self->rows->len; i++)
    {
      g_auto (Row) row = take_cells (self, self->rows->pdata[i]);
      g_autoptr (PleaSigner) signer = plea_signer_new ();
      g_autofree char *problem = NULL;

      if (is_empty (&row) && !self->is_of_contacts)
        continue;

      signer->disclosure = disclosure;
      problem = take_row (&row, signer);
      if (problem == NULL)
        g_ptr_array_add (signers, g_steal_pointer (&signer));
      else
        g_ptr_array_add (problems, number_problem (self, i, problem));
    }

  return signers;
}
