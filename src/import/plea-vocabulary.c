/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around an appeal on a published page, in every language: data/vocabulary.ini. */

#include "config.h"

#include "plea-vocabulary.h"

#include <gio/gio.h>

#include "plea-folding.h"
#include "plea-idioms.h"
#include "plea-import-resources.h"
#include "plea-vocabulary-enums.h"

#define NAME "{name}"

#define MAX_LABEL_LENGTH 200
#define MAX_TITLE_LENGTH 300

/* Words in one language; with a name in them, @folded is what stands before it and @after what
 * stands behind it. */
typedef struct
{
  PleaVocabularyWord word;
  const char        *language;
  char              *folded;
  gsize              length; /* of @folded */
  char              *after;
} Entry;

typedef struct
{
  GKeyFile   *keys;
  GStrv       languages;
  GHashTable *entries; /* a character to a GArray of Entry that begin so, the longest first */
} Vocabulary;

static GStrv
get_list (const Vocabulary *self, const char *language, const char *key)
{
  GStrv list = g_key_file_get_string_list (self->keys, language, key, NULL, NULL);

  return list != NULL ? list : g_new0 (char *, 1);
}

static Entry
make_entry (PleaVocabularyWord word, const char *language, const char *words)
{
  const char *name = strstr (words, NAME);
  Entry       entry = { .word = word, .language = language };

  entry.folded = plea_fold (words, name != NULL ? name - words : -1);
  entry.length = strlen (entry.folded);
  if (name != NULL)
    entry.after = plea_fold (name + strlen (NAME), -1);

  return entry;
}

static void
add_entry (GHashTable *all, Entry entry)
{
  gpointer start = GUINT_TO_POINTER (g_utf8_get_char (entry.folded));
  GArray  *entries = g_hash_table_lookup (all, start);

  if (entries == NULL)
    {
      entries = g_array_new (FALSE, FALSE, sizeof (Entry));
      g_hash_table_insert (all, start, entries);
    }
  g_array_append_val (entries, entry);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize length_a = ((const Entry *) a)->length;
  gsize length_b = ((const Entry *) b)->length;

  return (length_a < length_b) - (length_a > length_b);
}

static void
sort_entries (gpointer start, gpointer entries, gpointer data)
{
  g_array_sort (entries, compare_lengths);
}

static void
read_entries (Vocabulary *self, PleaVocabularyWord word, const char *key)
{
  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_auto (GStrv) words = get_list (self, self->languages[i], key);

      for (guint j = 0; words[j] != NULL; j++)
        add_entry (self->entries, make_entry (word, self->languages[i], words[j]));
    }
}

/**
 * plea_vocabulary_get_word_name:
 * @word: a meaning
 *
 * Returns: (transfer none): the name that data/vocabulary.ini knows it by
 */
const char *
plea_vocabulary_get_word_name (PleaVocabularyWord word)
{
  GEnumClass *words = plea_once (g_type_class_ref (PLEA_TYPE_VOCABULARY_WORD));

  return g_enum_get_value (words, (int) word)->value_nick;
}

static Vocabulary *
read_vocabulary (void)
{
  Vocabulary *self = g_new0 (Vocabulary, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (plea_import_get_resource (),
                                                     PLEA_RESOURCE_PATH "/vocabulary.ini",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  self->keys = g_key_file_new ();
  g_key_file_load_from_bytes (self->keys, bytes, G_KEY_FILE_NONE, NULL);
  self->languages = g_key_file_get_groups (self->keys, NULL);
  self->entries = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < PLEA_VOCABULARY_N_WORDS; i++)
    read_entries (self, i, plea_vocabulary_get_word_name (i));
  g_hash_table_foreach (self->entries, sort_entries, NULL);

  return self;
}

static const Vocabulary *
get_vocabulary (void)
{
  return plea_once (read_vocabulary ());
}

/* The words that may stand at @text: there are hundreds, and a page has thousands of places where
 * some may stand. */
static const GArray *
get_entries_at (const char *text)
{
  static GArray none = { 0 };
  const GArray *entries = g_hash_table_lookup (get_vocabulary ()->entries,
                                               GUINT_TO_POINTER (g_utf8_get_char (text)));

  return entries != NULL ? entries : &none;
}

/**
 * plea_vocabulary_get_languages:
 *
 * Returns: (transfer none) (array zero-terminated=1): BCP 47 tags of the languages that there are
 *   words in
 */
const char *const *
plea_vocabulary_get_languages (void)
{
  return (const char *const *) get_vocabulary ()->languages;
}

/**
 * plea_vocabulary_get_list:
 * @language: tag of a language that there are words in
 * @key: a key of data/vocabulary.ini
 *
 * Returns: (transfer full): what the key lists
 */
GStrv
plea_vocabulary_get_list (const char *language, const char *key)
{
  return get_list (get_vocabulary (), language, key);
}

/**
 * plea_vocabulary_list_locales:
 *
 * Returns: (transfer full): ICU locales that name months as pages do, in all languages
 */
GStrv
plea_vocabulary_list_locales (void)
{
  const Vocabulary *self = get_vocabulary ();
  g_autoptr (GStrvBuilder) locales = g_strv_builder_new ();

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_auto (GStrv) names = get_list (self, self->languages[i], "Locales");

      g_strv_builder_addv (locales, (const char **) names);
    }

  return g_strv_builder_end (locales);
}

