/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What there is to do next: by the appeal, what was sent and came back, and the day. */

#include "plea-date.h"
#include "plea-listing.h"
#include "plea-record-reminders.h"
#include "plea-reminders.h"
#include "plea-test-record.h"
#include "plea-test-scratch.h"

#define TODAY "2026-06-30"
#define NEVER "" /* put off for good */

/* One appeal, at most two letters for it, and what is due. */
typedef struct
{
  const char *name;
  const char *status, *as_of, *until, *checked;
  struct
  {
    guint            draft;
    const char      *posted; /* NULL where it is only printed */
    PleaRecordAnswer answer;
    const char      *status;
    guint            role;
  } letters[2];
  gboolean    is_begun; /* the next letter */
  guint       weeks;
  int         kind; /* or NOTHING */
  const char *occasion;
} Case;

#define NOTHING (-1)
#define OPEN "judicial-harassment"
#define NEW "2026-05-01"
#define DEADLINE PLEA_REMINDER_DEADLINE
#define CLOSED PLEA_REMINDER_CLOSED
#define NO_REPLY PLEA_REMINDER_NO_REPLY
#define UNCHECKED PLEA_REMINDER_UNCHECKED
#define REPLY PLEA_RECORD_ANSWER_REPLY
#define RETURNED PLEA_RECORD_ANSWER_RETURNED
#define COPY PLEA_RECIPIENT_COPY
#define SUPPORT PLEA_RECIPIENT_DEFENDER

