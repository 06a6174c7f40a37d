/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Plea makes of a published page: each of its lines with a meaning, and the appeal in it.
 *
 * A page is read in steps, from what is surest to what is guessed. A line that one step has
 * understood is left alone by the next ones; what is left in the end is shown as not understood. */

#include "config.h"

#include "plea-page.h"

#include <glib/gi18n-lib.h>

#include "plea-folding.h"
#include "plea-page-private.h"

/**
 * PleaPage:
 *
 * Immutable. What it hands out belongs to it.
 */
G_DEFINE_FINAL_TYPE (PleaPage, plea_page, G_TYPE_OBJECT)

static void
line_free (gpointer data)
{
  PleaPageLine *line = data;

  g_free (line->text);
  g_free (line);
}

static void
field_free (gpointer data)
{
  PleaPageField *field = data;

  g_free (field->value);
  g_free (field);
}

static void
remark_free (gpointer data)
{
  PleaPageRemark *remark = data;

  g_free (remark->message);
  g_free (remark->found);
  g_free (remark->proposed);
  g_free (remark);
}

static void
plea_page_finalize (GObject *object)
{
  PleaPage *self = PLEA_PAGE (object);

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);

  G_OBJECT_CLASS (plea_page_parent_class)->finalize (object);
}

static void
plea_page_class_init (PleaPageClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = plea_page_finalize;
}

static void
plea_page_init (PleaPage *self)
{
  self->lines = g_ptr_array_new_with_free_func (line_free);
  self->fields = g_ptr_array_new_with_free_func (field_free);
  self->index = g_hash_table_new (NULL, NULL);
  self->remarks = g_ptr_array_new_with_free_func (remark_free);
}

/* What the steps share */

guint
plea_page_reading_get_n_lines (const PleaPageReading *self)
{
  return self->text->lines->len;
}

const char *
plea_page_reading_get_text (const PleaPageReading *self, guint line)
{
  return ((PleaSourceLine *) g_ptr_array_index (self->text->lines, line))->text;
}

const char *
plea_page_reading_get_folded (const PleaPageReading *self, guint line)
{
  return g_ptr_array_index (self->folded, line);
}

/**
 * plea_page_reading_set_text:
 * @line: index of a line
 * @text: what is left of the line once a part of it is understood
 */
void
plea_page_reading_set_text (PleaPageReading *self, guint line, const char *text)
{
  PleaSourceLine *source = g_ptr_array_index (self->text->lines, line);
  char           *copy = g_strdup (text);

  g_free (source->text);
  source->text = copy;
  g_free (g_ptr_array_index (self->folded, line));
  g_ptr_array_index (self->folded, line) = plea_fold (copy, -1);
}

gboolean
plea_page_reading_is_blank (const PleaPageReading *self, guint line)
{
  return *plea_page_reading_get_text (self, line) == '\0';
}

/**
 * plea_page_reading_is_free:
 * @line: index of a line
 *
 * Returns: whether nobody has understood the line yet
 */
gboolean
plea_page_reading_is_free (const PleaPageReading *self, guint line)
{
  return plea_page_get_line (self->page, line)->meaning == PLEA_PAGE_NOT_UNDERSTOOD;
}

gboolean
plea_page_reading_is_heading (const PleaPageReading *self, guint line)
{
  return ((PleaSourceLine *) g_ptr_array_index (self->text->lines, line))->is_heading;
}

/**
 * plea_page_reading_next_filled:
 * @line: index of a line
 *
 * Returns: index of the first line from @line on that is neither blank nor the site's
 */
guint
plea_page_reading_next_filled (const PleaPageReading *self, guint line)
{
  while (line < plea_page_reading_get_n_lines (self)
         && (plea_page_reading_is_blank (self, line)
             || plea_page_get_line (self->page, line)->meaning == PLEA_PAGE_SITE))
    line++;

  return line;
}

void
plea_page_mark (PleaPage *self, guint line, PleaPageMeaning meaning, guint nth)
{
  PleaPageLine *marked = g_ptr_array_index (self->lines, line);

  if (marked->meaning == PLEA_PAGE_BLANK)
    return;
  marked->meaning = meaning;
  marked->nth = nth;
}

static gpointer
get_key (PleaPageMeaning meaning, guint nth)
{
  return GUINT_TO_POINTER (nth * PLEA_PAGE_N_MEANINGS + meaning);
}

