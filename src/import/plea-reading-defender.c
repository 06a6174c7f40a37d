/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a page is about.
 *
 * The title says it in a sentence that every site and language builds in its own way, but most
 * pages repeat the name alone on a line: that line is what the title ends with. */

#include "config.h"

#include <string.h>

#include "plea-country.h"
#include "plea-folding.h"
#include "plea-reading-shared.h"
#include "plea-reading-steps.h"
#include "plea-text.h"

#define MAX_NAME_WORDS 10
#define MAX_NAME_LENGTH 256
#define MAX_TITLE_WORDS 25

/* A name stands near the top of its page. */
#define MAX_CANDIDATES 60
#define MAX_TITLE_LENGTH 512

/* Two words are the same name in different cases when they differ in no more than so many letters
 * at their end: Милашина, Милашиной. */
#define MAX_INFLECTION 3
#define MIN_STEM 3

/* “Take action for Ana | Front Line Defenders”: sites put their own name behind. */
static char *
without_site (const char *title)
{
  static const char *const joints[] = { " | ", " – ", " — ", " - ", " :: ", " · ", NULL };

  for (guint i = 0; joints[i] != NULL; i++)
    {
      const char *joint = strstr (title, joints[i]);

      if (joint != NULL && joint > title)
        return g_strndup (title, joint - title);
    }

  return g_strdup (title);
}

/* “Fwd: Take action for Ana” */
static const char *
without_prefix (const char *subject)
{
  for (const char *colon = strchr (subject, ':'); colon != NULL && colon - subject <= 5;
       colon = strchr (subject, ':'))
    subject = colon + 1 + strspn (colon + 1, " ");

  return subject;
}

/* “Belarus: Take action for Ana” */
static const char *
without_country (const char *title)
{
  const char      *colon = strstr (title, ": ");
  g_autofree char *country = colon != NULL ? g_strndup (title, colon - title) : NULL;

  return country != NULL && plea_country_find (country, NULL, NULL) != NULL ? colon + 2 : title;
}

/* “journalist Ana Lind”: what somebody is, before their name. */
static const char *
without_role (const char *name)
{
  for (const char *p = name; p != NULL; p = strchr (p, ' '))
    {
      p += strspn (p, " ");
      if (!g_unichar_islower (g_utf8_get_char (p)))
        return p;
    }

  return name;
}

/* The name in a title, as far as the title's words are known, and their language. */
static char *
cut_title (const char *title, const char **language)
{
  g_autofree char *bare = without_site (without_country (without_prefix (title)));
  char            *name = plea_vocabulary_take_name (PLEA_VOCABULARY_TITLE, title, language);

  return name != NULL ? name : plea_vocabulary_take_name (PLEA_VOCABULARY_TITLE, bare, language);
}

/* What may be a title in a line: the subject of an e-mail, or a line that nobody understood. */
static const char *
get_title (const PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);
  const char            *subject;

  if (line->meaning == PLEA_READING_MAIL_HEADER
      && plea_vocabulary_label (PLEA_VOCABULARY_MAIL_SUBJECT, line->unread, &subject))
    return subject;

  return plea_reading_is_free (self, nth) ? line->unread : NULL;
}

/* Returns the name in the title, or NULL where there is none, and the title's line. */
static char *
find_title (PleaReading *self, guint *line)
{
  for (guint i = 0; i < self->letter_start; i++)
    {
      const char *text = get_title (self, i);
      char       *name = text != NULL && plea_text_count_words (text) <= MAX_TITLE_WORDS
                             ? cut_title (text, &self->title_language)
                             : NULL;

      *line = i;
      if (name != NULL)
        return name;
    }

  *line = PLEA_READING_NO_LINE;

  return self->source->title != NULL ? cut_title (self->source->title, &self->title_language)
                                     : NULL;
}

/* Names that agree */

static gboolean
are_same_word (const char *a, const char *b)
{
  gsize length_a = (gsize) g_utf8_strlen (a, -1);
  gsize length_b = (gsize) g_utf8_strlen (b, -1);
  gsize common = 0;

  while (*a != '\0' && g_utf8_get_char (a) == g_utf8_get_char (b))
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
      common++;
    }

  return (common == length_a && common == length_b)
         || (common >= MIN_STEM && common + MAX_INFLECTION >= MAX (length_a, length_b)
             && common * 2 >= MAX (length_a, length_b));
}

