/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same words in one or more languages, as an appeal carries them. */

#include "config.h"

#include "plea-translations.h"

#include "plea-idioms.h"

typedef struct
{
  char *language; /* NULL where the appeal names none: good for any language */
  char *text;
} Translation;

struct _PleaTranslations
{
  GArray *translations;
};

static void
clear_translation (gpointer data)
{
  Translation *translation = data;

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
  PleaTranslations *self = g_new0 (PleaTranslations, 1);

  self->translations = g_array_new (FALSE, FALSE, sizeof (Translation));
  g_array_set_clear_func (self->translations, clear_translation);

  return self;
}

void
plea_translations_free (PleaTranslations *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->translations);
  g_free (self);
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

  plea_foreach_in (const Translation, translation, self->translations)
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
  Translation translation = { g_strdup (language), g_strdup (text) };

  g_array_append_val (self->translations, translation);
}

/**
 * plea_translations_set:
 * @language: (nullable): BCP 47 tag, or %NULL for words good in any language
 * @text: (nullable): the words that replace those in that very language; %NULL or "" removes them
 */
void
plea_translations_set (PleaTranslations *self, const char *language, const char *text)
{
  for (guint i = 0; i < self->translations->len; i++)
    {
      Translation *translation = &g_array_index (self->translations, Translation, i);

      if (g_strcmp0 (translation->language, language) != 0)
        continue;

      if (text == NULL || *text == '\0')
        g_array_remove_index (self->translations, i);
      else
        {
          g_free (translation->text);
          translation->text = g_strdup (text);
        }
      return;
    }

  if (text != NULL && *text != '\0')
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
  Translation translation = { g_strdup (language), g_strdup (text) };

  plea_translations_set (self, language, NULL);
  if (text != NULL && *text != '\0')
    g_array_prepend_val (self->translations, translation);
  else
    clear_translation (&translation);
}

gboolean
plea_translations_is_empty (const PleaTranslations *self)
{
  return self->translations->len == 0;
}

guint
plea_translations_get_n_languages (const PleaTranslations *self)
{
  return self->translations->len;
}

/**
 * plea_translations_get_nth:
 * @nth: less than plea_translations_get_n_languages()
 * @language: (out) (optional) (nullable): the language of the words
 *
 * Returns: (transfer none): the words, in the order they were added
 */
const char *
plea_translations_get_nth (const PleaTranslations *self, guint nth, const char **language)
{
  const Translation *translation = &g_array_index (self->translations, Translation, nth);

  if (language != NULL)
    *language = translation->language;

  return translation->text;
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
  if (!plea_translations_is_empty (self))
    return plea_translations_get_nth (self, 0, language);

  if (language != NULL)
    *language = NULL;

  return "";
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

static const Translation *
find_translation (const PleaTranslations *self, const char *language, gboolean exact)
{
  plea_foreach_in (const Translation, translation, self->translations)
    {
      const char *offered = translation->language;

      if (language == NULL || offered == NULL ? language == offered
          : exact                             ? g_ascii_strcasecmp (offered, language) == 0
                                              : languages_match (language, offered))
        return translation;
    }

  return NULL;
}

static const Translation *
first_translation (const PleaTranslations *self)
{
  const Translation *any = find_translation (self, NULL, TRUE);

  if (any == NULL && self->translations->len > 0)
    any = &g_array_index (self->translations, Translation, 0);

  return any;
}

static const char *
take_translation (const Translation *translation, const char **found_language)
{
  if (found_language != NULL)
    *found_language = translation != NULL ? translation->language : NULL;

  return translation != NULL ? translation->text : NULL;
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
  const Translation *found = find_translation (self, language, TRUE);

  if (found == NULL)
    found = find_translation (self, language, FALSE);

  return take_translation (found, NULL);
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
  for (guint i = 0; languages[i] != NULL; i++)
    {
      const Translation *found = find_translation (self, languages[i], TRUE);

      if (found == NULL)
        found = find_translation (self, languages[i], FALSE);
      if (found != NULL)
        return take_translation (found, found_language);
    }

  return take_translation (first_translation (self), found_language);
}
