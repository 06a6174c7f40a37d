/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter in a language that the publisher has none in: it consists of the supporter's own words,
 * and of none in the languages that the publisher has. */

#include "config.h"

#include "plea-cli-words.h"

#include <glib/gi18n.h>

#include "plea-appeal-builder.h"
#include "plea-cli-common.h"

static void
add_words (PleaLetterText *text, const char *words)
{
  g_auto (GStrv) paragraphs = g_strsplit (words, "\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    plea_letter_text_add (text, PLEA_PART_PARAGRAPH, paragraphs[i]);
}

static PleaAppeal *
build_with_words (PleaAppeal *appeal, const char *language, const char *words)
{
  g_autoptr (PleaAppealBuilder) builder = plea_appeal_builder_new_from_appeal (appeal);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (
      (GDestroyNotify) plea_problem_free);
  PleaLetterText *text = plea_letter_text_new (language);

  add_words (text, words);
  g_ptr_array_add (builder->appeal->letters, text);

  return plea_appeal_builder_build (builder, problems);
}

/**
 * plea_cli_words_take:
 * @appeal: what the publisher says
 * @language: BCP 47 tag of the letter's language
 * @own_words: (inout) (nullable): paragraphs of the supporter's own, one a line; taken away where
 *   they are the letter
 *
 * Returns: (transfer full) (nullable): @appeal where it has a letter in @language, or the same with
 *   one of the supporter's own words; %NULL where it can have none, which has then been said
 */
PleaAppeal *
plea_cli_words_take (PleaAppeal *appeal, const char *language, char **own_words)
{
  PleaAppeal *with_words;

  if (language == NULL || plea_appeal_find_letter (appeal, language) != NULL)
    return g_object_ref (appeal);

  if (*own_words == NULL)
    {
      plea_cli_complain (_ ("The appeal has no letter in the language “%s”; write one with "
                            "--own-words."),
                         language);
      return NULL;
    }

  with_words = build_with_words (appeal, language, *own_words);
  if (with_words == NULL)
    /* TRANSLATORS: “%s” is what was typed as the code of a language, as “sw” */
    plea_cli_complain (_ ("No letter can be written in the language “%s”: this is not the code "
                          "of a language, or your own words are empty."),
                       language);
  else
    plea_cli_complain (_ ("The appeal has no letter in the language “%s”: this one has only your "
                          "own words."),
                       language);
  *own_words = NULL;

  return with_words;
}