/* Whether @whole ends with the words of @name, whatever case they are in. */
static gboolean
ends_with_name (const char *whole, const char *name)
{
  g_auto (GStrv) words = g_strsplit (whole, " ", -1);
  g_auto (GStrv) names = g_strsplit (name, " ", -1);
  guint n_words = g_strv_length (words);
  guint n_names = g_strv_length (names);

  if (n_names == 0 || n_names > n_words)
    return FALSE;

  for (guint i = 0; i < n_names; i++)
    if (!are_same_word (words[n_words - n_names + i], names[i]))
      return FALSE;

  return TRUE;
}

/* What a title may end with: what begins where a word, or what follows an apostrophe, begins. */
static void
add_suffixes (GHashTable *suffixes, const char *title, guint line)
{
  if (*title == '\0' || plea_text_count_words (title) > MAX_TITLE_WORDS
      || strlen (title) > MAX_TITLE_LENGTH)
    return;

  for (const char *p = title, *next = g_utf8_next_char (p); *next != '\0';
       p = next, next = g_utf8_next_char (p))
    if ((!g_unichar_isalnum (g_utf8_get_char (p)) || plea_is_ideograph (g_utf8_get_char (p)))
        && strlen (next) <= MAX_NAME_LENGTH && !g_hash_table_contains (suffixes, next))
      g_hash_table_insert (suffixes, g_strdup (next), GUINT_TO_POINTER (line));
}

static gboolean
may_be_name (const PleaReading *self, guint line)
{
  const char *text = plea_reading_get_line (self, line)->unread;
  guint       n_words = plea_text_count_words (text);

  return plea_reading_is_free (self, line) && n_words >= 1 && n_words <= MAX_NAME_WORDS
         && !plea_text_ends_with_colon (text) && !plea_reading_is_salutation (self, line);
}

/* The line, beside that of the title, that repeats the title's name or the end of it. */
static guint
find_line_of_name (const PleaReading *self, const char *name, guint title)
{
  g_autofree char *folded = plea_fold (name, -1);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < self->letter_start; i++)
      {
        const char *line = plea_reading_get_line (self, i)->folded;

        if (i == title || !may_be_name (self, i))
          continue;
        if (pass == 0 ? g_str_equal (line, folded) : ends_with_name (folded, line))
          return i;
      }

  return PLEA_READING_NO_LINE;
}

/* A name that is not the name of a country or an office as well. */
static gboolean
is_plain_name (const PleaReading *self, guint nth)
{
  const PleaReadingLine *line = plea_reading_get_line (self, nth);

  return may_be_name (self, nth) && !line->names_institution && !plea_text_has_digit (line->folded)
         && plea_country_find (line->folded, NULL, NULL) == NULL;
}

/* Without a title whose words are known: two lines, of which the first ends with the second. */
static guint
find_repeated (const PleaReading *self, guint *title_line)
{
  g_autoptr (GHashTable) suffixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (self->source->title != NULL)
    {
      g_autofree char *bare = without_site (self->source->title);
      g_autofree char *title = plea_fold (bare, -1);

      add_suffixes (suffixes, title, PLEA_READING_NO_LINE);
    }
  for (guint i = 0; i < self->letter_start; i++)
    {
      const char *line = plea_reading_get_line (self, i)->folded;
      gpointer    found;

      if (g_hash_table_lookup_extended (suffixes, line, NULL, &found) && is_plain_name (self, i))
        {
          *title_line = GPOINTER_TO_UINT (found);
          return i;
        }
      if (plea_reading_is_free (self, i))
        add_suffixes (suffixes, line, i);
    }

  return PLEA_READING_NO_LINE;
}

static void
mark_if_free (PleaReading *self, guint line, PleaReadingMeaning meaning)
{
  if (line != PLEA_READING_NO_LINE && plea_reading_is_free (self, line))
    plea_reading_mark (self, line, meaning, 0);
}

static void
take_name (PleaReading *self, const char *name, guint line, gboolean is_doubtful)
{
  plea_reading_add_field (self, PLEA_READING_NAME, 0, name, line, line)->is_doubtful = is_doubtful;
  mark_if_free (self, line, PLEA_READING_NAME);
}