static const Case cases[] = {
  { "no deadline", OPEN, NEW, .kind = NOTHING },
  { "deadline today", OPEN, NEW, TODAY, .kind = DEADLINE, .occasion = TODAY },
  { "three weeks to the deadline", OPEN, NEW, "2026-07-21", .kind = DEADLINE,
    .occasion = "2026-07-21" },
  { "more than three weeks", OPEN, NEW, "2026-07-22", .kind = NOTHING },
  { "deadline yesterday", OPEN, NEW, "2026-06-29", .kind = NOTHING },
  { "deadline, closed", "released", NEW, TODAY, .kind = NOTHING },
  { "deadline, posted", OPEN, NEW, TODAY, .letters = { { 1, "2026-06-20" } }, .kind = NOTHING },
  { "deadline, one of two posted", OPEN, NEW, TODAY, .letters = { { 1, "2026-06-20" }, { 1 } },
    .kind = DEADLINE, .occasion = TODAY },
  { "deadline, next letter begun", OPEN, NEW, TODAY, .letters = { { 1, "2026-06-20" } },
    .is_begun = TRUE, .kind = DEADLINE, .occasion = TODAY },

  { "eight weeks", OPEN, NEW, .letters = { { 1, "2026-05-05" } }, .weeks = 8, .kind = NO_REPLY,
    .occasion = "1" },
  { "not yet eight weeks", OPEN, NEW, .letters = { { 1, "2026-05-06" } }, .weeks = 8,
    .kind = NOTHING },
  { "as many weeks as wanted", OPEN, NEW, .letters = { { 1, "2026-06-02" } }, .weeks = 4,
    .kind = NO_REPLY, .occasion = "1" },
  { "never", OPEN, NEW, .letters = { { 1, "2026-01-05" } }, .weeks = 0, .kind = NOTHING },
  { "replied", OPEN, NEW, .letters = { { 1, "2026-01-05", REPLY } }, .weeks = 8, .kind = NOTHING },
  { "came back", OPEN, NEW, .letters = { { 1, "2026-01-05", RETURNED } }, .weeks = 8,
    .kind = NOTHING },
  { "one of two replied", OPEN, NEW, .letters = { { 1, "2026-01-05", REPLY }, { 1, "2026-01-06" } },
    .weeks = 8, .kind = NO_REPLY, .occasion = "1" },
  { "to the defender", OPEN, NEW, .letters = { { 1, "2026-01-05", .role = SUPPORT } }, .weeks = 8,
    .kind = NOTHING },
  { "a copy", OPEN, NEW,
    .letters = { { 1, "2026-01-05", REPLY }, { 1, "2026-01-05", .role = COPY } }, .weeks = 8,
    .kind = NOTHING },
  { "to the minister and to the defender", OPEN, NEW,
    .letters = { { 1, "2026-01-05", .role = SUPPORT }, { 1, "2026-01-06" } }, .weeks = 8,
    .kind = NO_REPLY, .occasion = "1" },
  { "written again since", OPEN, NEW, .letters = { { 1, "2026-01-05" }, { 2, "2026-06-01" } },
    .weeks = 8, .kind = NOTHING },
  { "no reply to the second", OPEN, NEW,
    .letters = { { 2, "2026-04-01" }, { 1, "2026-01-05", REPLY } }, .weeks = 8, .kind = NO_REPLY,
    .occasion = "2" },
  { "next letter begun", OPEN, NEW, .letters = { { 1, "2026-01-05" } }, .is_begun = TRUE,
    .weeks = 8, .kind = NOTHING },
  { "only printed", OPEN, NEW, .letters = { { 1 } }, .weeks = 8, .kind = NOTHING },
  { "years ago", OPEN, NEW, .letters = { { 1, "2024-01-05" } }, .weeks = 8, .kind = NOTHING },
  { "no reply, and the deadline nears", OPEN, NEW, TODAY, .letters = { { 1, "2026-01-05" }, { 1 } },
    .weeks = 8, .kind = DEADLINE, .occasion = TODAY },

  { "released since", "released", NEW, .letters = { { 1, "2026-01-05", .status = OPEN } },
    .weeks = 8, .kind = CLOSED, .occasion = "released" },
  { "released since, not known from what", "released", NEW, .letters = { { 1, "2026-01-05" } },
    .weeks = 8, .kind = CLOSED, .occasion = "released" },
  { "released, a letter of joy sent", "released", NEW,
    .letters = { { 1, "2025-01-05", .status = OPEN }, { 2, "2026-01-05", .status = "released" } },
    .weeks = 8, .kind = NOTHING },
  { "released, never written", "released", NEW, .kind = NOTHING },
  { "released, never posted", "released", NEW, .letters = { { 1 } }, .kind = NOTHING },

  { "a year old", OPEN, "2025-06-30", .letters = { { 1, "2025-06-01" } }, .kind = UNCHECKED,
    .occasion = "2025-06-30" },
  { "nearly a year old", OPEN, "2025-07-01", .letters = { { 1, "2025-06-01" } }, .kind = NOTHING },
  { "old and checked", OPEN, "2016-03-16", NULL, "2025-07-01", .letters = { { 1, "2025-06-01" } },
    .kind = NOTHING },
  { "old and checked a year ago", OPEN, "2016-03-16", NULL, "2025-06-30",
    .letters = { { 1, "2025-06-01" } }, .kind = UNCHECKED, .occasion = "2025-06-30" },
  { "old and newer than checked", OPEN, "2026-01-01", NULL, "2025-01-01",
    .letters = { { 1, "2025-01-01" } }, .kind = NOTHING },
  { "old, written of late", OPEN, "2016-03-16", .letters = { { 1, "2026-06-01" } }, .weeks = 8,
    .kind = NOTHING },
  { "old, never written", OPEN, "2016-03-16", .kind = NOTHING },
};

static GDate *
parse (const char *text)
{
  GDate day;

  g_date_clear (&day, 1);
  if (text != NULL)
    g_assert_true (plea_date_parse (text, &day));

  return g_date_copy (&day);
}

static PleaListing *
make_listing (const char *id, const char *status, const char *as_of, const char *until)
{
  PleaListing *listing = g_object_new (PLEA_TYPE_LISTING, NULL);
  g_autoptr (GDate) as_of_day = parse (as_of);
  g_autoptr (GDate) until_day = parse (until);

  listing->id = g_strdup (id);
  listing->status = plea_status_find (status);
  listing->as_of = *as_of_day;
  listing->until = *until_day;

  return listing;
}

static PleaRecordEntry *
make_entry (const char *id, guint draft, const char *posted)
{
  PleaRecordEntry *entry = plea_record_entry_new ();
  g_autoptr (GDate) day = parse (posted != NULL ? posted : "2026-01-01");

  g_object_set (entry, "appeal-id", id, "draft", draft, "made", day, "posted",
                posted != NULL ? day : NULL, NULL);

  return entry;
}

