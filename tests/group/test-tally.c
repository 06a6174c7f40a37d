/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of a group in their order, and how many of them go to whom. */

#include <string.h>

#include "plea-appeal-reader.h"
#include "plea-choices.h"
#include "plea-idioms.h"
#include "plea-stack.h"
#include "plea-tally.h"

#define APPEAL                                                                                     \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='%1$s' as-of='2026-01-01'>"          \
  "<defender><name>%2$s</name>%3$s</defender><status id='imprisoned'/>"                            \
  "<recipient><name>M. of %2$s</name><address><line>L</line></address><country code='TR'/>"        \
  "</recipient><recipient role='copy'><name>E. of %2$s</name><address><line>L</line></address>"    \
  "<country code='TR'/></recipient>"                                                               \
  "<letter xml:lang='en'><p>I write to you.</p></letter>"                                          \
  "<letter xml:lang='fr'><p>Je vous écris.</p></letter></appeal>"

typedef struct
{
  PleaStack stack;
} Fixture;

static PleaCase *
make_case (const char *id, const char *name, const char *country)
{
  g_autofree char *xml = g_strdup_printf (APPEAL, id, name, country);
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (
      (GDestroyNotify) plea_problem_free);
  g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (bytes, id, problems);
  g_autoptr (PleaDraft) draft = plea_draft_new (id);

  g_assert_nonnull (appeal);
  for (guint i = 0; i < appeal->recipients->len; i++)
    plea_choices_set_recipient_chosen (appeal, draft, i, TRUE);

  return plea_case_new (appeal, draft);
}

static PleaSigner *
make_signer (const char *name, const char *language, const char *words)
{
  PleaSigner *signer = plea_signer_new ();

  g_object_set (signer->sender, "name", name, NULL);
  signer->disclosure = PLEA_DISCLOSURE_TOWN;
  signer->language = g_strdup (language);
  g_free (signer->words);
  signer->words = g_strdup (words);

  return signer;
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->stack.cases = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_case_free);
  self->stack.signers = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_signer_free);
  g_ptr_array_add (self->stack.cases, make_case ("ayla", "Ayla", "<country>TR</country>"));
  g_ptr_array_add (self->stack.cases, make_case ("cem", "=Cem \"X\"", ""));
  g_ptr_array_add (self->stack.signers, make_signer ("Ann Lee", NULL, ""));
  g_ptr_array_add (self->stack.signers, make_signer ("Bo Ek", "fr", "Amicalement."));
  g_ptr_array_add (self->stack.signers, make_signer ("Cy Oz", "de", ""));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_ptr_array_unref (self->stack.cases);
  g_ptr_array_unref (self->stack.signers);
}

/* “recipient/signature/language” of each letter. */
static char *
list_letters (const PleaStack *stack)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < plea_stack_count (stack); i++)
    {
      g_autoptr (GPtrArray) letters = plea_stack_compose (stack, i);

      plea_foreach (PleaLetter, letter, letters)
        g_string_append_printf (list, "%s/%s/%s\n", plea_recipient_get_title (letter->recipient),
                                plea_letter_find_block (letter, PLEA_BLOCK_SIGNATURE)->text,
                                letter->language);
    }

  return g_string_free (list, FALSE);
}

static void
test_order (Fixture *self, gconstpointer data)
{
  g_autofree char *by_case = NULL;
  g_autofree char *by_signer = NULL;

  self->stack.order = PLEA_STACK_BY_CASE;
  by_case = list_letters (&self->stack);
  g_assert_cmpstr (by_case, ==,
                   "M. of Ayla/Ann Lee/en\nE. of Ayla/Ann Lee/en\n"
                   "M. of Ayla/Bo Ek/fr\nE. of Ayla/Bo Ek/fr\n"
                   "M. of Ayla/Cy Oz/en\nE. of Ayla/Cy Oz/en\n"
                   "M. of =Cem \"X\"/Ann Lee/en\nE. of =Cem \"X\"/Ann Lee/en\n"
                   "M. of =Cem \"X\"/Bo Ek/fr\nE. of =Cem \"X\"/Bo Ek/fr\n"
                   "M. of =Cem \"X\"/Cy Oz/en\nE. of =Cem \"X\"/Cy Oz/en\n");
  self->stack.order = PLEA_STACK_BY_SIGNER;
  by_signer = list_letters (&self->stack);
  g_assert_cmpstr (by_signer, ==,
                   "M. of Ayla/Ann Lee/en\nE. of Ayla/Ann Lee/en\n"
                   "M. of =Cem \"X\"/Ann Lee/en\nE. of =Cem \"X\"/Ann Lee/en\n"
                   "M. of Ayla/Bo Ek/fr\nE. of Ayla/Bo Ek/fr\n"
                   "M. of =Cem \"X\"/Bo Ek/fr\nE. of =Cem \"X\"/Bo Ek/fr\n"
                   "M. of Ayla/Cy Oz/en\nE. of Ayla/Cy Oz/en\n"
                   "M. of =Cem \"X\"/Cy Oz/en\nE. of =Cem \"X\"/Cy Oz/en\n");
}

