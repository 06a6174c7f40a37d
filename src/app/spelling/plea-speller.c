/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says which words of a letter are not spelled as its language spells them.
 *
 * What the dictionary does not have, but the appeal or the supporter's own list, is right. So is
 * what is not a word of the language: abbreviations, addresses, numbers. */

#include "config.h"

#include "plea-speller.h"

#include <string.h>
#include <unicode/ubrk.h>

#include "plea-dictionary.h"
#include "plea-fields.h"
#include "plea-idioms.h"

struct _PleaSpeller
{
  GObject parent_instance;

  gboolean        asleep;
  char           *words;
  char           *language;
  char           *country;
  char           *known_text;
  GHashTable     *known;      /* words that need no dictionary */
  GHashTable     *checked;    /* words that were looked up, and whether they are right */
  PleaDictionary *dictionary; /* NULL where there is none, and while it is being loaded */
  gboolean        is_able;
  GCancellable   *loading;
};

enum
{
  CHANGED,
  N_SIGNALS,
};
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PleaSpeller, plea_speller, G_TYPE_OBJECT)

/* Words */

typedef void (*TakeWord) (gpointer data, const char *text, const char *start, const char *end);

static void
for_each_word (const char *language, const char *text, TakeWord take, gpointer data)
{
  UErrorCode      status = U_ZERO_ERROR;
  UText          *all = utext_openUTF8 (NULL, text, -1, &status);
  UBreakIterator *words = ubrk_open (UBRK_WORD, language, NULL, 0, &status);
  int             start = 0;

  ubrk_setUText (words, all, &status);
  for (int end = ubrk_next (words); U_SUCCESS (status) && end != UBRK_DONE; end = ubrk_next (words))
    {
      if (ubrk_getRuleStatus (words) >= UBRK_WORD_LETTER)
        take (data, text, text + start, text + end);
      start = end;
    }
  ubrk_close (words);
  utext_close (all);
}

static void
remember (gpointer known, const char *text, const char *start, const char *end)
{
  g_hash_table_add (known, g_strndup (start, (gsize) (end - start)));
}

static void
on_changed (PleaSpeller *self)
{
  g_hash_table_remove_all (self->checked);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
list_known (PleaSpeller *self)
{
  g_hash_table_remove_all (self->known);
  for_each_word (self->language, self->known_text, remember, self->known);
  for_each_word (self->language, self->words, remember, self->known);
  on_changed (self);
}

/* The dictionary */

typedef struct
{
  char    *language;
  char    *country;
  gboolean is_wanted;
} Order;

static void
order_free (gpointer data)
{
  Order *order = data;

  g_free (order->language);
  g_free (order->country);
  g_free (order);
}

static void
load_in_thread (GTask *task, gpointer speller, gpointer data, GCancellable *cancellable)
{
  Order *order = data;
  g_autoptr (PleaDictionary) dictionary = plea_dictionary_find (order->language, order->country);

  if (dictionary != NULL && order->is_wanted && !plea_dictionary_load (dictionary))
    g_clear_pointer (&dictionary, plea_dictionary_free);
  g_task_return_pointer (task, g_steal_pointer (&dictionary),
                         (GDestroyNotify) plea_dictionary_free);
}

static void
on_loaded (GObject *object, GAsyncResult *result, gpointer user_data)
{
  PleaSpeller *self = PLEA_SPELLER (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaDictionary) dictionary = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL)
    return;

  self->is_able = dictionary != NULL;
  self->dictionary = g_steal_pointer (&dictionary);
  g_object_notify (object, "is-able");
  on_changed (self);
}

/* Of a language that is left again before its dictionary is there, nothing comes. */
static void
load (PleaSpeller *self)
{
  g_autoptr (GTask) task = NULL;
  Order *order = g_new0 (Order, 1);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_pointer (&self->dictionary, plea_dictionary_free);
  self->loading = g_cancellable_new ();
  order->language = g_strdup (self->language);
  order->country = g_strdup (self->country);
  order->is_wanted = !self->asleep;
  task = g_task_new (self, self->loading, on_loaded, NULL);
  g_task_set_task_data (task, order, order_free);
  g_task_run_in_thread (task, load_in_thread);
}

static void
on_asleep (PleaSpeller *self)
{
  if (*self->language != '\0')
    load (self);
  on_changed (self);
}

/* Object */

static void
plea_speller_dispose (GObject *object)
{
  g_cancellable_cancel (PLEA_SPELLER (object)->loading);

  G_OBJECT_CLASS (plea_speller_parent_class)->dispose (object);
}

static void
plea_speller_finalize (GObject *object)
{
  PleaSpeller *self = PLEA_SPELLER (object);

  g_clear_object (&self->loading);
  g_clear_pointer (&self->dictionary, plea_dictionary_free);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->checked, g_hash_table_unref);
  g_free (self->language);
  g_free (self->country);
  g_free (self->known_text);

  plea_fields_finalize (object);
}

static void
plea_speller_class_init (PleaSpellerClass *klass)
{
  GObjectClass       *object_class = G_OBJECT_CLASS (klass);
  const PleaDataField fields[] = {
    PLEA_TRUTH_FIELD (PleaSpeller, asleep, "asleep"),
    PLEA_TEXT_FIELD (PleaSpeller, words, "words", ""),
    PLEA_TRUTH_FIELD (PleaSpeller, is_able, "is-able"),
  };

  plea_fields_install (object_class, fields, G_N_ELEMENTS (fields));
  object_class->dispose = plea_speller_dispose;
  object_class->finalize = plea_speller_finalize;
  signals[CHANGED] = plea_signal_new (klass, "changed", 0);
}