/* As the record summarises it. */
static void
tell_listing (PleaListing *listing, const Case *a_case)
{
  PleaRecordKind kind = PLEA_RECORD_POSTED;
  g_autoptr (GDate) day = parse (TODAY);

  for (guint i = 0; i < G_N_ELEMENTS (a_case->letters) && a_case->letters[i].draft > 0; i++)
    if (a_case->letters[i].posted == NULL)
      kind = PLEA_RECORD_SAVED;
  if (a_case->letters[0].draft > 0 && !a_case->is_begun)
    plea_listing_set_sent (listing, kind, day);
}

static void
add_letters (GListStore *entries, const Case *a_case)
{
  for (guint i = 0; i < G_N_ELEMENTS (a_case->letters) && a_case->letters[i].draft > 0; i++)
    {
      g_autoptr (PleaRecordEntry) entry = make_entry ("case", a_case->letters[i].draft,
                                                      a_case->letters[i].posted);

      g_object_set (entry, "answer", a_case->letters[i].answer, "status", a_case->letters[i].status,
                    "role", a_case->letters[i].role, NULL);
      g_list_store_append (entries, entry);
    }
}

static GPtrArray *
list (const Case *a_case, GPtrArray *put_off, const char *today)
{
  g_autoptr (GListStore) listings = g_list_store_new (PLEA_TYPE_LISTING);
  g_autoptr (GListStore) entries = g_list_store_new (PLEA_TYPE_RECORD_ENTRY);
  g_autoptr (PleaListing) listing = make_listing ("case", a_case->status, a_case->as_of,
                                                  a_case->until);
  g_autoptr (GHashTable) checked = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                                          (GDestroyNotify) g_date_free);
  g_autoptr (GDate) day = parse (today);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  PleaReminderFacts facts = { G_LIST_MODEL (listings),          G_LIST_MODEL (entries), checked,
                              put_off != NULL ? put_off : none, a_case->weeks,          *day };

  tell_listing (listing, a_case);
  g_list_store_append (listings, listing);
  add_letters (entries, a_case);
  if (a_case->checked != NULL)
    g_hash_table_insert (checked, (gpointer) "case", parse (a_case->checked));

  return plea_reminders_list (&facts);
}

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) reminders = list (&cases[i], NULL, TODAY);
      const PleaReminder *reminder = reminders->len > 0 ? reminders->pdata[0] : NULL;

      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (reminder != NULL ? (int) reminder->kind : NOTHING, ==, cases[i].kind);
      if (reminder != NULL)
        g_assert_cmpstr (reminder->occasion, ==, cases[i].occasion);
    }
}

/* Until a day, or for good, on this occasion; and then the next thing may be due. */
static void
test_put_off (void)
{
  static const struct
  {
    const char      *until;
    const char      *today;
    PleaReminderKind kind;
    const char      *occasion;
    int              left;
  } steps[] = {
    { "2026-07-07", "2026-07-06", DEADLINE, "2026-07-10", NO_REPLY },
    { "2026-07-07", "2026-07-07", DEADLINE, "2026-07-10", DEADLINE },
    { NEVER, "2026-07-09", DEADLINE, "2026-07-10", NO_REPLY },
    { NEVER, "2026-07-09", DEADLINE, "2025-07-10", DEADLINE },
    { NEVER, "2026-07-11", NO_REPLY, "1", NOTHING },
    { NEVER, "2026-07-11", NO_REPLY, "2", NO_REPLY },
  };
  static const Case due = {
    NULL, OPEN, NEW, "2026-07-10", .letters = { { 1, "2026-01-05" }, { 1 } }, .weeks = 8
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autoptr (GPtrArray) put_off = g_ptr_array_new_with_free_func (g_object_unref);
      g_autoptr (GPtrArray) reminders = NULL;
      g_autoptr (GDate) until = parse (*steps[i].until != '\0' ? steps[i].until : NULL);
      PleaReminder *reminder = plea_reminder_new (steps[i].kind, "case", NULL);

      g_object_set (reminder, "occasion", steps[i].occasion, "until",
                    g_date_valid (until) ? until : NULL, NULL);
      g_ptr_array_add (put_off, reminder);
      reminders = list (&due, put_off, steps[i].today);
      g_assert_cmpint (reminders->len > 0 ? (int) ((PleaReminder *) reminders->pdata[0])->kind
                                          : NOTHING,
                       ==, steps[i].left);
    }
}