/* What one of them adds is in nobody else's letter. */
static void
test_words (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < plea_stack_count (&self->stack); i++)
    {
      g_autoptr (GPtrArray) letters = plea_stack_compose (&self->stack, i);
      g_autofree char  *text = plea_letter_to_text (letters->pdata[0]);
      const PleaSigner *signer = plea_stack_get_signer (&self->stack, i);

      g_assert_cmpint (strstr (text, "Amicalement.") != NULL, ==,
                       g_str_equal (signer->sender->name, "Bo Ek"));
    }
}

static void
add_all (GPtrArray *tally, const PleaStack *stack)
{
  for (guint i = 0; i < plea_stack_count (stack); i++)
    {
      g_autoptr (GPtrArray) letters = plea_stack_compose (stack, i);

      plea_tally_add (tally, letters, 1);
    }
}

/* A line for each recipient, in whichever order the letters come, and no word of who signs. */
static void
test_csv (Fixture *self, gconstpointer data)
{
  static const char expected[]
      = "\"appeal-id\",\"defender\",\"country\",\"recipient\",\"letters\"\r\n"
        "\"ayla\",\"Ayla\",\"TR\",\"M. of Ayla\",\"3\"\r\n"
        "\"ayla\",\"Ayla\",\"TR\",\"E. of Ayla\",\"3\"\r\n"
        "\"cem\",\"'=Cem \"\"X\"\"\",\"\",\"M. of =Cem \"\"X\"\"\",\"3\"\r\n"
        "\"cem\",\"'=Cem \"\"X\"\"\",\"\",\"E. of =Cem \"\"X\"\"\",\"3\"\r\n";

  for (PleaStackOrder order = PLEA_STACK_BY_CASE; order <= PLEA_STACK_BY_SIGNER; order++)
    {
      g_autoptr (GPtrArray) tally = plea_tally_new ();
      g_autofree char *csv = NULL;

      self->stack.order = order;
      add_all (tally, &self->stack);
      g_assert_cmpuint (plea_tally_count (tally), ==, 12);
      csv = plea_tally_to_csv (tally);
      g_assert_cmpstr (csv, ==, expected);
    }
}

/* Without composing each letter it is the same. */
static void
test_stack (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) tally = plea_tally_new ();
  g_autoptr (GPtrArray) all = plea_tally_new ();
  g_autofree char *csv = NULL;
  g_autofree char *csv_of_all = NULL;

  plea_tally_add_stack (tally, &self->stack);
  add_all (all, &self->stack);
  csv = plea_tally_to_csv (tally);
  csv_of_all = plea_tally_to_csv (all);
  g_assert_cmpstr (csv, ==, csv_of_all);
  plea_tally_add_stack (tally, &self->stack);
  g_assert_cmpuint (plea_tally_count (tally), ==, 24);
  g_assert_cmpuint (tally->len, ==, 4);
}

static void
test_nothing (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) tally = plea_tally_new ();
  g_autofree char *csv = NULL;

  g_ptr_array_set_size (self->stack.signers, 0);
  plea_tally_add_stack (tally, &self->stack);
  g_assert_cmpuint (plea_tally_count (tally), ==, 0);
  csv = plea_tally_to_csv (tally);
  g_assert_cmpstr (csv, ==, "\"appeal-id\",\"defender\",\"country\",\"recipient\",\"letters\"\r\n");
}

#define SUPPORT                                                                                    \
  "<appeal xmlns='https://plea-letters.github.io/appeal/1' id='ayla' as-of='2026-01-01'>"          \
  "<defender><name>Ayla</name><country>TR</country></defender><status id='imprisoned'/>"           \
  "<recipient role='defender'><name>Ayla</name><address><line>L</line></address>"                  \
  "<country code='TR'/></recipient>"                                                               \
  "<letter xml:lang='en'><p>I write to you.</p></letter></appeal>"

/* What somebody writes is in a letter to the defender as well. */
static void
test_support (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (SUPPORT, strlen (SUPPORT));
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (
      (GDestroyNotify) plea_problem_free);
  g_autoptr (PleaAppeal) appeal = plea_appeal_reader_read (bytes, "ayla", problems);
  g_autoptr (PleaDraft) draft = plea_draft_new ("ayla");
  g_autoptr (PleaSigner) signer = make_signer ("Ann Lee", NULL, "We think of you.");
  PleaCase        one = { appeal, draft };
  void           *cases[] = { &one }, *signers[] = { signer };
  GPtrArray       case_array = { cases, 1 }, signer_array = { signers, 1 };
  const PleaStack stack = { &case_array, &signer_array, PLEA_STACK_BY_CASE };
  g_autoptr (GPtrArray) letters = plea_stack_compose (&stack, 0);
  guint n_found = 0;

  g_assert_cmpuint (letters->len, ==, 1);
  plea_foreach (const PleaBlock, block, PLEA_LETTER (letters->pdata[0])->blocks)
    n_found += strstr (block->text, "We think of you.") != NULL;
  g_assert_cmpuint (n_found, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *path;
    void (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/tally/order", test_order }, { "/tally/words", test_words },     { "/tally/csv", test_csv },
    { "/tally/stack", test_stack }, { "/tally/nothing", test_nothing },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  g_test_add_func ("/stack/support", test_support);

  return g_test_run ();
}
