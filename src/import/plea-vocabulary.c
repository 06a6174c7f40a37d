/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words around an appeal on a published page, in every language: data/vocabulary.ini. */

#include "config.h"

#include "plea-vocabulary.h"

#include <gio/gio.h>

#include "plea-import-resources.h"
#include "plea-folding.h"

#define NAME "{name}"

/* As far as a text is looked at to tell its language. */
#define MAX_SAMPLE 20000

#define MAX_LABEL_LENGTH 200
#define MAX_TITLE_LENGTH 300

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
  GKeyFile   *keys;
  GStrv       languages;
  GArray     *entries[N_WORDS]; /* of Entry, the longest first */
  GHashTable *starts[N_WORDS];  /* the character that entries begin with to a GArray of them */
  GHashTable *whole[N_WORDS];   /* folded words to their language */
  GHashTable *common;           /* a common word to the languages it is of */
} PageWords;

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
read_words (PageWords *self, const char *language, guint word)
{
  g_auto (GStrv) values = g_key_file_get_string_list (self->keys, language, word_keys[word], NULL,
                                                      NULL);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      Entry entry = make_entry (language, values[i]);

      g_array_append_val (self->entries[word], entry);
      if (!g_hash_table_contains (self->whole[word], entry.folded))
        g_hash_table_insert (self->whole[word], entry.folded, (gpointer) language);
    }
}

static void
read_common (PageWords *self, const char *language)
{
  g_auto (GStrv) values = g_key_file_get_string_list (self->keys, language, "Common", NULL, NULL);

  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    {
      char      *folded = plea_fold (values[i], -1);
      GPtrArray *languages = g_hash_table_lookup (self->common, folded);

      if (languages == NULL)
        {
          languages = g_ptr_array_new ();
          g_hash_table_insert (self->common, g_strdup (folded), languages);
        }
      g_ptr_array_add (languages, (gpointer) language);
      g_free (folded);
    }
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize length_a = ((const Entry *) a)->length;
  gsize length_b = ((const Entry *) b)->length;

  return (length_a < length_b) - (length_a > length_b);
}

/* Entries are looked for by what they begin with: there are hundreds, and a page has thousands of
 * places where one may stand. */
static void
sort_entries (PageWords *self, guint word)
{
  g_array_sort (self->entries[word], compare_lengths);
  self->starts[word] = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->entries[word]->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries[word], Entry, i);
      gpointer     start = GUINT_TO_POINTER (g_utf8_get_char (entry->folded));
      GArray      *entries = g_hash_table_lookup (self->starts[word], start);

      if (entries == NULL && entry->length > 0)
        {
          entries = g_array_new (FALSE, FALSE, sizeof (Entry));
          g_hash_table_insert (self->starts[word], start, entries);
        }
      if (entry->length > 0)
        g_array_append_vals (entries, entry, 1);
    }
}

static PageWords *
read_page_words (void)
{
  PageWords *self = g_new0 (PageWords, 1);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (plea_import_get_resource (),
                                                     PLEA_RESOURCE_PATH "/vocabulary.ini",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  self->keys = g_key_file_new ();
  self->common = g_hash_table_new (g_str_hash, g_str_equal);
  g_key_file_load_from_bytes (self->keys, bytes, G_KEY_FILE_NONE, NULL);
  self->languages = g_key_file_get_groups (self->keys, NULL);

  for (guint i = 0; i < N_WORDS; i++)
    {
      self->entries[i] = g_array_new (FALSE, FALSE, sizeof (Entry));
      self->whole[i] = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint j = 0; self->languages[j] != NULL; j++)
        read_words (self, self->languages[j], i);
      sort_entries (self, i);
    }
  for (guint i = 0; self->languages[i] != NULL; i++)
    read_common (self, self->languages[i]);

  return self;
}

static const PageWords *
get_page_words (void)
{
  static PageWords *words = NULL;

  if (g_once_init_enter (&words))
    g_once_init_leave (&words, read_page_words ());

  return words;
}

