/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is the same in two structs, and what changed from one to the other, made a change of a
 * third.
 */

#include "config.h"

#include "plea-member.h"

#include <string.h>

#include "plea-idioms.h"
#include "plea-translations.h"

static gboolean
are_same_bytes (GBytes *a, GBytes *b)
{
  return a == b || (a != NULL && b != NULL && g_bytes_equal (a, b));
}

static gboolean
are_same_translations (const PleaTranslations *a, const PleaTranslations *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    {
      const PleaTranslation *in_a = &g_array_index (a, PleaTranslation, i);
      const PleaTranslation *in_b = &g_array_index (b, PleaTranslation, i);

      if (g_strcmp0 (in_a->language, in_b->language) != 0
          || g_strcmp0 (in_a->text, in_b->text) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
are_same_structures (const PleaStructure *type, const GPtrArray *a, const GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (!plea_members_are_same (type->members, g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

#define AT(structure, type) (*PLEA_MEMBER_POINTER (structure, member, type))

static gboolean
is_same (const PleaMember *member, gpointer a, gpointer b)
{
  switch (member->kind)
    {
    case PLEA_MEMBER_TEXT:
      return g_strcmp0 (AT (a, char *), AT (b, char *)) == 0;
    case PLEA_MEMBER_LINES:
      return g_strv_equal (AT (a, const char *const *), AT (b, const char *const *));
    case PLEA_MEMBER_BYTES:
      return are_same_bytes (AT (a, GBytes *), AT (b, GBytes *));
    case PLEA_MEMBER_TRANSLATIONS:
      return are_same_translations (AT (a, PleaTranslations *), AT (b, PleaTranslations *));
    case PLEA_MEMBER_STRUCTURES:
      return are_same_structures (member->structure, AT (a, GPtrArray *), AT (b, GPtrArray *));
    case PLEA_MEMBER_GROUP:
      return plea_members_are_same (member->members, a, b);
    case PLEA_MEMBER_DATE:
      return g_date_valid (&AT (a, GDate)) == g_date_valid (&AT (b, GDate))
             && (!g_date_valid (&AT (a, GDate))
                 || g_date_compare (&AT (a, GDate), &AT (b, GDate)) == 0);
    case PLEA_MEMBER_CHOICE:
      return AT (a, guint) == AT (b, guint);
    case PLEA_MEMBER_STATUS:
      return AT (a, gpointer) == AT (b, gpointer);
    default:
      return TRUE;
    }
}

/**
 * plea_members_are_same:
 * @a: a struct
 * @b: another
 *
 * Returns: whether they say the same
 */
gboolean
plea_members_are_same (const PleaMember *members, gpointer a, gpointer b)
{
  plea_member_foreach (member, members)
  {
    if (!is_same (member, a, b))
      return FALSE;
  }

  return TRUE;
}

static void
take_over (const PleaMember *member, gconstpointer from, gpointer to)
{
  const PleaMember only[] = { *member, { 0 } };

  plea_members_clear (only, to);
  plea_members_copy (only, from, to);
}

/* Structures */

#define NONE G_MAXUINT

typedef struct
{
  guint before;
  guint now;
  guint own;
} Place;

typedef struct
{
  const PleaStructure *type;
  const GPtrArray     *before;
  const GPtrArray     *now;
  GPtrArray           *own;
  guint     *in_now; /* where each of @before is in @now, or NONE, and behind them the end */
  guint     *in_own;
  GPtrArray *merged;
} Merging;

static guint
find_same (const PleaStructure *type, gpointer structure, const GPtrArray *structures, guint from)
{
  for (guint i = from; i < structures->len; i++)
    if (plea_members_are_same (type->members, structure, structures->pdata[i]))
      return i;

  return NONE;
}

/* Those that are the same in their order, and between them, where there are as many, one by one. */
static guint *
find_each (const PleaStructure *type, const GPtrArray *before, const GPtrArray *others)
{
  guint *found = g_new0 (guint, before->len + 1);
  guint  first = 0, first_other = 0;

  for (guint i = 0; i <= before->len; i++)
    {
      found[i] = i < before->len ? find_same (type, before->pdata[i], others, first_other)
                                 : others->len;
      if (found[i] == NONE)
        continue;
      for (guint j = first; j < i && i - first == found[i] - first_other; j++)
        found[j] = first_other + j - first;
      first = i + 1;
      first_other = found[i] + 1;
    }

  return found;
}

static gboolean
are_unchanged (const Merging *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    if (self->in_now[i] == NONE
        || !plea_members_are_same (self->type->members, self->before->pdata[i],
                                   self->now->pdata[self->in_now[i]]))
      return FALSE;

  return TRUE;
}

static gboolean
is_new (const Merging *self, guint now)
{
  for (guint i = 0; i < self->before->len; i++)
    if (self->in_now[i] == now)
      return FALSE;

  return TRUE;
}

static void
take_own (Merging *self, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    g_ptr_array_add (self->merged, g_steal_pointer (&self->own->pdata[i]));
}

/* What somebody put in or left out stays so, unless the same is otherwise now. */
static void
merge_between (Merging *self, const Place *first, const Place *end)
{
  gboolean is_kept = are_unchanged (self, first->before, end->before);

  if (is_kept)
    take_own (self, first->own, end->own);
  for (guint i = first->now; i < end->now; i++)
    if (!is_kept || is_new (self, i))
      g_ptr_array_add (self->merged, plea_structure_copy (self->type, self->now->pdata[i]));
}

static void
merge_one (Merging *self, const Place *place)
{
  plea_members_merge (self->type->members, self->before->pdata[place->before],
                      self->now->pdata[place->now], self->own->pdata[place->own]);
  take_own (self, place->own, place->own + 1);
}

/* Whoever comes or goes, the others keep what was changed of them. */
static void
merge_all (Merging *self)
{
  Place first = { 0 };

  for (guint i = 0; i <= self->before->len; i++)
    {
      const Place place = { i, self->in_now[i], self->in_own[i] };

      if (place.now == NONE || place.own == NONE)
        continue;
      merge_between (self, &first, &place);
      if (i < self->before->len)
        merge_one (self, &place);
      first = (Place){ i + 1, place.now + 1, place.own + 1 };
    }
}

static void
merge_structures (const PleaMember *member, gpointer before, gpointer now, gpointer structure)
{
  Merging merging = { .type = member->structure,
                      .before = AT (before, GPtrArray *),
                      .now = AT (now, GPtrArray *),
                      .own = AT (structure, GPtrArray *) };

  merging.in_now = find_each (merging.type, merging.before, merging.now);
  merging.in_own = find_each (merging.type, merging.before, merging.own);
  merging.merged = g_ptr_array_new_with_free_func (merging.type->free);
  merge_all (&merging);
  AT (structure, GPtrArray *) = merging.merged;
  g_ptr_array_unref (merging.own);
  g_free (merging.in_now);
  g_free (merging.in_own);
}

/**
 * plea_members_merge:
 * @before: a struct
 * @now: the same later
 * @structure: the same as @before, but for what somebody changed; what is otherwise in @now becomes
 * so here too, all else stays
 */
void
plea_members_merge (const PleaMember *members, gpointer before, gpointer now, gpointer structure)
{
  plea_member_foreach (member, members)
  {
    if (is_same (member, before, now))
      continue;
    if (member->kind == PLEA_MEMBER_GROUP)
      plea_members_merge (member->members, before, now, structure);
    else if (member->kind == PLEA_MEMBER_STRUCTURES)
      merge_structures (member, before, now, structure);
    else
      take_over (member, now, structure);
  }
}
