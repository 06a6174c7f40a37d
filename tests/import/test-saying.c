/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a person says of lines and words is so, and the fields follow. */

#include <string.h>

#include "plea-idioms.h"
#include "plea-labelling.h"
#include "plea-reading-doubts.h"
#include "plea-reading-history.h"
#include "plea-reading-saying.h"
#include "plea-reading.h"
#include "plea-source-plain.h"

static const char page_text[]
    = "Our winter meeting\n"
      "Bring cake and a warm coat.\n"
      "\n"
      "In the north they took Ilse Brandner on 3 May 2025. Write until the last of June 2026 or "
      "15 July 2026.\n"
      "\n"
      "House with the blue door\n"
      "Behind the second bridge\n"
      "Ruritania\n"
      "\n"
      "To whoever reads this, good morning to you and yours.\n"
      "The hens are loud. The fox is near.\n"
      "A second thought stands here.\n"
      "Open the gate at once.\n"
      "Feed the hens.\n"
      "So long and be well\n"
      "\n"
      "The club was founded in Sweden long ago.\n"
      "Minister of Doors\n"
      "Doorstreet 5\n"
      "12345 Doortown\n"
      "Sweden\n"
      "Somebody, anybody, told us that bridges are old.\n";

static PleaReading *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  PleaReading *reading = plea_reading_read_plain (text, NULL, &error);

  g_assert_no_error (error);

  return reading;
}

/* Where the words stand. */
static PleaReadingSpan
find_words (const PleaReading *reading, const char *words)
{
  for (guint i = 0; i < reading->lines->len; i++)
    {
      const char *text = plea_reading_get_line (reading, i)->text;
      const char *found = strstr (text, words);

      if (found != NULL)
        return (PleaReadingSpan){ i, (gsize) (found - text), i,
                                  (gsize) (found - text) + strlen (words) };
    }

  g_error ("%s is not there", words);
}

/* From the beginning of some words to the end of others. */
static PleaReadingSpan
find_span (const PleaReading *reading, const char *from, const char *to)
{
  PleaReadingSpan span = find_words (reading, from);
  PleaReadingSpan end = find_words (reading, to);

  span.last_line = end.last_line;
  span.last_byte = end.last_byte;

  return span;
}

static void
say (PleaReading *reading, const char *from, const char *to, const char *what)
{
  g_autoptr (GError) error = NULL;
  PleaReadingSpan span = find_span (reading, from, to);

  plea_reading_say (reading, &span, what, &error);
  g_assert_no_error (error);
}

/* All that is known of the lines and the appeal. */
static char *
dump (const PleaReading *reading)
{
  g_autoptr (GString) text = g_string_new (NULL);

  plea_foreach (const PleaReadingLine, line, reading->lines)
    g_string_append_printf (text, "%s%s %u.%u: %s\n",
                            plea_reading_meaning_get_label (line->meaning, line->is_copy),
                            line->is_doubtful ? "?" : "", line->number, line->nth, line->text);
  plea_foreach (const PleaReadingField, field, reading->fields)
    g_string_append_printf (text, "%d %u%s: %s\n", field->meaning, field->nth,
                            field->is_doubtful ? "?" : "", field->value);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* The paragraphs and so on, with a bar between. */
static char *
join_fields (const PleaReading *reading, PleaReadingMeaning meaning)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < plea_reading_count_fields (reading, meaning); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "",
                            plea_reading_get_value (reading, meaning, i));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
say_letter (PleaReading *reading)
{
  say (reading, "To whoever", "and yours.", "salutation");
  say (reading, "The hens", "stands here.", "paragraph");
  say (reading, "Open the gate", "Feed the hens.", "demand");
  say (reading, "So long", "be well", "closing");
}

