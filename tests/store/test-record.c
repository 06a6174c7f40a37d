/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record: one entry a letter and recipient; what was posted stays as it was; what is removed
 * can come back, and what is forgotten is gone. */

#define _GNU_SOURCE /* memmem() */

#include <sqlite3.h>
#include <string.h>

#include "plea-calendar.h"
#include "plea-date.h"
#include "plea-record-group.h"
#include "plea-record-report.h"
#include "plea-record-summary.h"
#include "plea-test-record.h"
#include "plea-test-scratch.h"

typedef struct
{
  PleaTestScratch *scratch;
  char            *directory;
  PleaStore       *store;
  PleaRecord      *record;
} Fixture;

static void
open_store (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = plea_store_open (fixture->directory, &error);
  g_assert_no_error (error);
  fixture->record = plea_store_get_record (fixture->store);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->scratch = plea_test_scratch_new ();
  fixture->directory = plea_test_scratch_make_directory (fixture->scratch, "plea", 0700);
  open_store (fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->store);
  g_clear_pointer (&fixture->directory, g_free);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

static PleaRecordEntry *
get (Fixture *fixture, guint nth)
{
  return plea_test_record_get_entry (fixture->store, nth);
}

static void
note (Fixture *fixture, PleaRecordKind kind)
{
  plea_test_record_note (fixture->store, kind);
}

static gboolean
is_today (const GDate *day)
{
  GDate today;

  plea_calendar_get_today (&today);

  return day != NULL && g_date_compare (day, &today) == 0;
}

static gboolean
has_text (Fixture *fixture, guint nth, const char *words)
{
  g_autofree char *text = plea_record_load_text (fixture->record, get (fixture, nth), NULL);

  return strstr (text, words) != NULL;
}

/* Noting */

static void
test_entries (Fixture *fixture, gconstpointer data)
{
  note (fixture, PLEA_RECORD_SAVED);
  note (fixture, PLEA_RECORD_PRINTED);
  note (fixture, PLEA_RECORD_PRINTED);

  for (guint i = 0; i < 2; i++, open_store (fixture))
    {
      PleaRecordEntry *entry = get (fixture, 0);

      g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 2);
      g_assert_cmpstr (entry->appeal_id, ==, "languages");
      g_assert_cmpuint (entry->draft, ==, 1);
      g_assert_cmpstr (entry->defender, ==, "Elena Milashina");
      g_assert_cmpstr (entry->country, ==, "RU");
      g_assert_cmpstr (entry->status, ==, "judicial-harassment");
      g_assert_cmpstr (entry->recipient, ==, "Minister Sergei Lavrov");
      g_assert_cmpstr (entry->recipient_country, ==, "RU");
      g_assert_cmpstr (entry->language, ==, "en");
      g_assert_cmpstr (entry->signer, ==, "Marie Rose");
      g_assert_true (is_today (entry->made) && is_today (entry->printed));
      g_assert_null (entry->posted);
      g_assert_null (entry->text);
      g_assert_cmpstr (get (fixture, 1)->recipient_country, ==, "FR");
      g_assert_cmpuint (entry->role, ==, PLEA_RECIPIENT_TO);
      g_assert_cmpuint (get (fixture, 1)->role, ==, PLEA_RECIPIENT_COPY);
      g_assert_true (has_text (fixture, 1, "I urge you to:"));
    }
}

/* Whatever is printed or saved later. */
static void
test_posted_stays (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("languages");
  g_autoptr (GPtrArray) letters = NULL;

  note (fixture, PLEA_RECORD_POSTED);
  g_object_set (draft, "own-words", "Written afterwards.", NULL);
  letters = plea_test_record_make_letters (draft);
  g_assert_true (plea_record_note (fixture->record, letters->pdata[0], PLEA_RECORD_PRINTED,
                                   plea_test_record_get_stationery (), NULL));

  g_assert_true (is_today (get (fixture, 0)->posted));
  g_assert_null (get (fixture, 0)->printed);
  g_assert_false (has_text (fixture, 0, "Written afterwards."));
}

