/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text made alike, to search in: without case, accents and scripts. */

#include "config.h"

#include "plea-search-text.h"

#include "plea-folding.h"
#include "plea-latin.h"

/**
 * plea_search_text_make:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text in small Latin letters without accents, as far as ICU can
 */
char *
plea_search_text_make (const char *text)
{
  g_autofree char *folded = plea_fold (text, -1);
  g_autofree char *latin = NULL;

  if (g_str_is_ascii (folded))
    return g_steal_pointer (&folded);

  latin = plea_latin_make (folded);

  return plea_fold (latin, -1);
}
