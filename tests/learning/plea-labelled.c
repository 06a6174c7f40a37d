/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages whose lines somebody has labelled: tests/data/readings.
 *
 * A row of a file is a line of the page: its label, a tab and its text. “address 2” is of the
 * second recipient; no label goes on with what the row above began; “^” stands in the same line as
 * the row above. */

#include "config.h"

#include "plea-labelled.h"

#include <stdlib.h>
#include <string.h>

#include "plea-labelling.h"
#include "plea-reading-data.h"
#include "plea-source.h"
#include "plea-text.h"

/* As e-mail breaks lines. */
#define COLUMNS 72

/* Shorter lines are not cut. */
#define MIN_CUT 40

typedef struct
{
  guint              number; /* of the page's line */
  gsize              from;   /* where it begins there */
  PleaReadingMeaning meaning;
  gboolean           is_copy;
  guint              nth;
  gboolean           begins;
} Row;

typedef struct
{
  PleaSource *source;
  GArray     *rows;
  GString    *line;
  PleaGuise   guise;
  Row         last;
  gboolean    is_heading, is_item, is_aside;
} Reading;

static void
add_blank (Reading *self)
{
  plea_source_add (self->source, self->source->lines->len + 1, "");
}

static void
end_line (Reading *self)
{
  PleaSourceLine *line = plea_source_add (self->source, self->source->lines->len + 1,
                                          self->line->str);

  line->is_heading = self->is_heading;
  line->is_item = self->is_item;
  line->is_aside = self->is_aside;
  self->is_heading = self->is_item = self->is_aside = FALSE;
  g_string_truncate (self->line, 0);
  if (self->guise == PLEA_GUISE_SPACED || self->guise == PLEA_GUISE_BROKEN_AND_SPACED)
    add_blank (self);
}

static void
add_text (Reading *self, Row row, const char *text)
{
  if (self->line->len > 0)
    g_string_append_c (self->line, ' ');
  row.number = self->source->lines->len + 1;
  row.from = self->line->len;
  g_string_append (self->line, text);
  g_array_append_val (self->rows, row);
}

/* Breaks a long line; what follows goes on with it. */
static void
add_broken (Reading *self, Row row, const char *text)
{
  while (g_utf8_strlen (text, -1) > COLUMNS + 8)
    {
      const char      *limit = g_utf8_offset_to_pointer (text, COLUMNS);
      const char      *space = g_strrstr_len (text, limit - text, " ");
      g_autofree char *head = NULL;

      if (space == NULL)
        break;
      head = g_strndup (text, space - text);
      add_text (self, row, head);
      end_line (self);
      row.begins = FALSE;
      text = space + 1;
    }
  add_text (self, row, text);
}

static gboolean
may_be_heading (const Row *row, const char *text)
{
  return row->meaning == PLEA_READING_TITLE || row->meaning == PLEA_READING_NAME
         || ((row->meaning == PLEA_READING_INSTRUCTION || row->meaning == PLEA_READING_UNKNOWN)
             && plea_text_count_words (text) <= 7 && !plea_text_ends_with (text, ".,;?"));
}

static void
add_row (Reading *self, Row row, const char *text)
{
  const char *marked = row.meaning == PLEA_READING_DEMAND && row.begins
                           ? plea_text_skip_marker (text)
                           : NULL;

  if (self->guise == PLEA_GUISE_BROKEN || self->guise == PLEA_GUISE_BROKEN_AND_SPACED)
    {
      add_broken (self, row, text);
      return;
    }
  if (self->guise == PLEA_GUISE_MARKED_UP)
    {
      self->is_heading = may_be_heading (&row, text);
      self->is_item = marked != NULL;
      self->is_aside = row.meaning == PLEA_READING_SITE;
      if (marked != NULL && *marked != '\0')
        text = marked;
    }
  add_text (self, row, text);
}

static gboolean
is_of_recipient (PleaReadingMeaning meaning)
{
  return meaning == PLEA_READING_RECIPIENT_NAME || meaning == PLEA_READING_OFFICE
         || meaning == PLEA_READING_ADDRESS;
}