/* The next letter for the same appeal is another one. */
static void
test_next_letter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) first = plea_draft_new ("languages");
  g_autoptr (PleaDraft) next = plea_draft_new_after (first);
  g_autoptr (PleaDraft) again = NULL;
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (next);

  note (fixture, PLEA_RECORD_POSTED);
  g_assert_true (plea_record_note (fixture->record, letters->pdata[0], PLEA_RECORD_PRINTED,
                                   plea_test_record_get_stationery (), NULL));
  g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 3);
  g_assert_cmpuint (get (fixture, 2)->draft, ==, 2);

  g_object_set (first, "own-words", "First", NULL);
  g_object_set (next, "own-words", "Next", NULL);
  g_assert_true (plea_store_save_draft (fixture->store, next, NULL));
  g_assert_true (plea_store_save_draft (fixture->store, first, NULL));
  open_store (fixture);
  again = plea_store_load_draft (fixture->store, "languages", NULL);
  g_assert_cmpstr (again->own_words, ==, "Next");
  g_assert_cmpuint (again->number, ==, 2);
}

/* Nothing is kept of those who signed, and the supporter's own letter is another one. */
static void
test_group (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    guint          n_letters;
    PleaRecordKind kind;
  } steps[] = {
    { 14, PLEA_RECORD_PRINTED },
    { 15, PLEA_RECORD_POSTED },
    { 3, PLEA_RECORD_PRINTED }, /* of what is posted already */
  };
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  PleaLetter *letter = letters->pdata[0];
  g_autoptr (PleaRecordEntry) group = plea_record_entry_new_for (letter->appeal, letter->recipient,
                                                                 letter->language);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    g_assert_true (
        plea_record_note_group (fixture->record, group, steps[i].n_letters, steps[i].kind, NULL));
  note (fixture, PLEA_RECORD_PRINTED);

  for (guint i = 0; i < 2; i++, open_store (fixture))
    {
      PleaRecordEntry *entry = get (fixture, 0);
      g_autofree char *text = plea_record_load_text (fixture->record, entry, NULL);

      g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 3);
      g_assert_cmpuint (entry->n_letters, ==, 15);
      g_assert_true (is_today (entry->printed) && is_today (entry->posted));
      g_assert_cmpstr (entry->recipient, ==, "Minister Sergei Lavrov");
      g_assert_cmpstr (entry->signer, ==, "");
      g_assert_cmpstr (text, ==, "");
      g_assert_cmpuint (get (fixture, 1)->n_letters, ==, 1);
    }
}

/* Removed by mistake, perhaps: they are noted again with what is done next. */
static void
test_group_removed (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (NULL);
  PleaLetter *letter = letters->pdata[0];
  g_autoptr (PleaRecordEntry) group = plea_record_entry_new_for (letter->appeal, letter->recipient,
                                                                 letter->language);

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (plea_record_note_group (fixture->record, group, 5, PLEA_RECORD_PRINTED, NULL));
      g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 1);
      g_assert_true (plea_record_remove (fixture->record, get (fixture, 0), NULL));
    }
}

static void
test_without_text (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    PleaDisclosure disclosure;
    gboolean       with_text;
    gboolean       is_kept;
  } cases[] = {
    { PLEA_DISCLOSURE_FULL, TRUE, TRUE },
    { PLEA_DISCLOSURE_FULL, FALSE, FALSE },
    { PLEA_DISCLOSURE_INITIALS, TRUE, TRUE },
    { PLEA_DISCLOSURE_BLANK, TRUE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaDraft) draft = plea_draft_new ("languages");
      g_autoptr (GPtrArray) letters = NULL;

      draft->number = i + 1;
      g_object_set (draft, "disclosure", cases[i].disclosure, NULL);
      letters = plea_test_record_make_letters (draft);
      g_assert_true (
          plea_record_note (fixture->record, letters->pdata[0], PLEA_RECORD_SAVED,
                            cases[i].with_text ? plea_test_record_get_stationery () : NULL, NULL));
      g_assert_true (has_text (fixture, i, "I urge you") == cases[i].is_kept);
      g_assert_true ((*get (fixture, i)->signer == '\0')
                     == (cases[i].disclosure == PLEA_DISCLOSURE_BLANK));
    }
}

