/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of every kind, read field by field: what is expected of each stands beside it in
 * tests/data/pages, in a file of the same name with “.ini” behind. */

#include <locale.h>
#include <string.h>

#include "plea-appeal-file.h"
#include "plea-date.h"
#include "plea-idioms.h"
#include "plea-reading.h"
#include "plea-source-file.h"

/* The day on which all pages are read. */
#define TODAY "2026-11-25"

/* As long as values may be in the expectations; longer ones are cut and end so. */
#define ELLIPSIS "…"

typedef struct
{
  guint right;
  guint missing;
  guint wrong;
} Score;

static const struct
{
  PleaReadingMeaning meaning;
  const char        *key;
  gboolean           is_counted;
} keys[] = {
  { PLEA_READING_NAME, "name", FALSE },
  { PLEA_READING_GENDER, "gender", FALSE },
  { PLEA_READING_COUNTRY, "country", FALSE },
  { PLEA_READING_STATUS, "status", FALSE },
  { PLEA_READING_STATUS_WORDS, "status-words", FALSE },
  { PLEA_READING_STATUS_LANGUAGE, "status-language", FALSE },
  { PLEA_READING_ABOUT, "about", FALSE },
  { PLEA_READING_AS_OF, "as-of", FALSE },
  { PLEA_READING_UNTIL, "until", FALSE },
  { PLEA_READING_PUBLISHER, "publisher", FALSE },
  { PLEA_READING_SOURCE, "source", FALSE },
  { PLEA_READING_LANGUAGE, "page-language", FALSE },
  { PLEA_READING_LETTER_LANGUAGE, "letter-language", FALSE },
  { PLEA_READING_ROLE, "role", TRUE },
  { PLEA_READING_RECIPIENT_NAME, "recipient", TRUE },
  { PLEA_READING_RECIPIENT_GENDER, "recipient-gender", TRUE },
  { PLEA_READING_OFFICE, "office", TRUE },
  { PLEA_READING_ADDRESS, "address", TRUE },
  { PLEA_READING_RECIPIENT_COUNTRY, "recipient-country", TRUE },
  { PLEA_READING_COUNTRY_NAME, "country-name", TRUE },
  { PLEA_READING_PHONE, "phone", TRUE },
  { PLEA_READING_FAX, "fax", TRUE },
  { PLEA_READING_EMAIL, "email", TRUE },
  { PLEA_READING_WEB, "web", TRUE },
  { PLEA_READING_SALUTATION, "salutation", TRUE },
  { PLEA_READING_PARAGRAPH, "paragraph", TRUE },
  { PLEA_READING_LEAD_IN, "lead-in", FALSE },
  { PLEA_READING_DEMAND, "demand", TRUE },
  { PLEA_READING_CLOSING, "closing", FALSE },
};

static char *
make_key (const PleaReadingField *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].meaning == field->meaning)
      return keys[i].is_counted ? g_strdup_printf ("%s-%u", keys[i].key, field->nth + 1)
                                : g_strdup (keys[i].key);

  g_assert_not_reached ();
}

static gboolean
agrees (const char *expected, const char *found)
{
  gsize length = strlen (expected);

  if (g_str_has_suffix (expected, ELLIPSIS))
    return strncmp (expected, found, length - strlen (ELLIPSIS)) == 0;

  return g_str_equal (expected, found);
}

static PleaReading *
read_page (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  GDate       today;
  PleaSource *source = plea_source_file_read (bytes, &error);

  g_assert_no_error (error);
  g_assert_true (plea_date_parse (TODAY, &today));

  return plea_reading_read (source, &today);
}

static GKeyFile *
get_fields (PleaReading *page)
{
  GKeyFile *fields = g_key_file_new ();

  for (guint i = 0; i < page->fields->len; i++)
    {
      const PleaReadingField *field = g_ptr_array_index (page->fields, i);
      g_autofree char        *key = make_key (field);

      g_key_file_set_string (fields, "page", key, field->value);
    }

  return fields;
}

