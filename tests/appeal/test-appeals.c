/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Several appeals in one file: all of them come out as they went in, and a mistake in one leaves
 * the others as they are. */

#include <string.h>

#include "plea-appeal-check.h"
#include "plea-appeal-file.h"

#define NAMESPACE "xmlns='" PLEA_APPEAL_NAMESPACE "'"
#define APPEAL(id, words)                                                                          \
  "<appeal id='" id "' as-of='2026-01-01'>\n<status id='charged'/>\n"                              \
  "<letter xml:lang='en'><p>" words "</p></letter>\n</appeal>\n"

static GPtrArray *
read_all (const char *text, gsize length, GPtrArray *problems)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, length);

  return plea_appeal_reader_read_all (bytes, "x.appeals", problems);
}

static PleaAppeal *
load (const char *path)
{
  g_autoptr (GFile) file = g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), path, NULL);
  g_autoptr (GError) error = NULL;
  PleaAppeal *appeal = plea_appeal_file_load (file, &error);

  g_assert_no_error (error);

  return appeal;
}

static void
test_round_trip (void)
{
  g_autoptr (GPtrArray) appeals = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GBytes) written = NULL;

  g_ptr_array_add (appeals, plea_appeal_file_load_built_in ("elena-milashina-2016"));
  g_ptr_array_add (appeals, load ("data/languages.appeal"));
  g_ptr_array_add (appeals, load ("data/appeals/closed.appeal"));
  written = plea_appeal_writer_write_all (appeals);
  entries = plea_appeal_reader_read_all (written, "x", problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (entries->len, ==, appeals->len);
  for (guint i = 0; i < entries->len; i++)
    {
      const PleaAppealEntry *entry = g_ptr_array_index (entries, i);
      g_autoptr (GBytes) before = plea_appeal_writer_write (g_ptr_array_index (appeals, i));
      g_autoptr (GBytes) after = plea_appeal_writer_write (entry->appeal);

      g_assert_cmpstr (entry->name, ==, entry->appeal->id);
      g_assert_true (g_bytes_equal (before, after));
    }
}

static const struct
{
  const char *name;
  const char *text;
  const char *found; /* an id for each appeal, “!” for each that is none */
  const char *problem;
} files[] = {
  { "one", "<appeals " NAMESPACE ">" APPEAL ("a", "A") "</appeals>", "a ", NULL },
  { "three",
    "<appeals " NAMESPACE ">" APPEAL ("a", "A") APPEAL ("b", "B") APPEAL ("c", "C") "</appeals>",
    "a b c ", NULL },
  { "empty", "<appeals " NAMESPACE "/>", "", "x.appeals:1: There is no appeal in this file." },
  { "broken in the middle",
    "<appeals " NAMESPACE ">\n" APPEAL ("a", "A") APPEAL ("b", " ") APPEAL ("c", "C") "</appeals>",
    "a !b c ", "x.appeals:8: “p” is empty." },
  { "not an appeal", "<appeals " NAMESPACE ">" APPEAL ("a", "A") "<letter/></appeals>", "a ! ",
    "x.appeals:5: The outermost element is not “appeal”" },
  { "another namespace", "<appeals xmlns='https://other.example'>" APPEAL ("a", "A") "</appeals>",
    "! ", "x.appeals:1: The outermost element is not “appeal”" },
  { "twice", "<appeals " NAMESPACE ">" APPEAL ("a", "A") APPEAL ("a", "B") "</appeals>", "a !a ",
    "x.appeals:5: There is another appeal “a” in this file." },
  { "in each other", "<appeals " NAMESPACE "><appeals>" APPEAL ("a", "A") "</appeals></appeals>",
    "! ", "x.appeals:1: There are several appeals in this file" },
  { "words between", "<appeals " NAMESPACE ">words" APPEAL ("a", "A") "</appeals>", "a ",
    "x.appeals:1: There is text in “appeals” where only elements belong." },
  { "no XML", "<appeals " NAMESPACE "><appeal", "",
    "x.appeals:1: There is a mistake in the XML here: " },
  { "document type", "<!DOCTYPE appeals [<!ENTITY x 'y'>]><appeals " NAMESPACE "/>", "",
    "x.appeals:1: An appeal may not declare a document type" },
};

