/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What custom asks for around a letter in one language: data/letter-phrases.ini, and ICU for dates.
 */

#include "config.h"

#include "plea-phrases.h"

#include <gio/gio.h>
#include <unicode/uloc.h>

#include "plea-calendar.h"
#include "plea-letter-resources.h"

#define FALLBACK_LANGUAGE "en"

struct _PleaPhrases
{
  char    *language;
  char    *locale;
  char    *title;
  char    *place_and_date;
  char    *date_alone;
  gboolean place_by_custom;
  char    *first_day;
  char    *salutation;
  char    *closing;
  char    *copy_to;
  char    *page;
  double   paragraph_indent;
};

static char *
get_phrase (GKeyFile *keys, const char *language, const char *key)
{
  return g_key_file_get_string (keys, language, key, NULL);
}

static PleaPhrases *
read_phrases (GKeyFile *keys, const char *language)
{
  PleaPhrases *self = g_new0 (PleaPhrases, 1);

  self->language = g_strdup (language);
  self->locale = get_phrase (keys, language, "Locale");
  self->title = get_phrase (keys, language, "Title");
  self->place_and_date = get_phrase (keys, language, "PlaceAndDate");
  self->date_alone = get_phrase (keys, language, "DateAlone");
  self->place_by_custom = g_key_file_get_boolean (keys, language, "PlaceByCustom", NULL);
  self->first_day = get_phrase (keys, language, "FirstDay");
  self->salutation = get_phrase (keys, language, "Salutation");
  self->closing = get_phrase (keys, language, "Closing");
  self->copy_to = get_phrase (keys, language, "CopyTo");
  self->page = get_phrase (keys, language, "Page");
  self->paragraph_indent = g_key_file_get_double (keys, language, "ParagraphIndent", NULL);

  return self;
}

static GPtrArray *
read_all_phrases (void)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resource_lookup_data (plea_letter_get_resource (),
                                                     PLEA_RESOURCE_PATH "/letter-phrases.ini",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) languages = NULL;
  GPtrArray *all = g_ptr_array_new ();

  g_key_file_load_from_bytes (keys, bytes, G_KEY_FILE_NONE, NULL);
  languages = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; languages[i] != NULL; i++)
    g_ptr_array_add (all, read_phrases (keys, languages[i]));

  return all;
}

static const PleaPhrases *
find_exactly (const char *language, gsize length)
{
  static GPtrArray *all = NULL;

  if (g_once_init_enter (&all))
    g_once_init_leave (&all, read_all_phrases ());

  for (guint i = 0; i < all->len; i++)
    {
      const PleaPhrases *phrases = g_ptr_array_index (all, i);

      if (strlen (phrases->language) == length
          && g_ascii_strncasecmp (phrases->language, language, length) == 0)
        return phrases;
    }

  return NULL;
}

/**
 * plea_phrases_for_language:
 * @language: BCP 47 tag of a letter's language
 *
 * Returns: (transfer none): the phrases of that variety, else of the language, else of English
 */
const PleaPhrases *
plea_phrases_for_language (const char *language)
{
  const PleaPhrases *phrases = find_exactly (language, strlen (language));

  if (phrases == NULL)
    phrases = find_exactly (language, strcspn (language, "-_"));
  if (phrases == NULL)
    phrases = find_exactly (FALLBACK_LANGUAGE, strlen (FALLBACK_LANGUAGE));

  return phrases;
}

const char *
plea_phrases_get_language (const PleaPhrases *self)
{
  return self->language;
}

/**
 * plea_phrases_get_locale:
 *
 * Returns: (transfer none): the ICU locale of the language
 */
const char *
plea_phrases_get_locale (const PleaPhrases *self)
{
  return self->locale;
}

gboolean
plea_phrases_is_right_to_left (const PleaPhrases *self)
{
  return uloc_isRightToLeft (self->locale);
}

/**
 * plea_phrases_has_place_by_custom:
 *
 * Returns: whether letters in this language name the place of writing without being asked
 */
gboolean
plea_phrases_has_place_by_custom (const PleaPhrases *self)
{
  return self->place_by_custom;
}