/* The pronoun that some put behind a name: “Ana Lind (she/her)”. */
static char *
without_pronoun (const char *name)
{
  const char *bracket = strchr (name, '(');

  return g_strchomp (bracket != NULL && bracket > name ? g_strndup (name, bracket - name)
                                                       : g_strdup (name));
}

static gboolean
find_labelled_name (PleaReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char      *text = plea_reading_get_line (self, i)->unread;
      const char      *value;
      g_autofree char *name = NULL;

      if (!plea_reading_is_free (self, i) || plea_reading_is_in_letter (self, i)
          || !plea_vocabulary_label (PLEA_VOCABULARY_NAME, text, &value) || *value == '\0')
        continue;
      name = without_pronoun (value);
      take_name (self, name, i, FALSE);
      return TRUE;
    }

  return FALSE;
}

/* A heading and the title of the browser's window that name the same are two witnesses. */
static gboolean
is_confirmed (const PleaReading *self, const char *name, guint title)
{
  g_autofree char *window = self->source->title != NULL ? cut_title (self->source->title, NULL)
                                                        : NULL;

  return title != PLEA_READING_NO_LINE && g_strcmp0 (window, name) == 0;
}

static void
take_titled_name (PleaReading *self, const char *name, guint title)
{
  guint line = find_line_of_name (self, name, title);

  mark_if_free (self, title, PLEA_READING_TITLE);
  if (line != PLEA_READING_NO_LINE)
    take_name (self, plea_reading_get_line (self, line)->unread, line, FALSE);
  else
    take_name (self, without_role (name), title, !is_confirmed (self, name, title));
}

static gboolean
take_repeated_name (PleaReading *self)
{
  guint title_line = PLEA_READING_NO_LINE;
  guint line = find_repeated (self, &title_line);

  if (line == PLEA_READING_NO_LINE)
    return FALSE;

  mark_if_free (self, title_line, PLEA_READING_TITLE);
  take_name (self, plea_reading_get_line (self, line)->unread, line, FALSE);

  return TRUE;
}

static gboolean
is_in_letter (const PleaReading *self, const char *folded_name)
{
  for (guint i = self->letter_start; i < self->letter_end; i++)
    if (plea_find_folded (plea_reading_get_line (self, i)->folded, folded_name) != NULL)
      return TRUE;

  return FALSE;
}

/* Without a title, a line that the letter says again in a sentence. */
static gboolean
take_name_in_letter (PleaReading *self)
{
  for (guint i = 0; i < MIN (self->letter_start, MAX_CANDIDATES); i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);

      if (!is_plain_name (self, i) || line->names_person || plea_text_count_words (line->folded) < 2
          || !is_in_letter (self, line->folded))
        continue;
      take_name (self, line->unread, i, TRUE);
      return TRUE;
    }

  return FALSE;
}

static void
take_heading (PleaReading *self)
{
  for (guint i = 0; i < self->letter_start; i++)
    if (plea_reading_get_line (self, i)->is_heading && may_be_name (self, i))
      {
        take_name (self, plea_reading_get_line (self, i)->unread, i, TRUE);
        return;
      }
}

/* Lines that repeat what is known: the title of the browser's window, the name above the text. */
static void
mark_repetitions (PleaReading *self)
{
  const char      *name = plea_reading_get_value (self, PLEA_READING_NAME, 0);
  g_autofree char *folded = name != NULL ? plea_fold (name, -1) : NULL;

  for (guint i = 0; i < self->letter_start && name != NULL; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);
      g_autofree char       *titled = NULL;

      if (!plea_reading_is_free (self, i))
        continue;
      titled = plea_vocabulary_take_name (PLEA_VOCABULARY_TITLE, line->unread, NULL);
      if (g_str_equal (line->folded, folded))
        plea_reading_mark (self, i, PLEA_READING_NAME, 0);
      else if (titled != NULL)
        plea_reading_mark (self, i, PLEA_READING_TITLE, 0);
    }
}

/**
 * plea_reading_find_defender:
 *
 * Finds the defender's name, and the title it stands in.
 */
void
plea_reading_find_defender (PleaReading *self)
{
  guint            title;
  g_autofree char *name = find_title (self, &title);

  if (find_labelled_name (self))
    mark_if_free (self, title, PLEA_READING_TITLE);
  else if (name != NULL)
    take_titled_name (self, name, title);
  else if (!take_repeated_name (self) && !take_name_in_letter (self))
    take_heading (self);
  mark_repetitions (self);
}
