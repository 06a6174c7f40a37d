/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Composition: what of appeal, draft and sender comes to stand in the letter. */

#include <string.h>

#include "plea-appeal-check.h"
#include "plea-appeal-file.h"
#include "plea-bidi.h"
#include "plea-block-text.h"
#include "plea-choices.h"
#include "plea-compose.h"
#include "plea-date.h"
#include "plea-draft-match.h"
#include "plea-postal.h"
#include "plea-printable.h"
#include "plea-town.h"
#include "plea-test-letter.h"

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
  g_object_set (fixture->draft, "date", &date, NULL);
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
  g_autoptr (GPtrArray) letters = plea_compose_letters (fixture->appeal, fixture->draft,
                                                        fixture->sender);

  g_assert_cmpuint (letters->len, ==, 1);

  return g_object_ref (g_ptr_array_index (letters, 0));
}

static void
edit_salutation (PleaAppeal *appeal, PleaDraft *draft, guint nth, const char *text)
{
  g_autofree char *id = plea_choices_get_salutation_id (
      plea_appeal_get_recipient (appeal, nth)->id);

  plea_draft_set_edit (draft, "en", id, text);
}

static const char *
get_text (PleaLetter *letter, PleaBlockKind kind)
{
  const PleaBlock *block = plea_letter_find_block (letter, kind);

  return block != NULL ? block->text : NULL;
}

/* A book pasted into the name's place once took minutes to be laid out. */
static void
test_long_head (Fixture *fixture, gconstpointer data)
{
  g_autofree char *book = g_strnfill (1000000, 'a');
  g_autoptr (PleaLetter) letter = NULL;
  static const PleaBlockKind kinds[] = { PLEA_BLOCK_SENDER,     PLEA_BLOCK_RETURN_LINE,
                                         PLEA_BLOCK_DATE,       PLEA_BLOCK_SUBJECT,
                                         PLEA_BLOCK_SALUTATION, PLEA_BLOCK_SIGNATURE };

  g_object_set (fixture->sender, "name", book, NULL);
  g_object_set (fixture->draft, "place", book, NULL);
  g_object_set (fixture->draft, "subject", book, NULL);
  edit_salutation (fixture->appeal, fixture->draft, 0, book);
  letter = compose (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_assert_cmpuint (strlen (get_text (letter, kinds[i])), <, 5000);
      g_assert_true (g_str_has_suffix (get_text (letter, kinds[i]), "a…"));
    }
}

static void
test_order (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaLetter) letter = compose (fixture);

  for (guint i = 1; i < letter->blocks->len; i++)
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
    { PLEA_DISCLOSURE_INITIALS, "M. C.\nParis", "M. C. · Paris", "M. C." },
    { PLEA_DISCLOSURE_BLANK, NULL, NULL, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaLetter) letter = NULL;

      g_object_set (fixture->draft, "disclosure", cases[i].disclosure, NULL);
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

  g_object_set (fixture->draft, "disclosure", PLEA_DISCLOSURE_BLANK, NULL);
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
    const char *language;
    const char *last_line;
  } cases[] = {
    { "", "en", "RUSSIAN FEDERATION" },
    { "GB", "en", "RUSSIAN FEDERATION" },
    { "US", "ru", "RUSSIAN FEDERATION" },
    { "FR", "en", "RUSSIE" },
    { "DE", "en", "RUSSLAND / RUSSIAN FEDERATION" },
    { "TR", "en", "RUSYA / RUSSIAN FEDERATION" },
    { "GR", "en", "ΡΩΣΙΑ / RUSSIAN FEDERATION" },
    { "UA", "en", "РОСІЯ / RUSSIAN FEDERATION" },
    { "GE", "en", "რუსეთი / RUSSIAN FEDERATION" },
    { "JP", "en", "ロシア / RUSSIAN FEDERATION" },
    { "CH", "fr", "RUSSIE" },
    { "CH", "it", "RUSSIA / RUSSIAN FEDERATION" },
    { "CH", "ru", "RUSSLAND / RUSSIAN FEDERATION" },
    { "BE", "fr-BE", "RUSSIE" },
    { "BE", "en", "RUSLAND / RUSSIAN FEDERATION" },
    { "CA", "fr", "RUSSIE" },
    { "CA", "en", "RUSSIAN FEDERATION" },
    { "RU", "en", "119200 Moscow" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *lines = NULL;

      g_object_set (fixture->sender, "country", cases[i].country, NULL);
      lines = plea_postal_get_recipient_lines (plea_appeal_get_recipient (fixture->appeal, 0),
                                               fixture->sender, cases[i].language);
      g_assert_true (g_str_has_prefix (lines,
                                       "Minister Sergei Lavrov\nMinistry of Foreign "
                                       "Affairs\nSmolenskaya-Sennaia pl, 32/34\n119200 Moscow"));
      g_assert_cmpstr (strrchr (lines, '\n') + 1, ==, cases[i].last_line);
      g_assert_null (strstr (lines, "644"));
    }
}

