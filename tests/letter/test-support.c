/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters of support, to the defender or the family: warm, and with nothing of the letter to
 * officials. */

#include <string.h>

#include "plea-appeal-file.h"
#include "plea-choices.h"
#include "plea-compose.h"
#include "plea-data-file.h"
#include "plea-idioms.h"
#include "plea-letter-resources.h"

#define OFFICIAL                                                                                   \
  "<recipient id='minister' rank='minister'><name>Minister Green</name><address>"                  \
  "<line>1 Street</line></address><country code='BY'/></recipient>"
#define COPY                                                                                       \
  "<recipient id='embassy' role='copy'><name>Embassy</name><address><line>2 Street</line>"         \
  "</address><country code='DE'/></recipient>"
#define DEFENDER                                                                                          \
  "<recipient id='ana' role='defender' gender='female'><name>Ana Lind</name><address>"                    \
  "<line>Prison 9</line><line>220000 Newtown</line><line>Ана Лінд</line><line>Турма 9</line>" \
  "<line>220000</line></address><country code='BY'/></recipient>"
#define APPEAL_OF_DEMANDS                                                                          \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"             \
  "<defender><name>Ana Lind</name></defender><status id='charged'/>" OFFICIAL                      \
  "<letter xml:lang='en'><p>She is held.</p><demands><lead-in>Please:</lead-in>"                   \
  "<demand id='a'>First;</demand><demand id='b'>Second;</demand><demand id='c'>Third.</demand>"    \
  "</demands></letter></appeal>"

typedef struct
{
  PleaAppeal *appeal;
  PleaDraft  *draft;
  PleaSender *sender;
  GPtrArray  *letters;
} Fixture;

static PleaAppeal *
read_appeal (const char *recipients, const char *language, GPtrArray *problems)
{
  g_autofree char *letter = g_strdup_printf (
      "<letter xml:lang='%s'><p>She is held.</p><demands><lead-in>Please:</lead-in>"
      "<demand>Let her go.</demand></demands></letter>",
      language);
  g_autofree char *xml = g_strconcat (
      "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='x' as-of='2020-01-02'>"
      "<defender gender='female'><name>Ana Lind</name></defender><status id='charged'/>",
      recipients, letter, "</appeal>", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));

  return plea_appeal_reader_read (bytes, "x", problems);
}

static void
set_up (Fixture *self, const char *recipients, const char *language)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new ();

  self->appeal = read_appeal (recipients, language, problems);
  g_assert_nonnull (self->appeal);
  self->draft = plea_draft_new ("x");
  self->sender = plea_sender_new ();
  g_object_set (self->sender, "name", "Eva Muster", "address", "Weg 1", "town", "10115 Berlin",
                "country", "DE", NULL);
  g_object_set (self->draft, "own-words", "I ask you, Minister.", "defender-words",
                "My cat sends her regards.", "subject", "Ana Lind", "disclosure",
                PLEA_DISCLOSURE_FULL, NULL);
}

static void
tear_down (Fixture *self)
{
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  g_assert_finalize_object (self->draft);
  g_assert_finalize_object (self->sender);
  g_assert_finalize_object (self->appeal);
}

static void
compose (Fixture *self)
{
  g_clear_pointer (&self->letters, g_ptr_array_unref);
  self->letters = plea_compose_letters (self->appeal, self->draft, self->sender);
}

static char *
list_recipients (Fixture *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) ids = NULL;

  plea_foreach (PleaLetter, letter, self->letters)
    g_strv_builder_add (builder, letter->recipient->id);
  ids = g_strv_builder_end (builder);

  return g_strjoinv (" ", ids);
}