/* The most urgent first, whatever the order of the appeals. */
static void
test_order (void)
{
  static const char *const expected[] = { "b", "a", "d", "c", "e" };
  g_autoptr (GListStore) listings = g_list_store_new (PLEA_TYPE_LISTING);
  g_autoptr (GListStore) entries = g_list_store_new (PLEA_TYPE_RECORD_ENTRY);
  g_autoptr (GHashTable) checked = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) put_off = g_ptr_array_new ();
  g_autoptr (GPtrArray) reminders = NULL;
  g_autoptr (GDate) today = parse (TODAY);
  PleaReminderFacts facts = {
    G_LIST_MODEL (listings), G_LIST_MODEL (entries), checked, put_off, 8, *today
  };
  const struct
  {
    const char *id, *status, *until, *posted;
  } appeals[] = {
    { "e", OPEN, NULL, "2026-04-01" },        { "a", OPEN, "2026-07-02", NULL },
    { "c", OPEN, NULL, "2026-03-01" },        { "b", OPEN, "2026-07-01", NULL },
    { "d", "acquitted", NULL, "2026-04-01" }, { "f", OPEN, NULL, "2026-06-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (appeals); i++)
    {
      g_autoptr (PleaListing) listing = make_listing (appeals[i].id, appeals[i].status, NEW,
                                                      appeals[i].until);
      g_autoptr (PleaRecordEntry) entry = make_entry (appeals[i].id, 1, appeals[i].posted);

      g_list_store_append (listings, listing);
      if (appeals[i].posted == NULL)
        continue;
      plea_listing_set_sent (listing, PLEA_RECORD_POSTED, today);
      g_list_store_append (entries, entry);
    }
  reminders = plea_reminders_list (&facts);
  g_assert_cmpuint (reminders->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < reminders->len; i++)
    g_assert_cmpstr (((PleaReminder *) reminders->pdata[i])->appeal_id, ==, expected[i]);
}

/* What is kept */

typedef struct
{
  PleaTestScratch *scratch;
  char            *directory;
  PleaStore       *store;
  PleaRecord      *record;
  GListStore      *listings;
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

/* A letter for “case” of which nothing was heard, and nothing for “other”, which has a deadline. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaListing) listing = make_listing ("case", OPEN, NEW, NULL);
  g_autoptr (PleaListing) other = make_listing ("other", OPEN, NEW, "2026-07-10");
  g_autoptr (PleaRecordEntry) entry = make_entry ("case", 1, "2026-03-03");

  fixture->scratch = plea_test_scratch_new ();
  fixture->directory = plea_test_scratch_make_directory (fixture->scratch, "plea", 0700);
  fixture->listings = g_list_store_new (PLEA_TYPE_LISTING);
  open_store (fixture);
  plea_listing_set_sent (listing, PLEA_RECORD_POSTED, entry->posted);
  g_list_store_append (fixture->listings, listing);
  g_list_store_append (fixture->listings, other);
  g_assert_true (plea_record_restore (fixture->record, entry, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->listings);
  g_clear_object (&fixture->store);
  g_clear_pointer (&fixture->directory, g_free);
  g_clear_pointer (&fixture->scratch, plea_test_scratch_free);
}

static GPtrArray *
remind (Fixture *fixture, PleaDraft *open, const char *today)
{
  g_autoptr (GDate) day = parse (today);

  return plea_record_remind (fixture->record, G_LIST_MODEL (fixture->listings), open, 8, day);
}

static guint
count (Fixture *fixture, const char *today)
{
  g_autoptr (GPtrArray) reminders = remind (fixture, NULL, today);

  return reminders->len;
}

static void
put_off (Fixture *fixture, guint nth, const char *until)
{
  g_autoptr (GPtrArray) reminders = remind (fixture, NULL, TODAY);
  g_autoptr (GDate) day = parse (until);

  g_assert_true (plea_record_put_off (fixture->record, reminders->pdata[nth],
                                      until != NULL ? day : NULL, NULL));
}

static void
test_kept (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) reminders = remind (fixture, NULL, TODAY);

  g_assert_cmpuint (reminders->len, ==, 2);
  put_off (fixture, 1, "2026-07-07");
  put_off (fixture, 0, NULL);
  for (guint i = 0; i < 2; i++, open_store (fixture))
    {
      g_assert_cmpuint (count (fixture, TODAY), ==, 0);
      g_assert_cmpuint (count (fixture, "2026-07-07"), ==, 1);
    }
  for (guint i = 0; i < 2; i++)
    g_assert_true (plea_record_bring_back (fixture->record, reminders->pdata[i], NULL));
  g_assert_cmpuint (count (fixture, TODAY), ==, 2);
}

/* What is deleted or forgotten leaves nothing here either. */
static void
test_forgotten (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDate) day = parse (TODAY);
  const struct
  {
    const char *way;
    guint       left;
  } ways[] = { { "delete", 1 }, { "entry", 1 }, { "appeal", 1 },
               { "before", 1 }, { "all", 0 },   { "everything", 0 } };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      const char *way = ways[i].way;
      PleaRecord *record = fixture->record;
      g_autoptr (PleaRecordEntry) entry = plea_record_entry_copy (
          plea_test_record_get_entry (fixture->store, 0));

      put_off (fixture, 1, NULL);
      put_off (fixture, 0, NULL);
      g_assert_cmpuint (count (fixture, TODAY), ==, 0);
      g_assert_true (
          g_str_equal (way, "delete")
              ? plea_record_remove (record, plea_test_record_get_entry (fixture->store, 0), NULL)
          : g_str_equal (way, "entry")
              ? plea_record_forget (record, plea_test_record_get_entry (fixture->store, 0), NULL)
          : g_str_equal (way, "appeal") ? plea_record_forget_appeal (record, "case", NULL)
          : g_str_equal (way, "before") ? plea_record_forget_before (record, day, NULL)
          : g_str_equal (way, "all")    ? plea_record_forget_all (record, NULL)
                                        : plea_store_forget_everything (fixture->store, NULL));
      entry->id = 0;
      g_assert_true (plea_record_restore (record, entry, NULL));
      g_assert_cmpuint (count (fixture, TODAY), ==, 2 - ways[i].left);
      g_assert_true (plea_record_forget_all (record, NULL));
      g_assert_true (plea_record_restore (record, entry, NULL));
    }
}