/* Whose country the page does not say, in words that it has or in none. */
static void
test_unknown_country (void)
{
  static const struct
  {
    const char *sender;
    const char *published; /* in English */
    const char *last_line;
  } cases[] = {
    { "", NULL, "1 Street" },           { "FR", NULL, "1 Street" },
    { "GB", "Freedonia", "FREEDONIA" }, { "FR", "Freedonia", "FREEDONIA" },
    { "DE", "Freedonia", "FREEDONIA" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaRecipient) recipient = plea_recipient_new ();
      g_autoptr (PleaSender) sender = plea_sender_new ();
      g_autofree char *lines = NULL;

      g_strfreev (recipient->address);
      recipient->address = g_strdupv ((char *[]){ (char *) "1 Street", NULL });
      plea_translations_set (recipient->country_name, "en", cases[i].published);
      g_object_set (sender, "country", cases[i].sender, NULL);
      lines = plea_postal_get_recipient_lines (recipient, sender, "en");
      g_assert_cmpstr (strstr (lines, cases[i].last_line), ==, cases[i].last_line);
    }
}

/* Destinations whose names bring the capital letters of a language to light. */
static void
test_countries_in_capitals (void)
{
  static const struct
  {
    const char *to;
    const char *from;
    const char *line;
  } cases[] = {
    { "GB", "TR", "BİRLEŞİK KRALLIK / UNITED KINGDOM" },
    { "BY", "DE", "BELARUS" },
    { "CI", "GR", "ΑΚΤΗ ΕΛΕΦΑΝΤΟΣΤΟΥ / CÔTE D’IVOIRE" },
    { "IS", "NL", "IJSLAND / ICELAND" },
    { "US", "FR", "ÉTATS-UNIS" },
    { "FR", "RU", "ФРАНЦИЯ / FRANCE" },
    { "EG", "LB", "مصر / EGYPT" },
    { "MX", "ES", "MÉXICO / MEXICO" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaRecipient) recipient = plea_recipient_new ();
      g_autoptr (PleaSender) sender = plea_sender_new ();
      g_autofree char *line = NULL;

      recipient->country = g_strdup (cases[i].to);
      g_object_set (sender, "country", cases[i].from, NULL);
      line = plea_postal_get_recipient_lines (recipient, sender, "en");
      g_assert_cmpstr (line, ==, cases[i].line);
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
    { "1011 AB Amsterdam", "Amsterdam" },
    { "New York, NY 10001", "New York, NY" },
    { "São Paulo", "São Paulo" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *place = plea_town_get_place (cases[i].town);

      g_assert_cmpstr (place, ==, cases[i].place);
    }
}

/* Demands */

static void
set_chosen (Fixture *fixture, const char *places, gboolean chosen)
{
  const PleaLetterText *text = plea_appeal_get_letter (fixture->appeal, 0);

  for (const char *place = places; *place != '\0'; place++)
    {
      guint nth = (guint) g_ascii_digit_value (*place) - 1;

      plea_draft_set_demand_chosen (
          fixture->draft, plea_letter_text_get_nth (text, PLEA_PART_DEMAND, nth)->id, chosen);
    }
}

static void
assert_demands (Fixture *fixture, const char *left_out, guint n_expected)
{
  g_autoptr (PleaLetter) letter = NULL;
  guint n_demands = 0;

  set_chosen (fixture, left_out, FALSE);
  letter = compose (fixture);
  for (guint i = 0; i < letter->blocks->len; i++)
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
  set_chosen (fixture, left_out, TRUE);
}

static void
test_demands (Fixture *fixture, gconstpointer data)
{
  static const char *const cases[] = { "", "4", "24", "1", "123", "234", "1234" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_demands (fixture, cases[i], 4 - strlen (cases[i]));
}

/* What a letter has of demands, and of what leads to them, stands where the appeal has it. */
static void
test_without_lead_in (void)
{
  static const struct
  {
    const char *body;
    const char *text; /* between salutation and closing */
  } cases[] = {
    { "<demands><demand>Free her;</demand><demand>Pay.</demand></demands>",
      "1. Free her;\n\n2. Pay." },
    { "<p>Ada is ill.</p><demands><demand>Free her.</demand></demands><p>Thank you.</p>",
      "Ada is ill.\n\n1. Free her.\n\nThank you." },
    { "<demands><lead-in>I ask you to:</lead-in><demand>Free her.</demand></demands><p>Thanks.</p>",
      "I ask you to:\n\n1. Free her.\n\nThanks." },
    { "<p>Ada is ill.</p>", "Ada is ill." },
  };
  static const char *const lines[] = { "Mr X", "1 Street", NULL };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const PleaTestLetter letter = { "en", lines, "Dear Mr X,", cases[i].body };
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaSender) sender = plea_sender_new ();
      g_autoptr (PleaLetter) composed = plea_test_letter_compose (&letter, draft, sender);
      g_autofree char *text = plea_letter_to_text (composed);
      g_autofree char *expected = g_strdup_printf ("\nDear Mr X,\n\n%s\n\nYours", cases[i].text);

      g_test_message ("%s", text);
      g_assert_nonnull (strstr (text, expected));
    }
}

