/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft as text, to be kept. It is a key file: a person can read it, and unknown keys of a newer
 * Plea do no harm. */

#include "config.h"

#include "plea-draft-data.h"

#include "plea-date.h"
#include "plea-draft-private.h"

#define DRAFT_GROUP "Draft"
#define EDITS_GROUP_PREFIX "Edits "

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
  GHashTable *edits = plea_draft_ensure_edits (self, group + strlen (EDITS_GROUP_PREFIX));
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
