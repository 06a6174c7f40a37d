/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composition: what of appeal, draft and sender comes to stand in the letter. */

#include <string.h>

#include "plea-appeal-file.h"
#include "plea-date.h"
#include "plea-demands.h"
#include "plea-letter.h"
#include "plea-postal.h"

typedef struct
{
  PleaAppeal *appeal;
  PleaDraft  *draft;
  PleaSender *sender;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  GDate date;

  fixture->appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");
  fixture->draft = plea_draft_new ("elena-milashina-2016");
  fixture->sender = plea_sender_new ();
  g_object_set (fixture->sender, "name", "Marie Curie", "address", "12 rue X\nBâtiment B", "town",
                "75011 Paris", "country", "FR", NULL);
  g_assert_true (plea_date_parse ("2026-11-23", &date));
  plea_draft_set_date (fixture->draft, &date);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_assert_finalize_object (fixture->draft);
  g_assert_finalize_object (fixture->sender);
  g_assert_finalize_object (fixture->appeal);
}

static PleaLetter *
compose (Fixture *fixture)
{
  g_autoptr (GPtrArray) letters = plea_letter_compose_all (fixture->appeal, fixture->draft,
                                                           fixture->sender);

  g_assert_cmpuint (letters->len, ==, 1);

  return g_object_ref (g_ptr_array_index (letters, 0));
}

static const char *
get_text (PleaLetter *letter, PleaBlockKind kind)
{
  const PleaBlock *block = plea_letter_find_block (letter, kind);

  return block != NULL ? block->text : NULL;
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaLetter) letter = compose (fixture);

  for (guint i = 1; i < plea_letter_get_n_blocks (letter); i++)
    {
      PleaBlockKind before = plea_letter_get_block (letter, i - 1)->kind;
      PleaBlockKind here = plea_letter_get_block (letter, i)->kind;

      g_assert_true (here >= before || here == PLEA_BLOCK_PARAGRAPH);
    }
  g_assert_cmpstr (get_text (letter, PLEA_BLOCK_DATE), ==, "23 November 2026");
  g_assert_cmpstr (get_text (letter, PLEA_BLOCK_SALUTATION), ==, "Your Excellency,");
  g_assert_cmpstr (get_text (letter, PLEA_BLOCK_CLOSING), ==, "Yours faithfully,");
  g_assert_null (get_text (letter, PLEA_BLOCK_SUBJECT));
  g_assert_null (get_text (letter, PLEA_BLOCK_COPIES));
}

static void
test_disclosure (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    PleaDisclosure disclosure;
    const char    *sender;
    const char    *return_line;
    const char    *signature;
  } cases[] = {
    { PLEA_DISCLOSURE_FULL, "Marie Curie\n12 rue X\nBâtiment B\n75011 Paris\nFrance",
      "Marie Curie · 12 rue X · Bâtiment B · 75011 Paris · France", "Marie Curie" },
    { PLEA_DISCLOSURE_TOWN, "Marie Curie\n75011 Paris", "Marie Curie · 75011 Paris",
      "Marie Curie" },
    { PLEA_DISCLOSURE_INITIALS, "M. C.\n75011 Paris", "M. C. · 75011 Paris", "M. C." },
    { PLEA_DISCLOSURE_BLANK, NULL, NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaLetter) letter = NULL;

      plea_draft_set_disclosure (fixture->draft, cases[i].disclosure);
      letter = compose (fixture);
      g_assert_cmpstr (get_text (letter, PLEA_BLOCK_SENDER), ==, cases[i].sender);
      g_assert_cmpstr (get_text (letter, PLEA_BLOCK_RETURN_LINE), ==, cases[i].return_line);
      g_assert_cmpstr (get_text (letter, PLEA_BLOCK_SIGNATURE), ==, cases[i].signature);
    }
}

/* A sender that is not disclosed is nowhere in the letter, not even as the place before the date.
 */
static void
test_blank_leaks_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaLetter) letter = NULL;
  g_autofree char *text = NULL;

  plea_draft_set_disclosure (fixture->draft, PLEA_DISCLOSURE_BLANK);
  letter = compose (fixture);
  text = plea_letter_to_text (letter);
  g_assert_null (strstr (text, "Curie"));
  g_assert_null (strstr (text, "rue X"));
  g_assert_null (strstr (text, "Paris"));
}