/* Nobody to write to: no letter, and a sentence that says so. */
static void
test_nobody (void)
{
  static const char appeal_file[]
      = "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-01'>"
        "<letter xml:lang='en'><p>Stop.</p></letter></appeal>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (appeal_file, strlen (appeal_file));
  g_autoptr (GPtrArray) problems = plea_problems_new ();
  g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (bytes, "x", problems);
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (GPtrArray) letters = NULL;

  g_assert_nonnull (appeal);
  g_object_set (sender, "country", "FR", NULL);
  letters = plea_compose_letters (appeal, draft, sender);
  g_assert_cmpuint (letters->len, ==, 0);
  g_assert_nonnull (plea_appeal_find_obstacle (appeal));
  g_assert_false (plea_choices_stay_in_country (appeal, draft, sender));
  plea_draft_match (draft, appeal);
  g_assert_null (draft->news);
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
    { "La libérer ; et", "La payer.", "La libérer." },
    { "La libérer\u202f;", "La payer.", "La libérer." },
    { "Освободить её;", "Заплатить ей.", "Освободить её." },
    { "الإفراج عنها؛", "تعويضها.", "الإفراج عنها." },
    { "Free her;", "Pay her", "Free her" },
    { "Free her", "Pay her", "Free her" },
    { "Free her.", "Pay her.", "Free her." },
    { "Free her!", "Pay her.", "Free her!" },
    { "Trả tự do cho bà; và", "Bồi thường.", "Trả tự do cho bà." },
    { "उन्हें रिहा करें; और", "मुआवज़ा दें।", "उन्हें रिहा करें।" },
    { "انہیں رہا کریں؛ اور", "معاوضہ دیں۔", "انہیں رہا کریں۔" },
    { "ይፍቷት፤", "ይካሷት።", "ይፍቷት።" },
    { "Ազատ արձակել նրան,", "Փոխհատուցել։", "Ազատ արձակել նրան։" },
    { "သူမကို လွှတ်ပေးရန်၊", "လျော်ကြေးပေးရန်။", "သူမကို လွှတ်ပေးရန်။" },
    { "彼女を釈放すること、", "補償すること。", "彼女を釈放すること。" },
    { "ปล่อยตัวเธอ และ", "ชดใช้เธอ", "ปล่อยตัวเธอ และ" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaLetterText) text = plea_letter_text_new ("en");
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (GPtrArray) chosen = NULL;
      const PleaPart *last;

      plea_letter_text_add (text, PLEA_PART_DEMAND, cases[i].first);
      last = plea_letter_text_add (text, PLEA_PART_DEMAND, cases[i].last);
      plea_letter_text_name_parts (text, NULL);
      plea_draft_set_demand_chosen (draft, last->id, FALSE);
      chosen = plea_choices_list_demands (text, draft, G_MAXUINT);
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

  g_object_set (fixture->draft, "own-words", "  As a teacher, I care.\n\n \nSo do my pupils.\n",
                NULL);
  letter = compose (fixture);
  n_blocks = letter->blocks->len;
  g_assert_cmpstr (plea_letter_get_block (letter, n_blocks - 4)->text, ==, "As a teacher, I care.");
  g_assert_cmpstr (plea_letter_get_block (letter, n_blocks - 3)->text, ==, "So do my pupils.");
  g_assert_cmpint (plea_letter_get_block (letter, n_blocks - 2)->kind, ==, PLEA_BLOCK_CLOSING);
}

/* Before all that is published. */
static void
test_opening (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaLetter) plain = compose (fixture);
  g_autoptr (PleaLetter) letter = NULL;
  guint n = 0;

  while (plea_letter_get_block (plain, n)->kind != PLEA_BLOCK_SALUTATION)
    n++;
  g_object_set (fixture->draft, "opening", " I wrote to you before.\n", NULL);
  letter = compose (fixture);
  g_assert_cmpuint (letter->blocks->len, ==, plain->blocks->len + 1);
  g_assert_cmpint (plea_letter_get_block (letter, n)->kind, ==, PLEA_BLOCK_SALUTATION);
  g_assert_cmpstr (plea_letter_get_block (letter, n + 1)->text, ==, "I wrote to you before.");
  g_assert_cmpstr (plea_letter_get_block (letter, n + 2)->text, ==,
                   plea_letter_get_block (plain, n + 1)->text);
}