static char *
describe (GPtrArray *entries, GPtrArray *problems)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    {
      const PleaAppealEntry *entry = g_ptr_array_index (entries, i);

      g_assert_true ((entry->appeal == NULL) == (entry->problems->len > 0));
      if (entry->appeal != NULL)
        g_assert_cmpstr (entry->name, ==, entry->appeal->id);
      for (guint n = 0; n < entry->problems->len; n++)
        {
          const PleaProblem *problem = g_ptr_array_index (entry->problems, n);

          g_ptr_array_add (problems, plea_problem_new (problem->file, problem->line, PLEA_NO_PLACE,
                                                       "%s", problem->message));
        }
      g_string_append_printf (found, "%s%s ", entry->appeal == NULL ? "!" : "",
                              entry->name != NULL ? entry->name : "");
    }

  return g_string_free (found, FALSE);
}

static void
test_file (gconstpointer data)
{
  const guint nth = GPOINTER_TO_UINT (data);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (GPtrArray) entries = read_all (files[nth].text, strlen (files[nth].text), problems);
  g_autofree char *found = describe (entries, problems);
  g_autofree char *problem = NULL;

  g_assert_cmpstr (found, ==, files[nth].found);
  g_assert_cmpuint (problems->len, ==, files[nth].problem != NULL ? 1 : 0);
  if (files[nth].problem == NULL)
    return;

  problem = plea_problem_to_string (g_ptr_array_index (problems, 0));
  g_test_message ("%s", problem);
  g_assert_true (g_str_has_prefix (problem, files[nth].problem));
}

/* An appeal file is a file of one. */
static void
test_appeal_file (void)
{
  g_autoptr (GFile) file = g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "data",
                                                      "appeals", "closed.appeal", NULL);
  g_autoptr (GBytes) bytes = plea_appeal_file_read_all (file, NULL);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (GPtrArray) entries = plea_appeal_reader_read_all (bytes, "x", problems);
  const PleaAppealEntry *entry = g_ptr_array_index (entries, 0);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (entries->len, ==, 1);
  g_assert_nonnull (entry->appeal);
}

/* The other way round it is said what the file is. */
static void
test_file_of_several_as_appeal (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (files[1].text, strlen (files[1].text));
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  const PleaProblem *problem;

  g_assert_null (plea_appeal_reader_read (bytes, "x.appeal", problems));
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_true (g_str_has_prefix (problem->message, "There are several appeals in this file"));
}

static void
assert_too_large (const char *text, gsize length, const char *sentence)
{
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (GPtrArray) entries = read_all (text, length, problems);
  const PleaProblem *problem;

  g_assert_cmpuint (entries->len, ==, 0);
  g_assert_cmpuint (problems->len, ==, 1);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpstr (problem->message, ==, sentence);
}

static void
test_too_large (void)
{
  g_autofree char *bytes = g_malloc0 (PLEA_APPEALS_MAX_SIZE + 1);
  g_autoptr (GString) elements = g_string_new ("<appeals " NAMESPACE ">");

  assert_too_large (bytes, PLEA_APPEALS_MAX_SIZE + 1,
                    "The file is larger than a file of appeals can be (64 MiB).");
  for (guint i = 0; i < PLEA_APPEALS_MAX_ELEMENTS; i++)
    g_string_append_printf (elements, "<p/>");
  g_string_append_printf (elements, "</appeals>");
  assert_too_large (elements->str, elements->len, "This is too large for an appeal.");
}

static void
test_names (void)
{
  g_assert_true (plea_appeal_file_is_of_several ("may.appeals"));
  g_assert_true (plea_appeal_file_is_of_several ("/tmp/MAY.APPEALS"));
  g_assert_false (plea_appeal_file_is_of_several ("may.appeal"));
  g_assert_false (plea_appeal_file_is_of_several ("appeals"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/appeals/round-trip", test_round_trip);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/appeals/files/", files[i].name, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_file);
    }
  g_test_add_func ("/appeals/appeal-file", test_appeal_file);
  g_test_add_func ("/appeals/as-appeal", test_file_of_several_as_appeal);
  g_test_add_func ("/appeals/too-large", test_too_large);
  g_test_add_func ("/appeals/names", test_names);

  return g_test_run ();
}
