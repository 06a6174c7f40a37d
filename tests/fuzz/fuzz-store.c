/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any values in the rows of the store, as a disk that loses bits or another program leaves them:
 * what is read is text that can be shown, and a draft that is none is put aside.
 *
 * The first eight bytes say of which kind the values are, the rest is the values, each ended by the
 * byte 0xff. */

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "plea-fuzz.h"
#include "plea-record-summary.h"
#include "plea-store.h"
#include "plea-style.h"

#define APPEAL "x"
#define N_VALUES 8
#define SEPARATOR 0xff

static const char *const statements[] = {
  "DELETE FROM draft", /* of which each input adds one, whatever its number */
  "REPLACE INTO sender (id, name, address, town, country) VALUES (1, ?1, ?2, ?3, ?4)",
  "REPLACE INTO stationery (id, format, fold_marks) VALUES (1, ?5, ?6)",
  "REPLACE INTO draft (appeal_id, number, data) VALUES ('" APPEAL "', ?1, ?7)",
  "REPLACE INTO print_settings (id, data) VALUES (1, ?8)",
  "REPLACE INTO letter (id, appeal_id, draft, recipient_id, way, made, printed, posted, answer, "
  "note,"
  " text) VALUES (1, '" APPEAL "', ?5, ?6, ?7, ?1, ?2, ?3, ?4, ?5, ?6)",
};

static char      *directory;
static PleaStore *store;
static sqlite3   *other; /* the way in for what the store would never write */

static void
remove_files (void)
{
  static const char *const names[] = { "plea.db", "plea.db-wal", "plea.db-shm" };

  g_clear_object (&store);
  sqlite3_close (other);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (directory, names[i], NULL);

      g_remove (path);
    }
  g_rmdir (directory);
  g_clear_pointer (&directory, g_free);
}

static void
ensure_store (void)
{
  g_autofree char *path = NULL;

  if (store != NULL)
    return;

  directory = g_dir_make_tmp ("plea-fuzz-XXXXXX", NULL);
  store = plea_store_open (directory, NULL);
  path = g_build_filename (directory, "plea.db", NULL);
  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  atexit (remove_files);
}

static sqlite3_int64
get_integer (const char *value, int length)
{
  sqlite3_int64 integer = 0;

  memcpy (&integer, value, MIN ((size_t) length, sizeof integer));

  return integer;
}

static void
bind (sqlite3_stmt *statement, int parameter, uint8_t kind, const char *value, int length)
{
  switch (kind % 4)
    {
    case 0:
      sqlite3_bind_text (statement, parameter, value, length, SQLITE_TRANSIENT);
      break;
    case 1:
      sqlite3_bind_blob (statement, parameter, value, length, SQLITE_TRANSIENT);
      break;
    case 2:
      sqlite3_bind_int64 (statement, parameter, get_integer (value, length));
      break;
    default:
      sqlite3_bind_double (statement, parameter, g_ascii_strtod (value, NULL));
      break;
    }
}

/* Those that a statement has no parameter for are none of its business. */
static void
bind_all (sqlite3_stmt *statement, const uint8_t *kinds, const char *values)
{
  for (int i = 0; i < N_VALUES; i++)
    {
      const char *end = strchr (values, (char) SEPARATOR);
      int         length = (int) (end != NULL ? end - values : (gssize) strlen (values));

      bind (statement, i + 1, kinds[i], values, length);
      values = end != NULL ? end + 1 : values + length;
    }
}

/* What a table refuses is not in it. */
static void
put (const char *sql, const uint8_t *kinds, const char *values)
{
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (other, sql, -1, &statement, NULL), ==, SQLITE_OK);
  bind_all (statement, kinds, values);
  sqlite3_step (statement);
  sqlite3_finalize (statement);
}

static void
assert_text (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
read_supporter (void)
{
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();
  g_autofree char *settings = NULL;

  g_assert_true (plea_store_load (store, sender, NULL));
  assert_text (sender->name);
  assert_text (sender->address);
  assert_text (sender->town);
  g_assert_true (plea_store_load (store, stationery, NULL));
  g_assert_nonnull (plea_style_for_letters (stationery, sender->country).format);
  settings = plea_store_load_print_settings (store, NULL);
  if (settings != NULL)
    assert_text (settings);
}

static void
read_draft (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaDraft) draft = plea_store_load_draft (store, APPEAL, &error);
  g_autoptr (PleaDraft) next = NULL;

  if (draft != NULL)
    assert_text (draft->own_words);
  else
    g_assert_error (error, PLEA_STORE_ERROR, PLEA_STORE_ERROR_DAMAGED);

  next = plea_store_load_draft (store, APPEAL, NULL);
  g_assert_nonnull (next);
}

static void
read_record (void)
{
  PleaRecord *record = plea_store_get_record (store);
  GListModel *entries = plea_record_get_entries (record);
  g_autoptr (GHashTable) summaries = NULL;

  g_assert_true (plea_record_load (record, NULL));
  for (guint i = 0; i < g_list_model_get_n_items (entries); i++)
    {
      g_autoptr (PleaRecordEntry) entry = g_list_model_get_item (entries, i);
      g_autofree char *text = plea_record_load_text (record, entry, NULL);

      assert_text (entry->recipient_id);
      assert_text (entry->note);
      assert_text (text);
    }
  summaries = plea_record_summarise (record, NULL);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *values = NULL;

  if (size < N_VALUES)
    return 0;

  ensure_store ();
  values = g_strndup ((const char *) data + N_VALUES, size - N_VALUES);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    put (statements[i], data, values);
  read_supporter ();
  read_draft ();
  read_record ();

  return 0;
}