static void
score_expected (GKeyFile *expected, GKeyFile *found, const char *name, Score *score)
{
  g_auto (GStrv) all = g_key_file_get_keys (expected, "page", NULL, NULL);

  for (guint i = 0; all != NULL && all[i] != NULL; i++)
    {
      g_autofree char *wanted = g_key_file_get_string (expected, "page", all[i], NULL);
      g_autofree char *value = g_key_file_get_string (found, "page", all[i], NULL);

      if (value == NULL)
        {
          score->missing++;
          g_test_message ("%s: %s is missing, expected “%s”", name, all[i], wanted);
        }
      else if (!agrees (wanted, value))
        {
          score->wrong++;
          g_test_message ("%s: %s is “%s”, expected “%s”", name, all[i], value, wanted);
        }
      else
        score->right++;
    }
}

static void
score_surplus (GKeyFile *expected, GKeyFile *found, const char *name, Score *score)
{
  g_auto (GStrv) all = g_key_file_get_keys (found, "page", NULL, NULL);

  for (guint i = 0; all != NULL && all[i] != NULL; i++)
    if (!g_key_file_has_key (expected, "page", all[i], NULL))
      {
        g_autofree char *value = g_key_file_get_string (found, "page", all[i], NULL);

        score->wrong++;
        g_test_message ("%s: %s is “%s”, expected none", name, all[i], value);
      }
}

static void
score_page (const char *directory, const char *name, Score *score)
{
  g_autofree char *expectation = g_strconcat (directory, "/", name, NULL);
  g_autofree char *path = g_strndup (expectation, strlen (expectation) - strlen (".ini"));
  g_autoptr (GKeyFile) expected = g_key_file_new ();
  g_autoptr (PleaReading) page = read_page (path);
  g_autoptr (GKeyFile) found = get_fields (page);
  g_autoptr (GError) error = NULL;

  g_key_file_load_from_file (expected, expectation, G_KEY_FILE_KEEP_TRANSLATIONS, &error);
  g_assert_no_error (error);
  score_expected (expected, found, name, score);
  score_surplus (expected, found, name, score);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (const char *path, const char *suffix)
{
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  GPtrArray  *names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while ((name = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (name, suffix))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);

  return names;
}

static void
test_fields (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "pages", NULL);
  g_autoptr (GPtrArray) names = list_names (path, ".ini");
  Score score = { 0 };

  for (guint i = 0; i < names->len; i++)
    score_page (path, g_ptr_array_index (names, i), &score);

  g_test_message ("%u pages: %u fields right, %u missing, %u wrong", names->len, score.right,
                  score.missing, score.wrong);
  g_assert_cmpuint (names->len, >=, 89);
  g_assert_cmpuint (score.missing + score.wrong, ==, 0);
}

/* The seed of it all: a French page round an English letter, with one slip. */
static void
test_seed (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "appeal-page.txt", NULL);
  g_autoptr (PleaReading) page = read_page (path);
  const PleaReadingRemark *remark;

  g_assert_cmpuint (page->remarks->len, ==, 1);
  remark = g_ptr_array_index (page->remarks, 0);
  g_assert_cmpint (remark->meaning, ==, PLEA_READING_ADDRESS);
  g_assert_cmpuint (remark->line_number, ==, 12);
  g_assert_cmpstr (remark->found, ==, "32/34 32/34");
  g_assert_cmpstr (remark->proposed, ==, "32/34");

  for (guint i = 0; i < page->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (page, i);

      g_assert_cmpint (line->meaning, !=, PLEA_READING_UNKNOWN);
      g_assert_false (line->is_doubtful);
    }
}

static PleaAppeal *
build (PleaReading *page, PleaReadingFixes fixes)
{
  g_autoptr (PleaAppealBuilder) builder = plea_reading_make_builder (page, fixes);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  PleaAppeal *appeal = plea_appeal_builder_build (builder, problems);

  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((PleaProblem *) g_ptr_array_index (problems, i))->message);
  g_assert_nonnull (appeal);

  return appeal;
}