/* Whatever the lines look like, they become what was said, and are certain. */
static void
test_labels (void)
{
  static const struct
  {
    const char        *from, *to, *what;
    PleaReadingMeaning meaning;
    const char        *value;
  } cases[] = {
    { "House with", "Ruritania", "street", PLEA_READING_ADDRESS,
      "House with the blue door\nBehind the second bridge\nRuritania" },
    { "House with", "blue door", "recipient", PLEA_READING_RECIPIENT_NAME,
      "House with the blue door" },
    { "House with", "blue door", "office", PLEA_READING_OFFICE, "House with the blue door" },
    { "To whoever", "and yours.", "salutation", PLEA_READING_SALUTATION,
      "To whoever reads this, good morning to you and yours." },
    { "The hens", "near.", "paragraph", PLEA_READING_PARAGRAPH,
      "The hens are loud. The fox is near." },
    { "Open the gate", "at once.", "demand", PLEA_READING_DEMAND, "Open the gate at once." },
    { "So long", "be well", "closing", PLEA_READING_CLOSING, "So long and be well" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaReading) reading = read_text (page_text);
      g_autofree char *values = NULL;

      g_test_message ("%s", cases[i].what);
      say (reading, "House with", "Ruritania", "street");
      say_letter (reading);
      say (reading, cases[i].from, cases[i].to, cases[i].what);
      values = join_fields (reading, cases[i].meaning);
      g_assert_nonnull (strstr (values, cases[i].value));
      for (guint j = find_words (reading, cases[i].from).first_line;
           j <= find_words (reading, cases[i].to).last_line; j++)
        {
          g_assert_true (plea_reading_get_line (reading, j)->is_said);
          g_assert_false (plea_reading_get_line (reading, j)->is_doubtful);
        }
    }
}

/* Whoever points at an address as a whole need not say which line is what. */
static void
test_blocks (void)
{
  g_autoptr (PleaReading) reading = read_text (page_text);
  PleaReadingSpan span;

  say_letter (reading);
  say (reading, "Minister of Doors", "12345 Doortown", "address");
  span = find_words (reading, "12345 Doortown");
  span.first_line = span.last_line = span.last_line + 1;
  span.first_byte = 0;
  span.last_byte = G_MAXSIZE;
  plea_reading_say (reading, &span, "address", NULL);
  g_assert_cmpuint (plea_reading_count_fields (reading, PLEA_READING_ROLE), ==, 1);
  g_assert_cmpstr (plea_reading_get_value (reading, PLEA_READING_ADDRESS, 0), ==,
                   "Doorstreet 5\n12345 Doortown");
  g_assert_cmpstr (plea_reading_get_value (reading, PLEA_READING_RECIPIENT_COUNTRY, 0), ==, "SE");
  say (reading, "Minister of Doors", "12345 Doortown", "copy");
  g_assert_cmpstr (plea_reading_get_value (reading, PLEA_READING_ROLE, 0), ==, "copy");
}

/* A fact may stand in the middle of a sentence, which stays as it is. */
static void
test_facts (void)
{
  static const struct
  {
    const char        *words, *what;
    PleaReadingMeaning meaning;
    const char        *value;
  } cases[] = {
    { "Ilse Brandner", "name", PLEA_READING_NAME, "Ilse Brandner" },
    { "until the last of June 2026 or 15 July 2026", "deadline", PLEA_READING_UNTIL, "2026-07-15" },
    { "in Sweden", "country", PLEA_READING_COUNTRY, "SE" },
    { "took", "status", PLEA_READING_STATUS_WORDS, "took" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaReading) reading = read_text (page_text);
      PleaReadingSpan  span = find_words (reading, cases[i].words);
      guint            n_lines = reading->lines->len;
      g_autofree char *text = g_strdup (plea_reading_get_line (reading, span.first_line)->text);
      const PleaReadingField *field;

      say (reading, cases[i].words, cases[i].words, cases[i].what);
      field = plea_reading_find_field (reading, cases[i].meaning, 0);
      g_assert_cmpstr (field->value, ==, cases[i].value);
      g_assert_cmpuint (field->first_line, ==, span.first_line);
      g_assert_cmpuint (reading->lines->len, ==, n_lines);
      g_assert_cmpstr (plea_reading_get_line (reading, span.first_line)->text, ==, text);
      plea_foreach (const PleaReadingRemark, remark, reading->remarks)
        g_assert_true (remark->meaning != PLEA_READING_NAME
                       || cases[i].meaning != PLEA_READING_NAME);
    }
}