/* Where the published text went on from the salutation, it begins a sentence now. */
static void
test_opening_begins_small (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *published, *printed;
  } cases[] = {
    { "mit großer Sorge schreibe ich Ihnen.", "Mit großer Sorge schreibe ich Ihnen." },
    { "über Ada lese ich viel.", "Über Ada lese ich viel." },
    { "Ich schreibe Ihnen.", "Ich schreibe Ihnen." },
    { "“mein Kind” sagt sie.", "“Mein Kind” sagt sie." },
    { "2016 wurde sie bedroht.", "2016 wurde sie bedroht." },
    { "أكتب إليكم.", "أكتب إليكم." },
  };
  const char *id = plea_letter_text_get_nth (plea_appeal_get_letter (fixture->appeal, 0),
                                             PLEA_PART_PARAGRAPH, 0)
                       ->id;

  g_object_set (fixture->draft, "opening", "am 3. März schrieb ich.", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PleaLetter) letter = NULL;
      g_autofree char *text = NULL;

      plea_draft_set_edit (fixture->draft, "en", id, cases[i].published);
      letter = compose (fixture);
      text = plea_letter_to_text (letter);
      g_assert_nonnull (strstr (text, "am 3. März schrieb ich."));
      g_assert_nonnull (strstr (text, cases[i].printed));
    }
}