/* Nothing is changed unasked. */
static void
test_fixes (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "appeal-page.txt", NULL);
  g_autoptr (PleaReading) page = read_page (path);
  g_autoptr (PleaAppeal) as_published = build (page, PLEA_READING_AS_PUBLISHED);
  g_autoptr (PleaAppeal) fixed = build (page, PLEA_READING_WITH_FIXES);

  g_assert_cmpstr (plea_appeal_get_recipient (as_published, 0)->address[0], ==,
                   "Smolenskaya-Sennaia pl, 32/34 32/34");
  g_assert_cmpstr (plea_appeal_get_recipient (fixed, 0)->address[0], ==,
                   "Smolenskaya-Sennaia pl, 32/34");
}

static void
assert_round_trip (PleaReading *page, const char *name)
{
  g_autoptr (PleaAppeal) appeal = build (page, PLEA_READING_WITH_FIXES);
  g_autoptr (GBytes) bytes = plea_appeal_writer_write (appeal);
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) again = plea_appeal_reader_read (bytes, name, problems);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_nonnull (again);
}

/* Every page with a letter that tells whom it is about makes an appeal file that reads back. */
static void
test_appeals (void)
{
  g_autofree char *directory = g_test_build_filename (G_TEST_DIST, "data", "pages", NULL);
  g_autoptr (GPtrArray) names = list_names (directory, ".ini");

  for (guint i = 0; i < names->len; i++)
    {
      const char      *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_strdup_printf ("%s/%.*s", directory,
                                               (int) (strlen (name) - strlen (".ini")), name);
      g_autoptr (PleaReading) page = read_page (path);

      if (plea_reading_has_letter (page)
          && plea_reading_find_field (page, PLEA_READING_NAME, 0) != NULL)
        assert_round_trip (page, name);
    }
}

#define LETTER                                                                                     \
  "\nYour Excellency,\n\nAna Lind has been in prison since 2 May 2023.\n\nI urge %s to:\n"         \
  "1. Release her.\n"

/* Domestic letters need no country in their address, so that pages leave it out. */
static void
test_addresses_without_country (void)
{
  static const struct
  {
    const char *recipient;
    const char *whom;
    const char *country;   /* of the case */
    const char *stands_in; /* or NULL */
  } cases[] = {
    { "Ministry of Justice\n3 Gate\nTown\n", "the authorities in Kenya", "KE", "KE" },
    { "Country: Kenya\nMinistry of Justice\n3 Gate\nTown\n", "you", "KE", "KE" },
    { "Ministry of Justice\n3 Gate\nTown\nKenya\n\nMinister of Health\n4 Gate\nTown\n", "you", "KE",
      "KE" },
    { "Embassy of Kenya in Chad\n3 Gate\nTown\n", "you", "KE", "TD" },
    { "Ambassador\nEmbassy of Kenya in Chad\n3 Gate\nTown\n", "you", "KE", "TD" },
    { "Embassy of Kenya\n3 Gate\nTown\nChad\n", "you", "KE", "TD" },
    { "Embassy of Kenya\n3 Gate\nTown\n", "you", "KE", NULL },
    { "Embassy of Kenya\n3 Gate\nTown\n", "the authorities in Kenya", "KE", NULL },
    { "Council of Nations\n1 Plaza\nNew York, NY 10099\n", "the authorities in Kenya", "KE", "US" },
    { "Prosecutor Paul Oduya\nc/o Embassy of Kenya\n9 Ring Road\n1030 Wien\n",
      "the authorities in Kenya", "KE", "AT" },
    { "Ministry of Justice\n3 Vienna Street\nTown\n", "the authorities in Kenya", "KE", "KE" },
    { "Prime Minister of Kenya\n3 Gate\nTown\n", "you", "KE", "KE" },
    { "Ministry of Justice\n3 Gate\nTown\nKenya\n\nEmbassy of Chad\n3 Gate\n0244 Oslo\n", "you",
      "KE", "NO" },
    { "Ministry of Justice\n3 Gate\nTown\nKenya\n\nEmbassy of Chad\n3 Gate\nTown\n", "you", "KE",
      NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Take action for Ana Lind\nAna Lind\n\n%s" LETTER,
                                               cases[i].recipient, cases[i].whom);
      g_autoptr (PleaReading) page = plea_reading_read_plain (text, NULL, NULL);
      guint                   last = plea_reading_count_fields (page, PLEA_READING_ROLE) - 1;
      const PleaReadingField *country = plea_reading_find_field (page, PLEA_READING_COUNTRY, 0);
      const PleaReadingField *stands_in = plea_reading_find_field (
          page, PLEA_READING_RECIPIENT_COUNTRY, last);

      g_test_message ("%s", text);
      g_assert_cmpstr (country->value, ==, cases[i].country);
      g_assert_cmpstr (stands_in != NULL ? stands_in->value : NULL, ==, cases[i].stands_in);
      if (stands_in != NULL
          && plea_reading_find_field (page, PLEA_READING_COUNTRY_NAME, last) == NULL)
        g_assert_true (stands_in->is_doubtful);
    }
}

