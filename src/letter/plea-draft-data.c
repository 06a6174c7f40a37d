/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft as text, to be kept. It is a key file: a person can read it, and what a newer Plea adds
 * stays in it. */

#include "config.h"

#include "plea-draft-data.h"

#include "plea-date.h"
#include "plea-idioms.h"

#define DRAFT_GROUP "Draft"
#define EDITS_GROUP_PREFIX "Edits "
#define SEEN_GROUP "Seen"

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
put_text (GKeyFile *keys, const char *key, const char *text, const char *usual)
{
  if (g_strcmp0 (text, usual) != 0)
    g_key_file_set_string (keys, DRAFT_GROUP, key, text);
}

static void
put_date (GKeyFile *keys, const char *key, const GDate *date)
{
  g_autofree char *text = date != NULL ? plea_date_format (date) : NULL;

  put_text (keys, key, text, NULL);
}

static void
put_ids (GKeyFile *keys, const char *key, GHashTable *table)
{
  g_autoptr (GPtrArray) ids = get_sorted_keys (table);

  if (ids->len > 0)
    g_key_file_set_string_list (keys, DRAFT_GROUP, key, (const char *const *) ids->pdata, ids->len);
}

static void
put_group (GKeyFile *keys, const char *group, GHashTable *texts)
{
  g_autoptr (GPtrArray) names = get_sorted_keys (texts);

  for (guint i = 0; i < names->len; i++)
    g_key_file_set_string (keys, group, names->pdata[i],
                           g_hash_table_lookup (texts, names->pdata[i]));
}

static void
put_edits (PleaDraft *self, GKeyFile *keys)
{
  g_autoptr (GPtrArray) languages = get_sorted_keys (self->edits);

  plea_foreach (const char, language, languages)
    {
      g_autofree char *group = g_strconcat (EDITS_GROUP_PREFIX, language, NULL);

      put_group (keys, group, g_hash_table_lookup (self->edits, language));
    }
}

/* What was said, and what a letter that somebody works at has by habit: new habits do not change
 * it. */
static void
put_habits (PleaDraft *self, GKeyFile *keys)
{
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);
  gboolean is_empty = *groups == NULL;

  if (is_empty && !self->disclosure_said && !self->one_sheet_said)
    return;

  /* Something has to tell that it is begun. */
  if (self->disclosure != PLEA_DISCLOSURE_TOWN || (is_empty && self->one_sheet))
    put_text (keys, "Disclosure", plea_disclosure_to_string (self->disclosure), NULL);
  if (!self->one_sheet)
    put_text (keys, "OneSheet", "false", NULL);
}

/**
 * plea_draft_to_data:
 *
 * Returns: (transfer full): all choices and edits as one text; "" for a draft that changes nothing,
 *   whatever it has seen
 */
char *
plea_draft_to_data (PleaDraft *self)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  if (self->unknown != NULL)
    g_key_file_load_from_data (keys, self->unknown, (gsize) -1, G_KEY_FILE_NONE, NULL);
  put_text (keys, "Language", self->language, NULL);
  put_text (keys, "Opening", self->opening, "");
  put_text (keys, "OwnWords", self->own_words, "");
  put_text (keys, "DefenderWords", self->defender_words, "");
  put_text (keys, "ReturnAddress", self->return_address ? "true" : NULL, NULL);
  put_text (keys, "Shape", self->shape, NULL);
  put_text (keys, "Subject", self->subject, "");
  put_text (keys, "Place", self->place, NULL);
  put_date (keys, "Date", self->date);
  put_date (keys, "CheckedOn", self->checked_on);
  put_text (keys, "EmphasiseName", self->emphasise_name ? "true" : NULL, NULL);
  put_ids (keys, "LeftOut", self->left_out);
  put_ids (keys, "Recipients", self->recipients);
  put_edits (self, keys);
  put_habits (self, keys);
  groups = g_key_file_get_groups (keys, NULL);
  if (*groups != NULL)
    put_group (keys, SEEN_GROUP, self->seen);

  return g_key_file_to_data (keys, NULL, NULL);
}

static void
take_text (GKeyFile *keys, const char *key, char **text)
{
  char *taken = g_key_file_get_string (keys, DRAFT_GROUP, key, NULL);

  if (taken == NULL)
    return;

  g_free (*text);
  *text = taken;
}

static GDate *
take_date (GKeyFile *keys, const char *key)
{
  g_autofree char *text = g_key_file_get_string (keys, DRAFT_GROUP, key, NULL);
  GDate            date;

  return text != NULL && plea_date_parse (text, &date) ? g_date_copy (&date) : NULL;
}

