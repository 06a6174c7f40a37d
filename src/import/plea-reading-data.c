/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a source: each of its lines with a meaning, and the appeal in it. */

#include "config.h"

#include "plea-reading-data.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-idioms.h"
#include "plea-reading-pieces.h"

G_DEFINE_FINAL_TYPE (PleaReading, plea_reading, G_TYPE_OBJECT)

PleaReadingField *
plea_reading_field_copy (const PleaReadingField *self)
{
  PleaReadingField *copy = g_memdup2 (self, sizeof *self);

  copy->value = g_strdup (self->value);

  return copy;
}

void
plea_reading_field_free (PleaReadingField *self)
{
  g_free (self->value);
  g_free (self);
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

  g_clear_pointer (&self->source, plea_source_free);
  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_pointer (&self->index, g_hash_table_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_pointer (&self->letters, g_array_unref);
  g_clear_pointer (&self->told, g_ptr_array_unref);
  g_clear_pointer (&self->undo, g_ptr_array_unref);
  g_clear_pointer (&self->redo, g_ptr_array_unref);

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
  self->fields = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_reading_field_free);
  self->told = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_reading_field_free);
  self->index = g_hash_table_new (NULL, NULL);
  self->remarks = g_ptr_array_new_with_free_func (remark_free);
  self->letters = g_array_new (FALSE, TRUE, sizeof (PleaReadingLetter));
}

/**
 * plea_reading_new:
 * @source: (transfer full): what is read
 * @today: (nullable): the day beyond which no date is taken for when something happened
 *
 * Returns: (transfer full): a reading of which nothing is understood yet
 */
PleaReading *
plea_reading_new (PleaSource *source, const GDate *today)
{
  PleaReading *self = g_object_new (PLEA_TYPE_READING, NULL);

  self->source = source;
  self->lines = plea_reading_pieces_new (source);
  if (today != NULL)
    self->today = *today;

  return self;
}

/**
 * plea_reading_forget:
 *
 * Forgets fields and remarks, so that they can be found anew.
 */
void
plea_reading_forget (PleaReading *self)
{
  g_ptr_array_set_size (self->fields, 0);
  g_ptr_array_set_size (self->remarks, 0);
  g_hash_table_remove_all (self->index);
  g_array_set_size (self->letters, 0);
  memset (self->n_fields, 0, sizeof self->n_fields);
}

/**
 * plea_reading_get_line:
 * @nth: index of a line
 *
 * Returns: (transfer none): the line
 */
PleaReadingLine *
plea_reading_get_line (const PleaReading *self, guint nth)
{
  return g_ptr_array_index (self->lines, nth);
}

gboolean
plea_reading_is_blank (const PleaReading *self, guint line)
{
  return plea_reading_line_is_blank (plea_reading_get_line (self, line));
}

/**
 * plea_reading_has_letter:
 *
 * Returns: whether there is a letter on the page
 */
gboolean
plea_reading_has_letter (const PleaReading *self)
{
  return self->letters->len > 0;
}

/**
 * plea_reading_get_letter:
 *
 * Returns: (transfer none) (nullable): the letter that the fields are of
 */
const PleaReadingLetter *
plea_reading_get_letter (const PleaReading *self)
{
  return self->letter < self->letters->len
             ? &g_array_index (self->letters, PleaReadingLetter, self->letter)
             : NULL;
}

gboolean
plea_reading_is_in_letter (const PleaReading *self, guint line)
{
  const PleaReadingLetter *letter = plea_reading_get_letter (self);

  return letter != NULL && line >= letter->first && line <= letter->last;
}

/**
 * plea_reading_next_filled:
 * @line: index of a line
 *
 * Returns: index of the first line from @line on that is neither blank nor the site's
 */
guint
plea_reading_next_filled (const PleaReading *self, guint line)
{
  while (line < self->lines->len
         && (plea_reading_is_blank (self, line)
             || plea_reading_get_line (self, line)->meaning == PLEA_READING_SITE))
    line++;

  return line;
}

static gpointer
get_key (PleaReadingMeaning meaning, guint nth)
{
  return GUINT_TO_POINTER (nth * PLEA_READING_N_MEANINGS + meaning);
}

/**
 * plea_reading_add_field:
 * @meaning: what it says
 * @nth: its number, from 0
 * @value: what the page says
 * @first_line: index of the first line it comes from
 * @last_line: index of the last of them
 *
 * Returns: (transfer none): the field, not doubtful
 */
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
  g_hash_table_insert (self->index, get_key (meaning, nth), field);
  self->n_fields[meaning]++;

  return field;
}

/**
 * plea_reading_set_field:
 *
 * Adds a field as plea_reading_add_field() does, in place of the one that is there already.
 *
 * Returns: (transfer none): the field, not doubtful
 */
