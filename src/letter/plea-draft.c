/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter changed for one letter. */

#include "config.h"

#include "plea-draft.h"

#include "plea-fields.h"
#include "plea-idioms.h"

G_DEFINE_FINAL_TYPE (PleaDraft, plea_draft, G_TYPE_OBJECT)

void
plea_news_free (PleaNews *self)
{
  g_strfreev (self->demands);
  g_strfreev (self->recipients);
  g_strfreev (self->lost);
  g_free (self);
}

static void
emit_changed (PleaDraft *self)
{
  g_signal_emit_by_name (self, "changed");
}

static void
plea_draft_notify (GObject *object, GParamSpec *property)
{
  PleaDraft *self = PLEA_DRAFT (object);

  self->disclosure_said |= g_str_equal (property->name, "disclosure");
  self->one_sheet_said |= g_str_equal (property->name, "one-sheet");
  emit_changed (self);
}

static void
plea_draft_finalize (GObject *object)
{
  PleaDraft *self = PLEA_DRAFT (object);

  g_clear_pointer (&self->left_out, g_hash_table_unref);
  g_clear_pointer (&self->recipients, g_hash_table_unref);
  g_clear_pointer (&self->edits, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->news, plea_news_free);
  g_clear_pointer (&self->unknown, g_free);

  plea_fields_finalize (object);
}

static void
install_fields (GObjectClass *object_class)
{
  const PleaDataField fields[] = {
    { G_STRUCT_OFFSET (PleaDraft, appeal_id),
      g_param_spec_string ("appeal-id", NULL, NULL, NULL,
                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS) },
    PLEA_TEXT_FIELD (PleaDraft, language, "language", NULL),
    PLEA_TEXT_FIELD (PleaDraft, opening, "opening", ""),
    PLEA_TEXT_FIELD (PleaDraft, own_words, "own-words", ""),
    PLEA_TEXT_FIELD (PleaDraft, defender_words, "defender-words", ""),
    PLEA_TRUTH_FIELD (PleaDraft, return_address, "return-address"),
    PLEA_TEXT_FIELD (PleaDraft, subject, "subject", ""),
    PLEA_TEXT_FIELD (PleaDraft, place, "place", NULL),
    PLEA_DAY_FIELD (PleaDraft, date, "date"),
    PLEA_DAY_FIELD (PleaDraft, checked_on, "checked-on"),
    { G_STRUCT_OFFSET (PleaDraft, disclosure),
      g_param_spec_enum ("disclosure", NULL, NULL, PLEA_TYPE_DISCLOSURE, PLEA_DISCLOSURE_TOWN,
                         PLEA_FIELD_FLAGS) },
    PLEA_TEXT_FIELD (PleaDraft, shape, "shape", NULL),
    PLEA_TRUTH_FIELD (PleaDraft, emphasise_name, "emphasise-name"),
    { G_STRUCT_OFFSET (PleaDraft, one_sheet),
      g_param_spec_boolean ("one-sheet", NULL, NULL, TRUE, PLEA_FIELD_FLAGS) },
  };

  plea_fields_install (object_class, fields, G_N_ELEMENTS (fields));
}

static void
plea_draft_class_init (PleaDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  install_fields (object_class);
  object_class->notify = plea_draft_notify;
  object_class->finalize = plea_draft_finalize;

  /**
   * PleaDraft::changed:
   *
   * Anything of the draft has changed: a property, a choice or an edit.
   */
  plea_signal_new (klass, "changed", 0);
}

static void
plea_draft_init (PleaDraft *self)
{
  self->number = 1;
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->recipients = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->edits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_hash_table_unref);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/**
 * plea_draft_new:
 * @appeal_id: id of the appeal it is for
 *
 * Returns: (transfer full): a draft that changes nothing
 */