static void
test_no_facts (void)
{
  static const struct
  {
    const char *words, *what;
    int         code;
  } cases[] = {
    { "Bring cake", "deadline", PLEA_READING_ERROR_NO_DAY },
    { "warm coat", "country", PLEA_READING_ERROR_NO_COUNTRY },
  };
  g_autoptr (PleaReading) reading = read_text (page_text);
  g_autofree char *before = dump (reading);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      PleaReadingSpan  span = find_words (reading, cases[i].words);
      g_autofree char *after = NULL;

      g_assert_false (plea_reading_say (reading, &span, cases[i].what, &error));
      g_assert_error (error, PLEA_READING_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].words));
      after = dump (reading);
      g_assert_cmpstr (before, ==, after);
      g_assert_false (plea_reading_can_undo (reading));
    }
}

/* Where there are no words, there is nothing to say. */
static void
test_nothing (void)
{
  g_autoptr (PleaReading) reading = read_text ("one\n\ntwo");
  g_autoptr (GError) error = NULL;
  const PleaReadingSpan span = { 1, 0, 1, 0 };

  g_assert_false (plea_reading_say (reading, &span, "address", &error));
  g_assert_error (error, PLEA_READING_ERROR, PLEA_READING_ERROR_NOTHING);
}

/* Words are cut out of their line; the rest of it stays what it was. */
static void
test_words (void)
{
  g_autoptr (PleaReading) reading = read_text (page_text);
  g_autofree char *paragraphs = NULL;

  say (reading, "House with", "Ruritania", "street");
  say_letter (reading);
  say (reading, "are loud. The", "are loud. The", "leave-out");
  say (reading, "To whoever", "To whoever", "leave-out");
  say (reading, "good morning", "you and yours.", "paragraph");
  paragraphs = join_fields (reading, PLEA_READING_PARAGRAPH);
  g_assert_nonnull (strstr (paragraphs, "good morning to you and yours."));
  g_assert_nonnull (strstr (paragraphs, "The hens fox is near."));
  g_assert_cmpstr (plea_reading_get_value (reading, PLEA_READING_SALUTATION, 0), ==, "reads this,");
}

/* That some words are the salutation says that the others of its line are not. */
static void
test_only_words (void)
{
  g_autoptr (PleaReading) reading = read_text (page_text);

  say (reading, "House with", "Ruritania", "street");
  say_letter (reading);
  say (reading, "To whoever reads this,", "To whoever reads this,", "salutation");
  g_assert_cmpstr (plea_reading_get_value (reading, PLEA_READING_SALUTATION, 0), ==,
                   "To whoever reads this,");
}

static void
test_joining (void)
{
  g_autoptr (PleaReading) reading = read_text (page_text);
  PleaReadingSpan  place;
  g_autofree char *joined = NULL;
  g_autofree char *split = NULL;

  say_letter (reading);
  say (reading, "A second", "A second", "begins");
  split = join_fields (reading, PLEA_READING_PARAGRAPH);
  g_assert_cmpstr (split, ==, "The hens are loud. The fox is near.|A second thought stands here.");

  place = find_words (reading, "e fox");
  place.last_byte = place.first_byte;
  g_assert_true (plea_reading_say (reading, &place, "begins", NULL));
  g_free (g_steal_pointer (&split));
  split = join_fields (reading, PLEA_READING_PARAGRAPH);
  g_assert_cmpstr (split, ==, "The hens are loud.|The fox is near.|A second thought stands here.");

  say (reading, "The fox is near.", "A second thought stands here.", "goes-on");
  place = find_words (reading, "The fox");
  place.last_byte = place.first_byte;
  g_assert_true (plea_reading_say (reading, &place, "goes-on", NULL));
  joined = join_fields (reading, PLEA_READING_PARAGRAPH);
  g_assert_cmpstr (joined, ==, "The hens are loud. The fox is near. A second thought stands here.");
}

