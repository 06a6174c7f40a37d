/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter changed for one appeal. */

#include "config.h"

#include "plea-draft-private.h"

enum
{
  PROP_APPEAL_ID = 1,
  PROP_LANGUAGE,
  PROP_OWN_WORDS,
  PROP_SUBJECT,
  PROP_PLACE,
  PROP_DATE,
  PROP_CHECKED_ON,
  PROP_DISCLOSURE,
  PROP_EMPHASISE_NAME,
  PROP_ONE_SHEET,
  N_PROPS,
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

/**
 * PleaDraft:
 *
 * Holds only what differs from the appeal, so that a newer version of the appeal can be put under
 * it.
 */
G_DEFINE_FINAL_TYPE (PleaDraft, plea_draft, G_TYPE_OBJECT)

static void
emit_changed (PleaDraft *self, GParamSpec *pspec)
{
  if (pspec != NULL)
    g_object_notify_by_pspec (G_OBJECT (self), pspec);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
replace_string (PleaDraft *self, char **field, const char *text, GParamSpec *pspec)
{
  if (g_strcmp0 (*field, text) == 0)
    return;

  g_free (*field);
  *field = g_strdup (text);
  emit_changed (self, pspec);
}

static void
replace_boolean (PleaDraft *self, gboolean *field, gboolean value, GParamSpec *pspec)
{
  if (*field == !!value)
    return;

  *field = !!value;
  emit_changed (self, pspec);
}

static void
plea_draft_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  PleaDraft *self = PLEA_DRAFT (object);

  switch (property_id)
    {
    case PROP_APPEAL_ID:
      g_value_set_string (value, self->appeal_id);
      break;
    case PROP_LANGUAGE:
      g_value_set_string (value, self->language);
      break;
    case PROP_OWN_WORDS:
      g_value_set_string (value, self->own_words);
      break;
    case PROP_SUBJECT:
      g_value_set_string (value, self->subject);
      break;
    case PROP_PLACE:
      g_value_set_string (value, self->place);
      break;
    case PROP_DATE:
      g_value_set_boxed (value, self->date);
      break;
    case PROP_CHECKED_ON:
      g_value_set_boxed (value, self->checked_on);
      break;
    case PROP_DISCLOSURE:
      g_value_set_enum (value, (int) self->disclosure);
      break;
    case PROP_EMPHASISE_NAME:
      g_value_set_boolean (value, self->emphasise_name);
      break;
    case PROP_ONE_SHEET:
      g_value_set_boolean (value, self->one_sheet);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plea_draft_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  PleaDraft *self = PLEA_DRAFT (object);

  switch (property_id)
    {
    case PROP_APPEAL_ID:
      self->appeal_id = g_value_dup_string (value);
      break;
    case PROP_LANGUAGE:
      plea_draft_set_language (self, g_value_get_string (value));
      break;
    case PROP_OWN_WORDS:
      plea_draft_set_own_words (self, g_value_get_string (value));
      break;
    case PROP_SUBJECT:
      plea_draft_set_subject (self, g_value_get_string (value));
      break;
    case PROP_PLACE:
      plea_draft_set_place (self, g_value_get_string (value));
      break;
    case PROP_DATE:
      plea_draft_set_date (self, g_value_get_boxed (value));
      break;
    case PROP_CHECKED_ON:
      plea_draft_set_checked_on (self, g_value_get_boxed (value));
      break;
    case PROP_DISCLOSURE:
      plea_draft_set_disclosure (self, (PleaDisclosure) g_value_get_enum (value));
      break;
    case PROP_EMPHASISE_NAME:
      plea_draft_set_emphasise_name (self, g_value_get_boolean (value));
      break;
    case PROP_ONE_SHEET:
      plea_draft_set_one_sheet (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
plea_draft_finalize (GObject *object)
{
  PleaDraft *self = PLEA_DRAFT (object);

  g_clear_pointer (&self->appeal_id, g_free);
  g_clear_pointer (&self->language, g_free);
  g_clear_pointer (&self->own_words, g_free);
  g_clear_pointer (&self->subject, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->date, g_date_free);
  g_clear_pointer (&self->checked_on, g_date_free);
  g_clear_pointer (&self->left_out, g_hash_table_unref);
  g_clear_pointer (&self->recipients, g_hash_table_unref);
  g_clear_pointer (&self->edits, g_hash_table_unref);

  G_OBJECT_CLASS (plea_draft_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_APPEAL_ID] = g_param_spec_string ("appeal-id", NULL, NULL, NULL,
                                                    G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY
                                                        | G_PARAM_STATIC_STRINGS);
  properties[PROP_LANGUAGE] = g_param_spec_string ("language", NULL, NULL, NULL, flags);
  properties[PROP_OWN_WORDS] = g_param_spec_string ("own-words", NULL, NULL, "", flags);
  properties[PROP_SUBJECT] = g_param_spec_string ("subject", NULL, NULL, "", flags);
  properties[PROP_PLACE] = g_param_spec_string ("place", NULL, NULL, NULL, flags);
  properties[PROP_DATE] = g_param_spec_boxed ("date", NULL, NULL, G_TYPE_DATE, flags);
  properties[PROP_CHECKED_ON] = g_param_spec_boxed ("checked-on", NULL, NULL, G_TYPE_DATE, flags);
  properties[PROP_DISCLOSURE] = g_param_spec_enum ("disclosure", NULL, NULL, PLEA_TYPE_DISCLOSURE,
                                                   PLEA_DISCLOSURE_TOWN, flags);
  properties[PROP_EMPHASISE_NAME] = g_param_spec_boolean ("emphasise-name", NULL, NULL, FALSE,
                                                          flags);
  properties[PROP_ONE_SHEET] = g_param_spec_boolean ("one-sheet", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
plea_draft_class_init (PleaDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = plea_draft_get_property;
  object_class->set_property = plea_draft_set_property;
  object_class->finalize = plea_draft_finalize;
  install_properties (object_class);

  /**
   * PleaDraft::changed:
   *
   * Anything of the draft has changed: a property, a choice or an edit.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
plea_draft_init (PleaDraft *self)
{
  self->own_words = g_strdup ("");
  self->subject = g_strdup ("");
  self->disclosure = PLEA_DISCLOSURE_TOWN;
  self->left_out = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->recipients = g_hash_table_new (NULL, NULL);
  self->edits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                       (GDestroyNotify) g_hash_table_unref);
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
  return g_object_new (PLEA_TYPE_DRAFT, "appeal-id", appeal_id, NULL);
}

const char *
plea_draft_get_appeal_id (PleaDraft *self)
{
  return self->appeal_id;
}

/**
 * plea_draft_get_language:
 *
 * Returns: (transfer none) (nullable): language of the letter, or %NULL for that of the original
 */
const char *
plea_draft_get_language (PleaDraft *self)
{
  return self->language;
}

void
plea_draft_set_language (PleaDraft *self, const char *language)
{
  replace_string (self, &self->language, language, properties[PROP_LANGUAGE]);
}

/**
 * plea_draft_get_own_words:
 *
 * Returns: (transfer none): the supporter's own paragraphs, separated by newlines; "" for none
 */
const char *
plea_draft_get_own_words (PleaDraft *self)
{
  return self->own_words;
}

void
plea_draft_set_own_words (PleaDraft *self, const char *own_words)
{
  replace_string (self, &self->own_words, own_words != NULL ? own_words : "",
                  properties[PROP_OWN_WORDS]);
}

/**
 * plea_draft_get_subject:
 *
 * Returns: (transfer none): the subject line; "" for none
 */
const char *
plea_draft_get_subject (PleaDraft *self)
{
  return self->subject;
}

void
plea_draft_set_subject (PleaDraft *self, const char *subject)
{
  replace_string (self, &self->subject, subject != NULL ? subject : "", properties[PROP_SUBJECT]);
}

/**
 * plea_draft_get_place:
 *
 * Returns: (transfer none) (nullable): the place before the date, "" for none, or %NULL to take the
 *   sender's town where the letter's language has a place there by custom
 */
const char *
plea_draft_get_place (PleaDraft *self)
{
  return self->place;
}

void
plea_draft_set_place (PleaDraft *self, const char *place)
{
  replace_string (self, &self->place, place, properties[PROP_PLACE]);
}

/**
 * plea_draft_get_date:
 *
 * Returns: (transfer none) (nullable): the letter's date, or %NULL for the day on which it is
 * composed
 */
const GDate *
plea_draft_get_date (PleaDraft *self)
{
  return self->date;
}

static void
replace_date (PleaDraft *self, GDate **field, const GDate *date, GParamSpec *pspec)
{
  if (*field == date || (*field != NULL && date != NULL && g_date_compare (*field, date) == 0))
    return;

  g_clear_pointer (field, g_date_free);
  *field = date != NULL ? g_date_copy (date) : NULL;
  emit_changed (self, pspec);
}

void
plea_draft_set_date (PleaDraft *self, const GDate *date)
{
  replace_date (self, &self->date, date, properties[PROP_DATE]);
}

/**
 * plea_draft_get_checked_on:
 *
 * Returns: (transfer none) (nullable): the day on which the supporter looked up at the appeal's
 *   source that it still holds, or %NULL if they did not
 */
const GDate *
plea_draft_get_checked_on (PleaDraft *self)
{
  return self->checked_on;
}

void
plea_draft_set_checked_on (PleaDraft *self, const GDate *checked_on)
{
  replace_date (self, &self->checked_on, checked_on, properties[PROP_CHECKED_ON]);
}

PleaDisclosure
plea_draft_get_disclosure (PleaDraft *self)
{
  return self->disclosure;
}

void
plea_draft_set_disclosure (PleaDraft *self, PleaDisclosure disclosure)
{
  if (self->disclosure == disclosure)
    return;

  self->disclosure = disclosure;
  emit_changed (self, properties[PROP_DISCLOSURE]);
}

/**
 * plea_draft_get_emphasise_name:
 *
 * Returns: whether the defender's name is set in bold type
 */
gboolean
plea_draft_get_emphasise_name (PleaDraft *self)
{
  return self->emphasise_name;
}

void
plea_draft_set_emphasise_name (PleaDraft *self, gboolean emphasise_name)
{
  replace_boolean (self, &self->emphasise_name, emphasise_name, properties[PROP_EMPHASISE_NAME]);
}

/**
 * plea_draft_get_one_sheet:
 *
 * Returns: whether the letter is set tighter, if it must be, to go on one sheet
 */
gboolean
plea_draft_get_one_sheet (PleaDraft *self)
{
  return self->one_sheet;
}

void
plea_draft_set_one_sheet (PleaDraft *self, gboolean one_sheet)
{
  replace_boolean (self, &self->one_sheet, one_sheet, properties[PROP_ONE_SHEET]);
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
  gboolean changed = chosen ? g_hash_table_remove (self->left_out, part_id)
                            : g_hash_table_add (self->left_out, g_strdup (part_id));

  if (changed)
    emit_changed (self, NULL);
}

/**
 * plea_draft_has_chosen_recipients:
 *
 * Returns: whether the supporter chose whom to write to
 */
gboolean
plea_draft_has_chosen_recipients (PleaDraft *self)
{
  return g_hash_table_size (self->recipients) > 0;
}

/**
 * plea_draft_get_recipient_chosen:
 * @nth: the recipient's place in the appeal
 *
 * Returns: whether the supporter chose this recipient. See plea_choices_get_recipient_chosen() for
 * what holds when none was chosen.
 */
gboolean
plea_draft_get_recipient_chosen (PleaDraft *self, guint nth)
{
  return g_hash_table_contains (self->recipients, GUINT_TO_POINTER (nth));
}

void
plea_draft_set_recipient_chosen (PleaDraft *self, guint nth, gboolean chosen)
{
  gboolean changed = chosen ? g_hash_table_add (self->recipients, GUINT_TO_POINTER (nth))
                            : g_hash_table_remove (self->recipients, GUINT_TO_POINTER (nth));

  if (changed)
    emit_changed (self, NULL);
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

/**
 * plea_draft_ensure_edits: (skip)
 * @language: language of a letter
 *
 * Returns: (transfer none): the edits of that letter, part id to text
 */
GHashTable *
plea_draft_ensure_edits (PleaDraft *self, const char *language)
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
    g_hash_table_insert (plea_draft_ensure_edits (self, language), g_strdup (part_id),
                         g_strdup (text));
  else
    g_hash_table_remove (plea_draft_ensure_edits (self, language), part_id);
  emit_changed (self, NULL);
}
