/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a page is about.
 *
 * Some pages say it behind a label or in a heading, some in a title whose words are known; on most,
 * the name stands only in the title and the letter, among others. What both say is proposed. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "plea-country.h"
#include "plea-date-finder.h"
#include "plea-folding.h"
#include "plea-reading-steps.h"
#include "plea-text.h"
#include "plea-language-guess.h"
#include "plea-vocabulary.h"

#define MAX_NAME_WORDS 10
#define MAX_TITLE_WORDS 25

/* Names of people have so many words. */
#define MAX_PERSON_WORDS 6

/* A word as long can be the same in another case: Милашина, Милашиной. */
#define MIN_STEM 3
#define MAX_INFLECTION 3

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

/* “Subject: Fwd: Take action for Ana” */
static const char *
without_prefix (const char *subject)
{
  const char *value;

  if (plea_vocabulary_label (PLEA_VOCABULARY_MAIL_SUBJECT, subject, &value)
      || plea_vocabulary_label (PLEA_VOCABULARY_REFERENCE, subject, &value))
    subject = value;
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

/* The pronoun that some put behind a name: “Ana Lind (she/her)”. */
static char *
without_pronoun (const char *name)
{
  const char *bracket = strchr (name, '(');

  return g_strchomp (bracket != NULL && bracket > name ? g_strndup (name, bracket - name)
                                                       : g_strdup (name));
}

/* The name in a title, as far as the title's words are known, and their language. */
static char *
cut_title (const char *title, const char **language)
{
  g_autofree char *bare = without_site (without_country (without_prefix (title)));
  char            *name = plea_vocabulary_take_name (PLEA_VOCABULARY_TITLE, title, language);

  return name != NULL ? name : plea_vocabulary_take_name (PLEA_VOCABULARY_TITLE, bare, language);
}

/* Names in running text: words that begin with capitals */

static gboolean
is_particle (const char *word)
{
  static const char *const particles[] = { "de",  "da",  "do",   "dos", "das",  "del", "la",
                                           "bin", "ibn", "bint", "al",  "el",   "van", "von",
                                           "den", "der", "ter",  "ben", "ould", "di",  "y",
                                           "e",   "af",  "av",   NULL };

  return g_strv_contains (particles, word) || g_str_has_prefix (word, "al-")
         || g_str_has_prefix (word, "el-") || g_str_has_prefix (word, "ul-");
}

static gboolean
begins_large (const char *word)
{
  gunichar first = g_utf8_get_char (word);

  return g_unichar_isupper (first) || g_unichar_istitle (first);
}

static char *
strip_marks (const char *word)
{
  g_autofree char         *copy = g_strdup (word);
  static const char *const ends[] = { "'s", "’s", "'",  "’", ",", ".", ";", ":",
                                      ")",  "”",  "\"", "»", "!", "?", NULL };
  static const char *const starts[] = { "(", "“", "\"", "«", "„", "‘", NULL };
  char                    *from = copy;

  for (guint i = 0; starts[i] != NULL; i++)
    if (g_str_has_prefix (from, starts[i]))
      from += strlen (starts[i]);
  for (guint i = 0; ends[i] != NULL; i++)
    if (g_str_has_suffix (from, ends[i]))
      {
        from[strlen (from) - strlen (ends[i])] = '\0';
        i = (guint) -1;
      }

  return g_strdup (from);
}

static gboolean
ends_run (const char *word)
{
  return plea_text_ends_with (word, ",.;:!?)") && g_utf8_strlen (word, -1) > 2;
}

/* Words that begin large and are no names of people: offices, countries, titles. */
static gboolean
is_other_word (const char *word)
{
  static const PleaVocabularyWord words[] = {
    PLEA_VOCABULARY_PERSON,  PLEA_VOCABULARY_INSTITUTION,  PLEA_VOCABULARY_FEMALE,
    PLEA_VOCABULARY_MALE,    PLEA_VOCABULARY_SALUTATION,   PLEA_VOCABULARY_STREET,
    PLEA_VOCABULARY_WRITING, PLEA_VOCABULARY_FIRST_PERSON, PLEA_VOCABULARY_GROUP,
    PLEA_VOCABULARY_TITLE,   PLEA_VOCABULARY_SITE,
  };
  g_autofree char *folded = plea_fold (word, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (plea_vocabulary_is (words[i], folded))
      return TRUE;

  return plea_language_is_common_word (folded) || plea_country_find (word, NULL, NULL) != NULL;
}

typedef void (*NameFunc) (const char *name, gboolean begins_sentence, gpointer data);

static void
end_run (GPtrArray *run, gboolean begins_sentence, NameFunc func, gpointer data)
{
  while (run->len > 0 && is_particle (g_ptr_array_index (run, run->len - 1)))
    g_ptr_array_remove_index (run, run->len - 1);
  if (run->len >= 1 && run->len <= MAX_PERSON_WORDS)
    {
      g_autofree char *name = NULL;

      g_ptr_array_add (run, NULL);
      name = g_strjoinv (" ", (GStrv) run->pdata);
      func (name, begins_sentence, data);
    }
  g_ptr_array_set_size (run, 0);
}

/* Calls @func with each run of words that may be the name of somebody. */
static void
find_names (const char *text, NameFunc func, gpointer data)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autoptr (GPtrArray) run = g_ptr_array_new_with_free_func (g_free);
  gboolean after_stop = TRUE, begins_sentence = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *word = strip_marks (words[i]);

      if (*word == '\0')
        continue;
      if (begins_large (word) && !is_other_word (word))
        {
          if (run->len == 0)
            begins_sentence = after_stop;
          g_ptr_array_add (run, g_strdup (word));
        }
      else if (run->len > 0 && is_particle (word) && !ends_run (words[i]))
        g_ptr_array_add (run, g_strdup (word));
      else
        end_run (run, begins_sentence, func, data);
      after_stop = plea_text_ends_with (words[i], ".!?:");
      if (ends_run (words[i]))
        end_run (run, begins_sentence, func, data);
    }
  end_run (run, begins_sentence, func, data);
}