/* How far an appeal is */

static PleaRecordKind
summarise (Fixture *fixture)
{
  g_autoptr (GHashTable) summaries = plea_record_summarise (fixture->record, NULL);
  const PleaRecordSummary *summary = g_hash_table_lookup (summaries, "languages");

  g_assert_nonnull (summary);
  g_assert_true (is_today (&summary->day));

  return summary->kind;
}

static void
test_summary (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) first = plea_draft_new ("languages");
  g_autoptr (PleaDraft) next = plea_draft_new_after (first);
  g_autoptr (GPtrArray) letters = plea_test_record_make_letters (first);
  g_autoptr (GPtrArray) next_letters = plea_test_record_make_letters (next);
  const struct
  {
    PleaLetter    *letter;
    PleaRecordKind kind;
    PleaRecordKind summary;
  } steps[] = {
    { letters->pdata[0], PLEA_RECORD_PRINTED, PLEA_RECORD_PRINTED },
    { letters->pdata[1], PLEA_RECORD_SAVED, PLEA_RECORD_SAVED },
    { letters->pdata[0], PLEA_RECORD_POSTED, PLEA_RECORD_SAVED },
    { letters->pdata[1], PLEA_RECORD_POSTED, PLEA_RECORD_POSTED },
    { letters->pdata[1], PLEA_RECORD_SAVED, PLEA_RECORD_POSTED },
    { next_letters->pdata[0], PLEA_RECORD_PRINTED, PLEA_RECORD_PRINTED },
    { next_letters->pdata[0], PLEA_RECORD_POSTED, PLEA_RECORD_POSTED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_assert_true (plea_record_note (fixture->record, steps[i].letter, steps[i].kind,
                                       plea_test_record_get_stationery (), NULL));
      g_assert_cmpint (summarise (fixture), ==, steps[i].summary);
    }
}

/* With a draft of the next letter the appeal is to be written for again, however it was begun. */
static void
test_begun (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) first = plea_draft_new ("languages");
  g_autoptr (PleaDraft) next = plea_draft_new_after (first);
  g_autoptr (PleaDraft) another = plea_draft_new ("another");

  note (fixture, PLEA_RECORD_POSTED);
  g_assert_true (plea_store_save_draft (fixture->store, first, NULL));
  g_assert_true (plea_store_save_draft (fixture->store, another, NULL));
  g_assert_cmpint (summarise (fixture), ==, PLEA_RECORD_POSTED);

  g_assert_true (plea_store_save_draft (fixture->store, next, NULL));
  for (guint i = 0; i < 2; i++, open_store (fixture))
    {
      g_autoptr (GHashTable) all = plea_record_summarise (fixture->record, NULL);
      g_autoptr (GHashTable) one = plea_record_summarise (fixture->record, "languages");

      g_assert_cmpuint (g_hash_table_size (all), ==, 0);
      g_assert_cmpuint (g_hash_table_size (one), ==, 0);
      g_assert_cmpuint (plea_record_get_last_draft (fixture->record, "languages"), ==, 1);
    }

  g_assert_true (plea_store_remove_draft (fixture->store, next, NULL));
  g_assert_cmpint (summarise (fixture), ==, PLEA_RECORD_POSTED);
}

/* Changing */

static const struct
{
  const char *property, *value;
} texts[] = {
  { "answer-note", "“We have taken note.”" },
  { "note", "Sent with the group; DROP TABLE letter;--" },
  { "signer", "Ödön von Horváth" },
};