/* A country that only the letter names may be that of the case, but no envelope goes there for it;
 * and whoever is only named gets the letter, if nobody else does. */
static void
test_only_named (void)
{
  g_autoptr (PleaReading) page = plea_reading_read_plain (
      "Save the lake\n\nTo: Minister of Foreign Affairs\n\nDear Minister,\n\n"
      "We ask you to speak with the government of Kenya about the lake.\n\n"
      "We hope that you will do so before it is dry.\n\nYours sincerely,\n",
      NULL, NULL);

  g_assert_cmpstr (plea_reading_get_value (page, PLEA_READING_COUNTRY, 0), ==, "KE");
  g_assert_cmpuint (plea_reading_count_fields (page, PLEA_READING_ROLE), ==, 1);
  g_assert_cmpstr (plea_reading_get_value (page, PLEA_READING_ADDRESS, 0), ==,
                   "Minister of Foreign Affairs");
  g_assert_null (plea_reading_find_field (page, PLEA_READING_RECIPIENT_COUNTRY, 0));
}

/* Among those to write to, and above the sample of a letter. */
static void
test_again (void)
{
  g_autoptr (PleaReading) page = plea_reading_read_plain (
      "Please write to:\n\nAna Lind\nMinister of Justice\n5 Lake Street\nLee 1200\nKenya\n\n"
      "Oto Bell\nMinister of Water\n7 Lake Street\nLee 1200\nKenya\n\nSample letter:\n\n"
      "Ana Lind\nMinister of Justice\nLee\nKenya\n\nDear Minister,\n\n"
      "We ask you to keep the lake, and those who stand up for it, from harm.\n\n"
      "We hope that you will do so before it is dry.\n\nYours sincerely,\n",
      NULL, NULL);

  g_assert_cmpuint (plea_reading_count_fields (page, PLEA_READING_ROLE), ==, 2);
  g_assert_cmpstr (plea_reading_get_value (page, PLEA_READING_RECIPIENT_NAME, 0), ==, "Ana Lind");
  g_assert_cmpstr (plea_reading_get_value (page, PLEA_READING_RECIPIENT_NAME, 1), ==, "Oto Bell");
}

/* Each in a line of their own, among others. */
static void
test_several_in_lines (void)
{
  g_autoptr (PleaReading) page = plea_reading_read_plain (
      "Save the lake\n\nTo:\n\nAna Lind, Minister of Water\nOto Bell, Minister of Justice\n"
      "The Mayor of Lee\nTown Hall\n5 Lake Street\nLee 1200\n\nDear Ministers, dear Mayor,\n\n"
      "We ask you to keep the lake, and those who stand up for it, from harm.\n\n"
      "We hope that you will do so before it is dry.\n\nYours sincerely,\n",
      NULL, NULL);

  g_assert_cmpuint (plea_reading_count_fields (page, PLEA_READING_ROLE), ==, 3);
  g_assert_cmpstr (plea_reading_get_value (page, PLEA_READING_ADDRESS, 1), ==,
                   "Minister of Justice");
}

