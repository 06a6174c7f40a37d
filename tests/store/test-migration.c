/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A file that an older Plea wrote is brought up to date, also when the program is killed at any
 * access to the disk while it does so.
 *
 * In plea-1.db to plea-13.db, each of the version of its number, two letters for Elena Milashina
 * were printed, posted, and then saved once more; one letter for “b-2024” was saved; one for
 * “c-2025” was printed, whose draft was put aside before another was begun. From
 * plea-5.db on a second letter for “languages” was posted to two recipients, one of whom answered;
 * from plea-6.db on a third was printed; from plea-10.db on a fourth was posted to one recipient,
 * from plea-13.db on as a copy; and what its version was the first to keep was written. */

#include "plea-habits.h"
#include "plea-letter-data.h"
#include "plea-record-reminders.h"
#include "plea-test-killing.h"
#include "plea-test-record.h"
#include "plea-test-scratch.h"

typedef struct
{
  PleaTestScratch *scratch;
  char            *directory;
  int              version; /* of the file before it is opened */
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autofree char *name = g_strdup_printf ("plea-%d.db", GPOINTER_TO_INT (data));
  g_autofree char *old = g_test_build_filename (G_TEST_DIST, "store", name, NULL);
  g_autofree char *contents = NULL;
  g_autofree char *path = NULL;
  gsize            size;

  fixture->version = GPOINTER_TO_INT (data);
  fixture->scratch = plea_test_scratch_new ();
  fixture->directory = plea_test_scratch_make_directory (fixture->scratch, "plea", 0700);
  path = g_build_filename (fixture->directory, "plea.db", NULL);
  g_assert_true (g_file_get_contents (old, &contents, &size, NULL));
  g_assert_true (g_file_set_contents (path, contents, (gssize) size, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_pointer (&fixture->directory, g_free);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

/* What is in the file */

static const struct
{
  const char *id;
  const char *own_words;
} drafts[] = {
  { "elena-milashina-2016", "My own words for elena-milashina-2016.\nA second paragraph." },
  { "b-2024", "My own words for b-2024.\nA second paragraph." },
  { "c-2025", "Begun anew." },
};

static const struct
{
  const char *appeal_id;
  const char *recipient_id;
  gboolean    is_printed, is_posted;
} entries[] = {
  { "elena-milashina-2016", " 1", TRUE, TRUE },
  { "elena-milashina-2016", " 2", TRUE, TRUE },
  { "b-2024", " 1", FALSE, FALSE },
  { "c-2025", " 1", TRUE, FALSE },
};

static void
assert_drafts (PleaStore *store)
{
  for (guint i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PleaDraft) draft = plea_store_load_draft (store, drafts[i].id, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (draft->own_words, ==, drafts[i].own_words);
      g_assert_cmpuint (draft->number, ==, 1);
      g_assert_true (draft->one_sheet); /* what was not said is as it is usual now */
    }
}

static void
assert_entries (PleaStore *store)
{
  g_assert_cmpuint (plea_test_record_count (store), >=, G_N_ELEMENTS (entries));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      PleaRecordEntry *entry = plea_test_record_get_entry (store, i);

      g_assert_cmpstr (entry->appeal_id, ==, entries[i].appeal_id);
      g_assert_cmpstr (entry->recipient_id, ==, entries[i].recipient_id);
      g_assert_nonnull (entry->made);
      g_assert_true ((entry->printed != NULL) == entries[i].is_printed);
      g_assert_true ((entry->posted != NULL) == entries[i].is_posted);
    }
}

static void
assert_supporter (PleaStore *store, int version)
{
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();

  g_assert_true (plea_store_load (store, sender, NULL));
  g_assert_cmpstr (sender->name, ==, "Ada Example");
  g_assert_true (plea_store_load (store, stationery, NULL));
  g_assert_cmpstr (stationery->format, ==, "din5008-b");
  g_assert_cmpfloat (stationery->offset_x, ==, version == 1 ? 0 : 1.5); /* not kept at first */
}

/* What only version 5 and later ones can have. */
static void
assert_second_letter (PleaStore *store, guint n_later)
{
  PleaRecordEntry *entry = plea_test_record_get_entry (store, 5);
  g_autofree char *text = plea_record_load_text (plea_store_get_record (store), entry, NULL);
  g_autoptr (PleaDraft) draft = plea_store_load_draft (store, "languages", NULL);
  g_autoptr (PleaSender) sender = plea_sender_new ();

  g_assert_cmpuint (plea_test_record_count (store), ==, 6 + n_later);
  g_assert_cmpint (entry->answer, ==, PLEA_RECORD_ANSWER_REPLY);
  g_assert_cmpint (entry->way, ==, PLEA_RECORD_WAY_BY_HAND);
  g_assert_cmpint (g_date_get_day (entry->answered), ==, 3);
  g_assert_cmpstr (entry->answer_note, ==, "They promised to look into it.");
  g_assert_cmpstr (entry->note, ==, "With a postcard of the sea");
  g_assert_nonnull (strstr (text, "My second letter."));
  g_assert_cmpuint (draft->number, ==, 2 + n_later);
  g_assert_true (plea_store_load (store, sender, NULL));
  g_assert_cmpstr (sender->customs, ==, "Yours hopefully");
}

/* What each of the later versions was the first to keep. */
static void
assert_later (PleaStore *store, int version)
{
  g_autoptr (PleaHabits) habits = plea_habits_new ();
  g_autoptr (GPtrArray) unfinished = plea_store_list_unfinished (store);

  g_assert_true (plea_store_load (store, habits, NULL));
  g_assert_cmpstr (habits->folder, ==, version >= 6 ? "file:///home/ada/Letters" : NULL);
  g_assert_cmpuint (unfinished->len, ==, version >= 7 ? 1 : 0);
  g_assert_cmpstr (habits->own_dictionary, ==, version >= 8 ? "Milashina" : "");
  g_assert_true (habits->without_words == (version >= 9));
  g_assert_cmpuint (habits->reply_weeks, ==, version >= 12 ? 4 : 8);
}

/* The pages of the fourth letter can still be made. */
static void
assert_pages (PleaStore *store, int version)
{
  PleaRecordEntry *entry = plea_test_record_get_entry (store, 7);
  g_autofree char *pages = plea_record_load_pages (plea_store_get_record (store), entry, NULL);
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();
  g_autoptr (PleaLetter) letter = plea_letter_new_from_data (entry->appeal_id, pages, stationery);
  g_autofree char *text = plea_letter_to_text (letter);

  g_assert_cmpstr (stationery->format, ==, "din5008-b");
  g_assert_nonnull (strstr (text, "My fourth letter."));
  g_assert_cmpuint (entry->role, ==, version >= 13 ? PLEA_RECIPIENT_COPY : PLEA_RECIPIENT_TO);
  g_assert_cmpuint (entry->n_letters, ==, 1);
}

static void
assert_put_off (PleaStore *store)
{
  g_autoptr (GPtrArray) put_off = plea_record_list_put_off (plea_store_get_record (store), NULL);
  const PleaReminder *reminder = put_off->pdata[0];

  g_assert_cmpuint (put_off->len, ==, 1);
  g_assert_cmpint (reminder->kind, ==, PLEA_REMINDER_NO_REPLY);
  g_assert_cmpstr (reminder->appeal_id, ==, "languages");
  g_assert_cmpint (g_date_get_day (reminder->until), ==, 24);
}

static void
assert_postcard (PleaStore *store, int version)
{
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();

  g_assert_true (plea_store_load (store, stationery, NULL));
  g_assert_cmpstr (stationery->postcard, ==, version >= 11 ? "a6-four" : NULL);
}

static void
assert_up_to_date (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaStore) store = plea_store_open (fixture->directory, &error);

  g_assert_no_error (error);
  g_assert_null (plea_store_get_set_aside (store));
  assert_supporter (store, fixture->version);
  assert_drafts (store);
  assert_entries (store);
  if (fixture->version >= 5)
    assert_second_letter (store, (fixture->version > 5) + (fixture->version >= 10));
  assert_later (store, fixture->version);
  assert_postcard (store, fixture->version);
  if (fixture->version >= 10)
    assert_pages (store, fixture->version);
  if (fixture->version >= 12)
    assert_put_off (store);
}

static void
test_version (Fixture *fixture, gconstpointer data)
{
  assert_up_to_date (fixture);
  assert_up_to_date (fixture);
}

/* A letter whose recipient was not noted gets one as soon as it is known. */
static void
test_adopted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaStore) store = plea_store_open (fixture->directory, NULL);
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  PleaRecord      *record = plea_store_get_record (store);
  PleaRecordEntry *entry = plea_test_record_get_entry (store, 3);
  g_autoptr (PleaRecordEntry) changed = plea_record_entry_copy (entry);

  g_object_set (changed, "appeal-id", "languages", NULL);
  g_assert_true (plea_record_change (record, entry, changed, NULL));
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (plea_record_note (record, letters->pdata[i], PLEA_RECORD_POSTED,
                                       plea_test_record_get_stationery (), NULL));
      g_assert_cmpuint (plea_test_record_count (store), ==, G_N_ELEMENTS (entries) + i);
    }
  g_assert_cmpstr (entry->recipient, ==, "Minister Sergei Lavrov");
}

