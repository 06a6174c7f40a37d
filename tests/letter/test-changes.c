/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is new in a letter: found by its words, so that the preview can show where one is. */

#include "plea-letter-changes.h"
#include "plea-test-letter.h"

typedef struct
{
  PleaBlockKind kind;
  const char   *text;
  const char   *label;
} Block;

#define MAX_BLOCKS 4

static PleaLetter *
compose (const Block *given, const char *language)
{
  static const char *const    address[] = { "A", "B", NULL };
  static const PleaTestLetter letter = { "en", address, "Dear A,", "<p>Words</p>" };
  g_autoptr (PleaAppeal) appeal = plea_test_letter_make_appeal (&letter);
  g_autoptr (PleaDraft) draft = plea_draft_new (appeal->id);
  GPtrArray *blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_block_free);

  for (guint i = 0; i < MAX_BLOCKS && given[i].text != NULL; i++)
    {
      PleaBlock *block = plea_block_new (given[i].kind, g_strdup (given[i].text));

      block->label = g_strdup (given[i].label);
      g_ptr_array_add (blocks, block);
    }

  return plea_letter_new (appeal, plea_appeal_get_recipient (appeal, 0), draft, language, NULL,
                          blocks, FALSE);
}

static char *
describe (const GArray *changes)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const PleaChange *change = &g_array_index (changes, PleaChange, i);

      g_string_append_printf (text, "%s%u:%u-%u", i > 0 ? " " : "", change->block,
                              change->new.start, change->new.end);
    }

  return g_string_free (text, FALSE);
}

#define P(text)                                                                                    \
  {                                                                                                \
    PLEA_BLOCK_PARAGRAPH, text, NULL                                                               \
  }
#define D(text, label)                                                                             \
  {                                                                                                \
    PLEA_BLOCK_DEMAND, text, label                                                                 \
  }
#define S(text)                                                                                    \
  {                                                                                                \
    PLEA_BLOCK_SENDER, text, NULL                                                                  \
  }

static const struct
{
  const char *name;
  Block       before[MAX_BLOCKS];
  Block       now[MAX_BLOCKS];
  const char *changes; /* block:start-end */
} cases[] = {
  { "nothing", { P ("Dear"), P ("One") }, { P ("Dear"), P ("One") }, "" },
  { "typed", { P ("Dear"), P ("One two") }, { P ("Dear"), P ("One, two") }, "1:3-4" },
  { "typed at the end", { P ("One") }, { P ("One.") }, "0:3-4" },
  { "taken out of a text", { P ("One two") }, { P ("One") }, "0:3-3" },
  { "twice the same", { P ("aaa") }, { P ("aaaa") }, "0:3-4" },
  { "a paragraph more", { P ("A"), P ("B") }, { P ("A"), P ("New"), P ("B") }, "1:0-3" },
  { "the last one gone", { P ("A"), P ("B") }, { P ("A") }, "0:0-0" },
  { "one gone", { P ("A"), P ("B"), P ("C") }, { P ("A"), P ("C") }, "1:0-0" },
  { "numbered anew",
    { D ("A", "1."), D ("B", "2."), D ("C", "3.") },
    { D ("A", "1."), D ("C", "2.") },
    "1:0-1" },
  { "another kind", { S ("Ada") }, { P ("Ada") }, "0:0-3" },
  { "in two places",
    { S ("Ad"), P ("x"), P ("Ad") },
    { S ("Ada"), P ("x"), P ("Ada") },
    "0:2-3 2:2-3" },
  { "of several bytes", { P ("é") }, { P ("éà") }, "0:2-4" },
};

static void
test_changes (gconstpointer data)
{
  guint nth = GPOINTER_TO_UINT (data);
  g_autoptr (PleaLetter) before = compose (cases[nth].before, "en");
  g_autoptr (PleaLetter) now = compose (cases[nth].now, "en");
  g_autoptr (GArray) changes = plea_letter_find_changes (now, before);
  g_autofree char *found = describe (changes);

  g_assert_cmpstr (found, ==, cases[nth].changes);
}

/* Where all is new, nothing is. */
static void
test_language (void)
{
  const Block text[MAX_BLOCKS] = { P ("Dear") };
  const Block other[MAX_BLOCKS] = { P ("Sehr") };
  g_autoptr (PleaLetter) before = compose (text, "en");
  g_autoptr (PleaLetter) now = compose (other, "de");
  g_autoptr (GArray) changes = plea_letter_find_changes (now, before);

  g_assert_cmpuint (changes->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/changes/%s", cases[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_changes);
    }
  g_test_add_func ("/changes/language", test_language);

  return g_test_run ();
}