static void
plea_speller_init (PleaSpeller *self)
{
  self->language = g_strdup ("");
  self->country = g_strdup ("");
  self->known_text = g_strdup ("");
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->checked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_signal_connect (self, "notify::asleep", G_CALLBACK (on_asleep), NULL);
  g_signal_connect (self, "notify::words", G_CALLBACK (list_known), NULL);
}

/**
 * plea_speller_new:
 *
 * Returns: (transfer full): one that finds nothing before it has a language
 */
PleaSpeller *
plea_speller_new (void)
{
  return g_object_new (PLEA_TYPE_SPELLER, NULL);
}

/**
 * plea_speller_set_language:
 * @language: BCP 47 tag of the letter's language
 * @country: ISO 3166 code of where it is written, or ""
 *
 * Its dictionary is loaded in a thread, unless the speller is asleep.
 */
void
plea_speller_set_language (PleaSpeller *self, const char *language, const char *country)
{
  if (g_str_equal (self->language, language) && g_str_equal (self->country, country))
    return;

  g_free (self->language);
  g_free (self->country);
  self->language = g_strdup (language);
  self->country = g_strdup (country);
  load (self);
  list_known (self);
}

/**
 * plea_speller_set_known:
 * @text: whose words are right, as the names in an appeal
 */
void
plea_speller_set_known (PleaSpeller *self, const char *text)
{
  if (g_str_equal (self->known_text, text))
    return;

  g_free (self->known_text);
  self->known_text = g_strdup (text);
  list_known (self);
}

/* Finding */

/* Letters that all are capitals; many scripts have none. */
static gboolean
is_abbreviation (const char *word)
{
  gboolean has_capital = FALSE;

  for (const char *letter = word; *letter != '\0'; letter = g_utf8_next_char (letter))
    {
      if (g_unichar_islower (g_utf8_get_char (letter)))
        return FALSE;
      has_capital = has_capital || g_unichar_isupper (g_utf8_get_char (letter));
    }

  return has_capital;
}

/* Also with the apostrophe of the typewriter, which is the only one that some dictionaries know. */
static gboolean
look_up (PleaSpeller *self, const char *word)
{
  g_autoptr (GString) typed = g_string_new (word);

  g_string_replace (typed, "’", "'", 0);

  return is_abbreviation (word) || strpbrk (word, ".0123456789_") != NULL
         || g_hash_table_contains (self->known, word)
         || plea_dictionary_has (self->dictionary, word)
         || plea_dictionary_has (self->dictionary, typed->str);
}

static gboolean
is_right (PleaSpeller *self, const char *start, const char *end)
{
  g_autofree char *word = g_strndup (start, (gsize) (end - start));
  gpointer         right;

  if (g_hash_table_lookup_extended (self->checked, word, NULL, &right))
    return GPOINTER_TO_INT (right);

  right = GINT_TO_POINTER (look_up (self, word));
  g_hash_table_insert (self->checked, g_steal_pointer (&word), right);

  return GPOINTER_TO_INT (right);
}

static gboolean
is_of_compound (gunichar c)
{
  return g_unichar_isalpha (c) || g_unichar_ismark (c) || c == '-' || c == '\'' || c == 0x2019;
}

/* “sous-préfet”: a part of what hyphens join may be no word by itself. */
static gboolean
is_right_in_compound (PleaSpeller *self, const char *text, const char *start, const char *end)
{
  const char *first = start, *last = end;

  while (first > text && is_of_compound (g_utf8_get_char (g_utf8_prev_char (first))))
    first = g_utf8_prev_char (first);
  while (*last != '\0' && is_of_compound (g_utf8_get_char (last)))
    last = g_utf8_next_char (last);

  return (first < start || last > end) && is_right (self, first, last);
}

typedef struct
{
  PleaSpeller *self;
  GArray      *found;
} Finding;

static void
check_word (gpointer data, const char *text, const char *start, const char *end)
{
  Finding        *finding = data;
  PleaMisspelling found;

  if (is_right (finding->self, start, end)
      || is_right_in_compound (finding->self, text, start, end))
    return;

  found.start = (guint) g_utf8_pointer_to_offset (text, start);
  found.end = found.start + (guint) g_utf8_strlen (start, end - start);
  g_array_append_val (finding->found, found);
}

/**
 * plea_speller_find:
 *
 * Returns: (transfer full) (element-type PleaMisspelling): the words of the text that are not
 *   right, in its order; none while there is no dictionary
 */
GArray *
plea_speller_find (PleaSpeller *self, const char *text)
{
  Finding finding = { self, g_array_new (FALSE, FALSE, sizeof (PleaMisspelling)) };

  if (!self->asleep && self->dictionary != NULL)
    for_each_word (self->language, text, check_word, &finding);

  return finding.found;
}

/**
 * plea_speller_suggest:
 * @word: one that is not right
 *
 * Returns: (transfer full): what may be meant, the likeliest first
 */
GStrv
plea_speller_suggest (PleaSpeller *self, const char *word)
{
  return self->dictionary != NULL ? plea_dictionary_suggest (self->dictionary, word)
                                  : g_new0 (char *, 1);
}

/**
 * plea_speller_learn:
 * @word: what is right from now on, in all letters
 */
void
plea_speller_learn (PleaSpeller *self, const char *word)
{
  g_autofree char *words = g_strconcat (self->words, *self->words != '\0' ? "\n" : "", word, NULL);

  g_object_set (self, "words", words, NULL);
}