PleaReadingField *
plea_reading_set_field (PleaReading       *self,
                        PleaReadingMeaning meaning,
                        guint              nth,
                        const char        *value,
                        guint              first_line,
                        guint              last_line)
{
  PleaReadingField *field = g_hash_table_lookup (self->index, get_key (meaning, nth));

  if (field != NULL)
    {
      g_ptr_array_remove (self->fields, field);
      self->n_fields[meaning]--;
    }

  return plea_reading_add_field (self, meaning, nth, value, first_line, last_line);
}

/**
 * plea_reading_add_fact:
 *
 * Adds a field that no single line says.
 *
 * Returns: (transfer none): the field, not doubtful
 */
PleaReadingField *
plea_reading_add_fact (PleaReading *self, PleaReadingMeaning meaning, guint nth, const char *value)
{
  return plea_reading_add_field (self, meaning, nth, value, PLEA_READING_NO_LINE,
                                 PLEA_READING_NO_LINE);
}

/**
 * plea_reading_add_remark:
 * @line: index of a line, or %PLEA_READING_NO_LINE
 * @meaning: the field it is about
 * @nth: its number
 * @message: a whole, translated sentence
 *
 * Returns: (transfer none): the remark, without a proposal
 */
PleaReadingRemark *
plea_reading_add_remark (PleaReading       *self,
                         guint              line,
                         PleaReadingMeaning meaning,
                         guint              nth,
                         const char        *message)
{
  PleaReadingRemark *remark = g_new0 (PleaReadingRemark, 1);

  remark->line_number = line != PLEA_READING_NO_LINE ? plea_reading_get_line (self, line)->number
                                                     : 0;
  remark->meaning = meaning;
  remark->nth = nth;
  remark->message = g_strdup (message);
  g_ptr_array_add (self->remarks, remark);

  return remark;
}

/**
 * plea_reading_find_field:
 * @meaning: what the field says
 * @nth: its number, from 0
 *
 * Returns: (transfer none) (nullable): the field, if the page has it
 */
const PleaReadingField *
plea_reading_find_field (const PleaReading *self, PleaReadingMeaning meaning, guint nth)
{
  return g_hash_table_lookup (self->index, get_key (meaning, nth));
}

/**
 * plea_reading_get_value:
 * @meaning: what the field says
 * @nth: its number, from 0
 *
 * Returns: (transfer none) (nullable): what it says there, if the page has the field
 */
const char *
plea_reading_get_value (const PleaReading *self, PleaReadingMeaning meaning, guint nth)
{
  const PleaReadingField *field = plea_reading_find_field (self, meaning, nth);

  return field != NULL ? field->value : NULL;
}

/**
 * plea_reading_count_fields:
 * @meaning: what the fields say; %PLEA_READING_ROLE for recipients
 *
 * Returns: how many there are
 */
guint
plea_reading_count_fields (const PleaReading *self, PleaReadingMeaning meaning)
{
  return self->n_fields[meaning];
}

/**
 * plea_reading_get_pictures:
 *
 * Returns: (transfer none) (element-type PleaSourcePicture): what may be the defender's portrait
 */
GPtrArray *
plea_reading_get_pictures (const PleaReading *self)
{
  return self->source->pictures;
}

/**
 * plea_reading_drop_pictures:
 *
 * Lets go of what plea_reading_get_pictures() gives.
 */
void
plea_reading_drop_pictures (PleaReading *self)
{
  g_ptr_array_set_size (self->source->pictures, 0);
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
    [PLEA_READING_UNKNOWN] = NC_ ("part of a page", "left out"),
    [PLEA_READING_BLANK] = NC_ ("part of a page", "blank"),
    [PLEA_READING_SITE] = NC_ ("part of a page", "site"),
    [PLEA_READING_TITLE] = NC_ ("part of a page", "title"),
    [PLEA_READING_INSTRUCTION] = NC_ ("part of a page", "instruction"),
    [PLEA_READING_CONTACT] = NC_ ("part of a page", "contact"),
    [PLEA_READING_NAME] = NC_ ("part of a page", "name"),
    [PLEA_READING_GENDER] = NC_ ("part of a page", "gender"),
    [PLEA_READING_COUNTRY] = NC_ ("part of a page", "country of the case"),
    [PLEA_READING_STATUS] = NC_ ("part of a page", "status"),
    [PLEA_READING_STATUS_WORDS] = NC_ ("part of a page", "status in the page’s words"),
    [PLEA_READING_STATUS_LANGUAGE] = NC_ ("part of a page", "language of these words"),
    [PLEA_READING_ABOUT] = NC_ ("part of a page", "about the defender"),
    [PLEA_READING_AS_OF] = NC_ ("part of a page", "as of"),
    [PLEA_READING_UNTIL] = NC_ ("part of a page", "deadline"),
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
