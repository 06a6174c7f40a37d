/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of a language, as Enchant finds them in the dictionaries of this computer. */

#include "config.h"

#include "plea-dictionary.h"

#include <enchant.h>
#include <string.h>
#include <unicode/uloc.h>

/* Of more, nobody reads the last. */
#define MANY_SUGGESTIONS 5

struct _PleaDictionary
{
  EnchantBroker *broker;
  EnchantDict   *words; /* once it is loaded */
  char          *tag;   /* which Enchant has, for example “en_GB” */
};

/**
 * plea_dictionary_prepare:
 *
 * To be called before any other thread runs. Enchant would write down which languages somebody
 * wrote in, in files that nobody forgets: it gets no place for them.
 */
void
plea_dictionary_prepare (void)
{
  g_setenv ("ENCHANT_CONFIG_DIR", "/dev/null", TRUE);
}

static char *
name_variety (const char *language, const char *country)
{
  return *country != '\0' ? g_strconcat (language, "_", country, NULL) : g_strdup (language);
}

/* Where most of those live who write the language */
static void
find_usual_country (const char *language, char country[ULOC_COUNTRY_CAPACITY])
{
  UErrorCode status = U_ZERO_ERROR;
  char       full[ULOC_FULLNAME_CAPACITY] = "";

  uloc_addLikelySubtags (language, full, sizeof full, &status);
  uloc_getCountry (full, country, ULOC_COUNTRY_CAPACITY, &status);
}

typedef struct
{
  const char *language;
  char       *found;
} Search;

static void
on_described (const char *tag,
              const char *name,
              const char *description,
              const char *file,
              void       *data)
{
  Search    *search = data;
  UErrorCode status = U_ZERO_ERROR;
  char       language[ULOC_LANG_CAPACITY] = "";

  uloc_getLanguage (tag, language, sizeof language, &status);
  if (g_str_equal (language, search->language)
      && (search->found == NULL || strcmp (tag, search->found) < 0))
    {
      g_free (search->found);
      search->found = g_strdup (tag);
    }
}

/* That of the country, else the usual one, else any of the language. */
static char *
find_tag (EnchantBroker *broker, const char *tag, const char *country)
{
  UErrorCode status = U_ZERO_ERROR;
  char       language[ULOC_LANG_CAPACITY] = "", own[ULOC_COUNTRY_CAPACITY] = "";
  char       usual[ULOC_COUNTRY_CAPACITY] = "";
  Search     search = { language, NULL };

  uloc_getLanguage (tag, language, sizeof language, &status);
  uloc_getCountry (tag, own, sizeof own, &status);
  find_usual_country (tag, usual);
  for (guint i = 0; i < 3; i++)
    {
      const char      *countries[] = { own, country, usual };
      g_autofree char *variety = name_variety (language, countries[i]);

      if (*countries[i] != '\0' && enchant_broker_dict_exists (broker, variety))
        return g_steal_pointer (&variety);
    }
  enchant_broker_list_dicts (broker, on_described, &search);

  return search.found;
}

/**
 * plea_dictionary_find:
 * @language: BCP 47 tag of what is written
 * @country: ISO 3166 code of where it is written, or ""
 *
 * Returns: (transfer full) (nullable): the dictionary for it, not loaded yet, if there is one
 */
PleaDictionary *
plea_dictionary_find (const char *language, const char *country)
{
  EnchantBroker  *broker = enchant_broker_init ();
  char           *tag = find_tag (broker, language, country);
  PleaDictionary *self;

  if (tag == NULL)
    {
      enchant_broker_free (broker);
      return NULL;
    }

  self = g_new0 (PleaDictionary, 1);
  self->broker = broker;
  self->tag = tag;

  return self;
}

/**
 * plea_dictionary_load:
 *
 * Takes a tenth of a second or longer. Without it no word is found missing.
 *
 * Returns: whether it could be read
 */
gboolean
plea_dictionary_load (PleaDictionary *self)
{
  if (self->words == NULL)
    self->words = enchant_broker_request_dict (self->broker, self->tag);

  return self->words != NULL;
}

gboolean
plea_dictionary_has (PleaDictionary *self, const char *word)
{
  return self->words == NULL || enchant_dict_check (self->words, word, -1) <= 0;
}

/**
 * plea_dictionary_suggest:
 * @word: one that the dictionary has not
 *
 * Returns: (transfer full): what may be meant, the likeliest first
 */
GStrv
plea_dictionary_suggest (PleaDictionary *self, const char *word)
{
  size_t n_words = 0;
  char **words = self->words != NULL ? enchant_dict_suggest (self->words, word, -1, &n_words)
                                     : NULL;
  g_autoptr (GStrvBuilder) suggestions = g_strv_builder_new ();

  for (size_t i = 0; i < MIN (n_words, MANY_SUGGESTIONS); i++)
    g_strv_builder_add (suggestions, words[i]);
  if (words != NULL)
    enchant_dict_free_string_list (self->words, words);

  return g_strv_builder_end (suggestions);
}

void
plea_dictionary_free (PleaDictionary *self)
{
  if (self->words != NULL)
    enchant_broker_free_dict (self->broker, self->words);
  enchant_broker_free (self->broker);
  g_free (self->tag);
  g_free (self);
}
