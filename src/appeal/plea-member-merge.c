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
  plea_member_foreach (member, members) if (!is_same (member, a, b)) return FALSE;

  return TRUE;
}

static void
take_over (const PleaMember *member, gconstpointer from, gpointer to)
{
  const PleaMember only[] = { *member, { 0 } };

  plea_members_clear (only, to);
  plea_members_copy (only, from, to);
}

/* As many of them as before: one by one. */
static gboolean
merge_structures (const PleaMember *member, gpointer before, gpointer now, gpointer structure)
{
  const GPtrArray *old = AT (before, GPtrArray *), *new = AT (now, GPtrArray *);
  const GPtrArray *own = AT (structure, GPtrArray *);

  if (old->len != new->len || new->len != own->len)
    return FALSE;
  for (guint i = 0; i < own->len; i++)
    plea_members_merge (member->structure->members, g_ptr_array_index (old, i),
                        g_ptr_array_index (new, i), g_ptr_array_index (own, i));

  return TRUE;
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
    else if (member->kind != PLEA_MEMBER_STRUCTURES
             || !merge_structures (member, before, now, structure))
      take_over (member, now, structure);
  }
}