/* Two names above one street are one recipient, unless somebody says otherwise. */
static void
test_beginning (void)
{
  g_autoptr (PleaReading) reading = read_text (page_text);
  const guint first = find_words (reading, "House with").first_line;
  const guint second = find_words (reading, "Behind the").first_line;

  say_letter (reading);
  say (reading, "House with", "second bridge", "recipient");
  g_assert_cmpuint (plea_reading_get_line (reading, second)->nth, ==,
                    plea_reading_get_line (reading, first)->nth);
  say (reading, "Behind the", "second bridge", "begins");
  g_assert_cmpuint (plea_reading_get_line (reading, second)->nth, ==,
                    plea_reading_get_line (reading, first)->nth + 1);
  say (reading, "Behind the", "second bridge", "goes-on");
  g_assert_cmpuint (plea_reading_get_line (reading, second)->nth, ==,
                    plea_reading_get_line (reading, first)->nth);
}

static void
test_bounds (void)
{
  g_autoptr (PleaReading) reading = read_text (page_text);
  const PleaReadingLetter *letter;

  say (reading, "Bring cake", "be well", "letter");
  say (reading, "The hens", "The hens", "letter-starts");
  letter = plea_reading_get_letter (reading);
  g_test_message ("%u letters", reading->letters->len);
  g_assert_cmpuint (letter->first, ==, find_words (reading, "The hens").first_line);
  say (reading, "Feed the hens", "Feed the hens", "letter-ends");
  letter = plea_reading_get_letter (reading);
  g_assert_cmpuint (letter->last, ==, find_words (reading, "Feed the hens").first_line);
}

static void
test_undo (void)
{
  g_autoptr (PleaReading) reading = read_text (page_text);
  g_autofree char *before = dump (reading);
  g_autofree char *said = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_false (plea_reading_can_undo (reading));
  say_letter (reading);
  say (reading, "fox", "fox", "leave-out");
  say (reading, "Ilse Brandner", "Ilse Brandner", "name");
  plea_reading_confirm (reading, PLEA_READING_UNTIL);
  said = dump (reading);
  while (plea_reading_can_undo (reading))
    plea_reading_undo (reading);
  undone = dump (reading);
  g_assert_cmpstr (undone, ==, before);
  while (plea_reading_can_redo (reading))
    plea_reading_redo (reading);
  redone = dump (reading);
  g_assert_cmpstr (redone, ==, said);
  plea_reading_undo (reading);
  say (reading, "Bring cake", "warm coat.", "leave-out");
  g_assert_false (plea_reading_can_redo (reading));
}

/* Where lines are cut, what was said of later ones stays with them. */
static void
test_shifting (void)
{
  g_autoptr (PleaReading) reading = read_text (page_text);

  say (reading, "Sweden long", "Sweden long", "country");
  say (reading, "cake", "cake", "leave-out");
  g_assert_cmpuint (plea_reading_find_field (reading, PLEA_READING_COUNTRY, 0)->first_line, ==,
                    find_words (reading, "Sweden long").first_line);
}

/* A page with two letters that say the same but for whom they greet. */
static const char *const letters_text = "Minister Ana Lind\n5 Long Gate\nLee\nKenya\n\n"
                                        "Dear Minister,\n\n"
                                        "I am writing to ask you to let Vera Holm go home.\n\n"
                                        "Yours sincerely,\n\n"
                                        "President Oto Bell\n9 High Street\nLee\nKenya\n\n"
                                        "Dear President,\n\n"
                                        "I am writing to ask you to send Vera Holm a doctor.\n\n"
                                        "Yours faithfully,\n";

/* Whoever chose another letter since sees that one, whatever is taken back. */
static void
test_other_letter (void)
{
  g_autoptr (PleaReading) reading = read_text (letters_text);

  g_assert_cmpuint (reading->letters->len, ==, 2);
  say (reading, "Vera Holm go", "Vera Holm go", "name");
  plea_reading_choose_letter (reading, 1);
  plea_reading_undo (reading);
  g_assert_cmpuint (reading->letter, ==, 1);
  g_assert_cmpstr (plea_reading_get_value (reading, PLEA_READING_SALUTATION, 0), ==,
                   "Dear President,");
  plea_reading_redo (reading);
  g_assert_cmpuint (reading->letter, ==, 1);
}