/* Of the draft that is written at it is known at once, of all others by what is kept. */
static void
test_checked (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("case");
  g_autoptr (GDate) day = parse ("2027-06-01");
  g_autoptr (GPtrArray) before = remind (fixture, draft, "2027-12-01");
  g_autoptr (GPtrArray) open = NULL;

  g_assert_cmpuint (before->len, ==, 1);
  g_object_set (draft, "checked-on", day, NULL);
  open = remind (fixture, draft, "2027-12-01");
  g_assert_cmpuint (open->len, ==, 0);
  g_assert_cmpuint (count (fixture, "2027-12-01"), ==, 1);
  g_assert_true (plea_store_save_draft (fixture->store, draft, NULL));
  g_assert_cmpuint (count (fixture, "2027-12-01"), ==, 0);
  g_assert_cmpuint (count (fixture, "2028-06-01"), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reminders/cases", test_cases);
  g_test_add_func ("/reminders/put-off", test_put_off);
  g_test_add_func ("/reminders/order", test_order);
  g_test_add ("/reminders/kept", Fixture, NULL, set_up, test_kept, tear_down);
  g_test_add ("/reminders/forgotten", Fixture, NULL, set_up, test_forgotten, tear_down);
  g_test_add ("/reminders/checked", Fixture, NULL, set_up, test_checked, tear_down);

  return g_test_run ();
}