/* A recipient begins with the first of their lines, whichever it is. */
static gboolean
begins (const Reading *self, const Row *row)
{
  if (!is_of_recipient (row->meaning))
    return TRUE;
  for (guint i = self->rows->len; i-- > 0;)
    {
      const Row *before = &g_array_index (self->rows, Row, i);

      if (is_of_recipient (before->meaning))
        return before->nth != row->nth || before->is_copy != row->is_copy;
    }

  return TRUE;
}

static void
read_label (Reading *self, const char *label, Row *row)
{
  g_auto (GStrv) words = g_strsplit (label, " ", 2);

  if (words[0] == NULL || *words[0] == '\0')
    {
      *row = self->last;
      row->begins = FALSE;
      return;
    }

  if (!plea_reading_meaning_from_label (words[0], &row->meaning, &row->is_copy))
    g_error ("%s is no label", label);
  row->nth = words[1] != NULL ? (guint) atoi (words[1]) - 1 : 0;
  if (row->meaning == PLEA_READING_CONTACT && is_of_recipient (self->last.meaning))
    row->is_copy = self->last.is_copy;
  if (row->meaning == PLEA_READING_CONTACT && self->last.meaning == PLEA_READING_CONTACT)
    row->is_copy = self->last.is_copy;
  if (row->meaning == PLEA_READING_CONTACT && self->last.meaning == PLEA_READING_RECIPIENT_COUNTRY)
    row->is_copy = self->last.is_copy;
  row->begins = begins (self, row);
}

/* Leaves most of a sentence. */
static void
cut_line (PleaSourceLine *line)
{
  glong length = g_utf8_strlen (line->text, -1);

  if (length >= MIN_CUT)
    *g_utf8_offset_to_pointer (line->text, length * 2 / 3) = '\0';
}

/* Leaves the page as far as the middle of its last letter, and most of the line there. */
static void
cut_letter (Reading *self)
{
  guint first = 0, last = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->meaning == PLEA_READING_SALUTATION)
        first = row->number;
      else if (plea_reading_is_of_letter (row->meaning))
        last = row->number;
    }
  if (last > first)
    g_ptr_array_set_size (self->source->lines, (int) (first + MAX ((last - first) / 2, 1)));
  cut_line (g_ptr_array_index (self->source->lines, self->source->lines->len - 1));
}

/* Leaves what is printed, and what stands between. */
static void
strip (Reading *self)
{
  guint first = G_MAXUINT, last = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (!plea_reading_is_of_letter (row->meaning) && !plea_reading_is_of_recipient (row->meaning)
          && row->meaning != PLEA_READING_SALUTATION)
        continue;
      first = MIN (first, row->number);
      last = MAX (last, row->number);
    }
  for (guint i = 0; i < self->source->lines->len; i++)
    {
      PleaSourceLine *line = g_ptr_array_index (self->source->lines, i);

      if (line->number < first || line->number > last)
        *line->text = '\0';
    }
}

static gboolean
keeps_blanks (PleaGuise guise)
{
  return guise != PLEA_GUISE_DENSE && guise != PLEA_GUISE_SPACED
         && guise != PLEA_GUISE_BROKEN_AND_SPACED;
}

static void
read_row (Reading *self, const char *text)
{
  const char      *tab = strchr (text, '\t');
  gboolean         same_line = *text == '^';
  g_autofree char *label = tab != NULL ? g_strndup (text + same_line, tab - text - same_line)
                                       : NULL;
  Row              row = { 0 };

  if (!same_line && self->line->len > 0)
    end_line (self);
  if (tab == NULL)
    {
      if (keeps_blanks (self->guise))
        add_blank (self);
      return;
    }

  text = tab + 1;
  while (*text == '>') /* as plain text is read */
    text += 1 + strspn (text + 1, " ");
  read_label (self, g_strstrip (label), &row);
  add_row (self, row, text);
  self->last = row;
}