/**
 * plea_phrases_get_paragraph_indent:
 *
 * Returns: how far the first line of a paragraph is indented, in ems
 */
double
plea_phrases_get_paragraph_indent (const PleaPhrases *self)
{
  return self->paragraph_indent;
}

/**
 * plea_phrases_get_title:
 *
 * Returns: (transfer none): the word for a letter. It titles the PDF instead of anybody's name.
 */
const char *
plea_phrases_get_title (const PleaPhrases *self)
{
  return self->title;
}

/**
 * plea_phrases_get_salutation:
 *
 * Returns: (transfer none): the salutation for a recipient of whom nothing better is known
 */
const char *
plea_phrases_get_salutation (const PleaPhrases *self)
{
  return self->salutation;
}

/* Puts @value for {@name}. */
static char *
fill_in (const char *phrase, const char *name, const char *value)
{
  g_autofree char *placeholder = g_strdup_printf ("{%s}", name);
  g_autoptr (GString) text = g_string_new (phrase);

  g_string_replace (text, placeholder, value, 0);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
fill_in_number (const char *phrase, const char *name, guint number)
{
  g_autofree char *value = g_strdup_printf ("%u", number);

  return fill_in (phrase, name, value);
}

/**
 * plea_phrases_format_date:
 * @date: a day
 *
 * Returns: (transfer full): the day in words, as ICU has it for the language
 */
char *
plea_phrases_format_date (const PleaPhrases *self, const GDate *date)
{
  g_autofree char *text = plea_calendar_format_date (self->locale, date);

  if (self->first_day != NULL && g_date_get_day (date) == 1 && g_str_has_prefix (text, "1 "))
    return g_strconcat (self->first_day, text + strlen ("1"), NULL);

  return g_steal_pointer (&text);
}

/**
 * plea_phrases_format_place_and_date:
 * @place: (nullable): a place, or %NULL or "" for the date alone
 * @date: a day
 *
 * Returns: (transfer full): the date line
 */
char *
plea_phrases_format_place_and_date (const PleaPhrases *self, const char *place, const GDate *date)
{
  gboolean         has_place = place != NULL && *place != '\0';
  g_autofree char *date_text = plea_phrases_format_date (self, date);
  g_autofree char *line = fill_in (has_place ? self->place_and_date : self->date_alone, "date",
                                   date_text);

  return has_place ? fill_in (line, "place", place) : g_steal_pointer (&line);
}

/* The salutation as it is repeated within a sentence: without the mark that ends its line. */
static char *
get_vocative (const char *salutation)
{
  g_autofree char *vocative = g_strdup (salutation);

  for (char *last = g_utf8_find_prev_char (vocative, vocative + strlen (vocative));
       last != NULL && g_unichar_ispunct (g_utf8_get_char (last));
       last = g_utf8_find_prev_char (vocative, last))
    *last = '\0';

  return g_strdup (g_strchomp (vocative));
}

/**
 * plea_phrases_format_closing:
 * @salutation: the letter's salutation, which some languages repeat in the closing
 *
 * Returns: (transfer full): the closing, a line or a sentence
 */
char *
plea_phrases_format_closing (const PleaPhrases *self, const char *salutation)
{
  g_autofree char *vocative = get_vocative (salutation);

  return fill_in (self->closing, "salutation", vocative);
}

/**
 * plea_phrases_format_copy_to:
 * @recipients: names of those who get a copy
 *
 * Returns: (transfer full): the line that says so
 */
char *
plea_phrases_format_copy_to (const PleaPhrases *self, const char *recipients)
{
  return fill_in (self->copy_to, "recipients", recipients);
}

/**
 * plea_phrases_format_page:
 * @page: number of the page, from 1
 * @n_pages: how many pages the letter has
 *
 * Returns: (transfer full): for example “Page 2 of 3”
 */
char *
plea_phrases_format_page (const PleaPhrases *self, guint page, guint n_pages)
{
  g_autofree char *text = fill_in_number (self->page, "page", page);

  return fill_in_number (text, "pages", n_pages);
}