/* Lines that are a letter together are one, whatever else they look like. */
static void
test_one_letter (void)
{
  g_autoptr (PleaReading) reading = read_text (letters_text);

  say (reading, "Dear Minister", "Yours faithfully", "letter");
  g_assert_cmpuint (reading->letters->len, ==, 1);
}

/* Nobody is asked whether the headlines of a page are a letter, and what somebody finds among them
 * makes none of the others. */
static void
test_no_letter (void)
{
  g_autoptr (PleaReading) reading = read_text ("Lighthouse keeper finds a bottle\n"
                                               "Five islands without a car\n\n"
                                               "1. Is your roof ready for the storm?\n"
                                               "2. Who won, who slipped and who never turned up\n"
                                               "3. Court hears the case of the missing oars\n\n"
                                               "We want our water back, and our ditches.\n\n"
                                               "4. Watch the seal that stops the traffic\n");
  g_autoptr (GArray) doubts = plea_reading_list_doubts (reading);
  g_autofree char *paragraphs = NULL;

  g_assert_false (plea_reading_has_letter (reading));
  for (guint i = 0; i < doubts->len; i++)
    g_assert_cmpint (g_array_index (doubts, PleaReadingDoubt, i).place, !=, PLEA_READING_IN_LETTER);

  say (reading, "We want", "ditches.", "paragraph");
  g_assert_cmpuint (reading->letters->len, ==, 1);
  paragraphs = join_fields (reading, PLEA_READING_PARAGRAPH);
  g_assert_cmpstr (paragraphs, ==, "We want our water back, and our ditches.");
  g_assert_cmpuint (plea_reading_count_fields (reading, PLEA_READING_DEMAND), ==, 0);
  plea_reading_undo (reading);
  g_assert_false (plea_reading_has_letter (reading));
}

/* Each page that comes with the tests */

typedef void (*PageFunc) (PleaReading *reading, guint nth);