PleaDraft *
plea_draft_new (const char *appeal_id)
{
  PleaDraft *self = g_object_new (PLEA_TYPE_DRAFT, "appeal-id", appeal_id, NULL);

  /* What it begins with, nobody said. */
  self->disclosure_said = self->one_sheet_said = FALSE;

  return self;
}

/**
 * plea_draft_new_after:
 * @former: the draft of a letter for the same appeal
 *
 * Returns: (transfer full): the draft of the next one, which changes nothing yet
 */
PleaDraft *
plea_draft_new_after (PleaDraft *former)
{
  PleaDraft *self = plea_draft_new (former->appeal_id);

  self->number = former->number + 1;

  return self;
}

/**
 * plea_draft_take_on:
 * @habits: what the supporter chose last for other appeals
 *
 * Begins with that, as far as nothing is said in this draft yet. Not a change of it.
 */
void
plea_draft_take_on (PleaDraft *self, const PleaHabits *habits)
{
  if (!self->disclosure_said)
    plea_disclosure_from_string (habits->disclosure, &self->disclosure);
  if (!self->one_sheet_said)
    self->one_sheet = !habits->several_sheets;
}

static void
set_contained (PleaDraft *self, GHashTable *ids, const char *id, gboolean contained)
{
  gboolean changed = contained ? g_hash_table_add (ids, g_strdup (id))
                               : g_hash_table_remove (ids, id);

  if (changed)
    emit_changed (self);
}

/**
 * plea_draft_get_demand_chosen:
 * @part_id: id of a demand
 *
 * Returns: whether the letter asks for it; all are asked for unless left out
 */
gboolean
plea_draft_get_demand_chosen (PleaDraft *self, const char *part_id)
{
  return !g_hash_table_contains (self->left_out, part_id);
}

void
plea_draft_set_demand_chosen (PleaDraft *self, const char *part_id, gboolean chosen)
{
  set_contained (self, self->left_out, part_id, !chosen);
}

/**
 * plea_draft_get_recipient_chosen:
 * @recipient_id: id of a recipient
 *
 * Returns: whether the supporter chose this recipient. See plea_choices_get_recipient_chosen() for
 * what holds when none was chosen.
 */
gboolean
plea_draft_get_recipient_chosen (PleaDraft *self, const char *recipient_id)
{
  return g_hash_table_contains (self->recipients, recipient_id);
}

void
plea_draft_set_recipient_chosen (PleaDraft *self, const char *recipient_id, gboolean chosen)
{
  set_contained (self, self->recipients, recipient_id, chosen);
}

/**
 * plea_draft_get_edit:
 * @language: language of the letter
 * @part_id: id of a part of it
 *
 * Returns: (transfer none) (nullable): the supporter's wording, "" for a part that is left out, or
 * %NULL for the published words
 */
const char *
plea_draft_get_edit (PleaDraft *self, const char *language, const char *part_id)
{
  GHashTable *edits = g_hash_table_lookup (self->edits, language);

  return edits != NULL ? g_hash_table_lookup (edits, part_id) : NULL;
}

static GHashTable *
ensure_edits (PleaDraft *self, const char *language)
{
  GHashTable *edits = g_hash_table_lookup (self->edits, language);

  if (edits == NULL)
    {
      edits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
      g_hash_table_insert (self->edits, g_strdup (language), edits);
    }

  return edits;
}

/**
 * plea_draft_set_edit:
 * @language: language of the letter
 * @part_id: id of a part of it
 * @text: (nullable): the supporter's wording, or %NULL to go back to the published words
 */
void
plea_draft_set_edit (PleaDraft *self, const char *language, const char *part_id, const char *text)
{
  if (g_strcmp0 (plea_draft_get_edit (self, language, part_id), text) == 0)
    return;

  if (text != NULL)
    g_hash_table_insert (ensure_edits (self, language), g_strdup (part_id), g_strdup (text));
  else
    g_hash_table_remove (ensure_edits (self, language), part_id);
  emit_changed (self);
}
