/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Plea makes of a published page: each of its lines with a meaning, and the appeal in it.
 *
 * A page is read in steps, from what is surest to what is guessed. A line that one step has
 * understood is left alone by the next ones; what is left in the end is shown as not understood. */

#include "config.h"

#include "plea-reading.h"

#include <glib/gi18n-lib.h>

#include "plea-folding.h"
#include "plea-reading-private.h"

/**
 * PleaReading:
 *
 * Immutable. What it hands out belongs to it.
 */
G_DEFINE_FINAL_TYPE (PleaReading, plea_reading, G_TYPE_OBJECT)

static void
line_free (gpointer data)
{
  PleaReadingLine *line = data;

  g_free (line->text);
  g_free (line);
}

static void
field_free (gpointer data)
{
  PleaReadingField *field = data;

  g_free (field->value);
  g_free (field);
}

static void
remark_free (gpointer data)
{
  PleaReadingRemark *remark = data;

  g_free (remark->message);
  g_free (remark->found);
  g_free (remark->proposed);
  g_free (remark);
}

static void
plea_reading_finalize (GObject *object)
{
  PleaReading *self = PLEA_READING (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_reading_parent_class)->finalize (object);
}

static void
plea_reading_class_init (PleaReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_reading_finalize;
}

static void
plea_reading_init (PleaReading *self)
{
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->fields = g_ptr_array_new_with_free_func (field_free);
  self->index = g_hash_table_new (NULL, NULL);
  self->remarks = g_ptr_array_new_with_free_func (remark_free);
}

/* What the steps share */

guint
plea_reading_state_get_n_lines (const PleaReadingState *self)
{
  return self->text->lines->len;
}

const char *
plea_reading_state_get_text (const PleaReadingState *self, guint line)
{
  return ((PleaSourceLine *) g_ptr_array_index (self->text->lines, line))->text;
}

const char *
plea_reading_state_get_folded (const PleaReadingState *self, guint line)
{
  return g_ptr_array_index (self->folded, line);
}

/**
 * plea_reading_state_set_text:
 * @line: index of a line
 * @text: what is left of the line once a part of it is understood
 */
void
plea_reading_state_set_text (PleaReadingState *self, guint line, const char *text)
{
  PleaSourceLine *source = g_ptr_array_index (self->text->lines, line);
  char           *copy = g_strdup (text);

  g_free (source->text);
  source->text = copy;
  g_free (g_ptr_array_index (self->folded, line));
  g_ptr_array_index (self->folded, line) = plea_fold (copy, -1);
}

gboolean
plea_reading_state_is_blank (const PleaReadingState *self, guint line)
{
  return *plea_reading_state_get_text (self, line) == '\0';
}

/**
 * plea_reading_state_is_free:
 * @line: index of a line
 *
 * Returns: whether nobody has understood the line yet
 */
gboolean
plea_reading_state_is_free (const PleaReadingState *self, guint line)
{
  return plea_reading_get_line (self->page, line)->meaning == PLEA_READING_NOT_UNDERSTOOD;
}

gboolean
plea_reading_state_is_heading (const PleaReadingState *self, guint line)
{
  return ((PleaSourceLine *) g_ptr_array_index (self->text->lines, line))->is_heading;
}

/**
 * plea_reading_state_next_filled:
 * @line: index of a line
 *
 * Returns: index of the first line from @line on that is neither blank nor the site's
 */
guint
plea_reading_state_next_filled (const PleaReadingState *self, guint line)
{
  while (line < plea_reading_state_get_n_lines (self)
         && (plea_reading_state_is_blank (self, line)
             || plea_reading_get_line (self->page, line)->meaning == PLEA_READING_SITE))
    line++;

  return line;
}

void
plea_reading_mark (PleaReading *self, guint line, PleaReadingMeaning meaning, guint nth)
{
  PleaReadingLine *marked = g_ptr_array_index (self->lines, line);

  if (marked->meaning == PLEA_READING_BLANK)
    return;
  marked->meaning = meaning;
  marked->nth = nth;
}

