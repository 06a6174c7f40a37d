/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a group is told of a case: what it is about, and which letters it asks for. */

#include "config.h"

#include "plea-describe-case.h"

#include <glib/gi18n.h>
#include <pango/pango.h>

#include "plea-choices.h"
#include "plea-locale.h"

/* So many sentences say what a case is about. */
#define N_SENTENCES 2

static char *
take_sentences (const char *text)
{
  glong                    length = g_utf8_strlen (text, -1);
  g_autofree PangoLogAttr *places = g_new0 (PangoLogAttr, (gsize) length + 1);
  guint                    n = 0;
  glong                    end = 0;

  pango_get_log_attrs (text, -1, -1, pango_language_get_default (), places, (int) length + 1);
  while (end < length && n < N_SENTENCES)
    n += places[++end].is_sentence_start || end == length;

  return g_utf8_substring (text, 0, end);
}

/**
 * plea_describe_case_about:
 * @appeal: what the publisher says
 *
 * Returns: (transfer full) (nullable): two sentences, %NULL where the appeal has none
 */
char *
plea_describe_case_about (PleaAppeal *appeal)
{
  const char *about = plea_translations_get_preferred (appeal->defender.about,
                                                       g_get_language_names (), NULL);

  return about != NULL ? take_sentences (about) : NULL;
}

static char *
list_recipients (PleaAppeal *appeal, PleaDraft *draft)
{
  char *titles = g_strdup ("");

  for (guint i = 0; i < appeal->recipients->len; i++)
    if (plea_choices_get_recipient_chosen (appeal, draft, i))
      titles = plea_locale_append (
          titles, plea_recipient_get_title (plea_appeal_get_recipient (appeal, i)));

  return titles;
}

/**
 * plea_describe_case_letters:
 * @appeal: what the publisher says
 * @draft: what is chosen
 *
 * Returns: (transfer full): to whom letters go, and in which language
 */
char *
plea_describe_case_letters (PleaAppeal *appeal, PleaDraft *draft)
{
  g_autofree char *recipients = list_recipients (appeal, draft);
  g_autofree char *language = plea_locale_get_language_name (
      plea_choices_get_text (appeal, draft)->language);

  /* TRANSLATORS: to whom a group writes, one or several, and in which language the letters are */
  return g_strdup_printf (_ ("To: %s (%s)"), recipients, language);
}