static void
change (Fixture *fixture)
{
  PleaRecordEntry *entry = get (fixture, 0);
  g_autoptr (PleaRecordEntry) changed = plea_record_entry_copy (entry);
  GDate day;
  g_autoptr (GError) error = NULL;

  g_assert_true (plea_date_parse ("2026-03-03", &day));
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_object_set (changed, texts[i].property, texts[i].value, NULL);
  g_object_set (changed, "posted", &day, "answered", &day, "answer", PLEA_RECORD_ANSWER_RETURNED,
                "way", PLEA_RECORD_WAY_BY_HAND, NULL);
  g_assert_true (plea_record_change (fixture->record, entry, changed, &error));
  g_assert_no_error (error);
}

static void
assert_changed (Fixture *fixture, guint nth)
{
  PleaRecordEntry *entry = get (fixture, nth);
  g_autofree char *posted = plea_date_format (entry->posted);
  g_autofree char *answered = plea_date_format (entry->answered);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *value = NULL;

      g_object_get (entry, texts[i].property, &value, NULL);
      g_assert_cmpstr (value, ==, texts[i].value);
    }
  g_assert_cmpstr (posted, ==, "2026-03-03");
  g_assert_cmpstr (answered, ==, "2026-03-03");
  g_assert_cmpint (entry->answer, ==, PLEA_RECORD_ANSWER_RETURNED);
  g_assert_cmpint (entry->way, ==, PLEA_RECORD_WAY_BY_HAND);
  g_assert_true (has_text (fixture, nth, "I urge you to:"));
}

static void
test_change (Fixture *fixture, gconstpointer data)
{
  note (fixture, PLEA_RECORD_PRINTED);
  change (fixture);
  assert_changed (fixture, 0);
  open_store (fixture);
  assert_changed (fixture, 0);
}

static gboolean
is_in_files (Fixture *fixture, const char *words)
{
  g_autoptr (GDir) directory = g_dir_open (fixture->directory, 0, NULL);
  const char *name;
  gboolean    is_found = FALSE;

  while ((name = g_dir_read_name (directory)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->directory, name, NULL);
      g_autofree char *contents = NULL;
      gsize            size;

      g_assert_true (g_file_get_contents (path, &contents, &size, NULL));
      is_found = is_found || memmem (contents, size, words, strlen (words)) != NULL;
    }

  return is_found;
}

/* A letter that was printed with a name, and then without: of the name nothing is left. */
static void
test_blank_later (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("languages");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) letters = NULL;

      g_object_set (draft, "disclosure", i == 0 ? PLEA_DISCLOSURE_FULL : PLEA_DISCLOSURE_BLANK,
                    NULL);
      letters = plea_test_record_make_letters (draft);
      g_assert_true (plea_record_note (fixture->record, letters->pdata[0], PLEA_RECORD_PRINTED,
                                       plea_test_record_get_stationery (), NULL));
      g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 1);
      g_assert_true (is_in_files (fixture, "Marie Rose") == (i == 0));
    }
}

static void
test_remove (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaRecordEntry) entry = NULL;
  g_autoptr (GError) error = NULL;

  note (fixture, PLEA_RECORD_PRINTED);
  change (fixture);
  entry = g_object_ref (get (fixture, 0));
  g_assert_true (is_in_files (fixture, "taken note"));
  g_assert_true (plea_record_remove (fixture->record, entry, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 1);
  g_assert_false (is_in_files (fixture, "taken note"));

  g_assert_true (plea_record_restore (fixture->record, entry, &error));
  g_assert_no_error (error);
  assert_changed (fixture, 1);
  open_store (fixture);
  assert_changed (fixture, 0);
}