static void
test_edits (Fixture *fixture, gconstpointer data)
{
  g_autoptr (PleaLetter) letter = NULL;
  g_autofree char *text = NULL;
  const char      *ids[3];

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    ids[i] = plea_letter_text_get_nth (plea_appeal_get_letter (fixture->appeal, 0),
                                       PLEA_PART_PARAGRAPH, i)
                 ->id;
  edit_salutation (fixture->appeal, fixture->draft, 0, "Dear Minister,");
  plea_draft_set_edit (fixture->draft, "en", ids[0], "<b>I & you</b>");
  plea_draft_set_edit (fixture->draft, "en", ids[1], "");
  plea_draft_set_edit (fixture->draft, "en", "closing", "Respectfully,");
  plea_draft_set_edit (fixture->draft, "fr", ids[2], "Non.");
  g_object_set (fixture->draft, "subject", "Elena Milashina", NULL);
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

#define PERSON(role, name, rest)                                                                   \
  "<recipient role='" role "' rank='minister' gender='female'><name>" name "</name>" rest          \
  "</recipient>"
#define ADDRESS "<address><line>1 Street</line></address><country code='GB'/>"

static const char appeal_with_embassy[]
    = "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender><name>Ada</name><country>GB</country></defender><status id='charged'/>" PERSON (
          "to",
          "Minister",
          ADDRESS)
          PERSON ("to", "Judge", ADDRESS "<salutation xml:lang='en'>Your Honour</salutation>")
              PERSON ("copy", "Ms Y", "<office>Embassy of X</office>" ADDRESS)
                  PERSON ("copy",
                          "Court",
                          ADDRESS) "<letter xml:lang='en'><p>Please pay 10 000 to Ada.</p></letter>"
                                   "<letter xml:lang='fr'><p>Je vous prie.</p></letter>"
                                   "<letter xml:lang='zh'><p>請。</p></letter>"
                                   "<letter xml:lang='ar'><p>نكتب عن Elena Milashina، هاتف +7 495 "
                                   "644.</p></letter></appeal>";

typedef struct
{
  PleaAppeal *appeal;
  PleaDraft  *draft;
  PleaSender *sender;
  GPtrArray  *letters;
} Several;

static void
set_up_several (Several *self, gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (appeal_with_embassy, strlen (appeal_with_embassy));
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();

  self->appeal = plea_appeal_reader_read (bytes, "x", problems);
  g_assert_nonnull (self->appeal);
  self->draft = plea_draft_new ("x");
  self->sender = plea_sender_new ();
}

static void
tear_down_several (Several *self, gconstpointer data)
{
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_assert_finalize_object (self->draft);
  g_assert_finalize_object (self->sender);
  g_assert_finalize_object (self->appeal);
}

static void
compose_several (Several *self)
{
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  self->letters = plea_compose_letters (self->appeal, self->draft, self->sender);
}

static void
choose (Several *self, guint nth, gboolean chosen)
{
  plea_choices_set_recipient_chosen (self->appeal, self->draft, nth, chosen);
}

static const char *
get_block_text (Several *self, guint letter, PleaBlockKind kind)
{
  return get_text (g_ptr_array_index (self->letters, letter), kind);
}

static void
test_recipients (Several *self, gconstpointer data)
{
  compose_several (self);
  g_assert_cmpuint (self->letters->len, ==, 1);
  g_assert_cmpstr (get_block_text (self, 0, PLEA_BLOCK_SALUTATION), ==, "Your Excellency,");

  choose (self, 1, TRUE);
  choose (self, 2, TRUE);
  compose_several (self);
  g_assert_cmpuint (self->letters->len, ==, 3);
  g_assert_cmpstr (get_block_text (self, 1, PLEA_BLOCK_SALUTATION), ==, "Your Honour,");
  g_assert_cmpstr (get_block_text (self, 1, PLEA_BLOCK_COPIES), ==, "Copy to: Ms Y (Embassy of X)");

  choose (self, 0, FALSE);
  choose (self, 1, FALSE);
  g_assert_true (plea_choices_get_recipient_chosen (self->appeal, self->draft, 0));
}

/* A copy is the letter, word for word, sent to somebody else and marked. */
static void
test_copies (Several *self, gconstpointer data)
{
  choose (self, 1, TRUE);
  choose (self, 2, TRUE);
  choose (self, 3, TRUE);
  compose_several (self);
  g_assert_cmpuint (self->letters->len, ==, 4);
  for (guint i = 0; i < 2; i++)
    g_assert_null (get_block_text (self, i, PLEA_BLOCK_COPY_MARK));
  for (guint i = 2; i < 4; i++)
    {
      g_assert_cmpstr (get_block_text (self, i, PLEA_BLOCK_COPY_MARK), ==,
                       "Copy of the letter to Minister; Judge");
      g_assert_cmpstr (get_block_text (self, i, PLEA_BLOCK_SALUTATION), ==, "Your Excellency,");
      g_assert_cmpstr (get_block_text (self, i, PLEA_BLOCK_PARAGRAPH), ==,
                       get_block_text (self, 0, PLEA_BLOCK_PARAGRAPH));
      g_assert_cmpstr (get_block_text (self, i, PLEA_BLOCK_COPIES), ==,
                       "Copy to: Ms Y (Embassy of X); Court");
    }
  g_assert_true (g_str_has_prefix (get_block_text (self, 2, PLEA_BLOCK_RECIPIENT),
                                   "Ms Y\nEmbassy of X\n1 Street"));
}

/* What one official is called is no way to address another. */
static void
test_own_salutations (Several *self, gconstpointer data)
{
  choose (self, 1, TRUE);
  edit_salutation (self->appeal, self->draft, 0, "Dear Minister!");
  compose_several (self);
  g_assert_cmpstr (get_block_text (self, 0, PLEA_BLOCK_SALUTATION), ==, "Dear Minister!");
  g_assert_cmpstr (get_block_text (self, 1, PLEA_BLOCK_SALUTATION), ==, "Your Honour,");

  edit_salutation (self->appeal, self->draft, 1, "Dear Judge");
  compose_several (self);
  g_assert_cmpstr (get_block_text (self, 1, PLEA_BLOCK_SALUTATION), ==, "Dear Judge");
}

static void
test_french_closing (Several *self, gconstpointer data)
{
  g_object_set (self->draft, "language", "fr", NULL);
  compose_several (self);
  g_assert_cmpstr (get_block_text (self, 0, PLEA_BLOCK_SALUTATION), ==, "Madame la Ministre,");
  g_assert_cmpstr (get_block_text (self, 0, PLEA_BLOCK_CLOSING), ==,
                   "Je vous prie d’agréer, Madame la Ministre, l’expression de ma très haute "
                   "considération.");
}

static void
test_chinese_end (Several *self, gconstpointer data)
{
  PleaLetter *letter;
  guint       n_blocks;

  g_object_set (self->draft, "language", "zh", NULL);
  compose_several (self);
  letter = g_ptr_array_index (self->letters, 0);
  n_blocks = letter->blocks->len;
  g_assert_cmpint (plea_letter_get_block (letter, n_blocks - 1)->kind, ==, PLEA_BLOCK_DATE);
  g_assert_cmpint (plea_letter_get_block (letter, n_blocks - 2)->kind, ==, PLEA_BLOCK_SIGNATURE);
  g_assert_cmpstr (plea_letter_get_block (letter, n_blocks - 3)->text, ==, "此致\n敬礼！");
  g_assert_cmpstr (get_block_text (self, 0, PLEA_BLOCK_SALUTATION), ==, "尊敬的部长阁下：");
}

static void
test_numbers_hold_together (Several *self, gconstpointer data)
{
  compose_several (self);
  g_assert_cmpstr (get_block_text (self, 0, PLEA_BLOCK_PARAGRAPH), ==,
                   "Please pay 10\u00a0000 to Ada.");
}

static void
test_right_to_left (Several *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_object_set (self->draft, "language", "ar", NULL);
  g_object_set (self->draft, "own-words", "أنا \u202eAda\u2066", NULL);
  choose (self, 2, TRUE);
  compose_several (self);
  g_assert_cmpstr (get_block_text (self, 0, PLEA_BLOCK_PARAGRAPH), ==,
                   "نكتب عن \u2066Elena Milashina\u2069، هاتف \u2066+7\u00a0495\u00a0644\u2069.");
  g_assert_cmpstr (get_block_text (self, 0, PLEA_BLOCK_RECIPIENT), ==,
                   "Minister\n1 Street\nUNITED KINGDOM");

  text = plea_letter_to_text (g_ptr_array_index (self->letters, 0));
  g_assert_nonnull (strstr (text, "نكتب عن Elena Milashina، هاتف +7\u00a0495\u00a0644."));
  g_assert_nonnull (strstr (text, "\nأنا Ada\n"));
  g_assert_nonnull (strstr (text, "\nنسخة إلى: Ms Y (Embassy of X)\n"));
}

static void
test_isolates (void)
{
  static const struct
  {
    const char *text;
    const char *isolated; /* < and > stand for the isolates */
  } cases[] = {
    { "المادة 128 من القانون", "المادة 128 من القانون" },
    { "المادة 128.1 من القانون", "المادة <128.1> من القانون" },
    { "من 10-15 سنة", "من 10-15 سنة" },
    { "في 2016-03-16 كتبت", "في <2016-03-16> كتبت" },
    { "هاتف: + 7 495 644 2203", "هاتف: <+ 7 495 644 2203>" },
    { "صحيفة Novaya Gazeta الروسية", "صحيفة <Novaya Gazeta> الروسية" },
    { "منظمة Article 19 تقول", "منظمة <Article 19> تقول" },
    { "المادة 128.1 Defamation", "المادة <128.1> <Defamation>" },
    { "لجنة «Committee for Prevention (Moscow)»", "لجنة «<Committee for Prevention (Moscow)>»" },
    { "المدافعة (Elena Milashina) هنا", "المدافعة (<Elena Milashina>) هنا" },
    { "Елена Милашина. كتبت", "<Елена Милашина>. كتبت" },
    { "כתבת ב-Novaya Gazeta.", "כתבת ב-<Novaya Gazeta>." },
    { "Elena، Ada", "<Elena>، <Ada>" },
    { "۲ آذر ۱۴۰۵", "۲ آذر ۱۴۰۵" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *isolated = plea_bidi_isolate (cases[i].text);
      g_autofree char *stripped = plea_bidi_strip (isolated);
      g_autoptr (GString) shown = g_string_new (isolated);

      g_string_replace (shown, "\u2066", "<", 0);
      g_string_replace (shown, "\u2069", ">", 0);
      g_assert_cmpstr (shown->str, ==, cases[i].isolated);
      g_assert_cmpstr (stripped, ==, cases[i].text);
    }
}

/* As pasted from anywhere; what is compared has each character as its number. */
static void
test_printable (void)
{
  static const struct
  {
    const char *text;
    const char *printed;
  } cases[] = {
    { "Nguye\u0302\u0303n Thi\u0323 Ha\u0306\u0300ng", "Nguy\u1ec5n Th\u1ecb H\u1eb1ng" },
    { "Z\u030ciz\u030cek", "\u017di\u017eek" },
    { "o\ufb03ce, \ufb01ne", "office, fine" },
    { "\U0001d5ef\U0001d5fc\U0001d5f9\U0001d5f1", "bold" },
    { "\ufee3\ufee8\ufef0", "\u0645\u0646\u0649" },
    { "\u05e9\u05bc\u05c1", "\u05e9\u05bc\u05c1" },
    { "\ufdfa \ufd3e", "\ufdfa \ufd3e" },
    { "10 000 \uff21", "10\u00a0000 \uff21" },
    { "a\ufdd0b\ufdefc\ufffed\U0002ffff", "abcd" },
    { "\ufdf0 \ufffd", "\ufdf0 \ufffd" },
    { "", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *printed = plea_printable_make (cases[i].text, G_MAXSIZE);

      g_assert_cmpstr (printed, ==, cases[i].printed);
    }
}

/* A letter with thousands of marks takes no longer than others. */
static void
test_printable_marks (void)
{
  g_autoptr (GString) text = g_string_new ("a");
  g_autofree char *printed = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, i % 2 == 0 ? "\u0323" : "\u0301");
  printed = plea_printable_make (text->str, G_MAXSIZE);
  g_assert_cmpint (g_utf8_strlen (printed, -1), <=, 31);
}

/* Numbers of telephones keep their order in an Arabic address, whatever language the letter is in.
 */
static void
test_address_isolates (Several *self, gconstpointer data)
{
  g_object_set (self->sender, "name", "منى", "address", "شارع 10 (1)\nهاتف +20 2 2795 1176", "town",
                "Paris 5", NULL);
  g_object_set (self->draft, "disclosure", PLEA_DISCLOSURE_FULL, NULL);
  compose_several (self);
  g_assert_cmpstr (get_block_text (self, 0, PLEA_BLOCK_SENDER), ==,
                   "منى\nشارع 10 (1)\nهاتف \u2066+20 2\u00a02795\u00a01176\u2069\nParis 5");
}

#define add_several(path, function)                                                                \
  g_test_add (path, Several, NULL, set_up_several, function, tear_down_several)

static void
test_stays_in_country (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *country;
    gboolean    stays;
  } cases[] = { { "FR", FALSE }, { "RU", TRUE }, { "", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_object_set (fixture->sender, "country", cases[i].country, NULL);
      g_assert_cmpint (
          plea_choices_stay_in_country (fixture->appeal, fixture->draft, fixture->sender), ==,
          cases[i].stays);
    }
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

/* RFC 4647, 3.4: what is asked for is cut at its end until there is a letter. */
static void
test_lookup (void)
{
  static const char *const lines[] = { "Name", "Street", NULL };
  static const struct
  {
    const char *published;
    const char *asked;
    gboolean    is_found;
  } cases[] = {
    { "en", "en-GB", TRUE },
    { "pt", "pt-BR", TRUE },
    { "de", "de-AT", TRUE },
    { "es", "es_MX", TRUE },
    { "es", "es_MX.UTF-8", TRUE },
    { "ca", "ca_ES@valencia", TRUE },
    { "zh-Hant", "zh-Hant-TW", TRUE },
    { "zh", "zh-Hant-TW", FALSE },
    { "zh", "zh_CN.UTF-8", TRUE },
    { "sr", "sr-Latn-RS", FALSE },
    { "sr", "sr-RS", TRUE },
    { "en", "en-GB-oed", TRUE },
    { "ar", "ar-EG-u-nu-arab", TRUE },
    { "zh-Hant", "zh-TW", TRUE },
    { "zh-Hant", "zh_HK.UTF-8", TRUE },
    { "zh-Hant", "zh-CN", FALSE },
    { "sr-Latn", "sr-ME", TRUE },
    { "sr-Latn", "sr", FALSE },
    { "EN", "en-us", TRUE },
    { "pt-BR", "pt", FALSE },
    { "pt-BR", "pt-PT", FALSE },
    { "en", "eng", FALSE },
    { "en", "", FALSE },
    { "en", "-", FALSE },
    { "en", "C", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PleaTestLetter letter = { cases[i].published, lines, "Dear Name,", "<p>Words.</p>" };
      g_autoptr (PleaAppeal) appeal = plea_test_letter_make_appeal (&letter);
      const PleaLetterText *found = plea_appeal_find_letter (appeal, cases[i].asked);

      g_assert_true (found == (cases[i].is_found ? plea_appeal_get_letter (appeal, 0) : NULL));
    }
}

/* Neither a word nor a mark of another language stands in a letter, whoever reads it; what the
 * appeal or the supporter says does. */
static void
test_unknown_language (void)
{
  static const char *const lines[] = { "X", "1 Street", NULL };
  PleaTestLetter           letter = { "yo", lines, NULL,
                                      "<p>Mo kí yín.</p><demands><demand>Ẹ jọ̀ọ́</demand></demands>" };
  g_autoptr (PleaDraft) draft = plea_draft_new ("x");
  g_autoptr (PleaSender) sender = plea_sender_new ();
  g_autoptr (PleaLetter) unknown = plea_test_letter_compose (&letter, draft, sender);
  g_autoptr (PleaLetter) remembered = NULL;
  g_autoptr (PleaLetter) published = NULL;
  g_autofree char *one = plea_customs_set ("", "yo", PLEA_CUSTOM_SALUTATION, "Ọ̀gá");
  g_autofree char *both = plea_customs_set (one, "yo", PLEA_CUSTOM_CLOSING, "Èmi ni");

  g_assert_null (plea_letter_find_block (unknown, PLEA_BLOCK_SALUTATION));
  g_assert_null (plea_letter_find_block (unknown, PLEA_BLOCK_CLOSING));
  g_assert_cmpstr (plea_letter_find_block (unknown, PLEA_BLOCK_DEMAND)->label, ==, "1.");

  g_object_set (sender, "customs", both, NULL);
  remembered = plea_test_letter_compose (&letter, draft, sender);
  g_assert_cmpstr (get_text (remembered, PLEA_BLOCK_SALUTATION), ==, "Ọ̀gá");
  g_assert_cmpstr (get_text (remembered, PLEA_BLOCK_CLOSING), ==, "Èmi ni");

  letter.salutation = "Ẹ kú";
  published = plea_test_letter_compose (&letter, draft, sender);
  g_assert_cmpstr (get_text (published, PLEA_BLOCK_SALUTATION), ==, "Ẹ kú");
}

static void
test_customs (void)
{
  g_autofree char *one = plea_customs_set ("", "yo", PLEA_CUSTOM_SALUTATION, "Ọ̀gá,\n“a”");
  g_autofree char *two = plea_customs_set (one, "zu-ZA", PLEA_CUSTOM_CLOSING, " b ");
  g_autofree char *none = plea_customs_set (two, "yo", PLEA_CUSTOM_SALUTATION, "");
  static const struct
  {
    const char *language;
    PleaCustom  custom;
    const char *words;
  } cases[] = {
    { "yo", PLEA_CUSTOM_SALUTATION, "Ọ̀gá,\n“a”" },
    { "yo", PLEA_CUSTOM_CLOSING, "" },
    { "zu-ZA", PLEA_CUSTOM_CLOSING, " b " },
    { "zu", PLEA_CUSTOM_CLOSING, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = plea_customs_get (two, cases[i].language, cases[i].custom);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
  g_assert_null (strstr (none, "Salutation"));
  g_assert_nonnull (strstr (none, "Closing"));
}

/* What is too long to be set breaks off after a space, unless far too early, or between two
 * characters. */
static void
test_long_paragraphs (void)
{
  enum
  {
    MOST = 64 * 1024
  };
  static const struct
  {
    PleaBlockKind kind;
    gsize         n_letters;
    gsize         space; /* instead of one of the letters */
    gsize         taken;
  } cases[] = {
    { PLEA_BLOCK_PARAGRAPH, MOST / 2 + 1, MOST / 4 + 1, MOST },
    { PLEA_BLOCK_PARAGRAPH, MOST / 2 + 2, MOST / 4 + 1, MOST / 2 + 2 },
    { PLEA_BLOCK_PARAGRAPH, MOST, MOST / 5, MOST },
    { PLEA_BLOCK_PARAGRAPH, MOST, 0, MOST - 1 },
    { PLEA_BLOCK_DEMAND, MOST, MOST / 3, MOST / 3 * 2 },
    { PLEA_BLOCK_SUBJECT, MOST, MOST / 3, 2 * MOST - 2 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) text = g_string_new ("x");

      for (gsize letter = 1; letter < cases[i].n_letters; letter++)
        g_string_append (text, letter == cases[i].space ? " " : "é");
      g_assert_cmpuint (plea_block_text_measure (cases[i].kind, text->str), ==, cases[i].taken);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add ("/letter/order", test_order);
  add ("/letter/long-head", test_long_head);
  add ("/letter/disclosure", test_disclosure);
  add ("/letter/blank-leaks-nothing", test_blank_leaks_nothing);
  add ("/letter/recipient-lines", test_recipient_lines);
  g_test_add_func ("/letter/countries-in-capitals", test_countries_in_capitals);
  g_test_add_func ("/letter/places", test_places);
  g_test_add_func ("/letter/unknown-country", test_unknown_country);
  add ("/letter/demands", test_demands);
  g_test_add_func ("/letter/demand-marks", test_demand_marks);
  g_test_add_func ("/letter/without-lead-in", test_without_lead_in);
  g_test_add_func ("/letter/nobody", test_nobody);
  add ("/letter/own-words", test_own_words);
  add ("/letter/opening", test_opening);
  add ("/letter/opening-begins-small", test_opening_begins_small);
  add ("/letter/edits", test_edits);
  add ("/letter/stays-in-country", test_stays_in_country);
  add_several ("/letter/recipients", test_recipients);
  add_several ("/letter/copies", test_copies);
  add_several ("/letter/own-salutations", test_own_salutations);
  add_several ("/letter/french-closing", test_french_closing);
  add_several ("/letter/chinese-end", test_chinese_end);
  add_several ("/letter/numbers-hold-together", test_numbers_hold_together);
  add_several ("/letter/right-to-left", test_right_to_left);
  add_several ("/letter/address-isolates", test_address_isolates);
  g_test_add_func ("/letter/isolates", test_isolates);
  g_test_add_func ("/letter/printable", test_printable);
  g_test_add_func ("/letter/printable-marks", test_printable_marks);
  g_test_add_func ("/letter/long-paragraphs", test_long_paragraphs);
  g_test_add_func ("/letter/lookup", test_lookup);
  g_test_add_func ("/letter/unknown-language", test_unknown_language);
  g_test_add_func ("/letter/customs", test_customs);

  return g_test_run ();
}