/* The row that most of the piece stands in. */
static const Row *
find_row (const Reading *self, const PleaReadingLine *piece)
{
  gsize      middle = piece->offset + strlen (piece->text) / 2;
  const Row *found = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = &g_array_index (self->rows, Row, i);

      if (row->number == piece->number && (found == NULL || row->from <= middle))
        found = row;
    }

  return found;
}

static void
label_pieces (const Reading *self, const GPtrArray *pieces)
{
  const Row *before = NULL;

  for (guint i = 0; i < pieces->len; i++)
    {
      PleaReadingLine *piece = g_ptr_array_index (pieces, i);
      const Row       *row = *piece->text != '\0' ? find_row (self, piece) : NULL;

      if (row == NULL)
        continue;
      piece->meaning = row->meaning;
      piece->is_copy = row->is_copy;
      piece->nth = row->nth;
      piece->begins = row->begins && row != before;
      before = row;
    }
}

/* “en-lantern-03.tsv” is of the family “en-lantern”. */
static char *
find_family (const char *name)
{
  const char *dash = strrchr (name, '-');

  return dash != NULL ? g_strndup (name, dash - name) : g_strdup (name);
}

/**
 * plea_labelled_load:
 * @path: a file of tests/data/readings
 * @guise: how the page comes
 *
 * Returns: (transfer full): the page
 */
PleaLabelled *
plea_labelled_load (const char *path, PleaGuise guise)
{
  PleaLabelled    *self = g_new0 (PleaLabelled, 1);
  g_autofree char *text = NULL;
  g_auto (GStrv) rows = NULL;
  g_autoptr (PleaSource) source = plea_source_new ();
  g_autoptr (GArray) parsed = g_array_new (FALSE, TRUE, sizeof (Row));
  g_autoptr (GString) line = g_string_new (NULL);
  Reading reading = { .source = source, .rows = parsed, .line = line, .guise = guise };

  if (!g_file_get_contents (path, &text, NULL, NULL))
    g_error ("%s cannot be read", path);
  self->name = g_path_get_basename (path);
  self->family = find_family (self->name);
  rows = g_strsplit (text, "\n", -1);
  for (guint i = 0; rows[i] != NULL; i++)
    if (!(i == 0 && g_str_has_prefix (rows[i], "# ")))
      read_row (&reading, rows[i]);
  if (line->len > 0)
    end_line (&reading);
  if (guise == PLEA_GUISE_CUT)
    cut_letter (&reading);
  if (guise == PLEA_GUISE_BARE)
    strip (&reading);
  self->reading = plea_reading_new (g_steal_pointer (&source), NULL);
  self->lines = self->reading->lines;
  label_pieces (&reading, self->lines);

  return self;
}

void
plea_labelled_free (PleaLabelled *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->family);
  g_object_unref (self->reading);
  g_free (self);
}

/**
 * plea_labelled_is_of:
 * @families: (nullable): names of families with spaces around them, in one text
 *
 * Returns: whether the page is of one of them
 */
gboolean
plea_labelled_is_of (const PleaLabelled *self, const char *families)
{
  g_autofree char *family = g_strdup_printf (" %s ", self->family);

  return families != NULL && strstr (families, family) != NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(PleaLabelled *const *) a)->name, (*(PleaLabelled *const *) b)->name);
}

/**
 * plea_labelled_load_all:
 * @directory: where the pages are
 * @guise: how they come
 *
 * Returns: (transfer full) (element-type PleaLabelled): all of them, sorted by name
 */
GPtrArray *
plea_labelled_load_all (const char *directory, PleaGuise guise)
{
  GPtrArray *pages = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_labelled_free);
  g_autoptr (GDir) entries = g_dir_open (directory, 0, NULL);
  const char *name;

  while (entries != NULL && (name = g_dir_read_name (entries)) != NULL)
    if (g_str_has_suffix (name, ".tsv"))
      {
        g_autofree char *path = g_build_filename (directory, name, NULL);

        g_ptr_array_add (pages, plea_labelled_load (path, guise));
      }
  g_ptr_array_sort (pages, compare_names);

  return pages;
}
