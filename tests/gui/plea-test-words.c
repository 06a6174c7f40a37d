/* SPDX-License-Identifier: GPL-3.0-or-later */
/* See plea-test-words.h. The file is read rather than asked of gettext, which speaks one language
 * for each process, and only if the system has a locale for it. */

#include "plea-test-words.h"

#include <string.h>

#define CONTEXT_END '\004'

/* The head of a compiled catalogue, in the byte order of the machine. */
typedef struct
{
  guint32 magic, revision, n_strings, originals, translations;
} Head;

typedef struct
{
  guint32 length, offset;
} Place;

struct _PleaTestWords
{
  GHashTable *words; /* English, with its context → translation */
  char       *content;
};

static void
read_strings (PleaTestWords *self)
{
  const Head  *head = (gconstpointer) self->content;
  const Place *originals, *translations;

  g_assert_cmphex (head->magic, ==, 0x950412de);
  originals = (gconstpointer) (self->content + head->originals);
  translations = (gconstpointer) (self->content + head->translations);
  for (guint32 i = 0; i < head->n_strings; i++)
    g_hash_table_insert (self->words, self->content + originals[i].offset,
                         self->content + translations[i].offset);
}

/**
 * plea_test_words_new:
 * @directory: where the translations of all languages are
 * @language: as in po/LINGUAS
 * @domain: whose words
 *
 * Returns: (transfer full): the words; English where there is no catalogue
 */
PleaTestWords *
plea_test_words_new (const char *directory, const char *language, const char *domain)
{
  PleaTestWords   *self = g_new0 (PleaTestWords, 1);
  g_autofree char *file = g_strconcat (domain, ".mo", NULL);
  g_autofree char *path = g_build_filename (directory, language, "LC_MESSAGES", file, NULL);

  self->words = g_hash_table_new (g_str_hash, g_str_equal);
  if (g_file_get_contents (path, &self->content, NULL, NULL))
    read_strings (self);

  return self;
}

void
plea_test_words_free (PleaTestWords *self)
{
  g_hash_table_unref (self->words);
  g_free (self->content);
  g_free (self);
}

/**
 * plea_test_words_get:
 * @english: the words as they stand in the source, after their context and “\004” if they have one
 *
 * Returns: (transfer none): the translation; of words with plural forms the first
 */
const char *
plea_test_words_get (PleaTestWords *self, const char *english)
{
  const char *translation = g_hash_table_lookup (self->words, english);
  const char *context_end = strchr (english, CONTEXT_END);

  if (translation != NULL)
    return translation;

  return context_end != NULL ? context_end + 1 : english;
}

/**
 * plea_test_words_get_label:
 * @english: the label of a button or an entry, with its mnemonic
 *
 * Returns: (transfer full): a pattern for the translated label as it is read, without its
 * underscore, and with or without the letter in brackets that Chinese has for it
 */
char *
plea_test_words_get_label (PleaTestWords *self, const char *english)
{
  g_autoptr (GRegex) letter = g_regex_new ("\\(_\\w\\)", 0, 0, NULL);
  g_autofree char *pattern = g_regex_replace_literal (letter, plea_test_words_get (self, english),
                                                      -1, 0, "*", 0, NULL);
  g_auto (GStrv) parts = g_strsplit (pattern, "_", -1);

  return g_strjoinv ("", parts);
}

/**
 * plea_test_words_list_english:
 *
 * Returns: (transfer full) (element-type utf8): all that stands in the source, is not so in this
 *   language, and takes no value from the program
 */
GPtrArray *
plea_test_words_list_english (PleaTestWords *self)
{
  GPtrArray     *list = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       original, translation;

  g_hash_table_iter_init (&iter, self->words);
  while (g_hash_table_iter_next (&iter, &original, &translation))
    {
      const char *context_end = strchr (original, CONTEXT_END);
      const char *english = context_end != NULL ? context_end + 1 : original;

      if (*english != '\0' && strchr (english, '%') == NULL && !g_str_equal (english, translation))
        g_ptr_array_add (list, (gpointer) english);
    }

  return list;
}