static void
test_who_gets_one (void)
{
  static const struct
  {
    const char *recipients;
    const char *chosen; /* by their places, in this order; with a minus those that are left */
    const char *letters;
  } cases[] = {
    { OFFICIAL DEFENDER, "", "minister" },
    { DEFENDER OFFICIAL, "", "ana" },
    { DEFENDER, "", "ana" },
    { OFFICIAL DEFENDER COPY, "1", "minister ana" },
    { OFFICIAL DEFENDER COPY, "2", "minister embassy" },
    { OFFICIAL DEFENDER COPY, "1 2", "minister embassy ana" },
    { OFFICIAL DEFENDER COPY, "1 2 -0", "ana" },
    { DEFENDER OFFICIAL COPY, "2", "minister embassy ana" },
    { DEFENDER OFFICIAL, "1 -0", "minister" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture self = { 0 };
      g_auto (GStrv) chosen = g_strsplit (cases[i].chosen, " ", -1);
      g_autofree char *ids = NULL;

      set_up (&self, cases[i].recipients, "en");
      for (guint j = 0; chosen[j] != NULL; j++)
        plea_choices_set_recipient_chosen (
            self.appeal, self.draft,
            (guint) g_ascii_strtoull (chosen[j] + (*chosen[j] == '-'), NULL, 10),
            *chosen[j] != '-');
      compose (&self);
      ids = list_recipients (&self);
      g_assert_cmpstr (ids, ==, cases[i].letters);
      tear_down (&self);
    }
}

/* Whatever the supporter shows of themselves to officials. */
static void
test_words (void)
{
  static const struct
  {
    gboolean    return_address;
    const char *text;
  } cases[] = {
    { FALSE, "Ана Лінд\nТурма 9\n220000\nAna Lind\nPrison 9\n220000 Newtown\nBELARUS\n\n"
             "6 January 2027\n\nDear Ana Lind,\n\nYou are not forgotten. I am thinking of you and "
             "wish you health and strength.\n\nMy cat sends her regards.\n\nWith warm wishes,\n\n"
             "Eva Muster\n" },
    { TRUE, "Eva Muster\nWeg 1\n10115 Berlin\nGermany\n\n"
            "Ана Лінд\nТурма 9\n220000\nAna Lind\nPrison 9\n220000 Newtown\nBELARUS\n\n"
            "6 January 2027\n\nDear Ana Lind,\n\nYou are not forgotten. I am thinking of you and "
            "wish you health and strength.\n\nMy cat sends her regards.\n\nWith warm wishes,\n\n"
            "Eva Muster\n" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture          self = { 0 };
      g_autofree char *text = NULL;
      GDate            day;

      set_up (&self, DEFENDER, "en");
      g_date_clear (&day, 1);
      g_date_set_dmy (&day, 6, G_DATE_JANUARY, 2027);
      g_object_set (self.draft, "return-address", cases[i].return_address, "date", &day, NULL);
      compose (&self);
      text = plea_letter_to_text (self.letters->pdata[0]);
      g_assert_cmpstr (text, ==, cases[i].text);
      tear_down (&self);
    }
}

/* What is written on: by whom it goes to, unless it was chosen. */
static void
test_cards (void)
{
  static const struct
  {
    const char *recipients;
    const char *shape;
    gboolean    on_card;
  } cases[] = {
    { DEFENDER, NULL, TRUE },           { DEFENDER OFFICIAL, NULL, TRUE },
    { OFFICIAL DEFENDER, NULL, FALSE }, { OFFICIAL, NULL, FALSE },
    { DEFENDER, "letter", FALSE },      { OFFICIAL, "postcard", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture self = { 0 };

      set_up (&self, cases[i].recipients, "en");
      g_object_set (self.draft, "shape", cases[i].shape, NULL);
      compose (&self);
      g_assert_true (PLEA_LETTER (self.letters->pdata[0])->on_card == cases[i].on_card);
      tear_down (&self);
    }
}

/* To both: all the same, and it can be said why the defender gets no card, or to each what is
 * usual.
 */
static void
test_both (void)
{
  static const struct
  {
    const char *shape;
    gboolean    lacks_card;
    const char *on_card; /* minister, embassy, ana */
  } cases[] = {
    { NULL, TRUE, "---" },
    { "letter", FALSE, "---" },
    { "postcard", FALSE, "###" },
    { "usual", FALSE, "--#" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture self = { 0 };
      g_autoptr (GString) on_card = g_string_new (NULL);

      set_up (&self, OFFICIAL DEFENDER COPY, "en");
      g_object_set (self.draft, "shape", cases[i].shape, NULL);
      plea_choices_set_recipient_chosen (self.appeal, self.draft, 1, TRUE);
      plea_choices_set_recipient_chosen (self.appeal, self.draft, 2, TRUE);
      compose (&self);
      plea_foreach (const PleaLetter, letter, self.letters)
        g_string_append_c (on_card, letter->on_card ? '#' : '-');
      g_assert_cmpstr (on_card->str, ==, cases[i].on_card);
      g_assert_true (plea_choices_lack_card (self.appeal, self.draft) == cases[i].lacks_card);
      tear_down (&self);
    }
}

/* To an official: own words, no more than two demands, of which the last ends the list. */
static void
test_card_to_official (void)
{
  static const struct
  {
    const char *own_words, *left_out, *words;
  } cases[] = {
    { "I care.", NULL, "I care.\n\nPlease:\n\n1. First;\n\n2. Second." },
    { "", "a", "Please:\n\n1. Second;\n\n2. Third." },
    { "I care.", "abc", "I care." },
    { "", "abc", "She is held." },
  };
  static const char *const ids[] = { "a", "b", "c" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new ();
      g_autoptr (GBytes) bytes = g_bytes_new_static (APPEAL_OF_DEMANDS, strlen (APPEAL_OF_DEMANDS));
      g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (bytes, "x", problems);
      g_autoptr (PleaDraft) draft = plea_draft_new ("x");
      g_autoptr (PleaSender) sender = plea_sender_new ();
      g_autoptr (GPtrArray) letters = NULL;
      g_autofree char *text = NULL;
      g_autofree char *expected = g_strdup_printf ("Your Excellency,\n\n%s\n\nYours faithfully,\n",
                                                   cases[i].words);

      g_object_set (draft, "own-words", cases[i].own_words, "shape", "postcard", NULL);
      for (gsize j = 0; j < G_N_ELEMENTS (ids); j++)
        plea_draft_set_demand_chosen (
            draft, ids[j], cases[i].left_out == NULL || strstr (cases[i].left_out, ids[j]) == NULL);
      letters = plea_compose_letters (appeal, draft, sender);
      text = plea_letter_to_text (letters->pdata[0]);
      g_assert_true (g_str_has_suffix (text, expected));
    }
}

/* To both, and what is edited of the one is not of the other. */
static void
test_edits (void)
{
  Fixture          self = { 0 };
  g_autofree char *official = NULL;
  g_autofree char *support = NULL;

  set_up (&self, OFFICIAL DEFENDER COPY, "en");
  plea_choices_set_recipient_chosen (self.appeal, self.draft, 1, TRUE);
  plea_choices_set_recipient_chosen (self.appeal, self.draft, 2, TRUE);
  plea_draft_set_edit (self.draft, "en", "salutation:ana", "Hello Ana!");
  plea_draft_set_edit (self.draft, "en", "words:ana", "We think of you.");
  plea_draft_set_edit (self.draft, "en", "closing:ana", "Yours,");
  compose (&self);
  official = plea_letter_to_text (self.letters->pdata[0]);
  support = plea_letter_to_text (self.letters->pdata[2]);
  g_assert_nonnull (strstr (official, "I ask you, Minister."));
  g_assert_nonnull (strstr (official, "Yours faithfully,"));
  g_assert_null (strstr (official, "cat"));
  g_assert_nonnull (strstr (support, "Hello Ana!\n\nWe think of you.\n\nMy cat"));
  g_assert_nonnull (strstr (support, "\n\nYours,\n"));
  g_assert_null (strstr (support, "Minister"));
  g_assert_null (strstr (support, "Let her go"));
  g_assert_null (strstr (support, "Copy"));
  g_assert_null (strstr (support, "Berlin"));
  tear_down (&self);
}

/* In every language that Plea has phrases of; in others nothing is said that is not known. */
static void
test_languages (void)
{
  g_autoptr (GKeyFile) keys = plea_data_file_load_keys (plea_letter_get_resource (),
                                                        "letter-phrases.ini");
  g_auto (GStrv) languages = g_key_file_get_groups (keys, NULL);

  for (guint i = 0; languages[i] != NULL; i++)
    {
      Fixture     self = { 0 };
      PleaLetter *letter;
      gboolean    is_known = !g_str_equal (languages[i], "und");

      set_up (&self, DEFENDER, is_known ? languages[i] : "zu");
      compose (&self);
      letter = self.letters->pdata[0];
      g_test_message ("%s", languages[i]);
      g_assert_true ((plea_letter_find_block (letter, PLEA_BLOCK_SALUTATION) != NULL) == is_known);
      g_assert_true ((plea_letter_find_block (letter, PLEA_BLOCK_CLOSING) != NULL) == is_known);
      if (is_known)
        g_assert_nonnull (
            strstr (plea_letter_find_block (letter, PLEA_BLOCK_SALUTATION)->text, "Ana Lind"));
      g_assert_null (plea_letter_find_block (letter, PLEA_BLOCK_DEMAND));
      g_assert_null (plea_letter_find_block (letter, PLEA_BLOCK_SUBJECT));
      tear_down (&self);
    }
}

/* A copy is of a letter to an official. */
static void
test_checks (void)
{
  static const struct
  {
    const char *recipients;
    guint       n_problems;
  } cases[] = {
    { DEFENDER, 0 },
    { OFFICIAL DEFENDER COPY, 0 },
    { DEFENDER COPY, 1 },
    { COPY, 1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (
          (GDestroyNotify) plea_problem_free);
      g_autoptr (PleaAppeal) appeal = read_appeal (cases[i].recipients, "en", problems);

      g_assert_cmpuint (problems->len, ==, cases[i].n_problems);
      g_assert_true ((appeal != NULL) == (cases[i].n_problems == 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/support/who-gets-one", test_who_gets_one);
  g_test_add_func ("/support/words", test_words);
  g_test_add_func ("/support/cards", test_cards);
  g_test_add_func ("/support/both", test_both);
  g_test_add_func ("/support/card-to-official", test_card_to_official);
  g_test_add_func ("/support/edits", test_edits);
  g_test_add_func ("/support/languages", test_languages);
  g_test_add_func ("/support/checks", test_checks);

  return g_test_run ();
}