PleaPageField *
plea_page_add_field (PleaPage       *self,
                     PleaPageMeaning meaning,
                     guint           nth,
                     const char     *value,
                     guint           first_line,
                     guint           last_line)
{
  PleaPageField *field = g_new0 (PleaPageField, 1);

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
 * plea_page_renumber_field:
 * @field: the only field with its meaning and number
 * @nth: a number under which there is no such field
 */
void
plea_page_renumber_field (PleaPage *self, PleaPageField *field, guint nth)
{
  g_hash_table_remove (self->index, get_key (field->meaning, field->nth));
  field->nth = nth;
  g_hash_table_insert (self->index, get_key (field->meaning, nth), field);
}

/**
 * plea_page_remove_field:
 * @index: where a field stands that is the only one with its meaning and number
 */
void
plea_page_remove_field (PleaPage *self, guint index)
{
  const PleaPageField *field = g_ptr_array_index (self->fields, index);

  g_hash_table_remove (self->index, get_key (field->meaning, field->nth));
  self->n_fields[field->meaning]--;
  g_ptr_array_remove_index (self->fields, index);
}

void
plea_page_add_remark (PleaPage       *self,
                      guint           line,
                      PleaPageMeaning meaning,
                      guint           nth,
                      const char     *found,
                      const char     *proposed,
                      const char     *format,
                      ...)
{
  PleaPageRemark *remark = g_new0 (PleaPageRemark, 1);
  va_list         arguments;

  remark->line_number = line != PLEA_PAGE_NO_LINE ? plea_page_get_line (self, line)->number : 0;
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
add_lines (PleaPageReading *self)
{
  for (guint i = 0; i < self->text->lines->len; i++)
    {
      const PleaSourceLine *source = g_ptr_array_index (self->text->lines, i);
      PleaPageLine         *line = g_new0 (PleaPageLine, 1);

      line->number = source->number;
      line->text = g_strdup (source->text);
      g_ptr_array_add (self->page->lines, line);
      g_ptr_array_add (self->folded, plea_fold (source->text, -1));
    }
}

/* A line is as doubtful as what was taken from it. */
static void
spread_doubts (PleaPage *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    {
      const PleaPageField *field = g_ptr_array_index (self->fields, i);

      if (!field->is_doubtful || field->first_line == PLEA_PAGE_NO_LINE)
        continue;
      for (guint line = field->first_line; line <= field->last_line; line++)
        ((PleaPageLine *) g_ptr_array_index (self->lines, line))->is_doubtful = TRUE;
    }
}

static PleaPage *
read_text (PleaPageText *text, const GDate *today)
{
  PleaPage       *page = g_object_new (PLEA_TYPE_PAGE, NULL);
  PleaPageReading reading = { .page = page, .text = text };

  if (today != NULL)
    page->today = *today;
  reading.folded = g_ptr_array_new_with_free_func (g_free);
  plea_page_part_addresses (text);
  add_lines (&reading);
  plea_page_find_site (&reading);
  plea_page_find_letter (&reading);
  plea_page_find_defender (&reading);
  plea_page_find_labels (&reading);
  plea_page_find_recipients (&reading);
  plea_page_find_parts (&reading);
  plea_page_find_facts (&reading);
  plea_page_find_slips (&reading);
  spread_doubts (page);
  g_ptr_array_unref (reading.folded);

  return page;
}

/**
 * plea_page_read:
 * @bytes: a file: a saved web page or text, in whatever encoding
 * @today: (nullable): the day beyond which no date is taken for when something happened
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Takes a few milliseconds for a page, and never goes online or opens another file. May be called
 * in any thread.
 *
 * Returns: (transfer full) (nullable): what Plea makes of it
 */
PleaPage *
plea_page_read (GBytes *bytes, const GDate *today, GError **error)
{
  g_autoptr (PleaPageText) text = plea_page_text_read (bytes, error);

  return text != NULL ? read_text (text, today) : NULL;
}

/**
 * plea_page_read_plain:
 * @text: text in UTF-8, as a clipboard holds it
 * @today: (nullable): as for plea_page_read()
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Returns: (transfer full) (nullable): what Plea makes of it
 */
PleaPage *
plea_page_read_plain (const char *text, const GDate *today, GError **error)
{
  g_autoptr (PleaPageText) lines = plea_page_text_new_from_plain (text, error);

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
  data = g_malloc (PLEA_PAGE_MAX_SIZE + 1);
  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), data, PLEA_PAGE_MAX_SIZE + 1, &size, NULL,
                                error))
    return NULL;

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/**
 * plea_page_load:
 * @file: a saved web page or text
 * @today: (nullable): as for plea_page_read()
 * @error: return location for what keeps it from being read, a sentence to show
 *
 * Blocks while the file is read.
 *
 * Returns: (transfer full) (nullable): what Plea makes of it
 */
PleaPage *
plea_page_load (GFile *file, const GDate *today, GError **error)
{
  g_autoptr (GBytes) bytes = load_bytes (file, error);

  return bytes != NULL ? plea_page_read (bytes, today, error) : NULL;
}

/* What was found */

guint
plea_page_get_n_lines (PleaPage *self)
{
  return self->lines->len;
}

const PleaPageLine *
plea_page_get_line (PleaPage *self, guint nth)
{
  return g_ptr_array_index (self->lines, nth);
}

guint
plea_page_get_n_fields (PleaPage *self)
{
  return self->fields->len;
}

/**
 * plea_page_get_field:
 * @nth: less than plea_page_get_n_fields()
 *
 * Returns: (transfer none): a field; those of the letter stand in the letter's order
 */
const PleaPageField *
plea_page_get_field (PleaPage *self, guint nth)
{
  return g_ptr_array_index (self->fields, nth);
}