static void
for_each_page (PageFunc func)
{
  g_autofree char *directory = g_test_build_filename (G_TEST_DIST, "data", "pages", NULL);
  g_autoptr (GDir) files = g_dir_open (directory, 0, NULL);
  guint       n_pages = 0;
  const char *name;

  g_assert_nonnull (files);
  while ((name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (directory, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr (PleaReading) reading = NULL;
      g_autofree char *before = NULL;
      g_autofree char *undone = NULL;

      if (!g_str_has_suffix (name, ".txt") || !g_file_get_contents (path, &text, NULL, NULL))
        continue;
      reading = plea_reading_read_plain (text, NULL, NULL);
      if (reading == NULL)
        continue;

      g_test_message ("%s", name);
      before = dump (reading);
      func (reading, n_pages++);
      while (plea_reading_can_undo (reading))
        plea_reading_undo (reading);
      undone = dump (reading);
      g_assert_cmpstr (undone, ==, before);
    }
  g_assert_cmpuint (n_pages, >=, 40);
}

/* Each line is what a person left it to be. */
static void
assert_said (const PleaReading *reading)
{
  plea_foreach (const PleaReadingLine, line, reading->lines)
    if (!plea_labelling_allows (line, line->meaning, line->is_copy, line->begins))
      g_error ("%s%s was not said of “%s”",
               plea_reading_meaning_get_label (line->meaning, line->is_copy),
               line->begins ? ", beginning," : "", line->text);
}

/* Answers, whichever they are, come to an end, and leave nothing in doubt. */
static void
answer_all (PleaReading *reading, guint nth)
{
  g_autoptr (GArray) doubts = plea_reading_list_doubts (reading);
  guint n_answers = 0;

  while (doubts->len > 0)
    {
      const PleaReadingDoubt *doubt = &g_array_index (doubts, PleaReadingDoubt, 0);
      gboolean is_so = doubt->place == PLEA_READING_NOWHERE || (nth + n_answers) % 3 != 0;

      plea_reading_settle_doubt (reading, doubt, is_so);
      assert_said (reading);
      g_array_unref (doubts);
      doubts = plea_reading_list_doubts (reading);
      g_assert_cmpuint (++n_answers, <, 60);
    }
}

static void
test_doubts (void)
{
  for_each_page (answer_all);
}

/* All words, whatever lines they stand in. */
static char *
join_words (const PleaReading *reading)
{
  g_autoptr (GString) words = g_string_new (NULL);

  plea_foreach (const PleaReadingLine, line, reading->lines)
    for (const char *p = line->text; *p != '\0'; p++)
      if (*p != ' ')
        g_string_append_c (words, *p);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static guint
draw (guint32 *seed, guint end)
{
  *seed = *seed * 1664525u + 1013904223u;

  return (guint) (((guint64) *seed * end) >> 32);
}

static gsize
draw_byte (guint32 *seed, const PleaReadingLine *line)
{
  gsize at = draw (seed, (guint) strlen (line->text) + 1);

  while (((guchar) line->text[at] & 0xc0) == 0x80)
    at--;

  return at;
}

static PleaReadingSpan
draw_span (guint32 *seed, const PleaReading *reading)
{
  PleaReadingSpan span;

  span.first_line = draw (seed, reading->lines->len);
  span.last_line = span.first_line + draw (seed, 5);
  span.last_line = MIN (span.last_line, reading->lines->len - 1);
  span.first_byte = draw_byte (seed, plea_reading_get_line (reading, span.first_line));
  span.last_byte = draw_byte (seed, plea_reading_get_line (reading, span.last_line));
  if (span.first_line == span.last_line && span.last_byte < span.first_byte)
    span.last_byte = span.first_byte;

  return span;
}

/* Whatever is said of whatever words, none is lost, and there is an appeal to be looked at. */
static void
say_anything (PleaReading *reading, guint nth)
{
  static const char *const sayings[] = {
    "address",    "copy",    "recipient", "office",    "street",        "recipient-country",
    "salutation", "letter",  "paragraph", "demand",    "closing",       "name",
    "country",    "status",  "deadline",  "leave-out", "letter-starts", "letter-ends",
    "begins",     "goes-on", "yes",       "no",
  };
  g_autofree char *before = join_words (reading);
  guint32          seed = nth + 1;

  for (guint i = 0; i < 25; i++)
    {
      PleaReadingSpan  span = draw_span (&seed, reading);
      const char      *what = sayings[draw (&seed, G_N_ELEMENTS (sayings))];
      g_autofree char *after = NULL;
      g_autoptr (PleaAppealBuilder) builder = NULL;
      g_autoptr (GPtrArray) problems = plea_problems_new ();
      g_autoptr (GArray) doubts = NULL;

      plea_reading_say (reading, &span, what, NULL);
      assert_said (reading);
      after = join_words (reading);
      g_assert_cmpstr (after, ==, before);
      builder = plea_reading_make_builder (reading, PLEA_READING_AS_PUBLISHED);
      plea_appeal_builder_validate (builder, problems);
      doubts = plea_reading_list_doubts (reading);
      plea_foreach (const PleaReadingField, field, reading->fields)
        g_assert_true (field->first_line == PLEA_READING_NO_LINE
                       || field->last_line < reading->lines->len);
    }
}

static void
test_anything (void)
{
  for_each_page (say_anything);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/saying/labels", test_labels);
  g_test_add_func ("/saying/blocks", test_blocks);
  g_test_add_func ("/saying/facts", test_facts);
  g_test_add_func ("/saying/no-facts", test_no_facts);
  g_test_add_func ("/saying/nothing", test_nothing);
  g_test_add_func ("/saying/words", test_words);
  g_test_add_func ("/saying/only-words", test_only_words);
  g_test_add_func ("/saying/joining", test_joining);
  g_test_add_func ("/saying/beginning", test_beginning);
  g_test_add_func ("/saying/bounds", test_bounds);
  g_test_add_func ("/saying/undo", test_undo);
  g_test_add_func ("/saying/shifting", test_shifting);
  g_test_add_func ("/saying/other-letter", test_other_letter);
  g_test_add_func ("/saying/one-letter", test_one_letter);
  g_test_add_func ("/saying/no-letter", test_no_letter);
  g_test_add_func ("/saying/doubts", test_doubts);
  g_test_add_func ("/saying/anything", test_anything);

  return g_test_run ();
}
