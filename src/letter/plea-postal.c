/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of an address as the posts of the world read them.
 *
 * The Letter Post Regulations of the Universal Postal Union (RL 123) ask for the country on the
 * last line, in capitals, in the language of the country of origin, and also in an internationally
 * known language (English or French) where that of the origin is not. */

#include "config.h"

#include "plea-postal.h"

#include <unicode/ucasemap.h>
#include <unicode/uloc.h>
#include <unicode/uscript.h>

#include "plea-country.h"
#include "plea-data-file.h"
#include "plea-idioms.h"
#include "plea-letter-resources.h"

#define MAX_NAME_SIZE 1536

/* By the language's own rules: Turkish keeps the dot of its i, Greek drops accents, German writes
 * SS for ß. Georgian has letters for titles that few fonts have and no post asks for. */
static char *
to_capitals (const char *text, const char *locale)
{
  UErrorCode status = U_ZERO_ERROR;
  UCaseMap  *map = NULL;
  char       capitals[MAX_NAME_SIZE] = ""; /* and so always with an end */

  if (g_str_equal (locale, "ka"))
    return g_strdup (text);

  map = ucasemap_open (locale, 0, &status);
  ucasemap_utf8ToUpper (map, capitals, sizeof capitals - 1, text, -1, &status);
  ucasemap_close (map);

  return g_strdup (U_SUCCESS (status) ? capitals : text);
}

/* The language that most people of a country write in, by CLDR's likely subtags. */
static char *
get_likely_language (const char *country)
{
  UErrorCode       status = U_ZERO_ERROR;
  g_autofree char *region = g_strconcat ("und_", country, NULL);
  char             likely[ULOC_FULLNAME_CAPACITY];
  char             language[ULOC_LANG_CAPACITY];

  uloc_addLikelySubtags (region, likely, sizeof likely, &status);
  uloc_getLanguage (likely, language, sizeof language, &status);

  return g_strdup (U_SUCCESS (status) && *language != '\0' ? language : "en");
}

static GStrv
get_languages_of_country (const char *country)
{
  GKeyFile *keys = plea_once (plea_data_file_load_keys (plea_letter_get_resource (), "postal.ini"));
  GStrv     languages = g_key_file_get_string_list (keys, "Languages", country, NULL, NULL);

  if (languages == NULL)
    {
      languages = g_new0 (char *, 2);
      languages[0] = get_likely_language (country);
    }

  return languages;
}

static const char *
find_language (GStrv languages, const char *locale)
{
  for (guint i = 0; languages[i] != NULL; i++)
    if (strlen (languages[i]) == strcspn (locale, "-_.@")
        && g_str_has_prefix (locale, languages[i]))
      return languages[i];

  return NULL;
}

/* Where a country has several languages, the one that the sender writes in, or else reads; English
 * where no country is said. */
static char *
choose_language (const char *country, const char *letter_language)
{
  const char *const *read = g_get_language_names ();
  g_auto (GStrv) languages = NULL;
  const char *chosen;

  if (*country == '\0')
    return g_strdup ("en");

  languages = get_languages_of_country (country);
  chosen = find_language (languages, letter_language);
  for (guint i = 0; chosen == NULL && read[i] != NULL; i++)
    chosen = find_language (languages, read[i]);

  return g_strdup (chosen != NULL ? chosen : languages[0]);
}

/* In the words of the appeal where it has them: “Russian Federation” rather than “Russia”. ""
 * where nothing is said. */
static char *
name_country (const PleaRecipient *recipient, const char *language)
{
  const char      *published = plea_translations_get_exact (recipient->country_name, language);
  g_autofree char *name = published != NULL ? g_strdup (published)
                                            : plea_country_get_name (recipient->country, language);

  if (name == NULL)
    name = g_strdup (plea_translations_get_first (recipient->country_name, NULL));

  return to_capitals (name, language);
}

static char *
get_country_line (const PleaRecipient *recipient, PleaSender *sender, const char *letter_language)
{
  g_autofree char *language = choose_language (plea_sender_get_country (sender), letter_language);
  g_autofree char *name = name_country (recipient, language);
  g_autofree char *in_english = name_country (recipient, "en");

  if (g_str_equal (language, "en") || g_str_equal (language, "fr")
      || g_str_equal (name, in_english))
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s / %s", name, in_english);
}

static void
add_line (GStrvBuilder *lines, const char *line)
{
  if (line != NULL && *line != '\0')
    g_strv_builder_add (lines, line);
}

/* Letters of an address in two scripts: the posts of the country read their own. */

static UScriptCode
get_script (const char *text)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      {
        UErrorCode status = U_ZERO_ERROR;

        return uscript_getScript ((UChar32) g_utf8_get_char (c), &status);
      }

  return USCRIPT_COMMON;
}

/* Lines of figures alone belong to those above them. */
static void
add_lines_of_script (GStrvBuilder *builder, GStrv lines, gboolean latin)
{
  gboolean was_latin = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      UScriptCode script = get_script (lines[i]);

      if (script != USCRIPT_COMMON)
        was_latin = script == USCRIPT_LATIN;
      if (was_latin == latin)
        g_strv_builder_add (builder, lines[i]);
    }
}

/* Where there are lines in another script than Latin, those come first. */
static void
add_own_script_first (GStrvBuilder *builder, GStrv lines)
{
  add_lines_of_script (builder, lines, FALSE);
  add_lines_of_script (builder, lines, TRUE);
}

/**
 * plea_postal_goes_abroad:
 * @recipient: whom to write to
 * @sender: who writes
 *
 * Returns: whether a letter leaves the sender's country, or may do since that is not said
 */
gboolean
plea_postal_goes_abroad (const PleaRecipient *recipient, PleaSender *sender)
{
  return g_strcmp0 (sender->country, recipient->country) != 0;
}

static GStrv
list_published_lines (const PleaRecipient *recipient)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  add_line (builder, recipient->name);
  add_line (builder, recipient->office);
  for (guint i = 0; recipient->address[i] != NULL; i++)
    add_line (builder, recipient->address[i]);

  return g_strv_builder_end (builder);
}

/**
 * plea_postal_get_recipient_lines:
 * @recipient: whom to write to
 * @sender: whose country decides whether and how the recipient's is named
 * @language: BCP 47 tag of the letter's language, which decides where the sender's country has
 *   several
 *
 * Returns: (transfer full): name, office, address as published, of a defender's the lines in the
 *   script of their country first, and, for a letter that leaves the
 *   country, the country; separated by newlines. Never a telephone number.
 */
char *
plea_postal_get_recipient_lines (const PleaRecipient *recipient,
                                 PleaSender          *sender,
                                 const char          *language)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) address = list_published_lines (recipient);
  g_auto (GStrv) lines = NULL;

  if (recipient->role == PLEA_RECIPIENT_DEFENDER)
    add_own_script_first (builder, address);
  else
    g_strv_builder_addv (builder, (const char **) address);
  if (plea_postal_goes_abroad (recipient, sender))
    {
      g_autofree char *country = get_country_line (recipient, sender, language);

      add_line (builder, country);
    }

  lines = g_strv_builder_end (builder);

  return g_strjoinv ("\n", lines);
}