/* A level of a newer Plea, or none any more: nothing is shown that was not to be shown. */
static PleaDisclosure
take_disclosure (GKeyFile *keys)
{
  g_autofree char *text = g_key_file_get_string (keys, DRAFT_GROUP, "Disclosure", NULL);
  PleaDisclosure   disclosure = text != NULL ? PLEA_DISCLOSURE_BLANK : PLEA_DISCLOSURE_TOWN;

  plea_disclosure_from_string (text, &disclosure);

  return disclosure;
}

static void
take_ids (GKeyFile *keys, const char *key, GHashTable *table)
{
  g_auto (GStrv) ids = g_key_file_get_string_list (keys, DRAFT_GROUP, key, NULL, NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_hash_table_add (table, g_strdup (ids[i]));
}

static gboolean
is_known (const char *group, const char *key)
{
  static const char *const known[] = { "Language",      "OwnWords",      "Subject",  "Place",
                                       "Date",          "CheckedOn",     "LeftOut",  "Recipients",
                                       "Disclosure",    "EmphasiseName", "OneSheet", "Opening",
                                       "DefenderWords", "ReturnAddress", "Shape",    NULL };

  return g_str_equal (group, DRAFT_GROUP) && g_strv_contains (known, key);
}

static void
take_key (PleaDraft *self, GKeyFile *keys, const char *group, const char *key, GKeyFile *unknown)
{
  g_autofree char *text = g_key_file_get_string (keys, group, key, NULL);
  g_autofree char *value = g_key_file_get_value (keys, group, key, NULL);

  if (text != NULL && g_str_equal (group, SEEN_GROUP))
    g_hash_table_insert (self->seen, g_strdup (key), g_steal_pointer (&text));
  else if (text != NULL && g_str_has_prefix (group, EDITS_GROUP_PREFIX))
    plea_draft_set_edit (self, group + strlen (EDITS_GROUP_PREFIX), key, text);
  else if (value != NULL && !is_known (group, key))
    g_key_file_set_value (unknown, group, key, value);
}

static void
take_groups (PleaDraft *self, GKeyFile *keys)
{
  g_auto (GStrv) groups = g_key_file_get_groups (keys, NULL);
  g_autoptr (GKeyFile) unknown = g_key_file_new ();

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_key_file_get_keys (keys, groups[i], NULL, NULL);

      for (guint j = 0; names != NULL && names[j] != NULL; j++)
        take_key (self, keys, groups[i], names[j], unknown);
    }
  self->unknown = g_key_file_to_data (unknown, NULL, NULL);
}

/**
 * plea_draft_new_from_data:
 * @appeal_id: id of the appeal it is for
 * @data: what plea_draft_to_data() gave
 * @error: return location for a #GKeyFileError
 *
 * What a newer Plea has written and this one does not know is kept for it.
 *
 * Returns: (transfer full) (nullable): the draft, or %NULL where @data is no draft
 */
PleaDraft *
plea_draft_new_from_data (const char *appeal_id, const char *data, GError **error)
{
  g_autoptr (PleaDraft) self = plea_draft_new (appeal_id);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autofree char *text = g_utf8_make_valid (data, -1); /* the disk may have lost a bit */
  g_auto (GStrv) groups = NULL;

  if (!g_key_file_load_from_data (keys, text, strlen (text), G_KEY_FILE_NONE, error))
    return NULL;

  take_text (keys, "Language", &self->language);
  take_text (keys, "Opening", &self->opening);
  take_text (keys, "OwnWords", &self->own_words);
  take_text (keys, "DefenderWords", &self->defender_words);
  take_text (keys, "Shape", &self->shape);
  take_text (keys, "Subject", &self->subject);
  take_text (keys, "Place", &self->place);
  self->date = take_date (keys, "Date");
  self->checked_on = take_date (keys, "CheckedOn");
  self->disclosure = take_disclosure (keys);
  self->emphasise_name = g_key_file_get_boolean (keys, DRAFT_GROUP, "EmphasiseName", NULL);
  self->return_address = g_key_file_get_boolean (keys, DRAFT_GROUP, "ReturnAddress", NULL);
  self->one_sheet = !g_key_file_has_key (keys, DRAFT_GROUP, "OneSheet", NULL)
                    || g_key_file_get_boolean (keys, DRAFT_GROUP, "OneSheet", NULL);
  groups = g_key_file_get_groups (keys, NULL);
  self->disclosure_said = self->one_sheet_said = *groups != NULL;
  take_ids (keys, "LeftOut", self->left_out);
  take_ids (keys, "Recipients", self->recipients);
  take_groups (self, keys);

  return g_steal_pointer (&self);
}