/* Candidates */

#define TITLE_RATE 6
typedef struct
{
  char    *name;
  guint    rate;
  guint    n_words;
  gboolean is_in_title;
} Candidate;

typedef struct
{
  GPtrArray *candidates; /* of Candidate */
  guint      rate;       /* of the place that is looked at */
} Candidates;

static void
candidate_free (gpointer data)
{
  Candidate *self = data;

  g_free (self->name);
  g_free (self);
}

/* Only where a stem is left and names change with their case. */
static gboolean
may_be_inflected (const char *a, gsize common, gsize longest)
{
  return common >= MIN_STEM && common + MAX_INFLECTION >= longest && common * 2 >= longest
         && g_unichar_get_script (g_utf8_get_char (a)) == G_UNICODE_SCRIPT_CYRILLIC;
}

static gboolean
are_same_word (const char *a, const char *b)
{
  gsize       length_a = (gsize) g_utf8_strlen (a, -1);
  gsize       length_b = (gsize) g_utf8_strlen (b, -1);
  gsize       common = 0;
  const char *p = a, *q = b;

  while (*p != '\0' && g_utf8_get_char (p) == g_utf8_get_char (q))
    {
      p = g_utf8_next_char (p);
      q = g_utf8_next_char (q);
      common++;
    }

  return (common == length_a && common == length_b)
         || may_be_inflected (a, common, MAX (length_a, length_b));
}

/* Whether the words of the one are the last, or the only ones, of the other. */
static gboolean
are_same_name (const char *a, const char *b)
{
  g_autofree char *folded_a = plea_fold (a, -1);
  g_autofree char *folded_b = plea_fold (b, -1);
  g_auto (GStrv) words_a = g_strsplit (folded_a, " ", -1);
  g_auto (GStrv) words_b = g_strsplit (folded_b, " ", -1);
  guint n_a = g_strv_length (words_a), n_b = g_strv_length (words_b), n = MIN (n_a, n_b);

  if (n == 0 || (n == 1 && n_a != n_b && g_utf8_strlen (n_a < n_b ? a : b, -1) < MIN_STEM))
    return FALSE;
  for (guint i = 1; i <= n; i++)
    if (!are_same_word (words_a[n_a - i], words_b[n_b - i]))
      return FALSE;

  return TRUE;
}

