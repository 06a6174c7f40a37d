/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drafts: what they keep, when they say they changed; senders read from a file. */

#include <glib/gstdio.h>

#include "plea-date.h"
#include "plea-draft-data.h"
#include "plea-sender.h"
#include "plea-style.h"

static void
count (gpointer object, gpointer user_data)
{
  (*(guint *) user_data)++;
}

static void
change_everything (PleaDraft *draft)
{
  GDate date;

  g_assert_true (plea_date_parse ("2026-11-23", &date));
  g_object_set (draft, "language", "fr", NULL);
  g_object_set (draft, "opening", "I wrote to you on 3 March 2026.", NULL);
  g_object_set (draft, "own-words", "As a teacher,\nI write \\n to you; [x]=#", NULL);
  g_object_set (draft, "defender-words", "Our cat is well.", NULL);
  g_object_set (draft, "return-address", TRUE, NULL);
  g_object_set (draft, "subject", " Elena", NULL);
  g_object_set (draft, "place", "", NULL);
  g_object_set (draft, "date", &date, NULL);
  g_object_set (draft, "disclosure", PLEA_DISCLOSURE_BLANK, NULL);
  g_object_set (draft, "emphasise-name", TRUE, NULL);
  g_object_set (draft, "one-sheet", FALSE, NULL);
  plea_draft_set_demand_chosen (draft, "demand-2", FALSE);
  plea_draft_set_recipient_chosen (draft, "minister", TRUE);
  plea_draft_set_edit (draft, "en", "paragraph-1", "First;\nsecond");
  plea_draft_set_edit (draft, "zh-Hans", "closing", "");
}

static void
test_changed (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  guint n_changes = 0;

  g_signal_connect (draft, "changed", G_CALLBACK (count), &n_changes);
  change_everything (draft);
  g_assert_cmpuint (n_changes, ==, 15);

  change_everything (draft);
  g_assert_cmpuint (n_changes, ==, 15);

  plea_draft_set_edit (draft, "en", "paragraph-1", NULL);
  g_assert_cmpuint (n_changes, ==, 16);
  g_assert_null (plea_draft_get_edit (draft, "en", "paragraph-1"));
}

