/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An appeal in the making: what an editor, or who reads a page or a file, fills in step by step.
 *
 * This is the one door: every appeal comes from here. Nothing is refused while it is being filled
 * in. At the end all words are cleaned, and it is listed, field by field, what keeps it from being
 * an appeal. What passes can be written, read again and set on paper. */

#include "config.h"

#include "plea-appeal-builder.h"

#include "plea-appeal-check.h"
#include "plea-appeal-private.h"
#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-letter-text-private.h"
#include "plea-name.h"

/**
 * PleaAppealBuilder::changed:
 *
 * Emitted by plea_appeal_builder_changed().
 */
PLEA_DEFINE_FINAL_TYPE_WITH_CODE (PleaAppealBuilder,
                                  plea_appeal_builder,
                                  plea_signal_new (klass, "changed", 0);)

static void
plea_appeal_builder_clear (PleaAppealBuilder *self)
{
  g_clear_object (&self->appeal);
}

static void
plea_appeal_builder_init (PleaAppealBuilder *self)
{
  self->appeal = g_object_new (PLEA_TYPE_APPEAL, NULL);
}

static PleaAppeal *
copy_appeal (PleaAppeal *appeal)
{
  PleaAppeal *copy = g_object_new (PLEA_TYPE_APPEAL, NULL);

  plea_members_clear (plea_appeal_members, copy);
  plea_members_copy (plea_appeal_members, appeal, copy);

  return copy;
}

/**
 * plea_appeal_builder_new:
 *
 * Returns: (transfer full): a builder in which nothing is filled in
 */
PleaAppealBuilder *
plea_appeal_builder_new (void)
{
  return g_object_new (PLEA_TYPE_APPEAL_BUILDER, NULL);
}

/**
 * plea_appeal_builder_new_from_appeal:
 * @appeal: an appeal, which stays as it is
 *
 * Returns: (transfer full): a builder that holds all that the appeal says, to be changed
 */
PleaAppealBuilder *
plea_appeal_builder_new_from_appeal (PleaAppeal *appeal)
{
  PleaAppealBuilder *self = plea_appeal_builder_new ();

  g_object_unref (self->appeal);
  self->appeal = copy_appeal (appeal);

  return self;
}

/**
 * plea_appeal_builder_follow:
 * @before: what this one was made from
 * @now: what would be made now
 *
 * Takes over what is otherwise now; what somebody else changed here stays.
 */
void
plea_appeal_builder_follow (PleaAppealBuilder *self,
                            PleaAppealBuilder *before,
                            PleaAppealBuilder *now)
{
  plea_members_merge (plea_appeal_members, before->appeal, now->appeal, self->appeal);
}

/**
 * plea_appeal_builder_changed:
 *
 * Tells whoever listens that something is filled in otherwise than before. Much of a builder is
 * changed in place, so that only who does it knows when it is done.
 */
void
plea_appeal_builder_changed (PleaAppealBuilder *self)
{
  g_signal_emit_by_name (self, "changed");
}

/**
 * plea_appeal_builder_propose_id:
 *
 * Returns: (transfer full): an id from the defender's name, or else the recipient's, and the year
 *   of the as-of date
 */
char *
plea_appeal_builder_propose_id (PleaAppealBuilder *self)
{
  const char      *name = plea_defender_get_name (&self->appeal->defender, NULL);
  GPtrArray       *recipients = self->appeal->recipients;
  g_autofree char *year = g_date_valid (&self->appeal->as_of)
                              ? g_strdup_printf (" %d", g_date_get_year (&self->appeal->as_of))
                              : g_strdup ("");

  if (plea_is_blank (name) && recipients->len > 0)
    name = plea_recipient_get_title (recipients->pdata[0]);

  return plea_slug_make (name, year, "appeal", PLEA_APPEAL_MAX_ID_LENGTH);
}

/* Cleaning */

/* Of blank parts nothing would be printed. */
static void
remove_blank_parts (PleaLetterText *letter)
{
  g_autoptr (GPtrArray) all = g_steal_pointer (&letter->parts);

  letter->parts = g_ptr_array_new_with_free_func (plea_part_structure.free);
  plea_foreach (PleaPart, part, all)
    if (part->text != NULL)
      g_ptr_array_add (letter->parts, part);
    else
      plea_part_structure.free (part);
  g_ptr_array_set_free_func (all, NULL);
}