/* The entries that may stand at @text, the longest first. */
static const Entry *
get_entries_at (PleaVocabularyWord word, const char *text, guint *n_entries)
{
  GArray *entries = g_hash_table_lookup (get_page_words ()->starts[word],
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
  return (const char *const *) get_page_words ()->languages;
}

/**
 * plea_vocabulary_get_locales:
 * @language: one of plea_vocabulary_get_languages()
 *
 * Returns: (transfer full): ICU locales that name months and countries as pages in the language do
 */
GStrv
plea_vocabulary_get_locales (const char *language)
{
  GStrv locales = g_key_file_get_string_list (get_page_words ()->keys, language, "Locales", NULL,
                                              NULL);
  const char *const own[] = { language, NULL };

  return locales != NULL ? locales : g_strdupv ((GStrv) own);
}

static gsize
get_length_without_mark (const char *folded)
{
  gsize length = strlen (folded);

  while (length > 0 && strchr (" :.!?,;", folded[length - 1]) != NULL)
    length--;

  return length;
}

/**
 * plea_vocabulary_is:
 * @word: a meaning
 * @folded: a folded line
 *
 * Returns: (transfer none) (nullable): the language in which the line consists of such words and
 *   nothing else but a mark at its end
 */
const char *
plea_vocabulary_is (PleaVocabularyWord word, const char *folded)
{
  GHashTable      *whole = get_page_words ()->whole[word];
  const char      *language = g_hash_table_lookup (whole, folded);
  g_autofree char *bare = g_strndup (folded, get_length_without_mark (folded));

  return language != NULL ? language : g_hash_table_lookup (whole, bare);
}

static gboolean
is_boundary (const char *text, gsize at)
{
  const char *previous = g_utf8_find_prev_char (text, text + at);
  gunichar    next = g_utf8_get_char (text + at);

  return !g_unichar_isalnum (next) || previous == NULL
         || !g_unichar_isalnum (g_utf8_get_char (previous)) || plea_is_ideograph (next)
         || plea_is_ideograph (g_utf8_get_char (previous));
}

/**
 * plea_vocabulary_begins:
 * @word: a meaning
 * @folded: a folded line
 * @length: (out) (optional): how many bytes the words take
 *
 * Returns: (transfer none) (nullable): the language in which the line begins with such words
 */
const char *
plea_vocabulary_begins (PleaVocabularyWord word, const char *folded, gsize *length)
{
  guint        n_entries;
  const Entry *entries = get_entries_at (word, folded, &n_entries);

  for (guint i = 0; i < n_entries; i++)
    {
      if (!g_str_has_prefix (folded, entries[i].folded) || !is_boundary (folded, entries[i].length))
        continue;
      if (length != NULL)
        *length = entries[i].length;
      return entries[i].language;
    }

  return NULL;
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
  const GArray *entries = get_page_words ()->entries[word];

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (g_str_has_suffix (folded, entry->folded)
          && is_boundary (folded, strlen (folded) - entry->length))
        return TRUE;
    }

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
    {
      guint        n_entries;
      const Entry *entries = get_entries_at (word, p, &n_entries);

      for (guint i = 0; i < n_entries; i++)
        if (g_str_has_prefix (p, entries[i].folded)
            && plea_stands_alone (folded, p, entries[i].length))
          return TRUE;
    }

  return FALSE;
}

static const char *
find_colon (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == ':' || c == 0xff1a /* ： */)
        return p;
    }

  return NULL;
}

/**
 * plea_vocabulary_label:
 * @word: the meaning of a label
 * @text: a line, not folded
 * @value: (out): what follows the label's colon, "" where nothing does
 *
 * Returns: (transfer none) (nullable): the language in which the line begins with such a label and
 *   a colon
 */
const char *
plea_vocabulary_label (PleaVocabularyWord word, const char *text, const char **value)
{
  const char      *colon = find_colon (text);
  g_autofree char *label = NULL;

  if (colon == NULL || colon - text > MAX_LABEL_LENGTH)
    return NULL;

  label = plea_fold (text, colon - text);
  *value = g_utf8_next_char (colon);
  while (**value != '\0' && g_unichar_isspace (g_utf8_get_char (*value)))
    *value = g_utf8_next_char (*value);

  return g_hash_table_lookup (get_page_words ()->whole[word], label);
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
  const GArray    *entries = get_page_words ()->entries[word];
  g_autofree char *folded = NULL;

  if (strlen (text) > MAX_TITLE_LENGTH)
    return NULL;

  folded = plea_fold (text, -1);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      gboolean     may_be = entry->after != NULL && g_str_has_prefix (folded, entry->folded)
                        && g_str_has_suffix (folded, entry->after);
      char *name = may_be ? take_name (entry, text) : NULL;

      if (name == NULL)
        continue;
      if (language != NULL)
        *language = entry->language;
      return name;
    }

  return NULL;
}

/* Languages */

static const char *
next_token (const char *text, char **token)
{
  const char *start, *end;

  while (*text != '\0' && !g_unichar_isalpha (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  start = end = text;
  while (g_unichar_isalpha (g_utf8_get_char (end)))
    {
      end = g_utf8_next_char (end);
      if (plea_is_ideograph (g_utf8_get_char (start)))
        break;
    }
  *token = end > start ? g_strndup (start, end - start) : NULL;

  return end;
}

static void
count_token (const PageWords *self, const char *token, GHashTable *counts)
{
  GPtrArray *languages = g_hash_table_lookup (self->common, token);

  for (guint i = 0; languages != NULL && i < languages->len; i++)
    {
      const char *language = g_ptr_array_index (languages, i);
      guint       count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, language));

      g_hash_table_insert (counts, (gpointer) language, GUINT_TO_POINTER (count + 1));
    }
}

static const char *
find_highest (const PageWords *self, GHashTable *counts)
{
  const char *best = NULL;
  guint       highest = 0;

  for (guint i = 0; self->languages[i] != NULL; i++)
    {
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, self->languages[i]));

      if (count > highest)
        best = self->languages[i];
      highest = MAX (highest, count);
    }

  return best;
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
  const PageWords *self = get_page_words ();
  g_autofree char *sample = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_SAMPLE));
  g_autofree char *folded = plea_fold (sample, -1);
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);

  for (const char *p = folded; *p != '\0';)
    {
      g_autofree char *token = NULL;

      p = next_token (p, &token);
      if (token != NULL)
        count_token (self, token, counts);
    }

  return find_highest (self, counts);
}
