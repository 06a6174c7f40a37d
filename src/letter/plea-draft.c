/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the supporter changed for one appeal. */

#include "config.h"

#include "plea-draft.h"

#include "plea-choices.h"
#include "plea-date.h"

#define DRAFT_GROUP "Draft"
#define EDITS_GROUP_PREFIX "Edits "

struct _PleaDraft
{
  GObject parent_instance;

  char          *appeal_id;
  char          *language;
  char          *own_words;
  char          *subject;
  char          *place;
  GDate         *date;
  GDate         *checked_on;
  PleaDisclosure disclosure;
  gboolean       emphasise_name;
  gboolean       one_sheet;
  GHashTable    *left_out;   /* part ids of demands */
  GHashTable    *recipients; /* GUINT_TO_POINTER (nth) */
  GHashTable    *edits;      /* language → GHashTable of part id → text */
};

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

/* As on the command line and on disk; in the order of the enumeration. */
static const char *const disclosure_names[] = { "full", "town", "initials", "blank" };

G_DEFINE_ENUM_TYPE (PleaDisclosure,
                    plea_disclosure,
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_FULL, "full"),
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_TOWN, "town"),
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_INITIALS, "initials"),
                    G_DEFINE_ENUM_VALUE (PLEA_DISCLOSURE_BLANK, "blank"))

/**
 * PleaDraft:
 *
 * Holds only what differs from the appeal, so that a newer version of the appeal can be put under
 * it.
 */
G_DEFINE_FINAL_TYPE (PleaDraft, plea_draft, G_TYPE_OBJECT)

/**
 * plea_disclosure_from_string:
 * @string: "full", "town", "initials" or "blank"
 * @disclosure: (out): the level
 *
 * Returns: whether @string is one of the words
 */
gboolean
plea_disclosure_from_string (const char *string, PleaDisclosure *disclosure)
{
  for (guint i = 0; i < G_N_ELEMENTS (disclosure_names); i++)
    if (g_strcmp0 (string, disclosure_names[i]) == 0)
      {
        *disclosure = i;
        return TRUE;
      }

  return FALSE;
}

const char *
plea_disclosure_to_string (PleaDisclosure disclosure)
{
  return disclosure_names[disclosure];
}

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
  emit_changed (self, NULL);
}

/* Keeping. A key file: readable by a person, and unknown keys of a newer Plea do no harm. */

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
get_sorted_keys (GHashTable *table)
{
  GPtrArray     *keys = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       key;

  g_hash_table_iter_init (&iter, table);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_ptr_array_add (keys, key);
  g_ptr_array_sort (keys, compare_strings);

  return keys;
}

static void
put_string (GKeyFile *keys, const char *key, const char *text, const char *unchanged)
{
  if (g_strcmp0 (text, unchanged) != 0)
    g_key_file_set_string (keys, DRAFT_GROUP, key, text);
}

static void
put_date (GKeyFile *keys, const char *key, const GDate *date)
{
  g_autofree char *text = NULL;

  if (date == NULL)
    return;

  text = plea_date_format (date);
  g_key_file_set_string (keys, DRAFT_GROUP, key, text);
}

static void
put_boolean (GKeyFile *keys, const char *key, gboolean value)
{
  if (value)
    g_key_file_set_boolean (keys, DRAFT_GROUP, key, TRUE);
}

static void
put_left_out (PleaDraft *self, GKeyFile *keys)
{
  g_autoptr (GPtrArray) left_out = get_sorted_keys (self->left_out);

  if (left_out->len > 0)
    g_key_file_set_string_list (keys, DRAFT_GROUP, "LeftOut", (const char *const *) left_out->pdata,
                                left_out->len);
}

static int
compare_integers (gconstpointer a, gconstpointer b)
{
  int first = *(const int *) a;
  int second = *(const int *) b;

  return (first > second) - (first < second);
}

static void
put_recipients (PleaDraft *self, GKeyFile *keys)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (int));
  GHashTableIter iter;
  gpointer       nth;

  g_hash_table_iter_init (&iter, self->recipients);
  while (g_hash_table_iter_next (&iter, &nth, NULL))
    {
      int number = GPOINTER_TO_INT (nth);

      g_array_append_val (chosen, number);
    }

  g_array_sort (chosen, compare_integers);
  if (chosen->len > 0)
    g_key_file_set_integer_list (keys, DRAFT_GROUP, "Recipients", (int *) (void *) chosen->data,
                                 chosen->len);
}

static void
put_edits (PleaDraft *self, GKeyFile *keys)
{
  g_autoptr (GPtrArray) languages = get_sorted_keys (self->edits);

  for (guint i = 0; i < languages->len; i++)
    {
      const char      *language = g_ptr_array_index (languages, i);
      GHashTable      *edits = g_hash_table_lookup (self->edits, language);
      g_autofree char *group = g_strconcat (EDITS_GROUP_PREFIX, language, NULL);
      g_autoptr (GPtrArray) part_ids = get_sorted_keys (edits);

      for (guint j = 0; j < part_ids->len; j++)
        {
          const char *part_id = g_ptr_array_index (part_ids, j);

          g_key_file_set_string (keys, group, part_id, g_hash_table_lookup (edits, part_id));
        }
    }
}