static gpointer
get_key (PleaReadingMeaning meaning, guint nth)
{
  return GUINT_TO_POINTER (nth * PLEA_READING_N_MEANINGS + meaning);
}

PleaReadingField *
plea_reading_add_field (PleaReading       *self,
                        PleaReadingMeaning meaning,
                        guint              nth,
                        const char        *value,
                        guint              first_line,
                        guint              last_line)
{
  PleaReadingField *field = g_new0 (PleaReadingField, 1);

  field->meaning = meaning;
  field->nth = nth;
  field->value = g_strdup (value);
  field->first_line = first_line;
  field->last_line = last_line;
  g_ptr_array_add (self->fields, field);
  if (!g_hash_table_contains (self->index, get_key (meaning, nth)))
    g_hash_table_insert (self->index, get_key (meaning, nth), field);
  self->n_fields[meaning]++;

  return field;
}

/**
 * plea_reading_renumber_field:
 * @field: the only field with its meaning and number
 * @nth: a number under which there is no such field
 */
void
plea_reading_renumber_field (PleaReading *self, PleaReadingField *field, guint nth)
{
  g_hash_table_remove (self->index, get_key (field->meaning, field->nth));
  field->nth = nth;
  g_hash_table_insert (self->index, get_key (field->meaning, nth), field);
}

/**
 * plea_reading_remove_field:
 * @index: where a field stands that is the only one with its meaning and number
 */
void
plea_reading_remove_field (PleaReading *self, guint index)
{
  const PleaReadingField *field = g_ptr_array_index (self->fields, index);

  g_hash_table_remove (self->index, get_key (field->meaning, field->nth));
  self->n_fields[field->meaning]--;
  g_ptr_array_remove_index (self->fields, index);
}

void
plea_reading_add_remark (PleaReading       *self,
                         guint              line,
                         PleaReadingMeaning meaning,
                         guint              nth,
                         const char        *found,
                         const char        *proposed,
                         const char        *format,
                         ...)
{
  PleaReadingRemark *remark = g_new0 (PleaReadingRemark, 1);
  va_list            arguments;

  remark->line_number = line != PLEA_READING_NO_LINE ? plea_reading_get_line (self, line)->number
                                                     : 0;
  remark->meaning = meaning;
  remark->nth = nth;
  remark->found = g_strdup (found);
  remark->proposed = g_strdup (proposed);
  va_start (arguments, format);
  remark->message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_ptr_array_add (self->remarks, remark);
}

/* Reading */

static void
add_lines (PleaReadingState *self)
{
  for (guint i = 0; i < self->text->lines->len; i++)
    {
      const PleaSourceLine *source = g_ptr_array_index (self->text->lines, i);
      PleaReadingLine      *line = g_new0 (PleaReadingLine, 1);

      line->number = source->number;
      line->text = g_strdup (source->text);
      g_ptr_array_add (self->page->lines, line);
      g_ptr_array_add (self->folded, plea_fold (source->text, -1));
    }
}

/* A line is as doubtful as what was taken from it. */
static void
spread_doubts (PleaReading *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const PleaReadingField *field = g_ptr_array_index (self->fields, i);

      if (!field->is_doubtful || field->first_line == PLEA_READING_NO_LINE)
        continue;
      for (guint line = field->first_line; line <= field->last_line; line++)
        ((PleaReadingLine *) g_ptr_array_index (self->lines, line))->is_doubtful = TRUE;
    }
}

static PleaReading *
read_text (PleaSource *text, const GDate *today)
{
  PleaReading     *page = g_object_new (PLEA_TYPE_READING, NULL);
  PleaReadingState reading = { .page = page, .text = text };

  if (today != NULL)
    page->today = *today;
  reading.folded = g_ptr_array_new_with_free_func (g_free);
  plea_reading_split_addresses (text);
  add_lines (&reading);
  plea_reading_find_site (&reading);
  plea_reading_find_letter (&reading);
  plea_reading_find_defender (&reading);
  plea_reading_find_labels (&reading);
  plea_reading_find_recipients (&reading);
  plea_reading_find_parts (&reading);
  plea_reading_find_facts (&reading);
  plea_reading_find_slips (&reading);
  spread_doubts (page);
  g_ptr_array_unref (reading.folded);

  return page;
}