static void
rate_name (const char *name, gboolean begins_sentence, gpointer data)
{
  Candidates *self = data;
  guint       n_words = plea_text_count_words (name);
  Candidate  *candidate = NULL;

  for (guint i = 0; i < self->candidates->len && candidate == NULL; i++)
    if (are_same_name (((Candidate *) g_ptr_array_index (self->candidates, i))->name, name))
      candidate = g_ptr_array_index (self->candidates, i);
  if (candidate == NULL && n_words == 1 && begins_sentence)
    return;
  if (candidate == NULL)
    {
      candidate = g_new0 (Candidate, 1);
      candidate->name = g_strdup (name);
      candidate->n_words = n_words;
      g_ptr_array_add (self->candidates, candidate);
    }
  if (n_words > candidate->n_words && n_words <= 4)
    {
      g_free (candidate->name);
      candidate->name = g_strdup (name);
      candidate->n_words = n_words;
    }
  candidate->rate += self->rate;
  candidate->is_in_title = candidate->is_in_title || self->rate == TITLE_RATE;
}

static guint
get_rate (const PleaReading *self, guint nth)
{
  switch (plea_reading_get_line (self, nth)->meaning)
    {
    case PLEA_READING_TITLE:
      return self->letters->len > 1 && plea_reading_is_above_letters (self, nth) ? 1 : TITLE_RATE;
    case PLEA_READING_PARAGRAPH:
    case PLEA_READING_LEAD_IN:
    case PLEA_READING_DEMAND:
      return plea_reading_is_in_letter (self, nth) ? 4 : 0;
    case PLEA_READING_UNKNOWN:
      return 1;
    default:
      return 0;
    }
}

static gboolean
is_of_recipient (const PleaReading *self, const char *name)
{
  for (guint i = 0; i < plea_reading_count_fields (self, PLEA_READING_ROLE); i++)
    {
      const char *recipient = plea_reading_get_value (self, PLEA_READING_RECIPIENT_NAME, i);
      const char *address = plea_reading_get_value (self, PLEA_READING_ADDRESS, i);
      const char *office = plea_reading_get_value (self, PLEA_READING_OFFICE, i);

      if ((recipient != NULL && strstr (recipient, name) != NULL)
          || (address != NULL && strstr (address, name) != NULL)
          || (office != NULL && strstr (office, name) != NULL))
        return TRUE;
    }

  return FALSE;
}

static char *
choose_candidate (const PleaReading *self, const GPtrArray *candidates)
{
  const Candidate *best = NULL;
  guint            best_rate = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = g_ptr_array_index (candidates, i);
      guint            rate = candidate->rate * (candidate->n_words >= 2 ? 3 : 1);

      /* One word alone may be a month, a town, a people. */
      if (rate <= best_rate || is_of_recipient (self, candidate->name)
          || (candidate->n_words < 2 && !candidate->is_in_title))
        continue;
      best = candidate;
      best_rate = rate;
    }

  return best != NULL ? g_strdup (best->name) : NULL;
}

/* The name that title and letter say most often; of several letters each has a title of its own. */
static char *
propose_name (const PleaReading *self)
{
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (candidate_free);
  Candidates rating = { .candidates = candidates, .rate = self->letters->len > 1 ? 1 : TITLE_RATE };

  if (self->source->title != NULL)
    find_names (without_country (without_prefix (self->source->title)), rate_name, &rating);
  for (guint i = 0; i < self->lines->len; i++)
    {
      const char *text = plea_reading_get_line (self, i)->text;

      rating.rate = plea_reading_is_of_other_letter (self, i) ? 0 : get_rate (self, i);
      if (plea_reading_get_line (self, i)->meaning == PLEA_READING_TITLE)
        text = without_country (without_prefix (text));
      if (rating.rate > 0)
        find_names (text, rate_name, &rating);
    }

  return choose_candidate (self, candidates);
}

/* Taking */

static void
take_name (PleaReading *self, const char *name, guint line, gboolean is_doubtful)
{
  if (plea_reading_find_field (self, PLEA_READING_NAME, 0) == NULL)
    plea_reading_add_field (self, PLEA_READING_NAME, 0, name, line, line)->is_doubtful
        = is_doubtful;
}