static void
test_recipient_lines (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *country;
    const char *last_line;
  } cases[] = {
    { "", "RUSSIAN FEDERATION" },
    { "GB", "RUSSIAN FEDERATION" },
    { "US", "RUSSIAN FEDERATION" },
    { "FR", "RUSSIE" },
    { "DE", "RUSSLAND / RUSSIAN FEDERATION" },
    { "RU", "119200 Moscow" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = NULL;

      g_object_set (fixture->sender, "country", cases[i].country, NULL);
      lines = plea_postal_get_recipient_lines (plea_appeal_get_recipient (fixture->appeal, 0),
                                               fixture->sender);
      g_assert_true (g_str_has_prefix (lines,
                                       "Minister Sergei Lavrov\nMinistry of Foreign "
                                       "Affairs\nSmolenskaya-Sennaia pl, 32/34\n119200 Moscow"));
      g_assert_cmpstr (strrchr (lines, '\n') + 1, ==, cases[i].last_line);
      g_assert_null (strstr (lines, "644"));
    }
}

static void
test_places (void)
{
  static const struct
  {
    const char *town;
    const char *place;
  } cases[] = {
    { "75011 Paris", "Paris" },
    { "London N1 9GU", "London" },
    { "8001 Zürich", "Zürich" },
    { "1011 AB Amsterdam", "AB Amsterdam" },
    { "New York, NY 10001", "New York, NY" },
    { "São Paulo", "São Paulo" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *place = plea_postal_get_place (cases[i].town);

      g_assert_cmpstr (place, ==, cases[i].place);
    }
}

/* Demands */

static void
assert_demands (Fixture *fixture, const char *const *left_out, guint n_expected)
{
  g_autoptr (PleaLetter) letter = NULL;
  guint n_demands = 0;

  for (guint i = 0; left_out[i] != NULL; i++)
    plea_draft_set_demand_chosen (fixture->draft, left_out[i], FALSE);
  letter = compose (fixture);
  for (guint i = 0; i < plea_letter_get_n_blocks (letter); i++)
    {
      const PleaBlock *block = plea_letter_get_block (letter, i);

      if (block->kind == PLEA_BLOCK_DEMAND)
        {
          g_autofree char *label = g_strdup_printf ("%u.", ++n_demands);

          g_assert_cmpstr (block->label, ==, label);
          g_assert_true (g_str_has_suffix (block->text, n_demands == n_expected ? "." : ";"));
        }
    }

  g_assert_cmpuint (n_demands, ==, n_expected);
  g_assert_cmpint (get_text (letter, PLEA_BLOCK_LEAD_IN) != NULL, ==, n_expected > 0);
  for (guint i = 0; left_out[i] != NULL; i++)
    plea_draft_set_demand_chosen (fixture->draft, left_out[i], TRUE);
}

static void
test_demands (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[][5] = {
    { NULL },
    { "demand-4", NULL },
    { "demand-2", "demand-4", NULL },
    { "demand-1", NULL },
    { "demand-1", "demand-2", "demand-3", NULL },
    { "demand-2", "demand-3", "demand-4", NULL },
    { "demand-1", "demand-2", "demand-3", "demand-4", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_demands (fixture, cases[i], 4 - g_strv_length ((char **) cases[i]));
}

static void
test_demand_marks (void)
{
  static const struct
  {
    const char *first;
    const char *last;
    const char *alone; /* the first when it is the only one */
  } cases[] = {
    { "Free her;", "Pay her.", "Free her." },
    { "Free her; and", "Pay her.", "Free her." },
    { "La libérer ; et", "La payer.", "La libérer ." },
    { "Освободить её;", "Заплатить ей.", "Освободить её." },
    { "الإفراج عنها؛", "تعويضها.", "الإفراج عنها." },
    { "Free her;", "Pay her", "Free her" },
    { "Free her", "Pay her", "Free her" },
    { "Free her.", "Pay her.", "Free her." },
    { "Free her!", "Pay her.", "Free her!" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaLetterText) text = plea_letter_text_new ("en");
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (GPtrArray) chosen = NULL;

      plea_letter_text_add (text, PLEA_PART_DEMAND, cases[i].first);
      plea_letter_text_add (text, PLEA_PART_DEMAND, cases[i].last);
      plea_draft_set_demand_chosen (draft, "demand-2", FALSE);
      chosen = plea_demands_choose (text, draft);
      g_assert_cmpuint (chosen->len, ==, 1);
      g_assert_cmpstr (g_ptr_array_index (chosen, 0), ==, cases[i].alone);
    }
}

/* Edits */

static void
test_own_words (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaLetter) letter = NULL;
  guint n_blocks;

  plea_draft_set_own_words (fixture->draft, "  As a teacher, I care.\n\n \nSo do my pupils.\n");
  letter = compose (fixture);
  n_blocks = plea_letter_get_n_blocks (letter);
  g_assert_cmpstr (plea_letter_get_block (letter, n_blocks - 4)->text, ==, "As a teacher, I care.");
  g_assert_cmpstr (plea_letter_get_block (letter, n_blocks - 3)->text, ==, "So do my pupils.");
  g_assert_cmpint (plea_letter_get_block (letter, n_blocks - 2)->kind, ==, PLEA_BLOCK_CLOSING);
}

static void
test_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaLetter) letter = NULL;
  g_autofree char *text = NULL;

  plea_draft_set_edit (fixture->draft, "en", "salutation", "Dear Minister,");
  plea_draft_set_edit (fixture->draft, "en", "paragraph-1", "<b>I & you</b>");
  plea_draft_set_edit (fixture->draft, "en", "paragraph-2", "");
  plea_draft_set_edit (fixture->draft, "en", "closing", "Respectfully,");
  plea_draft_set_edit (fixture->draft, "fr", "paragraph-3", "Non.");
  plea_draft_set_subject (fixture->draft, "Elena Milashina");
  letter = compose (fixture);
  text = plea_letter_to_text (letter);
  g_assert_cmpstr (get_text (letter, PLEA_BLOCK_SALUTATION), ==, "Dear Minister,");
  g_assert_cmpstr (get_text (letter, PLEA_BLOCK_PARAGRAPH), ==, "<b>I & you</b>");
  g_assert_cmpstr (get_text (letter, PLEA_BLOCK_CLOSING), ==, "Respectfully,");
  g_assert_cmpstr (get_text (letter, PLEA_BLOCK_SUBJECT), ==, "Elena Milashina");
  g_assert_null (strstr (text, "investigative journalist"));
  g_assert_null (strstr (text, "Non."));
}