/**
 * plea_page_find_field:
 * @meaning: what the field says
 * @nth: its number, from 0
 *
 * Returns: (transfer none) (nullable): the field, if the page has it
 */
const PleaPageField *
plea_page_find_field (PleaPage *self, PleaPageMeaning meaning, guint nth)
{
  return g_hash_table_lookup (self->index, get_key (meaning, nth));
}

/**
 * plea_page_count_fields:
 * @meaning: what the fields say; %PLEA_PAGE_ROLE for recipients
 *
 * Returns: how many there are
 */
guint
plea_page_count_fields (PleaPage *self, PleaPageMeaning meaning)
{
  return self->n_fields[meaning];
}

guint
plea_page_get_n_remarks (PleaPage *self)
{
  return self->remarks->len;
}

/**
 * plea_page_get_remark:
 * @nth: less than plea_page_get_n_remarks()
 *
 * Returns: (transfer none): something that the person should know or decide
 */
const PleaPageRemark *
plea_page_get_remark (PleaPage *self, guint nth)
{
  return g_ptr_array_index (self->remarks, nth);
}

/**
 * plea_page_meaning_get_name:
 * @meaning: a meaning
 *
 * Returns: (transfer none): what to call it in the language of the interface
 */
const char *
plea_page_meaning_get_name (PleaPageMeaning meaning)
{
  static const char *const names[] = {
    [PLEA_PAGE_NOT_UNDERSTOOD] = NC_ ("part of a page", "not understood"),
    [PLEA_PAGE_BLANK] = NC_ ("part of a page", "blank"),
    [PLEA_PAGE_SITE] = NC_ ("part of a page", "site"),
    [PLEA_PAGE_HEADING] = NC_ ("part of a page", "heading"),
    [PLEA_PAGE_TITLE] = NC_ ("part of a page", "title"),
    [PLEA_PAGE_MAIL_HEADER] = NC_ ("part of a page", "e-mail header"),
    [PLEA_PAGE_REFERENCE] = NC_ ("part of a page", "case number"),
    [PLEA_PAGE_BACKGROUND] = NC_ ("part of a page", "background"),
    [PLEA_PAGE_SIGNATURE] = NC_ ("part of a page", "place to sign"),
    [PLEA_PAGE_NAME] = NC_ ("part of a page", "name"),
    [PLEA_PAGE_GENDER] = NC_ ("part of a page", "gender"),
    [PLEA_PAGE_COUNTRY] = NC_ ("part of a page", "country of the case"),
    [PLEA_PAGE_STATUS] = NC_ ("part of a page", "status"),
    [PLEA_PAGE_STATUS_WORDS] = NC_ ("part of a page", "status in the page’s words"),
    [PLEA_PAGE_STATUS_LANGUAGE] = NC_ ("part of a page", "language of these words"),
    [PLEA_PAGE_ABOUT] = NC_ ("part of a page", "about the defender"),
    [PLEA_PAGE_AS_OF] = NC_ ("part of a page", "as of"),
    [PLEA_PAGE_UNTIL] = NC_ ("part of a page", "last day to write"),
    [PLEA_PAGE_PUBLISHER] = NC_ ("part of a page", "publisher"),
    [PLEA_PAGE_SOURCE] = NC_ ("part of a page", "source"),
    [PLEA_PAGE_LANGUAGE] = NC_ ("part of a page", "language of the page"),
    [PLEA_PAGE_LETTER_LANGUAGE] = NC_ ("part of a page", "language of the letter"),
    [PLEA_PAGE_ROLE] = NC_ ("part of a page", "letter or copy"),
    [PLEA_PAGE_RECIPIENT_NAME] = NC_ ("part of a page", "recipient"),
    [PLEA_PAGE_RECIPIENT_GENDER] = NC_ ("part of a page", "recipient’s gender"),
    [PLEA_PAGE_OFFICE] = NC_ ("part of a page", "office"),
    [PLEA_PAGE_ADDRESS] = NC_ ("part of a page", "address"),
    [PLEA_PAGE_RECIPIENT_COUNTRY] = NC_ ("part of a page", "country"),
    [PLEA_PAGE_COUNTRY_NAME] = NC_ ("part of a page", "country’s name"),
    [PLEA_PAGE_PHONE] = NC_ ("part of a page", "phone"),
    [PLEA_PAGE_FAX] = NC_ ("part of a page", "fax"),
    [PLEA_PAGE_EMAIL] = NC_ ("part of a page", "e-mail"),
    [PLEA_PAGE_WEB] = NC_ ("part of a page", "web address"),
    [PLEA_PAGE_SALUTATION] = NC_ ("part of a page", "salutation"),
    [PLEA_PAGE_PARAGRAPH] = NC_ ("part of a page", "paragraph"),
    [PLEA_PAGE_LEAD_IN] = NC_ ("part of a page", "sentence before the demands"),
    [PLEA_PAGE_DEMAND] = NC_ ("part of a page", "demand"),
    [PLEA_PAGE_CLOSING] = NC_ ("part of a page", "closing"),
  };

  return g_dpgettext2 (GETTEXT_PACKAGE, "part of a page", names[meaning]);
}