/* Where pages are cut, their letters end within a sentence. */
static void
test_ends (void)
{
  static const struct
  {
    const char *end;
    gboolean    breaks_off;
  } cases[] = {
    { "I ask you to let Ana Lind go home to her", TRUE },
    { "I ask you to let Ana Lind go home,", TRUE },
    { "I ask you to let Ana Lind go home in 20", TRUE },
    { "I ask you to let Ana Lind go home to her chil-", TRUE },
    { "I ask you to let Ana Lind go home.", FALSE },
    { "When will you let Ana Lind go home?", FALSE },
    { "She told the court: “I want to go home.”", FALSE },
    { "I ask you to let Ana Lind go home (as the court did).", FALSE },
    { "I ask you to let Ana Lind go home\n\nYours sincerely,", FALSE },
    { "I ask you to let Ana Lind go home…", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf (
          "Minister of Justice\n3 Gate Street\n1000 Town\nKenya\n\nDear Minister,\n\nI am writing "
          "to you about Ana Lind, who has been in prison since 2 May 2023.\n\n%s\n",
          cases[i].end);
      g_autoptr (PleaReading) page = plea_reading_read_plain (text, NULL, NULL);
      gboolean breaks_off = FALSE;

      plea_foreach (const PleaReadingRemark, remark, page->remarks)
        breaks_off = breaks_off || remark->meaning == PLEA_READING_PARAGRAPH;
      g_test_message ("%s", cases[i].end);
      g_assert_cmpint (breaks_off, ==, cases[i].breaks_off);
    }
}

/* All that an envelope needs may stand in one line, within a sentence or behind labels. */
static void
test_addresses_in_a_line (void)
{
  static const struct
  {
    const char *line;
    const char *name;
    const char *address;
  } cases[] = {
    { "Please send a card to the judge (Mr Paul Moss, 5 Gate, Zone 3, 1234 Lee, KENYA). You may "
      "say:",
      "Mr Paul Moss", "5 Gate\nZone 3\n1234 Lee" },
    { "Write to the Minister of Justice, Mr Paul Moss, 5 Gate, Zone 3, Lee, Kenya, asking for "
      "mercy.",
      "Mr Paul Moss", "5 Gate\nZone 3\nLee" },
    { "Adresse : Ministère de la Justice, 5 rue Longue, Lys, Kenya Courriel : a@b.example Tél. : "
      "020",
      NULL, "Ministère de la Justice\n5 rue Longue\nLys" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("Take action for Ana Lind\nAna Lind\n\n%s\n" LETTER,
                                               cases[i].line, "you");
      g_autoptr (PleaReading) page = plea_reading_read_plain (text, NULL, NULL);

      g_test_message ("%s", text);
      g_assert_cmpstr (plea_reading_get_value (page, PLEA_READING_RECIPIENT_NAME, 0), ==,
                       cases[i].name);
      g_assert_cmpstr (plea_reading_get_value (page, PLEA_READING_ADDRESS, 0), ==,
                       cases[i].address);
      g_assert_cmpstr (plea_reading_get_value (page, PLEA_READING_RECIPIENT_COUNTRY, 0), ==, "KE");
    }
}

#define ADDRESS "Minister Paul Moss\nMinistry of Justice\n5 Gate\n1234 Lee\nKenya\n\n"
#define WORDS                                                                                      \
  "Ana Lind has been in prison since 2 May 2023 for counting birds.\n\n"                           \
  "I am writing to you since I learned that she sees no doctor. Please release her.\n"

typedef enum
{
  REFUSED,
  DOUBTED,
  TAKEN,
} Answer;

static void
assert_answer (const char *text, Answer answer)
{
  g_autoptr (PleaReading) page = plea_reading_read_plain (text, NULL, NULL);
  gboolean is_doubted = page->remarks->len > 0
                        && strstr (((PleaReadingRemark *) page->remarks->pdata[0])->message,
                                   "may be a letter")
                               != NULL;

  g_test_message ("%s", text);
  g_assert_cmpint (plea_reading_has_letter (page), ==, answer != REFUSED);
  g_assert_cmpint (is_doubted, ==, answer == DOUBTED);
  plea_foreach (const PleaReadingLine, line, page->lines)
    if (plea_reading_get_place (line->meaning, FALSE) == PLEA_READING_IN_LETTER)
      g_assert_true (line->is_doubtful || answer != DOUBTED);
}

/* A letter may lack a greeting, a farewell, demands or an address, and be one. What lacks most of
 * them may be one, and what lacks all of them is none, whatever its lines look like. */
static void
test_letters (void)
{
  static const struct
  {
    const char *text;
    Answer      answer;
  } cases[] = {
    { "Dear Minister,\n\n" WORDS, TAKEN },
    { "Your Excellency,\n\n" WORDS, TAKEN },
    { ADDRESS WORDS, TAKEN },
    { WORDS "\nYours sincerely,\n", TAKEN },
    { ADDRESS "Ana Lind is still in prison.\n\nYou have the power to free her. Nobody else has.\n",
      TAKEN },
    { ADDRESS "Dear Minister,\n\nThe herons are back in Lee. Ana Lind is not.\n", TAKEN },
    { "Dear friends,\n\nplease write to the minister.\n\n" ADDRESS "Dear Minister,\n\n" WORDS,
      TAKEN },
    { "Please write to:\n" ADDRESS "Points for your letter:\n- Release Ana Lind.\n"
      "- Let her see a doctor.\n",
      TAKEN },
    { "Dear customer,\n\nyour bill is ready. Please log in to see it.\n\nBest regards,\n",
      REFUSED },
    { "Hello,\n\nI am writing to you about our meeting. Please bring cake.\n\nRegards,\n",
      REFUSED },
    { "What it does:\n- counts tides\n- draws them\n- writes to a file\n", REFUSED },
    { "Lighthouse keeper finds a bottle\nFive islands without a car\n\n1. Is your roof ready?\n"
      "2. Who won, who slipped\n3. Court hears the case of the oars\n",
      REFUSED },
    { "Ana Lind is in prison.\n\nWe ask the minister to let her go.\n", DOUBTED },
    { "Urge the minister to:\n- release Ana Lind\n- let her see a doctor\n", TAKEN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_answer (cases[i].text, cases[i].answer);
}

/* Each of them is one, and may be doubted; no more than one in thirty is refused. A case begins
 * with “% ” and what is unusual about it. */
static void
test_bare_letters (void)
{
  g_autofree char *directory = g_test_build_filename (G_TEST_DIST, "data", "letters", NULL);
  g_autoptr (GPtrArray) names = list_names (directory, ".txt");
  guint n_letters = 0, n_refused = 0;

  g_assert_cmpuint (names->len, >=, 8);
  plea_foreach (const char, name, names)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) cases = NULL;

      g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
      cases = g_strsplit (text + strlen ("% "), "\n% ", -1);
      for (guint i = 0; cases[i] != NULL; i++)
        {
          g_autoptr (PleaReading) page = plea_reading_read_plain (strchr (cases[i], '\n'), NULL,
                                                                  NULL);

          g_test_message ("%s: %s", name, cases[i]);
          n_letters++;
          n_refused += !plea_reading_has_letter (page);
        }
    }
  g_assert_cmpuint (n_letters, >=, 60);
  g_assert_cmpuint (n_refused * 30, <=, n_letters);
}

/* What a labelled page says, as somebody copies it. */
static char *
strip_labels (const char *rows, gboolean *has_letter)
{
  g_auto (GStrv) lines = g_strsplit (rows, "\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  *has_letter = FALSE;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *tab = strchr (lines[i], '\t');
      const char *label = lines[i] + strspn (lines[i], "^");

      *has_letter = *has_letter || g_str_has_prefix (label, "paragraph")
                    || g_str_has_prefix (label, "demand");
      g_string_append_printf (text, "%s%s", *lines[i] == '^' ? " " : "\n",
                              tab != NULL ? tab + 1 : "");
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* No more than one in a hundred loses its letter, and no more than these three show one where there
 * is none: a circular, a list of names and a column about letters. */
static void
test_labelled_pages (void)
{
  g_autofree char *directory = g_test_build_filename (G_TEST_DIST, "data", "readings", NULL);
  g_autoptr (GPtrArray) names = list_names (directory, ".tsv");
  guint n_lost = 0, n_invented = 0;

  g_assert_cmpuint (names->len, >=, 1400);
  plea_foreach (const char, name, names)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);
      g_autofree char *rows = NULL, *text = NULL;
      g_autoptr (PleaReading) page = NULL;
      gboolean has_letter;

      g_assert_true (g_file_get_contents (path, &rows, NULL, NULL));
      text = strip_labels (rows, &has_letter);
      page = plea_reading_read_plain (text, NULL, NULL);
      g_test_message ("%s", name);
      n_lost += has_letter && !plea_reading_has_letter (page);
      n_invented += !has_letter && plea_reading_has_letter (page);
    }
  g_assert_cmpuint (n_lost * 100, <=, names->len);
  g_assert_cmpuint (n_invented, <=, 3);
}

static const PleaReadingLine *
find_line (PleaReading *page, const char *text)
{
  for (guint i = 0; i < page->lines->len; i++)
    if (g_str_equal (plea_reading_get_line (page, i)->text, text))
      return plea_reading_get_line (page, i);

  g_assert_not_reached ();
}

/* What was not understood is there to be shown. */
static void
test_nothing_is_dropped (void)
{
  static const struct
  {
    const char        *text;
    PleaReadingMeaning meaning;
  } cases[] = {
    { "URGENT ACTION", PLEA_READING_UNKNOWN },
    { "UA: 77/23 Index: XYZ 12/3456/2023", PLEA_READING_UNKNOWN },
    { "Ruben Castle", PLEA_READING_RECIPIENT_NAME },
    { "1000 Santa Rosa, Honduras", PLEA_READING_ADDRESS },
    { "• release Ana Lind at once;", PLEA_READING_DEMAND },
    { "ADDITIONAL INFORMATION", PLEA_READING_UNKNOWN },
    { "PLEASE TAKE ACTION AS SOON AS POSSIBLE UNTIL: 30 March 2023", PLEA_READING_UNTIL },
    { "NAME AND PREFERRED PRONOUN: Ana Lind (she/her)", PLEA_READING_NAME },
  };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "pages", "en-ua-style.txt",
                                                 NULL);
  g_autoptr (PleaReading) page = read_page (path);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaReadingLine *line = find_line (page, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (line->meaning, ==, cases[i].meaning);
      g_assert_cmpstr (plea_reading_meaning_get_name (line->meaning), !=, "");
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/fields", test_fields);
  g_test_add_func ("/page/seed", test_seed);
  g_test_add_func ("/page/fixes", test_fixes);
  g_test_add_func ("/page/appeals", test_appeals);
  g_test_add_func ("/page/addresses-without-country", test_addresses_without_country);
  g_test_add_func ("/page/only-named", test_only_named);
  g_test_add_func ("/page/again", test_again);
  g_test_add_func ("/page/several-in-lines", test_several_in_lines);
  g_test_add_func ("/page/ends", test_ends);
  g_test_add_func ("/page/addresses-in-a-line", test_addresses_in_a_line);
  g_test_add_func ("/page/letters", test_letters);
  g_test_add_func ("/page/bare-letters", test_bare_letters);
  g_test_add_func ("/page/labelled-pages", test_labelled_pages);
  g_test_add_func ("/page/nothing-is-dropped", test_nothing_is_dropped);

  return g_test_run ();
}
