/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same words in one or more languages, as an appeal carries them. */

#include "config.h"

#include "plea-translations.h"

#include "plea-folding.h"
#include "plea-idioms.h"

static void
clear_translation (gpointer data)
{
  PleaTranslation *translation = data;

  g_clear_pointer (&translation->language, g_free);
  g_clear_pointer (&translation->text, g_free);
}

/**
 * plea_translations_new:
 *
 * Returns: (transfer full): translations without words
 */
PleaTranslations *
plea_translations_new (void)
{
  PleaTranslations *self = g_array_new (FALSE, FALSE, sizeof (PleaTranslation));

  g_array_set_clear_func (self, clear_translation);

  return self;
}

/**
 * plea_translations_copy:
 *
 * Returns: (transfer full): translations that share nothing with @self
 */
PleaTranslations *
plea_translations_copy (const PleaTranslations *self)
{
  PleaTranslations *copy = plea_translations_new ();

  plea_foreach_in (const PleaTranslation, translation, self)
    plea_translations_add (copy, translation->language, translation->text);

  return copy;
}

/**
 * plea_translations_add:
 * @language: (nullable): BCP 47 tag, or %NULL for words good in any language
 * @text: the words
 */
void
plea_translations_add (PleaTranslations *self, const char *language, const char *text)
{
  PleaTranslation translation = { g_strdup (language), g_strdup (text) };

  g_array_append_val (self, translation);
}

/**
 * plea_translations_set:
 * @language: (nullable): BCP 47 tag, or %NULL for words good in any language
 * @text: (nullable): the words that replace those in that very language; %NULL or "" removes them
 */
void
plea_translations_set (PleaTranslations *self, const char *language, const char *text)
{
  gboolean has_words = text != NULL && *text != '\0';

  for (guint i = 0; i < self->len; i++)
    {
      PleaTranslation *translation = &g_array_index (self, PleaTranslation, i);

      if (g_strcmp0 (translation->language, language) != 0)
        continue;

      if (has_words)
        plea_set_words (&translation->text, text);
      else
        g_array_remove_index (self, i);
      return;
    }

  if (has_words)
    plea_translations_add (self, language, text);
}

/**
 * plea_translations_set_first:
 * @language: (nullable): BCP 47 tag, or %NULL for words good in any language
 * @text: (nullable): the words in that language; %NULL or "" removes them
 *
 * As plea_translations_set(), but these words come before all others.
 */
void
plea_translations_set_first (PleaTranslations *self, const char *language, const char *text)
{
  plea_translations_set (self, language, NULL);
  if (text != NULL && *text != '\0')
    {
      PleaTranslation translation = { g_strdup (language), g_strdup (text) };

      g_array_prepend_val (self, translation);
    }
}

/* BCP 47 lookup (RFC 4647, 3.4): "pt-BR" is served by "pt", and "pt" by "pt-BR" rather than by
 * nothing. */
static gboolean
languages_match (const char *wanted, const char *offered)
{
  gsize length = MIN (strcspn (wanted, "-_"), strcspn (offered, "-_"));

  return g_ascii_strncasecmp (wanted, offered, length) == 0 && strchr ("-_", wanted[length]) != NULL
         && strchr ("-_", offered[length]) != NULL;
}

static const PleaTranslation *
find_exactly (const PleaTranslations *self, const char *language)
{
  plea_foreach_in (const PleaTranslation, translation, self)
    if (language == NULL || translation->language == NULL
            ? language == translation->language
            : g_ascii_strcasecmp (translation->language, language) == 0)
      return translation;

  return NULL;
}

static const PleaTranslation *
find_translation (const PleaTranslations *self, const char *language)
{
  const PleaTranslation *found = find_exactly (self, language);

  if (found != NULL || language == NULL)
    return found;

  plea_foreach_in (const PleaTranslation, translation, self)
    if (translation->language != NULL && languages_match (language, translation->language))
      return translation;

  return NULL;
}

static const PleaTranslation *
first_in_order (const PleaTranslations *self)
{
  return self->len > 0 ? &g_array_index (self, PleaTranslation, 0) : NULL;
}

static const char *
take_translation (const PleaTranslation *translation, const char **found_language)
{
  if (found_language != NULL)
    *found_language = translation != NULL ? translation->language : NULL;

  return translation != NULL ? translation->text : NULL;
}

/**
 * plea_translations_get_first:
 * @language: (out) (optional) (nullable): the language of the words
 *
 * Returns: (transfer none): the words that were added first, or "" where there are none
 */
const char *
plea_translations_get_first (const PleaTranslations *self, const char **language)
{
  const char *text = take_translation (first_in_order (self), language);

  return text != NULL ? text : "";
}

/**
 * plea_translations_get_exact:
 * @language: a BCP 47 tag
 *
 * Returns: (transfer none) (nullable): the words in that language or a variety of it
 */
const char *
plea_translations_get_exact (const PleaTranslations *self, const char *language)
{
  return take_translation (find_translation (self, language), NULL);
}

/**
 * plea_translations_get_text:
 * @language: (nullable): the language asked for
 * @found_language: (out) (optional) (nullable): the language of the words returned
 *
 * Returns: (transfer none) (nullable): the words in @language, else those good in any language,
 * else the first; %NULL only when there are none
 */
const char *
plea_translations_get_text (const PleaTranslations *self,
                            const char             *language,
                            const char            **found_language)
{
  const char *const languages[] = { language, NULL };

  return plea_translations_get_preferred (self, languages, found_language);
}

/**
 * plea_translations_get_preferred:
 * @languages: (array zero-terminated=1): languages, the best first, as g_get_language_names() has
 * them
 * @found_language: (out) (optional) (nullable): the language of the words returned
 *
 * Returns: (transfer none) (nullable): the words in the best language that there is
 */
const char *
plea_translations_get_preferred (const PleaTranslations *self,
                                 const char *const      *languages,
                                 const char            **found_language)
{
  const PleaTranslation *found;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      found = find_translation (self, languages[i]);
      if (found != NULL)
        return take_translation (found, found_language);
    }

  found = find_exactly (self, NULL);

  return take_translation (found != NULL ? found : first_in_order (self), found_language);
}