/* Killed */

static void
open_store (gpointer directory)
{
  g_object_unref (plea_store_open (directory, NULL));
}

/* In all versions together at more than two hundred accesses, where a test may take that long; else
 * at each eighth. */
static void
test_killed (Fixture *fixture, gconstpointer version)
{
  int step = g_getenv ("PLEA_TEST_KILLS") != NULL ? 1 : 8;
  int n = 0;

  for (gboolean is_killed = TRUE; is_killed; n += step)
    {
      Fixture another = { 0 };

      set_up (&another, version);
      is_killed = plea_test_killing_run (open_store, another.directory, n);
      assert_up_to_date (&another);
      tear_down (&another, NULL);
    }

  g_test_message ("killed at %d accesses", n / step - 1);
  g_assert_cmpint (n, >, 20);
}

#define add(name, version, test)                                                                   \
  g_test_add ("/migration/" name, Fixture, GINT_TO_POINTER (version), set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("version-1", 1, test_version);
  add ("version-2", 2, test_version);
  add ("version-3", 3, test_version);
  add ("version-4", 4, test_version);
  add ("version-5", 5, test_version);
  add ("version-6", 6, test_version);
  add ("version-7", 7, test_version);
  add ("version-8", 8, test_version);
  add ("version-9", 9, test_version);
  add ("version-10", 10, test_version);
  add ("version-11", 11, test_version);
  add ("version-12", 12, test_version);
  add ("version-13", 13, test_version);
  add ("adopted", 2, test_adopted);
  add ("killed/1", 1, test_killed);
  add ("killed/2", 2, test_killed);
  add ("killed/3", 3, test_killed);
  add ("killed/4", 4, test_killed);
  add ("killed/5", 5, test_killed);
  add ("killed/6", 6, test_killed);
  add ("killed/7", 7, test_killed);
  add ("killed/8", 8, test_killed);
  add ("killed/9", 9, test_killed);
  add ("killed/10", 10, test_killed);
  add ("killed/11", 11, test_killed);
  add ("killed/12", 12, test_killed);
  add ("killed/13", 13, test_killed);

  return g_test_run ();
}
