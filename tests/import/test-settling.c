/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the whole page shows of lines that were taken for something else. */

#include "plea-reading-settling.h"

#define MAX_LINES 8

typedef struct
{
  const char        *text;
  PleaReadingMeaning taken_for;
  gboolean           is_doubtful;
  PleaReadingMeaning meaning;
} Row;

static const struct
{
  const char *name;
  Row         rows[MAX_LINES];
} cases[] = {
  { "foot-of-a-sheet",
    { { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
      { "She was refused every inde-", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH },
      { "Index: QX 44", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_SITE },
      { "pendent doctor.", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_PARAGRAPH },
      { "Index: QX 44", PLEA_READING_UNKNOWN, TRUE, PLEA_READING_UNKNOWN } } },
  { "head-of-a-sheet",
    { { "BRIGHT DAYS - ACT", PLEA_READING_TITLE, TRUE, PLEA_READING_TITLE },
      { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
      { "She was refused every inde-", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH },
      { "Page 2", PLEA_READING_SITE, FALSE, PLEA_READING_SITE },
      { "BRIGHT DAYS - ACT", PLEA_READING_RECIPIENT_COUNTRY, TRUE, PLEA_READING_SITE },
      { "pendent doctor.", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_PARAGRAPH } } },
  { "country-below-a-heading",
    { { "Kenya", PLEA_READING_COUNTRY, FALSE, PLEA_READING_COUNTRY },
      { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS },
      { "Kenya", PLEA_READING_RECIPIENT_COUNTRY, TRUE, PLEA_READING_RECIPIENT_COUNTRY },
      { "Please release her.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH } } },
  { "said-twice-for-sure",
    { { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
      { "Please act.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH },
      { "Please act.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH } } },
  { "labelled-recipient",
    { { "Name: Ana Lind", PLEA_READING_NAME, TRUE, PLEA_READING_NAME },
      { "", PLEA_READING_BLANK, FALSE, PLEA_READING_BLANK },
      { "Name: Minister Oto Bell", PLEA_READING_NAME, TRUE, PLEA_READING_RECIPIENT_NAME },
      { "Office: Ministry of Justice", PLEA_READING_OFFICE, TRUE, PLEA_READING_OFFICE } } },
  { "country-of-the-case",
    { { "Country: Kenya", PLEA_READING_RECIPIENT_COUNTRY, TRUE, PLEA_READING_COUNTRY },
      { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS },
      { "Country: Kenya", PLEA_READING_RECIPIENT_COUNTRY, FALSE,
        PLEA_READING_RECIPIENT_COUNTRY } } },
  { "gap-in-a-paragraph",
    { { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
      { "On the second of May,", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH },
      { "Ana Lind and Oto Falk", PLEA_READING_UNKNOWN, TRUE, PLEA_READING_PARAGRAPH },
      { "were led away.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH } } },
  { "name-in-a-sentence",
    { { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
      { "Release Ana Lind.", PLEA_READING_RECIPIENT_NAME, TRUE, PLEA_READING_PARAGRAPH },
      { "Yours sincerely,", PLEA_READING_CLOSING, FALSE, PLEA_READING_CLOSING },
      { "Copy to Dr. Oto Falk.", PLEA_READING_RECIPIENT_NAME, TRUE,
        PLEA_READING_RECIPIENT_NAME } } },
  { "sentences-around-a-letter",
    { { "Every day people are led away.", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_UNKNOWN },
      { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
      { "Please release her.", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_PARAGRAPH },
      { "Yours sincerely,", PLEA_READING_CLOSING, FALSE, PLEA_READING_CLOSING },
      { "Will my letter help?", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_UNKNOWN } } },
  { "gap-before-a-letter",
    { { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
      { "", PLEA_READING_BLANK, FALSE, PLEA_READING_BLANK },
      { "Seven of us saw it, and none of us will ever forget it.", PLEA_READING_INSTRUCTION, TRUE,
        PLEA_READING_PARAGRAPH },
      { "", PLEA_READING_BLANK, FALSE, PLEA_READING_BLANK },
      { "Please release her.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH } } },
  { "sentences-before-an-address",
    { { "I wrote this one last night.", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_UNKNOWN },
      { "Minister Oto Bell", PLEA_READING_RECIPIENT_NAME, TRUE, PLEA_READING_RECIPIENT_NAME },
      { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS },
      { "Please release her.", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_PARAGRAPH } } },
  { "signature",
    { { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS },
      { "Please release her.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH },
      { "Yours sincerely,", PLEA_READING_CLOSING, FALSE, PLEA_READING_CLOSING },
      { "Ana Lind", PLEA_READING_CLOSING, TRUE, PLEA_READING_UNKNOWN },
      { "Secretary", PLEA_READING_RECIPIENT_NAME, TRUE, PLEA_READING_UNKNOWN } } },
  { "no-signature-but-the-address",
    { { "Please release her.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH },
      { "Yours sincerely,", PLEA_READING_CLOSING, FALSE, PLEA_READING_CLOSING },
      { "Minister Oto Bell", PLEA_READING_RECIPIENT_NAME, TRUE, PLEA_READING_RECIPIENT_NAME },
      { "3 Gate", PLEA_READING_ADDRESS, TRUE, PLEA_READING_ADDRESS } } },
  { "recipient-taken-for-a-greeting",
    { { "Minister of Justice", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
      { "Madam Minister of Culture", PLEA_READING_SALUTATION, TRUE, PLEA_READING_RECIPIENT_NAME },
      { "Minister of Health", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME } } },
  { "greeting-taken-for-a-recipient",
    { { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS },
      { "Minister Bell,", PLEA_READING_RECIPIENT_NAME, TRUE, PLEA_READING_SALUTATION },
      { "Please release her.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH } } },
  { "subject",
    { { "The arrest of Ana Lind", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_TITLE },
      { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
      { "Please release her.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH } } },
  { "no-address",
    { { "* * *", PLEA_READING_ADDRESS, TRUE, PLEA_READING_SITE },
      { "[Today’s date]", PLEA_READING_ADDRESS, TRUE, PLEA_READING_INSTRUCTION },
      { "Tel. +44 20 0000 0000", PLEA_READING_ADDRESS, TRUE, PLEA_READING_CONTACT },
      { "Three groups from the north of the country brought a letter to the embassy on Wednesday.",
        PLEA_READING_OFFICE, TRUE, PLEA_READING_UNKNOWN },
      { "Nurses from the town of Lee, Norland, handed in what they wrote last week, 12 May, at the "
        "gate",
        PLEA_READING_ADDRESS, TRUE, PLEA_READING_UNKNOWN },
      { "Office of the Minister for Health and Old Age, Room 12 of the New Palace, 3 Gate, Lee, "
        "Norland",
        PLEA_READING_ADDRESS, TRUE, PLEA_READING_ADDRESS } } },
  { "sender",
    { { "9 Mill Lane", PLEA_READING_ADDRESS, TRUE, PLEA_READING_UNKNOWN },
      { "Lee 99999", PLEA_READING_ADDRESS, TRUE, PLEA_READING_UNKNOWN },
      { "Tel. +44 20 0000 0000", PLEA_READING_CONTACT, TRUE, PLEA_READING_CONTACT },
      { "3 March 2024", PLEA_READING_AS_OF, FALSE, PLEA_READING_AS_OF },
      { "Minister Oto Bell", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
      { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS },
      { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION } } },
  { "official-above-a-date",
    { { "Minister of Health", PLEA_READING_OFFICE, FALSE, PLEA_READING_OFFICE },
      { "9 Mill Lane", PLEA_READING_ADDRESS, TRUE, PLEA_READING_ADDRESS },
      { "3 March 2024", PLEA_READING_AS_OF, FALSE, PLEA_READING_AS_OF },
      { "Minister Oto Bell", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
      { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS },
      { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION } } },
  { "sender-with-a-web-page",
    { { "9 Mill Lane", PLEA_READING_ADDRESS, TRUE, PLEA_READING_UNKNOWN },
      { "https://mill.example", PLEA_READING_SOURCE, TRUE, PLEA_READING_SOURCE },
      { "3 March 2024", PLEA_READING_AS_OF, FALSE, PLEA_READING_AS_OF },
      { "Minister Oto Bell", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
      { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS },
      { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION } } },
  { "sender-with-a-telephone",
    { { "Friends of the River", PLEA_READING_OFFICE, TRUE, PLEA_READING_UNKNOWN },
      { "9 Mill Lane", PLEA_READING_ADDRESS, FALSE, PLEA_READING_UNKNOWN },
      { "Tel. +44 20 0000 0000", PLEA_READING_CONTACT, FALSE, PLEA_READING_CONTACT },
      { "Minister Oto Bell", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
      { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS },
      { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION } } },
  { "two-with-telephones",
    { { "Water Board", PLEA_READING_OFFICE, TRUE, PLEA_READING_OFFICE },
      { "Tel. +44 20 0000 0000", PLEA_READING_CONTACT, FALSE, PLEA_READING_CONTACT },
      { "Minister Oto Bell", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
      { "Tel. +44 20 0000 0001", PLEA_READING_CONTACT, FALSE, PLEA_READING_CONTACT },
      { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION } } },
  { "beside-an-address",
    { { "To:", PLEA_READING_RECIPIENT_NAME, TRUE, PLEA_READING_INSTRUCTION },
      { "3 March 2024", PLEA_READING_ADDRESS, TRUE, PLEA_READING_AS_OF },
      { "Minister Oto Bell", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
      { "3 March 2024 Street, 20120 Lee", PLEA_READING_ADDRESS, TRUE, PLEA_READING_ADDRESS },
      { "office@justice.example", PLEA_READING_ADDRESS, TRUE, PLEA_READING_CONTACT } } },
  { "honorific",
    { { "His Excellency", PLEA_READING_INSTRUCTION, FALSE, PLEA_READING_RECIPIENT_NAME },
      { "Oto Bell", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
      { "His Excellency", PLEA_READING_UNKNOWN, FALSE, PLEA_READING_UNKNOWN },
      { "", PLEA_READING_BLANK, FALSE, PLEA_READING_BLANK },
      { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS } } },
  { "headline-of-a-letter",
    { { "Open letter to Minister Bell", PLEA_READING_OFFICE, TRUE, PLEA_READING_TITLE },
      { "By Ana Lind", PLEA_READING_UNKNOWN, FALSE, PLEA_READING_UNKNOWN },
      { "Minister Oto Bell", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
      { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION } } },
  { "headline-alone",
    { { "Open letter to Minister Bell", PLEA_READING_OFFICE, TRUE, PLEA_READING_OFFICE },
      { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION } } },
  { "title-above-an-address",
    { { "Another letter to President Bell", PLEA_READING_RECIPIENT_NAME, TRUE, PLEA_READING_TITLE },
      { "The President of Norland", PLEA_READING_RECIPIENT_NAME, TRUE,
        PLEA_READING_RECIPIENT_NAME },
      { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS } } },
  { "office-taken-for-a-greeting",
    { { "Ana Lind", PLEA_READING_RECIPIENT_NAME, TRUE, PLEA_READING_RECIPIENT_NAME },
      { "Mayor of Lee", PLEA_READING_SALUTATION, TRUE, PLEA_READING_RECIPIENT_NAME },
      { "Please mend the bridge.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH } } },
  { "day-beside-the-farewell",
    { { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
      { "Please release her.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH },
      { "Lee, 3 March 2024.", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_AS_OF },
      { "Yours sincerely,", PLEA_READING_CLOSING, FALSE, PLEA_READING_CLOSING } } },
  { "head-without-a-street",
    { { "Text of the letter to the ambassador", PLEA_READING_TITLE, TRUE, PLEA_READING_TITLE },
      { "Ambassador of Norland", PLEA_READING_SITE, TRUE, PLEA_READING_RECIPIENT_NAME },
      { "LEE", PLEA_READING_SITE, TRUE, PLEA_READING_ADDRESS },
      { "3 March 2024", PLEA_READING_AS_OF, TRUE, PLEA_READING_AS_OF },
      { "Dear Ambassador,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
      { "Please release her.", PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH } } },
  { "petition",
    { { "Minister Oto Bell", PLEA_READING_RECIPIENT_NAME, TRUE, PLEA_READING_RECIPIENT_NAME },
      { "3 Gate", PLEA_READING_ADDRESS, FALSE, PLEA_READING_ADDRESS },
      { "", PLEA_READING_BLANK, FALSE, PLEA_READING_BLANK },
      { "We, the undersigned, demand that the lake be left alone.", PLEA_READING_UNKNOWN, TRUE,
        PLEA_READING_PARAGRAPH },
      { "The lake belongs to everybody who has ever swum in it.", PLEA_READING_INSTRUCTION, TRUE,
        PLEA_READING_PARAGRAPH },
      { "Ana Lind", PLEA_READING_UNKNOWN, TRUE, PLEA_READING_UNKNOWN } } },
  { "placeholders-and-references",
    { { "(Address)", PLEA_READING_RECIPIENT_NAME, TRUE, PLEA_READING_INSTRUCTION },
      { "(Wales)", PLEA_READING_ADDRESS, TRUE, PLEA_READING_ADDRESS },
      { "Date: 3 March 2024. Subject: the lake", PLEA_READING_ADDRESS, TRUE,
        PLEA_READING_UNKNOWN } } },
  { "no-greeting-at-all",
    { { "We ask you to release her.", PLEA_READING_PARAGRAPH, TRUE, PLEA_READING_PARAGRAPH } } },
};

static GPtrArray *
make_lines (const Row *rows)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_reading_line_free);

  for (guint i = 0; i < MAX_LINES && rows[i].text != NULL; i++)
    {
      PleaReadingLine *line = plea_reading_line_new (rows[i].text);

      line->meaning = rows[i].taken_for;
      line->is_doubtful = rows[i].is_doubtful;
      g_ptr_array_add (lines, line);
    }

  return lines;
}

static void
test_settle (gconstpointer data)
{
  const Row *rows = cases[GPOINTER_TO_SIZE (data)].rows;
  g_autoptr (GPtrArray) lines = make_lines (rows);

  plea_reading_settle (lines);
  for (guint i = 0; i < lines->len; i++)
    {
      g_test_message ("%s", rows[i].text);
      g_assert_cmpint (((PleaReadingLine *) g_ptr_array_index (lines, i))->meaning, ==,
                       rows[i].meaning);
    }
}

/* Lines of paragraphs, each taken for the beginning of one; where “+” stands, it is none. */
static void
test_broken (void)
{
  static const char *const pages[][MAX_LINES + 1] = {
    { "We have known Ana for many years now and", "+we trust her. She was led away in May.",
      "+Nobody has told us why this was so.", "", "We ask you to release her." },
    { "We have known Ana for many years now and", "+we trust her. She was led away.",
      "Nobody has told us why this was so.", "", "We ask you to release her." },
    { "We have known Ana for many years now and", "+we trust her. She was led away in May.",
      "Nobody has told us why this was so." },
    { "We trust her. She was led away in May.", "Nobody has told us why this was so.", "",
      "We ask you to release her." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (
          (GDestroyNotify) plea_reading_line_free);

      for (guint j = 0; pages[i][j] != NULL; j++)
        {
          const char      *text = pages[i][j];
          PleaReadingLine *line = plea_reading_line_new (*text == '+' ? text + 1 : text);

          line->number = j + 1;
          if (*text != '\0')
            line->meaning = PLEA_READING_PARAGRAPH;
          line->begins = g_unichar_isupper (g_utf8_get_char (line->text));
          g_ptr_array_add (lines, line);
        }
      plea_reading_settle (lines);
      for (guint j = 0; j < lines->len; j++)
        {
          g_test_message ("%s", pages[i][j]);
          g_assert_true (((PleaReadingLine *) g_ptr_array_index (lines, j))->begins
                         == g_ascii_isupper (*pages[i][j]));
        }
    }
}

/* What stands between two sentences parts their paragraphs, but no sentence. */
static void
test_interrupted (void)
{
  static const struct
  {
    const char *above, *below;
    gboolean    begins;
  } pairs[] = {
    { "Nobody has told us why.", "We ask you to release her.", TRUE },
    { "Nobody has told us why", "Ana Lind was led away.", FALSE },
    { "Nobody has told us why.", "and we ask you to release her.", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      const Row rows[MAX_LINES] = {
        { "Dear Minister,", PLEA_READING_SALUTATION, FALSE, PLEA_READING_SALUTATION },
        { pairs[i].above, PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH },
        { "", PLEA_READING_BLANK, FALSE, PLEA_READING_BLANK },
        { "Picture: Oto Falk", PLEA_READING_SITE, FALSE, PLEA_READING_SITE },
        { "", PLEA_READING_BLANK, FALSE, PLEA_READING_BLANK },
        { pairs[i].below, PLEA_READING_PARAGRAPH, FALSE, PLEA_READING_PARAGRAPH },
      };
      g_autoptr (GPtrArray) lines = make_lines (rows);

      plea_reading_settle (lines);
      g_assert_true (((PleaReadingLine *) g_ptr_array_index (lines, 5))->begins == pairs[i].begins);
    }
}

/* Below “Copies to:” all get copies, up to a larger gap. */
static void
test_copies (void)
{
  static const Row rows[MAX_LINES] = {
    { "Copies to: Minister of Health", PLEA_READING_OFFICE, TRUE, PLEA_READING_OFFICE },
    { "Tel. +44 20 0000 0000", PLEA_READING_CONTACT, FALSE, PLEA_READING_CONTACT },
    { "Minister of Justice", PLEA_READING_OFFICE, FALSE, PLEA_READING_OFFICE },
    { "", PLEA_READING_BLANK, FALSE, PLEA_READING_BLANK },
    { "", PLEA_READING_BLANK, FALSE, PLEA_READING_BLANK },
    { "Minister of Culture", PLEA_READING_OFFICE, FALSE, PLEA_READING_OFFICE },
  };
  static const gboolean are_copies[] = { TRUE, FALSE, TRUE, FALSE, FALSE, FALSE };
  g_autoptr (GPtrArray) lines = make_lines (rows);

  for (guint i = 0; i < lines->len; i++)
    ((PleaReadingLine *) g_ptr_array_index (lines, i))->begins = TRUE;
  plea_reading_settle (lines);
  for (guint i = 0; i < lines->len; i++)
    g_assert_true (((PleaReadingLine *) g_ptr_array_index (lines, i))->is_copy == are_copies[i]);
}

/* A name below another with an office is of somebody else, unless it says where it belongs. */
static void
test_several (void)
{
  static const Row rows[MAX_LINES] = {
    { "Oto Bell", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
    { "Minister of Health", PLEA_READING_OFFICE, FALSE, PLEA_READING_OFFICE },
    { "c/o Ida Falk", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
    { "Iris Lund", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
    { "Minister of Justice", PLEA_READING_OFFICE, FALSE, PLEA_READING_OFFICE },
    { "Ada Roth", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
    { "Minister of Water", PLEA_READING_OFFICE, FALSE, PLEA_READING_OFFICE },
    { "Lea Holm", PLEA_READING_RECIPIENT_NAME, FALSE, PLEA_READING_RECIPIENT_NAME },
  };
  static const gboolean begin[] = { FALSE, FALSE, FALSE, FALSE, FALSE, TRUE, FALSE, FALSE };
  g_autoptr (GPtrArray) lines = make_lines (rows);

  plea_reading_settle (lines);
  for (guint i = 0; i < lines->len; i++)
    g_assert_true (((PleaReadingLine *) g_ptr_array_index (lines, i))->begins == begin[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/settling/%s", cases[i].name);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_settle);
    }

  g_test_add_func ("/settling/broken", test_broken);
  g_test_add_func ("/settling/interrupted", test_interrupted);
  g_test_add_func ("/settling/copies", test_copies);
  g_test_add_func ("/settling/several", test_several);

  return g_test_run ();
}
