/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published letter in one language, part by part. */

#include "config.h"

#include "plea-letter-text.h"

#include "plea-slug.h"

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

      PleaPart *added = plea_letter_text_add (copy, part->kind, part->text);

      added->id = g_strdup (part->id);
      added->id_is_given = part->id_is_given;
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

/**
 * plea_letter_text_add:
 * @kind: what the part is
 * @text: its words
 *
 * Returns: (transfer none): the part, which is the last one now and has no id yet
 */
PleaPart *
plea_letter_text_add (PleaLetterText *self, PleaPartKind kind, const char *text)
{
  PleaPart *part = g_new0 (PleaPart, 1);

  part->kind = kind;
  part->text = g_strdup (text);
  g_ptr_array_add (self->parts, part);

  return part;
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

      if (g_strcmp0 (part->id, part_id) == 0)
        return part;
    }

  return NULL;
}

/**
 * plea_letter_text_get_nth:
 * @kind: a kind of part
 * @nth: which of those of that kind, from 0
 *
 * Returns: (transfer none) (nullable): the part at that place
 */
const PleaPart *
plea_letter_text_get_nth (const PleaLetterText *self, PleaPartKind kind, guint nth)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const PleaPart *part = g_ptr_array_index (self->parts, i);

      if (part->kind == kind && nth-- == 0)
        return part;
    }

  return NULL;
}

/* Ids */

/* The next part of that kind, from @from on, which goes on behind it. */
static const PleaPart *
next_of_kind (const PleaLetterText *self, PleaPartKind kind, guint *from)
{
  while (self != NULL && *from < self->parts->len)
    {
      const PleaPart *part = g_ptr_array_index (self->parts, (*from)++);

      if (part->kind == kind)
        return part;
    }

  return NULL;
}

static GHashTable *
collect_given_ids (PleaLetterText *self)
{
  GHashTable *taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_hash_table_insert (taken, g_strdup (PLEA_PART_ID_LEAD_IN), NULL);
  g_hash_table_insert (taken, g_strdup (PLEA_PART_ID_CLOSING), NULL);
  for (guint i = 0; i < self->parts->len; i++)
    {
      PleaPart *part = g_ptr_array_index (self->parts, i);

      if (part->id_is_given)
        g_hash_table_insert (taken, g_strdup (part->id), NULL);
    }

  return taken;
}

static char *
make_id (const PleaPart *part, const PleaPart *original, GHashTable *taken)
{
  if (part->kind == PLEA_PART_LEAD_IN)
    return g_strdup (PLEA_PART_ID_LEAD_IN);
  if (part->kind == PLEA_PART_CLOSING)
    return g_strdup (PLEA_PART_ID_CLOSING);
  if (original == NULL || g_hash_table_contains (taken, original->id))
    return plea_slug_derive (part->kind == PLEA_PART_DEMAND ? "demand" : "paragraph", part->text,
                             taken);

  g_hash_table_insert (taken, g_strdup (original->id), NULL);

  return g_strdup (original->id);
}

/**
 * plea_letter_text_name_parts:
 * @original: (nullable): the original, its parts named, of which this is a translation; %NULL for
 *   the original itself
 *
 * Gives an id to each part that has none of the file: in a translation that of the original's part
 * at the same place, else one of its words.
 */
void
plea_letter_text_name_parts (PleaLetterText *self, const PleaLetterText *original)
{
  g_autoptr (GHashTable) taken = collect_given_ids (self);
  guint from[PLEA_N_PART_KINDS] = { 0 };

  for (guint i = 0; i < self->parts->len; i++)
    {
      PleaPart       *part = g_ptr_array_index (self->parts, i);
      const PleaPart *same_place = next_of_kind (original, part->kind, &from[part->kind]);

      if (part->id_is_given)
        continue;

      g_free (part->id);
      part->id = make_id (part, same_place, taken);
    }
}