/**
 * plea_reading_read:
 * @bytes: a file: a saved web page or text, in whatever encoding
 * @today: (nullable): the day beyond which no date is taken for when something happened
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Takes a few milliseconds for a page, and never goes online or opens another file. May be called
 * in any thread.
 *
 * Returns: (transfer full) (nullable): what Plea makes of it
 */
PleaReading *
plea_reading_read (GBytes *bytes, const GDate *today, GError **error)
{
  g_autoptr (PleaSource) text = plea_source_read (bytes, error);

  return text != NULL ? read_text (text, today) : NULL;
}

/**
 * plea_reading_read_plain:
 * @text: text in UTF-8, as a clipboard holds it
 * @today: (nullable): as for plea_reading_read()
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Returns: (transfer full) (nullable): what Plea makes of it
 */
PleaReading *
plea_reading_read_plain (const char *text, const GDate *today, GError **error)
{
  g_autoptr (PleaSource) lines = plea_source_new_from_plain (text, error);

  return lines != NULL ? read_text (lines, today) : NULL;
}

static GBytes *
load_bytes (GFile *file, GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  gsize            size = 0;
  g_autofree char *data = NULL;

  if (stream == NULL)
    return NULL;

  /* One byte more than a page may have tells that there is more, whatever the file is. */
  data = g_malloc (PLEA_READING_MAX_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, PLEA_READING_MAX_SIZE + 1, &size,
                                NULL, error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/**
 * plea_reading_load:
 * @file: a saved web page or text
 * @today: (nullable): as for plea_reading_read()
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Blocks while the file is read.
 *
 * Returns: (transfer full) (nullable): what Plea makes of it
 */
PleaReading *
plea_reading_load (GFile *file, const GDate *today, GError **error)
{
  g_autoptr (GBytes) bytes = load_bytes (file, error);

  return bytes != NULL ? plea_reading_read (bytes, today, error) : NULL;
}

/* What was found */

guint
plea_reading_get_n_lines (PleaReading *self)
{
  return self->lines->len;
}

const PleaReadingLine *
plea_reading_get_line (PleaReading *self, guint nth)
{
  return g_ptr_array_index (self->lines, nth);
}

guint
plea_reading_get_n_fields (PleaReading *self)
{
  return self->fields->len;
}

/**
 * plea_reading_get_field:
 * @nth: less than plea_reading_get_n_fields()
 *
 * Returns: (transfer none): a field; those of the letter stand in the letter's order
 */
const PleaReadingField *
plea_reading_get_field (PleaReading *self, guint nth)
{
  return g_ptr_array_index (self->fields, nth);
}

/**
 * plea_reading_find_field:
 * @meaning: what the field says
 * @nth: its number, from 0
 *
 * Returns: (transfer none) (nullable): the field, if the page has it
 */
const PleaReadingField *
plea_reading_find_field (PleaReading *self, PleaReadingMeaning meaning, guint nth)
{
  return g_hash_table_lookup (self->index, get_key (meaning, nth));
}

/**
 * plea_reading_count_fields:
 * @meaning: what the fields say; %PLEA_READING_ROLE for recipients
 *
 * Returns: how many there are
 */
guint
plea_reading_count_fields (PleaReading *self, PleaReadingMeaning meaning)
{
  return self->n_fields[meaning];
}

guint
plea_reading_get_n_remarks (PleaReading *self)
{
  return self->remarks->len;
}

/**
 * plea_reading_get_remark:
 * @nth: less than plea_reading_get_n_remarks()
 *
 * Returns: (transfer none): something that the person should know or decide
 */
const PleaReadingRemark *
plea_reading_get_remark (PleaReading *self, guint nth)
{
  return g_ptr_array_index (self->remarks, nth);
}

/**
 * plea_reading_meaning_get_name:
 * @meaning: a meaning
 *
 * Returns: (transfer none): what to call it in the language of the interface
 */
const char *
plea_reading_meaning_get_name (PleaReadingMeaning meaning)
{
  static const char *const names[] = {
    [PLEA_READING_NOT_UNDERSTOOD] = NC_ ("part of a page", "not understood"),
    [PLEA_READING_BLANK] = NC_ ("part of a page", "blank"),
    [PLEA_READING_SITE] = NC_ ("part of a page", "site"),
    [PLEA_READING_HEADING] = NC_ ("part of a page", "heading"),
    [PLEA_READING_TITLE] = NC_ ("part of a page", "title"),
    [PLEA_READING_MAIL_HEADER] = NC_ ("part of a page", "e-mail header"),
    [PLEA_READING_REFERENCE] = NC_ ("part of a page", "case number"),
    [PLEA_READING_BACKGROUND] = NC_ ("part of a page", "background"),
    [PLEA_READING_SIGNATURE] = NC_ ("part of a page", "place to sign"),
    [PLEA_READING_NAME] = NC_ ("part of a page", "name"),
    [PLEA_READING_GENDER] = NC_ ("part of a page", "gender"),
    [PLEA_READING_COUNTRY] = NC_ ("part of a page", "country of the case"),
    [PLEA_READING_STATUS] = NC_ ("part of a page", "status"),
    [PLEA_READING_STATUS_WORDS] = NC_ ("part of a page", "status in the page’s words"),
    [PLEA_READING_STATUS_LANGUAGE] = NC_ ("part of a page", "language of these words"),
    [PLEA_READING_ABOUT] = NC_ ("part of a page", "about the defender"),
    [PLEA_READING_AS_OF] = NC_ ("part of a page", "as of"),
    [PLEA_READING_UNTIL] = NC_ ("part of a page", "last day to write"),
    [PLEA_READING_PUBLISHER] = NC_ ("part of a page", "publisher"),
    [PLEA_READING_SOURCE] = NC_ ("part of a page", "source"),
    [PLEA_READING_LANGUAGE] = NC_ ("part of a page", "language of the page"),
    [PLEA_READING_LETTER_LANGUAGE] = NC_ ("part of a page", "language of the letter"),
    [PLEA_READING_ROLE] = NC_ ("part of a page", "letter or copy"),
    [PLEA_READING_RECIPIENT_NAME] = NC_ ("part of a page", "recipient"),
    [PLEA_READING_RECIPIENT_GENDER] = NC_ ("part of a page", "recipient’s gender"),
    [PLEA_READING_OFFICE] = NC_ ("part of a page", "office"),
    [PLEA_READING_ADDRESS] = NC_ ("part of a page", "address"),
    [PLEA_READING_RECIPIENT_COUNTRY] = NC_ ("part of a page", "country"),
    [PLEA_READING_COUNTRY_NAME] = NC_ ("part of a page", "country’s name"),
    [PLEA_READING_PHONE] = NC_ ("part of a page", "phone"),
    [PLEA_READING_FAX] = NC_ ("part of a page", "fax"),
    [PLEA_READING_EMAIL] = NC_ ("part of a page", "e-mail"),
    [PLEA_READING_WEB] = NC_ ("part of a page", "web address"),
    [PLEA_READING_SALUTATION] = NC_ ("part of a page", "salutation"),
    [PLEA_READING_PARAGRAPH] = NC_ ("part of a page", "paragraph"),
    [PLEA_READING_LEAD_IN] = NC_ ("part of a page", "sentence before the demands"),
    [PLEA_READING_DEMAND] = NC_ ("part of a page", "demand"),
    [PLEA_READING_CLOSING] = NC_ ("part of a page", "closing"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "part of a page", names[meaning]);
}