static int
compare_events (gconstpointer a, gconstpointer b)
{
  const PleaEvent *const *first = a;
  const PleaEvent *const *second = b;

  return g_date_compare (&(*first)->date, &(*second)->date);
}

/* Words of which no language is told are in that of the original letter, a status that nobody tells
 * is unknown, a credit needs a portrait, and a last day that no file has room for is none. */
static void
clean (PleaAppeal *appeal)
{
  g_autofree char *language = appeal->letters->len > 0
                                  ? g_strdup (plea_appeal_get_letter (appeal, 0)->language)
                                  : NULL;

  plea_members_clean (plea_appeal_members, appeal, language);
  if (appeal->status == NULL)
    appeal->status = plea_status_find ("unknown");
  if (appeal->defender.portrait == NULL)
    g_clear_pointer (&appeal->defender.portrait_credit, g_free);
  if (!plea_appeal_is_day (&appeal->until))
    g_date_clear (&appeal->until, 1);
  plea_foreach (PleaLetterText, letter, appeal->letters)
    remove_blank_parts (letter);
}

/**
 * plea_appeal_builder_dup_clean:
 * @problems: (element-type PleaProblem): what keeps it from being an appeal is added here
 *
 * Returns: (transfer full): a copy of what is filled in, clean, be it an appeal or not yet
 */
PleaAppeal *
plea_appeal_builder_dup_clean (PleaAppealBuilder *self, GPtrArray *problems)
{
  PleaAppeal *appeal = copy_appeal (self->appeal);

  clean (appeal);
  plea_appeal_check (appeal, problems);

  return appeal;
}

/**
 * plea_appeal_builder_validate:
 * @problems: (element-type PleaProblem): what keeps it from being an appeal is added here, field by
 *   field and without file and line
 */
void
plea_appeal_builder_validate (PleaAppealBuilder *self, GPtrArray *problems)
{
  g_autoptr (PleaAppeal) appeal = plea_appeal_builder_dup_clean (self, problems);
}

/* Ids */

static char *
make_recipient_id (const PleaRecipient *recipient, GHashTable *taken)
{
  g_autofree char *words = recipient->name != NULL && recipient->office != NULL
                               ? g_strjoin ("\n", recipient->name, recipient->office, NULL)
                               : g_strdup (plea_recipient_get_title (recipient));

  return plea_slug_derive ("recipient", words, taken);
}

static void
name_recipients (GPtrArray *recipients)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  plea_foreach (const PleaRecipient, recipient, recipients)
    if (recipient->given_id != NULL)
      g_hash_table_insert (taken, g_strdup (recipient->given_id), NULL);

  plea_foreach (PleaRecipient, recipient, recipients)
    {
      g_free (recipient->id);
      recipient->id = recipient->given_id != NULL ? g_strdup (recipient->given_id)
                                                  : make_recipient_id (recipient, taken);
    }
}

/**
 * plea_appeal_builder_build:
 * @problems: (element-type PleaProblem): what keeps it from being an appeal is added here
 *
 * Returns: (transfer full) (nullable): an appeal that does not change with the builder any more,
 *   with its events in the order of their days and each part and recipient with an id, or %NULL
 *   when there is any problem
 */
PleaAppeal *
plea_appeal_builder_build (PleaAppealBuilder *self, GPtrArray *problems)
{
  guint n_before = problems->len;
  g_autoptr (PleaAppeal) appeal = plea_appeal_builder_dup_clean (self, problems);

  if (problems->len > n_before)
    return NULL;

  g_ptr_array_sort (appeal->events, compare_events);
  name_recipients (appeal->recipients);
  plea_foreach (PleaLetterText, letter, appeal->letters)
    plea_letter_text_name_parts (
        letter, letter != appeal->letters->pdata[0] ? appeal->letters->pdata[0] : NULL);

  return g_steal_pointer (&appeal);
}