static void
test_kept (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autofree char *data = NULL;
  g_autofree char *data_again = NULL;
  g_autoptr (PleaDraft) again = NULL;
  g_autoptr (GError) error = NULL;

  change_everything (draft);
  data = plea_draft_to_data (draft);
  again = plea_draft_new_from_data ("x", data, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (again->language, ==, "fr");
  g_assert_cmpstr (again->opening, ==, "I wrote to you on 3 March 2026.");
  g_assert_cmpstr (again->own_words, ==, "As a teacher,\nI write \\n to you; [x]=#");
  g_assert_cmpstr (again->defender_words, ==, "Our cat is well.");
  g_assert_true (again->return_address);
  g_assert_cmpstr (again->subject, ==, " Elena");
  g_assert_cmpstr (again->place, ==, "");
  g_assert_cmpint (again->disclosure, ==, PLEA_DISCLOSURE_BLANK);
  g_assert_true (again->emphasise_name);
  g_assert_false (again->one_sheet);
  g_assert_false (plea_draft_get_demand_chosen (again, "demand-2"));
  g_assert_true (plea_draft_get_demand_chosen (again, "demand-1"));
  g_assert_true (plea_draft_get_recipient_chosen (again, "minister"));
  g_assert_cmpstr (plea_draft_get_edit (again, "en", "paragraph-1"), ==, "First;\nsecond");
  g_assert_cmpstr (plea_draft_get_edit (again, "zh-Hans", "closing"), ==, "");

  data_again = plea_draft_to_data (again);
  g_assert_cmpstr (data, ==, data_again);
}

static void
test_nothing_changed (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autofree char *data = plea_draft_to_data (draft);
  g_autoptr (PleaDraft) again = plea_draft_new_from_data ("x", data, NULL);

  g_assert_cmpstr (data, ==, "");
  g_assert_null (again->language);
  g_assert_cmpstr (again->opening, ==, "");
  g_assert_null (again->place);
  g_assert_null (again->date);
  g_assert_cmpint (again->disclosure, ==, PLEA_DISCLOSURE_TOWN);
  g_assert_false (again->emphasise_name);
  g_assert_true (again->one_sheet);
  g_assert_cmpuint (g_hash_table_size (again->recipients), ==, 0);
}

static void
test_damaged_data (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (plea_draft_new_from_data ("x", "[Draft\nnonsense", &error));
  g_assert_nonnull (error);
}

/* A newer Plea's words are kept for it; a level of disclosure that nobody knows shows nothing. */
static void
test_data_of_newer (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new_from_data (
      "x", "[Draft]\nSubject=S\nTypeface=Garamond\nDisclosure=whisper\n\n[Music]\nKey=C\n", NULL);
  g_autofree char *data = NULL;

  g_assert_cmpint (draft->disclosure, ==, PLEA_DISCLOSURE_BLANK);
  g_object_set (draft, "subject", "", NULL);
  data = plea_draft_to_data (draft);
  g_assert_cmpstr (data, ==, "[Draft]\nTypeface=Garamond\nDisclosure=blank\n\n[Music]\nKey=C\n");
}

static void
test_stationery (void)
{
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();

  g_assert_cmpstr (plea_style_for_letters (stationery, "DE").format->item.id, ==, "din5008-b");
  g_assert_cmpstr (plea_style_for_letters (stationery, "US").format->item.id, ==, "us-10");
  g_assert_cmpstr (plea_style_for_letters (stationery, "GB").format->item.id, ==, "uk");
  g_assert_cmpstr (plea_style_for_letters (stationery, "").format->item.id, ==, "plain-a4");

  g_object_set (stationery, "format", "din5008-b", NULL);
  g_assert_cmpstr (plea_style_for_letters (stationery, "US").format->item.id, ==, "din5008-b");
  g_object_set (stationery, "format", "of a newer Plea", NULL);
  g_assert_cmpstr (plea_style_for_letters (stationery, "US").format->item.id, ==, "us-10");
}

static PleaSender *
load_sender (const char *content, GError **error)
{
  g_autofree char *path = NULL;
  int              descriptor = g_file_open_tmp ("sender-XXXXXX", &path, NULL);
  PleaSender      *sender;

  g_assert_true (g_close (descriptor, NULL));
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
  sender = plea_sender_load (path, error);
  g_remove (path);

  return sender;
}

static void
test_sender_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSender) sender = load_sender ("[Sender]\nName=Marie de la Tour\nAddress=12 rue "
                                               "X;Bâtiment B\nTown=75011 Paris\nCountry=FR\n",
                                               &error);
  g_autofree char *initials = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (sender->name, ==, "Marie de la Tour");
  g_assert_cmpstr (sender->address, ==, "12 rue X\nBâtiment B");
  g_assert_cmpstr (sender->town, ==, "75011 Paris");
  g_assert_cmpstr (sender->country, ==, "FR");
  initials = plea_sender_get_signature (sender, PLEA_DISCLOSURE_INITIALS);
  g_assert_cmpstr (initials, ==, "M. D. L. T.");
}

static void
test_bad_sender_files (void)
{
  static const char *const contents[] = {
    "Name=x\n",
    "[Sender\n",
    "[Sender]\nCountry=France\n",
    "[Sender]\nName=\xff\xfe\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (PleaSender) sender = load_sender (contents[i], &error);

      g_assert_null (sender);
      g_assert_nonnull (error);
      g_assert_nonnull (g_strrstr (error->message, "sender-"));
    }
}

/* What is set as a property is read as one, of each type. */
static void
test_properties (void)
{
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaStationery) stationery = plea_stationery_new ();
  g_autofree char *words = NULL;
  g_autoptr (GDate) date = NULL;
  gboolean       emphasise_name, one_sheet;
  PleaDisclosure disclosure;
  double         offset;

  change_everything (draft);
  g_object_get (draft, "subject", &words, "emphasise-name", &emphasise_name, "one-sheet",
                &one_sheet, "disclosure", &disclosure, "date", &date, NULL);
  g_assert_cmpstr (words, ==, " Elena");
  g_assert_true (emphasise_name);
  g_assert_false (one_sheet);
  g_assert_cmpint (disclosure, ==, PLEA_DISCLOSURE_BLANK);
  g_assert_cmpint (g_date_compare (date, draft->date), ==, 0);

  g_object_set (stationery, "offset-y", -1.5, NULL);
  g_object_get (stationery, "offset-y", &offset, NULL);
  g_assert_cmpfloat (offset, ==, -1.5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft/changed", test_changed);
  g_test_add_func ("/draft/kept", test_kept);
  g_test_add_func ("/draft/nothing-changed", test_nothing_changed);
  g_test_add_func ("/draft/damaged", test_damaged_data);
  g_test_add_func ("/draft/of-newer", test_data_of_newer);
  g_test_add_func ("/draft/properties", test_properties);
  g_test_add_func ("/stationery/format", test_stationery);
  g_test_add_func ("/sender/file", test_sender_file);
  g_test_add_func ("/sender/bad-files", test_bad_sender_files);

  return g_test_run ();
}
