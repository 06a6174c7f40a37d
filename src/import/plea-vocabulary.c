/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around an appeal on a published page, in every language: data/vocabulary.ini. */

#include "config.h"

#include "plea-vocabulary.h"

#include <gio/gio.h>

#include "plea-folding.h"
#include "plea-import-resources.h"

#define NAME "{name}"

/* As far as a text is looked at to tell its language. */
#define MAX_SAMPLE 20000

#define MAX_LABEL_LENGTH 200
#define MAX_TITLE_LENGTH 300

/* One bit of a guint for each. */
#define MAX_LANGUAGES 32

static const char *const word_keys[] = {
  [PLEA_VOCABULARY_ABOUT] = "About",
  [PLEA_VOCABULARY_AFTER_DEMANDS] = "AfterDemands",
  [PLEA_VOCABULARY_AND] = "And",
  [PLEA_VOCABULARY_CHROME] = "Chrome",
  [PLEA_VOCABULARY_CLOSING] = "Closing",
  [PLEA_VOCABULARY_COPY_TO] = "CopyTo",
  [PLEA_VOCABULARY_COUNTRY] = "Country",
  [PLEA_VOCABULARY_DEADLINE] = "Deadline",
  [PLEA_VOCABULARY_EMAIL] = "Email",
  [PLEA_VOCABULARY_EMBASSY] = "Embassy",
  [PLEA_VOCABULARY_FAX] = "Fax",
  [PLEA_VOCABULARY_FEMALE] = "Female",
  [PLEA_VOCABULARY_GROUP] = "Group",
  [PLEA_VOCABULARY_INSTITUTION] = "Institution",
  [PLEA_VOCABULARY_LEAD_IN] = "LeadIn",
  [PLEA_VOCABULARY_LETTER] = "Letter",
  [PLEA_VOCABULARY_MAIL_HEADER] = "MailHeader",
  [PLEA_VOCABULARY_MAIL_SUBJECT] = "MailSubject",
  [PLEA_VOCABULARY_MALE] = "Male",
  [PLEA_VOCABULARY_NAME] = "Name",
  [PLEA_VOCABULARY_ORGANISATION] = "Organisation",
  [PLEA_VOCABULARY_PERSON] = "Person",
  [PLEA_VOCABULARY_PHONE] = "Phone",
  [PLEA_VOCABULARY_PUBLISHED] = "Published",
  [PLEA_VOCABULARY_PUBLISHER] = "Publisher",
  [PLEA_VOCABULARY_RECIPIENTS] = "Recipients",
  [PLEA_VOCABULARY_REFERENCE] = "Reference",
  [PLEA_VOCABULARY_SALUTATION] = "Salutation",
  [PLEA_VOCABULARY_SIGNATURE] = "Signature",
  [PLEA_VOCABULARY_SITUATION] = "Situation",
  [PLEA_VOCABULARY_SOURCE] = "Source",
  [PLEA_VOCABULARY_STATUS] = "Status",
  [PLEA_VOCABULARY_TAIL] = "Tail",
  [PLEA_VOCABULARY_TITLE] = "Title",
  [PLEA_VOCABULARY_WEB] = "Web",
};

#define N_WORDS G_N_ELEMENTS (word_keys)

/* Words in one language; with a name in them, @folded is what stands before it and @after what
 * stands behind it. */
typedef struct
{
  const char *language;
  char       *folded;
  gsize       length; /* of @folded */
  char       *after;
} Entry;

typedef struct
{
  GKeyFile *keys;
  GStrv     languages;
  GHashTable
      *entries[N_WORDS]; /* a character to a GArray of Entry that begin so, the longest first */
  GHashTable *common;    /* a common word to a bit for each language it is of */
} Vocabulary;

static Entry
make_entry (const char *language, const char *words)
{
  const char *name = strstr (words, NAME);
  Entry       entry = { .language = language };

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

static GHashTable *
read_entries (const Vocabulary *self, const char *key)
{
  GHashTable *entries = g_hash_table_new (NULL, NULL);

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_key_file_get_string_list (self->keys, self->languages[i], key, NULL,
                                                         NULL);

      for (guint j = 0; words != NULL && words[j] != NULL; j++)
        add_entry (entries, make_entry (self->languages[i], words[j]));
    }
  g_hash_table_foreach (entries, sort_entries, NULL);

  return entries;
}

static GHashTable *
read_common (const Vocabulary *self)
{
  GHashTable *common = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_key_file_get_string_list (self->keys, self->languages[i], "Common",
                                                         NULL, NULL);

      for (guint j = 0; words != NULL && words[j] != NULL; j++)
        {
          char *folded = plea_fold (words[j], -1);
          guint languages = GPOINTER_TO_UINT (g_hash_table_lookup (common, folded));

          g_hash_table_replace (common, folded, GUINT_TO_POINTER (languages | 1u << i));
        }
    }

  return common;
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
  for (guint i = 0; i < N_WORDS; i++)
    self->entries[i] = read_entries (self, word_keys[i]);
  self->common = read_common (self);

  return self;
}

static const Vocabulary *
get_vocabulary (void)
{
  static Vocabulary *vocabulary = NULL;

  if (g_once_init_enter (&vocabulary))
    g_once_init_leave (&vocabulary, read_vocabulary ());

  return vocabulary;
}

/* The words that may stand at @text: there are hundreds, and a page has thousands of places where
 * some may stand. */