/**
 * plea_draft_to_data:
 *
 * Returns: (transfer full): all choices and edits as one text; "" for a draft that changes nothing
 */
char *
plea_draft_to_data (PleaDraft *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  put_string (keys, "Language", self->language, NULL);
  put_string (keys, "OwnWords", self->own_words, "");
  put_string (keys, "Subject", self->subject, "");
  put_string (keys, "Place", self->place, NULL);
  put_date (keys, "Date", self->date);
  put_date (keys, "CheckedOn", self->checked_on);
  put_string (keys, "Disclosure", plea_disclosure_to_string (self->disclosure),
              plea_disclosure_to_string (PLEA_DISCLOSURE_TOWN));
  put_boolean (keys, "EmphasiseName", self->emphasise_name);
  put_boolean (keys, "OneSheet", self->one_sheet);
  put_left_out (self, keys);
  put_recipients (self, keys);
  put_edits (self, keys);

  return g_key_file_to_data (keys, NULL, NULL);
}

static GDate *
take_date (GKeyFile *keys, const char *key)
{
  g_autofree char *text = g_key_file_get_string (keys, DRAFT_GROUP, key, NULL);
  GDate            date;

  return text != NULL && plea_date_parse (text, &date) ? g_date_copy (&date) : NULL;
}

static void
take_left_out (PleaDraft *self, GKeyFile *keys)
{
  g_auto (GStrv) left_out = g_key_file_get_string_list (keys, DRAFT_GROUP, "LeftOut", NULL, NULL);

  for (guint i = 0; left_out != NULL && left_out[i] != NULL; i++)
    g_hash_table_add (self->left_out, g_strdup (left_out[i]));
}

static void
take_recipients (PleaDraft *self, GKeyFile *keys)
{
  gsize           n_chosen = 0;
  g_autofree int *chosen = g_key_file_get_integer_list (keys, DRAFT_GROUP, "Recipients", &n_chosen,
                                                        NULL);

  for (gsize i = 0; i < n_chosen; i++)
    g_hash_table_add (self->recipients, GINT_TO_POINTER (chosen[i]));
}

static void
take_edits_of_group (PleaDraft *self, GKeyFile *keys, const char *group)
{
  GHashTable *edits = ensure_edits (self, group + strlen (EDITS_GROUP_PREFIX));
  g_auto (GStrv) part_ids = g_key_file_get_keys (keys, group, NULL, NULL);

  for (guint i = 0; part_ids != NULL && part_ids[i] != NULL; i++)
    {
      g_autofree char *text = g_key_file_get_string (keys, group, part_ids[i], NULL);

      if (text != NULL)
        g_hash_table_insert (edits, g_strdup (part_ids[i]), g_steal_pointer (&text));
    }
}

static void
take_edits (PleaDraft *self, GKeyFile *keys)
{
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], EDITS_GROUP_PREFIX))
      take_edits_of_group (self, keys, groups[i]);
}

static void
take_string (GKeyFile *keys, const char *key, char **field)
{
  char *text = g_key_file_get_string (keys, DRAFT_GROUP, key, NULL);

  if (text == NULL)
    return;

  g_free (*field);
  *field = text;
}

/**
 * plea_draft_new_from_data:
 * @appeal_id: id of the appeal it is for
 * @data: what plea_draft_to_data() gave
 * @error: return location for a #GKeyFileError
 *
 * Returns: (transfer full) (nullable): the draft
 */
PleaDraft *
plea_draft_new_from_data (const char *appeal_id, const char *data, GError **error)
{
  g_autoptr (PleaDraft) self = plea_draft_new (appeal_id);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = g_utf8_make_valid (data, -1); /* the disk may have lost a bit */
  g_autofree char *disclosure = NULL;

  if (!g_key_file_load_from_data (keys, text, strlen (text), G_KEY_FILE_NONE, error))
    return NULL;

  take_string (keys, "Language", &self->language);
  take_string (keys, "OwnWords", &self->own_words);
  take_string (keys, "Subject", &self->subject);
  take_string (keys, "Place", &self->place);
  self->date = take_date (keys, "Date");
  self->checked_on = take_date (keys, "CheckedOn");
  disclosure = g_key_file_get_string (keys, DRAFT_GROUP, "Disclosure", NULL);
  plea_disclosure_from_string (disclosure, &self->disclosure);
  self->emphasise_name = g_key_file_get_boolean (keys, DRAFT_GROUP, "EmphasiseName", NULL);
  self->one_sheet = g_key_file_get_boolean (keys, DRAFT_GROUP, "OneSheet", NULL);
  take_left_out (self, keys);
  take_recipients (self, keys);
  take_edits (self, keys);

  return g_steal_pointer (&self);
}
