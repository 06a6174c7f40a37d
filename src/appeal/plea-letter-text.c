/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The published letter in one language, part by part. */

#include "config.h"

#include "plea-idioms.h"
#include "plea-letter-text-private.h"
#include "plea-name.h"

#define TEXT PLEA_MEMBER_TEXT
#define PART PLEA_MEMBER_PART
#define MANY PLEA_MEMBER_MANY
#define MUST PLEA_MEMBER_REQUIRED
#define IN_TAG PLEA_MEMBER_ATTRIBUTE

#define PARTS G_STRUCT_OFFSET (PleaLetterText, parts), PLEA_FIELD_LETTER_PART
#define LETTER(member, field) G_STRUCT_OFFSET (PleaLetterText, member), PLEA_FIELD_LETTER_##field

/* How data/appeal.rng has a letter, a line for each member */

static const PleaMember part_members[] = {
  { .name = "id", TEXT, IN_TAG, G_STRUCT_OFFSET (PleaPart, given_id), PLEA_FIELD_LETTER_PART },
  { .name = NULL, TEXT, 0, G_STRUCT_OFFSET (PleaPart, id) },
  { .name = NULL, TEXT, 0, G_STRUCT_OFFSET (PleaPart, text) },
  { .name = NULL, PLEA_MEMBER_CHOICE, 0, G_STRUCT_OFFSET (PleaPart, kind) },
  { 0 },
};

static void
part_free (gpointer part)
{
  plea_structure_free (&plea_part_structure, part);
}

const PleaStructure plea_part_structure = { sizeof (PleaPart), part_members, part_free };

static const PleaMember demands_members[] = {
  { .name = "lead-in", PART, 0, PARTS, .part_kind = PLEA_PART_LEAD_IN },
  { .name = "demand", PART, MUST | MANY, PARTS, part_members, .part_kind = PLEA_PART_DEMAND },
  { 0 },
};

static const PleaMember letter_members[] = {
  { .name = "xml:lang", TEXT, IN_TAG | MUST, LETTER (language, LANGUAGE) },
  { .name = "translated-by", TEXT, IN_TAG, LETTER (translated_by, TRANSLATED_BY) },
  { .name = "corrected-by", TEXT, IN_TAG, LETTER (corrected_by, CORRECTED_BY) },
  { .name = "p", PART, MANY, PARTS, part_members, .part_kind = PLEA_PART_PARAGRAPH },
  { .name = "demands", PLEA_MEMBER_GROUP, 0, 0, PLEA_FIELD_LETTER_DEMANDS, demands_members },
  { .name = "p", PART, MANY, PARTS, part_members, .part_kind = PLEA_PART_PARAGRAPH },
  { .name = "closing", PART, 0, PARTS, .part_kind = PLEA_PART_CLOSING },
  { .name = NULL, PLEA_MEMBER_STRUCTURES, 0, PARTS, .structure = &plea_part_structure },
  { 0 },
};

const PleaStructure plea_letter_text_structure = { sizeof (PleaLetterText), letter_members,
                                                   (GDestroyNotify) plea_letter_text_free };

/**
 * plea_letter_text_new:
 * @language: (nullable): BCP 47 tag of the language the letter is in
 *
 * Returns: (transfer full): a letter without parts
 */
PleaLetterText *
plea_letter_text_new (const char *language)
{
  PleaLetterText *self = plea_structure_new (&plea_letter_text_structure);

  self->language = g_strdup (language);

  return self;
}

void
plea_letter_text_free (PleaLetterText *self)
{
  plea_structure_free (&plea_letter_text_structure, self);
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

  plea_foreach (const PleaPart, part, self->parts)
    count += part->kind == kind;

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
  PleaPart *part = plea_structure_new (&plea_part_structure);

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
  plea_foreach (const PleaPart, part, self->parts)
    if (g_strcmp0 (part->id, part_id) == 0)
      return part;

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
  plea_foreach (const PleaPart, part, self->parts)
    if (part->kind == kind && nth-- == 0)
      return part;

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
  plea_foreach (PleaPart, part, self->parts)
    if (part->given_id != NULL)
      g_hash_table_insert (taken, g_strdup (part->given_id), NULL);

  return taken;
}

static void
count_kinds (const PleaLetterText *self, guint counts[PLEA_N_PART_KINDS])
{
  plea_foreach (const PleaPart, part, self->parts)
    counts[part->kind]++;
}

static GHashTable *
find_by_words (const PleaLetterText *self)
{
  GHashTable *parts = g_hash_table_new (g_str_hash, g_str_equal);

  plea_foreach (PleaPart, part, self->parts)
    if (part->given_id != NULL && part->text != NULL)
      g_hash_table_insert (parts, part->text, part);

  return parts;
}

/**
 * plea_letter_text_keep_ids:
 * @before: the same letter before somebody wrote it anew
 *
 * A part with the same words keeps the id that the file gave it; one that is reworded does so while
 * there are as many parts of its kind as before.
 */
void
plea_letter_text_keep_ids (PleaLetterText *self, const PleaLetterText *before)
{
  g_autoptr (GHashTable) by_words = find_by_words (before);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_now[PLEA_N_PART_KINDS] = { 0 };
  guint n_before[PLEA_N_PART_KINDS] = { 0 };
  guint from[PLEA_N_PART_KINDS] = { 0 };

  count_kinds (self, n_now);
  count_kinds (before, n_before);
  plea_foreach (PleaPart, part, self->parts)
    {
      const PleaPart *same_place = next_of_kind (before, part->kind, &from[part->kind]);
      const PleaPart *same = g_hash_table_lookup (by_words, part->text);

      if (same == NULL || same->kind != part->kind)
        same = n_now[part->kind] == n_before[part->kind] ? same_place : NULL;
      if (same != NULL && same->given_id != NULL && g_hash_table_add (kept, same->given_id))
        part->given_id = g_strdup (same->given_id);
    }
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

  plea_foreach (PleaPart, part, self->parts)
    {
      const PleaPart *same_place = next_of_kind (original, part->kind, &from[part->kind]);

      g_free (part->id);
      part->id = part->given_id != NULL ? g_strdup (part->given_id)
                                        : make_id (part, same_place, taken);
    }
}