/* What a line says behind a label, whatever that is called, or says alone. */
static char *
get_name (const PleaReadingLine *line, gboolean *is_labelled)
{
  const char *colon = plea_text_find_mark (line->text, ":：");
  const char *value = colon != NULL ? g_utf8_next_char (colon) : line->text;

  *is_labelled = colon != NULL;
  value += strspn (value, " ");

  return without_pronoun (value);
}

static gboolean
may_be_name (const char *name)
{
  guint n_words = plea_text_count_words (name);
  g_autoptr (GArray) dates = plea_date_finder_find_all (name);

  return n_words >= 1 && n_words <= MAX_NAME_WORDS && dates->len == 0;
}

/* A line that says the name, with or without a label; without, it has to agree with @title. */
static gboolean
look_for_line (PleaReading *self, gboolean labelled, const char *title)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);
      gboolean               is_labelled;
      g_autofree char       *name = get_name (line, &is_labelled);

      if (line->meaning != PLEA_READING_NAME || is_labelled != labelled || !may_be_name (name)
          || plea_reading_is_of_other_letter (self, i)
          || (title != NULL && !are_same_name (title, name)))
        continue;
      take_name (self, name, i, line->is_doubtful);
      return TRUE;
    }

  return FALSE;
}

/* The name in a title whose words are known, and its line. */
static char *
find_title (PleaReading *self, guint *title_line)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);
      g_autofree char       *name = line->meaning == PLEA_READING_TITLE
                                      && !plea_reading_is_of_other_letter (self, i)
                                      && plea_text_count_words (line->text) <= MAX_TITLE_WORDS
                                        ? cut_title (line->text, &self->title_language)
                                        : NULL;

      *title_line = i;
      if (name != NULL && may_be_name (name))
        return g_strdup (without_role (name));
    }

  *title_line = PLEA_READING_NO_LINE;

  return self->source->title != NULL ? cut_title (self->source->title, &self->title_language)
                                     : NULL;
}

/* A heading and the title of the browser's window that name the same are two witnesses. */
static gboolean
is_confirmed (const PleaReading *self, const char *name, guint title)
{
  g_autofree char *window = self->source->title != NULL ? cut_title (self->source->title, NULL)
                                                        : NULL;

  return title != PLEA_READING_NO_LINE && g_strcmp0 (window, name) == 0;
}

/* The first line that is a title, or the title of the file: what the case is called. */
static void
look_for_heading (PleaReading *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const PleaReadingLine *line = plea_reading_get_line (self, i);

      if (line->meaning == PLEA_READING_TITLE && !plea_reading_is_of_other_letter (self, i))
        take_name (self, without_country (without_prefix (line->text)), i, TRUE);
    }
  if (self->source->title != NULL)
    take_name (self, without_country (without_prefix (self->source->title)), PLEA_READING_NO_LINE,
               TRUE);
}

static void
remark_name (PleaReading *self)
{
  const char      *name = plea_reading_get_value (self, PLEA_READING_NAME, 0);
  g_autofree char *message = NULL;

  if (name == NULL)
    return;

  /* TRANSLATORS: %s is what may be the name of a defender, or what a case is called */
  message = g_strdup_printf (_ ("This may be about “%s”, but Plea is not sure. Check it."), name);
  plea_reading_add_remark (self, PLEA_READING_NO_LINE, PLEA_READING_NAME, 0, message);
}

/**
 * plea_reading_find_defender:
 *
 * Finds the defender's name, or proposes one: what the case is called, if nothing else.
 */
void
plea_reading_find_defender (PleaReading *self)
{
  guint            line;
  g_autofree char *title = find_title (self, &line);
  g_autofree char *proposed = NULL;

  if (plea_reading_find_field (self, PLEA_READING_NAME, 0) != NULL
      || look_for_line (self, TRUE, NULL) || look_for_line (self, FALSE, title))
    return;
  if (title != NULL)
    {
      take_name (self, without_role (title), line, !is_confirmed (self, title, line));
      return;
    }

  proposed = propose_name (self);
  if (proposed != NULL)
    take_name (self, proposed, PLEA_READING_NO_LINE, TRUE);
  look_for_heading (self);
  remark_name (self);
}