/* Several recipients */

static const char appeal_with_embassy[]
    = "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>"
      "<recipient><name>Minister</name><address><line>1 Street</line></address><country "
      "code='GB'/></recipient>"
      "<recipient><name>Judge</name><address><line>2 Street</line></address><country code='GB'/>"
      "<salutation xml:lang='en'>Your Honour,</salutation></recipient>"
      "<recipient role='copy'><name>Embassy</name><address><line>3 Street</line></address>"
      "<country code='FR'/></recipient>"
      "<letter xml:lang='en'><p>Please.</p></letter></appeal>";

static PleaAppeal *
load_appeal_with_embassy (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (appeal_with_embassy, strlen (appeal_with_embassy));
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();

  return plea_appeal_file_parse (bytes, "x", problems);
}

static void
test_recipients (void)
{
  g_autoptr (PleaAppeal) appeal = load_appeal_with_embassy ();
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (GPtrArray) first = plea_letter_compose_all (appeal, draft, sender);
  g_autoptr (GPtrArray) both = NULL;

  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpstr (get_text (g_ptr_array_index (first, 0), PLEA_BLOCK_SALUTATION), ==,
                   "Dear Sir or Madam,");

  plea_letter_set_recipient_chosen (appeal, draft, 1, TRUE);
  plea_letter_set_recipient_chosen (appeal, draft, 2, TRUE);
  both = plea_letter_compose_all (appeal, draft, sender);
  g_assert_cmpuint (both->len, ==, 2);
  g_assert_cmpstr (get_text (g_ptr_array_index (both, 1), PLEA_BLOCK_SALUTATION), ==,
                   "Your Honour,");
  g_assert_cmpstr (get_text (g_ptr_array_index (both, 1), PLEA_BLOCK_COPIES), ==,
                   "Copy to: Embassy");

  plea_letter_set_recipient_chosen (appeal, draft, 0, FALSE);
  plea_letter_set_recipient_chosen (appeal, draft, 1, FALSE);
  g_assert_true (plea_letter_get_recipient_chosen (appeal, draft, 0));
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/letter/order", test_order);
  add ("/letter/disclosure", test_disclosure);
  add ("/letter/blank-leaks-nothing", test_blank_leaks_nothing);
  add ("/letter/recipient-lines", test_recipient_lines);
  g_test_add_func ("/letter/places", test_places);
  add ("/letter/demands", test_demands);
  g_test_add_func ("/letter/demand-marks", test_demand_marks);
  add ("/letter/own-words", test_own_words);
  add ("/letter/edits", test_edits);
  g_test_add_func ("/letter/recipients", test_recipients);

  return g_test_run ();
}