static void
test_forget (Fixture *fixture, gconstpointer data)
{
  GDate day;

  note (fixture, PLEA_RECORD_PRINTED);
  change (fixture);
  g_assert_true (plea_date_parse ("2026-03-03", &day));
  g_assert_true (plea_record_forget_before (fixture->record, &day, NULL));
  g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 2);
  g_assert_true (plea_date_parse ("2026-03-04", &day));
  g_assert_true (plea_record_forget_before (fixture->record, &day, NULL));
  g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 1);
  g_assert_false (is_in_files (fixture, "taken note"));
  g_assert_true (plea_record_forget_appeal (fixture->record, "language", NULL));
  g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 1);
  g_assert_true (plea_record_forget_appeal (fixture->record, "languages", NULL));
  g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 0);
  g_assert_false (is_in_files (fixture, "languages"));
}

static void
save_draft (Fixture *fixture, guint number, const char *words)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("languages");
  g_autoptr (GError) error = NULL;

  draft->number = number;
  g_object_set (draft, "own-words", words, NULL);
  plea_store_save_draft (fixture->store, draft, &error);
  g_assert_no_error (error);
}

/* With the last of the letters that were made from it, and not before. */
static void
test_forget_drafts (Fixture *fixture, gconstpointer data)
{
  save_draft (fixture, 1, "my words of old");
  save_draft (fixture, 2, "my words of today");
  note (fixture, PLEA_RECORD_POSTED);
  g_assert_true (is_in_files (fixture, "Marie Rose"));

  g_assert_true (plea_record_forget (fixture->record, get (fixture, 0), NULL));
  g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 1);
  g_assert_true (is_in_files (fixture, "my words of old"));
  g_assert_true (plea_record_forget_all (fixture->record, NULL));
  g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 0);
  g_assert_false (is_in_files (fixture, "my words of old"));
  g_assert_false (is_in_files (fixture, "Marie Rose"));
  g_assert_true (is_in_files (fixture, "my words of today"));
}

/* What refuses to go when the rest has gone. */
static void
keep_letters (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->directory, "plea.db", NULL);
  sqlite3         *other;

  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other,
                                 "CREATE TRIGGER kept BEFORE DELETE ON letter"
                                 " BEGIN SELECT RAISE (ABORT, 'kept'); END",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (other), ==, SQLITE_OK);
}