static gboolean
is_whole (PleaVocabularyWord word, const char *folded, gsize length)
{
  const GArray *entries = get_entries_at (folded);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (entry->word == word && entry->length == length
          && memcmp (entry->folded, folded, length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* The length of the longest words that stand whole at @at, or 0. */
static gsize
get_length_at (PleaVocabularyWord word, const char *folded, const char *at)
{
  const GArray *entries = get_entries_at (at);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (entry->word == word && strncmp (at, entry->folded, entry->length) == 0
          && plea_stands_alone (folded, at, entry->length))
        return entry->length;
    }

  return 0;
}

/**
 * plea_vocabulary_is:
 * @word: a meaning
 * @folded: a folded line
 *
 * Returns: whether the line consists of such words and nothing else but a mark at its end
 */
gboolean
plea_vocabulary_is (PleaVocabularyWord word, const char *folded)
{
  gsize length = strlen (folded);

  if (is_whole (word, folded, length))
    return TRUE;
  while (length > 0 && strchr (" :.!?,;", folded[length - 1]) != NULL)
    length--;

  return is_whole (word, folded, length);
}

/**
 * plea_vocabulary_begins:
 * @word: a meaning
 * @folded: a folded line
 * @length: (out) (optional): how many bytes the words take
 *
 * Returns: whether the line begins with such words
 */
gboolean
plea_vocabulary_begins (PleaVocabularyWord word, const char *folded, gsize *length)
{
  gsize found = get_length_at (word, folded, folded);

  if (length != NULL)
    *length = found;

  return found > 0;
}

/**
 * plea_vocabulary_ends:
 * @word: a meaning
 * @folded: the folded beginning of a line
 *
 * Returns: whether it ends with such words
 */
gboolean
plea_vocabulary_ends (PleaVocabularyWord word, const char *folded)
{
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (is_whole (word, p, strlen (p)) && plea_stands_alone (folded, p, strlen (p)))
      return TRUE;

  return FALSE;
}

/**
 * plea_vocabulary_contains:
 * @word: a meaning
 * @folded: a folded line
 *
 * Returns: whether such words stand in the line
 */
gboolean
plea_vocabulary_contains (PleaVocabularyWord word, const char *folded)
{
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (get_length_at (word, folded, p) > 0)
      return TRUE;

  return FALSE;
}

/* The colon of a label: no label is longer, however long the line. */
static const char *
find_colon (const char *text)
{
  for (const char *p = text; *p != '\0' && p - text <= MAX_LABEL_LENGTH; p = g_utf8_next_char (p))
    if (*p == ':' || g_utf8_get_char (p) == 0xff1a /* ： */)
      return p;

  return NULL;
}

/**
 * plea_vocabulary_label:
 * @word: the meaning of a label
 * @text: a line, not folded
 * @value: (out) (optional): what follows the label's colon, "" where nothing does
 *
 * Returns: whether the line begins with such a label and a colon
 */
gboolean
plea_vocabulary_label (PleaVocabularyWord word, const char *text, const char **value)
{
  const char      *colon = find_colon (text);
  g_autofree char *label = colon != NULL ? plea_fold (text, colon - text) : NULL;

  if (label == NULL || !is_whole (word, label, strlen (label)))
    return FALSE;

  if (value != NULL)
    {
      *value = g_utf8_next_char (colon);
      while (g_unichar_isspace (g_utf8_get_char (*value)))
        *value = g_utf8_next_char (*value);
    }

  return TRUE;
}

/* Which words stand whole at @at. */
static guint64
find_all_at (const char *folded, const char *at, gsize most)
{
  const GArray *entries = get_entries_at (at);
  guint64       found = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (entry->length <= most && memcmp (at, entry->folded, entry->length) == 0
          && entry->length > 0 && plea_stands_alone (folded, at, entry->length))
        found |= G_GUINT64_CONSTANT (1) << entry->word;
    }

  return found;
}

/* Which words a line is, or the label of one. */
static guint64
find_all_whole (const char *folded)
{
  const GArray *entries = get_entries_at (folded);
  guint64       found = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (g_str_equal (entry->folded, folded))
        found |= G_GUINT64_CONSTANT (1) << entry->word;
    }

  return found;
}