static const Entry *
get_entries_at (PleaVocabularyWord word, const char *text, guint *n_entries)
{
  const GArray *entries = g_hash_table_lookup (get_vocabulary ()->entries[word],
                                               GUINT_TO_POINTER (g_utf8_get_char (text)));

  *n_entries = entries != NULL ? entries->len : 0;

  return entries != NULL ? &g_array_index (entries, Entry, 0) : NULL;
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
 * plea_vocabulary_get_locales:
 * @language: one of plea_vocabulary_get_languages()
 *
 * Returns: (transfer full): ICU locales that name months as pages in the language do
 */
GStrv
plea_vocabulary_get_locales (const char *language)
{
  GStrv locales = g_key_file_get_string_list (get_vocabulary ()->keys, language, "Locales", NULL,
                                              NULL);
  const char *const own[] = { language, NULL };

  return locales != NULL ? locales : g_strdupv ((GStrv) own);
}

static gboolean
is_whole (PleaVocabularyWord word, const char *folded, gsize length)
{
  guint        n_entries;
  const Entry *entries = get_entries_at (word, folded, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    if (entries[i].length == length && memcmp (entries[i].folded, folded, length) == 0)
      return TRUE;

  return FALSE;
}

/* The length of the longest words that stand whole at @at, or 0. */
static gsize
get_length_at (PleaVocabularyWord word, const char *folded, const char *at)
{
  guint        n_entries;
  const Entry *entries = get_entries_at (word, at, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    if (strncmp (at, entries[i].folded, entries[i].length) == 0
        && plea_stands_alone (folded, at, entries[i].length))
      return entries[i].length;

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
    if (*p == ':' || g_str_has_prefix (p, "："))
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

/* A name keeps its capitals and accents, so it has to be cut out of the line as it stands: where
 * the folded head of the line is as long as the words before the name, and likewise at its end. */
static const char *
skip_folded (const char *text, const char *folded)
{
  gsize length = strlen (folded);

  if (length == 0)
    return text;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const char      *end = g_utf8_next_char (p);
      g_autofree char *head = plea_fold (text, end - text);

      if (strlen (head) >= length)
        return g_str_equal (head, folded) ? end : NULL;
    }

  return NULL;
}

static const char *
cut_folded (const char *text, const char *folded)
{
  gsize length = strlen (folded);

  for (const char *p = text + strlen (text); length > 0 && p > text;)
    {
      g_autofree char *tail = NULL;

      p = g_utf8_prev_char (p);
      tail = plea_fold (p, -1);
      if (strlen (tail) >= length)
        return g_str_equal (tail, folded) ? p : NULL;
    }

  return length == 0 ? text + strlen (text) : NULL;
}

static char *
take_name (const Entry *entry, const char *text)
{
  const char      *from = skip_folded (text, entry->folded);
  const char      *to = from != NULL ? cut_folded (from, entry->after) : NULL;
  g_autofree char *name = to != NULL ? g_strstrip (g_strndup (from, to - from)) : NULL;
  gboolean         joined = from != NULL && from > text && !g_str_has_suffix (entry->folded, "'");
  gboolean         whole = from != NULL
                   && (!joined || !g_unichar_isalnum (g_utf8_get_char (from))
                       || plea_is_ideograph (g_utf8_get_char (from))
                       || g_unichar_get_script (g_utf8_get_char (from)) == G_UNICODE_SCRIPT_ARABIC);

  return name != NULL && *name != '\0' && whole ? g_steal_pointer (&name) : NULL;
}

static char *
take_name_between (PleaVocabularyWord word,
                   const char        *start,
                   const char        *text,
                   const char        *folded,
                   const char       **language)
{
  guint        n_entries;
  const Entry *entries = get_entries_at (word, start, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      const Entry *entry = &entries[i];
      gboolean     may_be = entry->after != NULL && g_str_has_prefix (folded, entry->folded)
                        && g_str_has_suffix (folded, entry->after);
      char *name = may_be ? take_name (entry, text) : NULL;

      if (name != NULL && language != NULL)
        *language = entry->language;
      if (name != NULL)
        return name;
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

/* Languages */

static const char *
skip_token (const char *text)
{
  if (plea_is_ideograph (g_utf8_get_char (text)))
    return g_utf8_next_char (text);

  while (g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  return text;
}

static void
count_token (const Vocabulary *self, const char *token, gsize length, guint *counts)
{
  g_autofree char *word = g_strndup (token, length);
  guint            languages = GPOINTER_TO_UINT (g_hash_table_lookup (self->common, word));

  for (guint i = 0; languages >> i != 0; i++)
    counts[i] += languages >> i & 1;
}

/**
 * plea_vocabulary_guess_language:
 * @text: some sentences
 *
 * Returns: (transfer none) (nullable): the language whose common words are the most frequent in
 *   the text; %NULL where none occurs
 */
const char *
plea_vocabulary_guess_language (const char *text)
{
  const Vocabulary *self = get_vocabulary ();
  g_autofree char  *sample = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_SAMPLE));
  g_autofree char  *folded = plea_fold (sample, -1);
  guint             counts[MAX_LANGUAGES] = { 0 };
  guint             best = 0;

  for (const char *p = folded; *p != '\0';)
    {
      const char *end = skip_token (p);

      if (end > p)
        count_token (self, p, (gsize) (end - p), counts);
      p = end > p ? end : g_utf8_next_char (p);
    }

  for (guint i = 1; i < MAX_LANGUAGES; i++)
    if (counts[i] > counts[best])
      best = i;

  return counts[best] > 0 ? self->languages[best] : NULL;
}