/* All that tells of a letter goes, or nothing. */
static void
test_forget_whole (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  save_draft (fixture, 1, "my words of old");
  note (fixture, PLEA_RECORD_POSTED);
  keep_letters (fixture);
  g_assert_false (plea_record_forget_all (fixture->record, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (plea_test_record_count (fixture->store), ==, 2);
  g_assert_cmpuint (plea_store_count_drafts (fixture->store, "languages"), ==, 1);

  note (fixture, PLEA_RECORD_POSTED); /* nothing waits for an end of what failed */
}

/* As a table */

static void
assert_table (Fixture *fixture, gboolean with_names, const char *part, gboolean is_there)
{
  g_autofree char *csv = plea_record_to_csv (plea_record_get_entries (fixture->record), with_names);

  g_assert_true ((strstr (csv, part) != NULL) == is_there);
  g_assert_true (g_str_has_suffix (csv, "\r\n"));
}

static void
test_csv (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *note, *cell;
  } cases[] = {
    { "He said “no”, twice", "\"He said “no”, twice\"" },
    { "a \"quoted\" word", "\"a \"\"quoted\"\" word\"" },
    { "two\nlines", "\"two\nlines\"" },
    { "=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"" },
    { "+1", "\"'+1\"" },
    { "-1", "\"'-1\"" },
    { "@SUM(A1)", "\"'@SUM(A1)\"" },
    { "", ",\"\",\"\",\"none\",\"\",\"1\"\r\n" },
  };

  assert_table (fixture, TRUE, "\"posted\",", TRUE);
  note (fixture, PLEA_RECORD_PRINTED);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PleaRecordEntry *entry = get (fixture, 0);
      g_autoptr (PleaRecordEntry) changed = plea_record_entry_copy (entry);

      g_object_set (changed, "note", cases[i].note, NULL);
      g_assert_true (plea_record_change (fixture->record, entry, changed, NULL));
      assert_table (fixture, TRUE, cases[i].cell, TRUE);
    }
  assert_table (fixture, TRUE, "Marie Rose", TRUE);
  assert_table (fixture, FALSE, "Marie Rose", FALSE);
  assert_table (fixture, FALSE, "Lavrov", FALSE);
  assert_table (fixture, FALSE, "Milashina", FALSE);
  assert_table (fixture, FALSE, "\"RU\"", TRUE);
}

/* Counted */

static const struct
{
  const char      *posted, *country, *status;
  PleaRecordAnswer answer;
  guint            n_letters;
} counted[] = {
  { "2025-12-31", "RU", "imprisoned", PLEA_RECORD_ANSWER_NONE, 1 },
  { "2026-01-01", "CN", "imprisoned", PLEA_RECORD_ANSWER_REPLY, 1 },
  { "2026-01-31", "CN", "disappeared", PLEA_RECORD_ANSWER_RETURNED, 1 },
  { "2026-02-01", "RU", "imprisoned", PLEA_RECORD_ANSWER_ACKNOWLEDGED, 7 },
  { "2026-02-02", "CN", "imprisoned", PLEA_RECORD_ANSWER_NONE, 1 },
  { "", "RU", "imprisoned", PLEA_RECORD_ANSWER_NONE, 1 },
};

static GListStore *
make_counted (void)
{
  GListStore *entries = g_list_store_new (PLEA_TYPE_RECORD_ENTRY);

  for (guint i = 0; i < G_N_ELEMENTS (counted); i++)
    {
      g_autoptr (PleaRecordEntry) entry = plea_record_entry_new ();
      GDate day;

      g_object_set (entry, "country", counted[i].country, "status", counted[i].status, "answer",
                    counted[i].answer, "n-letters", counted[i].n_letters, NULL);
      if (plea_date_parse (counted[i].posted, &day))
        g_object_set (entry, "posted", &day, NULL);
      g_list_store_append (entries, entry);
    }

  return entries;
}

static char *
describe_counts (GListModel *entries, PleaRecordMeasure measure)
{
  g_autoptr (GPtrArray) counts = plea_record_count (entries, measure);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < counts->len; i++)
    {
      const PleaRecordCount *count = counts->pdata[i];

      g_string_append_printf (text, "%s: %u, %u, %u; ", count->key, count->n_posted,
                              count->n_answered, count->n_returned);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_count (void)
{
  static const struct
  {
    PleaRecordMeasure measure;
    const char       *counts;
  } cases[] = {
    { PLEA_RECORD_BY_YEAR, "2025: 1, 0, 0; 2026: 10, 2, 1; " },
    { PLEA_RECORD_BY_MONTH, "2025-12: 1, 0, 0; 2026-01: 2, 1, 1; 2026-02: 8, 1, 0; " },
    { PLEA_RECORD_BY_COUNTRY, "RU: 8, 1, 0; CN: 3, 1, 1; " },
    { PLEA_RECORD_BY_STATUS, "imprisoned: 10, 2, 0; disappeared: 1, 0, 1; " },
  };
  g_autoptr (GListStore) entries = make_counted ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *counts = describe_counts (G_LIST_MODEL (entries), cases[i].measure);

      g_assert_cmpstr (counts, ==, cases[i].counts);
    }
}

#define add(name, test) g_test_add ("/record/" name, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("entries", test_entries);
  add ("posted-stays", test_posted_stays);
  add ("next-letter", test_next_letter);
  add ("group", test_group);
  add ("group-removed", test_group_removed);
  add ("without-text", test_without_text);
  add ("blank-later", test_blank_later);
  add ("summary", test_summary);
  add ("begun", test_begun);
  add ("change", test_change);
  add ("remove", test_remove);
  add ("forget", test_forget);
  add ("forget-drafts", test_forget_drafts);
  add ("forget-whole", test_forget_whole);
  add ("csv", test_csv);
  g_test_add_func ("/record/count", test_count);

  return g_test_run ();
}