/**
 * plea_vocabulary_find_labels:
 * @text: a line, or what is left of one
 *
 * Returns: the words that it has before a colon; a bit for each #PleaVocabularyWord
 */
guint64
plea_vocabulary_find_labels (const char *text)
{
  const char      *colon = find_colon (text);
  g_autofree char *label = colon != NULL ? plea_fold (text, colon - text) : NULL;

  return label != NULL ? find_all_whole (label) : 0;
}

/**
 * plea_vocabulary_look:
 * @text: a line
 * @folded: the same, folded
 *
 * Returns: what all words of the vocabulary tell of the line
 */
PleaVocabularyLook
plea_vocabulary_look (const char *text, const char *folded)
{
  gsize              length = strlen (folded);
  g_autofree char   *bare = g_strdup (folded);
  PleaVocabularyLook look = { .labels = plea_vocabulary_find_labels (text),
                              .begins = find_all_at (folded, folded, length) };
  gboolean           in_word = FALSE;

  for (gsize i = length; i > 0 && strchr (" :.!?,;", bare[i - 1]) != NULL; i--)
    bare[i - 1] = '\0';
  look.is = find_all_whole (bare);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!in_word || plea_is_ideograph (c))
        look.contains |= find_all_at (folded, p, length - (gsize) (p - folded));
      in_word = g_unichar_isalnum (c);
    }

  return look;
}

/* A name keeps its capitals and accents, so it has to be cut out of the line as it stands: where
 * the folded head of the line is as long as the words before the name, and likewise at its end. */
static const char *
find_start_of_name (const char *text, const char *before)
{
  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      g_autofree char *head = plea_fold (text, p - text);

      if (strlen (head) >= strlen (before))
        return g_str_equal (head, before) ? p : NULL;
    }
}

static const char *
find_end_of_name (const char *text, const char *after)
{
  for (const char *p = text + strlen (text); p != NULL; p = g_utf8_find_prev_char (text, p))
    {
      g_autofree char *tail = plea_fold (p, -1);

      if (strlen (tail) >= strlen (after))
        return g_str_equal (tail, after) ? p : NULL;
    }

  return NULL;
}

/* Arabic joins some of the words to the name, and so does an apostrophe. */
static gboolean
may_join (const Entry *entry, gunichar first)
{
  return entry->length == 0 || g_str_has_suffix (entry->folded, "'") || !g_unichar_isalnum (first)
         || plea_is_ideograph (first) || g_unichar_get_script (first) == G_UNICODE_SCRIPT_ARABIC;
}

static char *
take_name (const Entry *entry, const char *text)
{
  const char *from = find_start_of_name (text, entry->folded);
  const char *to = from != NULL ? find_end_of_name (from, entry->after) : NULL;

  return to != NULL && may_join (entry, g_utf8_get_char (from))
             ? g_strstrip (g_strndup (from, to - from))
             : NULL;
}

static char *
take_name_between (PleaVocabularyWord word,
                   const char        *start,
                   const char        *text,
                   const char        *folded,
                   const char       **language)
{
  const GArray *entries = get_entries_at (start);

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      gboolean     may_be = entry->word == word && entry->after != NULL
                        && g_str_has_prefix (folded, entry->folded)
                        && g_str_has_suffix (folded, entry->after);
      g_autofree char *name = may_be ? take_name (entry, text) : NULL;

      if (name == NULL || *name == '\0')
        continue;
      if (language != NULL)
        *language = entry->language;
      return g_steal_pointer (&name);
    }

  return NULL;
}

/**
 * plea_vocabulary_take_name:
 * @word: a meaning whose words have a name in them
 * @text: a line, not folded
 * @language: (out) (optional): the language of the words
 *
 * Returns: (transfer full) (nullable): the name, if the line consists of such words and a name
 */
char *
plea_vocabulary_take_name (PleaVocabularyWord word, const char *text, const char **language)
{
  g_autofree char *folded = strlen (text) <= MAX_TITLE_LENGTH ? plea_fold (text, -1) : NULL;
  char            *name = NULL;

  if (folded == NULL)
    return NULL;

  name = take_name_between (word, folded, text, folded, language);

  /* In some languages the name comes first. */
  return name != NULL ? name : take_name_between (word, "", text, folded, language);
}
