/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published letter in one language, part by part. */

#include "config.h"

#include "plea-letter-text.h"

static void
part_free (PleaPart *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

/**
 * plea_letter_text_new:
 * @language: BCP 47 tag of the language the letter is in
 *
 * Returns: (transfer full): a letter without parts
 */
PleaLetterText *
plea_letter_text_new (const char *language)
{
  PleaLetterText *self = g_new0 (PleaLetterText, 1);

  self->language = g_strdup (language);
  self->parts = g_ptr_array_new_with_free_func ((GDestroyNotify) part_free);

  return self;
}

void
plea_letter_text_free (PleaLetterText *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->translated_by, g_free);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_free (self);
}

/**
 * plea_letter_text_copy:
 *
 * Returns: (transfer full): a letter that shares nothing with @self
 */
PleaLetterText *
plea_letter_text_copy (const PleaLetterText *self)
{
  PleaLetterText *copy = plea_letter_text_new (self->language);

  copy->translated_by = g_strdup (self->translated_by);
  for (guint i = 0; i < self->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (self->parts, i);

      plea_letter_text_add (copy, part->kind, part->text);
    }

  return copy;
}

/**
 * plea_letter_text_count:
 * @kind: a kind of part
 *
 * Returns: how many parts of that kind there are
 */
guint
plea_letter_text_count (const PleaLetterText *self, PleaPartKind kind)
{
  guint count = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (self->parts, i);

      count += part->kind == kind;
    }

  return count;
}

static char *
make_part_id (const PleaLetterText *self, PleaPartKind kind)
{
  switch (kind)
    {
    case PLEA_PART_PARAGRAPH:
      return g_strdup_printf ("paragraph-%u", plea_letter_text_count (self, kind) + 1);
    case PLEA_PART_DEMAND:
      return g_strdup_printf ("demand-%u", plea_letter_text_count (self, kind) + 1);
    case PLEA_PART_LEAD_IN:
      return g_strdup ("lead-in");
    case PLEA_PART_CLOSING:
      return g_strdup ("closing");
    default:
      g_assert_not_reached ();
    }
}

/**
 * plea_letter_text_add:
 * @kind: what the part is
 * @text: its words
 *
 * Appends a part and names it by its kind and number.
 */
void
plea_letter_text_add (PleaLetterText *self, PleaPartKind kind, const char *text)
{
  PleaPart *part = g_new0 (PleaPart, 1);

  part->kind = kind;
  part->id = make_part_id (self, kind);
  part->text = g_strdup (text);
  g_ptr_array_add (self->parts, part);
}

/**
 * plea_letter_text_find:
 * @part_id: name of a part
 *
 * Returns: (transfer none) (nullable): the part of that name
 */
const PleaPart *
plea_letter_text_find (const PleaLetterText *self, const char *part_id)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (self->parts, i);

      if (g_str_equal (part->id, part_id))
        return part;
    }

  return NULL;
}
