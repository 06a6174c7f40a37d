/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a translation can get wrong without anybody who reads English seeing it: marks, quotes,
 * spaces, placeholders, mnemonics. For each language of po/LINGUAS. */

#include <gio/gio.h>
#include <locale.h>
#include <string.h>

#define MARKS_AT_END ".…:?!"

/* One form of a message: what it says in English, and here. */
typedef struct
{
  char    *english;
  char    *here;
  gboolean is_plural;
} Message;

typedef struct
{
  const char *language;
  GArray     *messages; /* of Message */
  GHashTable *by_english;
  guint       faults;
} Catalogue;

/* Which quotes and apostrophes each language has; of all others none may stand in it. */
static const struct
{
  const char *language, *quotes;
} quotes[] = {
  { "ar", "«»“”" },  { "de", "„“‚‘’" },   { "es", "«»“”‘’" }, { "fr", "«»“”’" },
  { "it", "«»“”’" }, { "pt_BR", "“”‘’" }, { "ru", "«»„“" },   { "tr", "“”‘’" },
  { "uk", "«»„“’" }, { "zh_CN", "“”‘’" },
};

G_GNUC_PRINTF (3, 4)
static void
complain (Catalogue *self, const Message *message, const char *format, ...)
{
  g_autofree char *fault = NULL;
  va_list          arguments;

  va_start (arguments, format);
  fault = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_printerr ("# %s: %s: “%s” → “%s”\n", self->language, fault, message->english, message->here);
  self->faults++;
}

/* Reading */

static char *
read_source (const char *path)
{
  g_autofree char *file = g_build_filename (g_getenv ("PLEA_TEST_SOURCE"), path, NULL);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_file_get_contents (file, &content, NULL, &error);
  g_assert_no_error (error);

  return content;
}

static gboolean
is_fuzzy (const char *entry)
{
  return g_regex_match_simple ("^#,.*fuzzy", entry, G_REGEX_MULTILINE, 0);
}

/* What follows a keyword such as msgid: strings, one a line, that belong together. */
static char *
read_field (const char *entry, const char *keyword)
{
  g_autofree char *pattern = g_strdup_printf ("^%s ((?:\".*\"\n?)+)", keyword);
  g_autoptr (GRegex) field = g_regex_new (pattern, G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GRegex) seam = g_regex_new ("\"\n\"|^\"|\"\n?$", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *strings = NULL;
  g_autofree char *joined = NULL;

  if (!g_regex_match (field, entry, 0, &match))
    return NULL;

  strings = g_match_info_fetch (match, 1);
  joined = g_regex_replace_literal (seam, strings, -1, 0, "", 0, NULL);

  return g_strcompress (joined);
}

static void
add_message (Catalogue *self, const char *english, const char *here, gboolean is_plural)
{
  Message message = { g_strdup (english), g_strdup (here), is_plural };

  g_array_append_val (self->messages, message);
  g_hash_table_insert (self->by_english, message.english, message.here);
}

static void
read_plural (Catalogue *self, const char *entry, const char *plural)
{
  g_autofree char *form = NULL;

  for (guint i = 0; i == 0 || form != NULL; i++)
    {
      g_autofree char *keyword = g_strdup_printf ("msgstr\\[%u\\]", i);

      g_free (form);
      form = read_field (entry, keyword);
      if (form != NULL && *form != '\0')
        add_message (self, plural, form, TRUE);
    }
}

/* What is fuzzy or empty is not shown, so that it can do no harm; that it is there is another
 * test's concern. */
static void
read_entry (Catalogue *self, const char *entry)
{
  g_autofree char *english = read_field (entry, "msgid");
  g_autofree char *plural = read_field (entry, "msgid_plural");
  g_autofree char *here = read_field (entry, "msgstr");

  if (english == NULL || *english == '\0' || is_fuzzy (entry))
    return;
  if (plural != NULL)
    read_plural (self, entry, plural);
  else if (*here != '\0')
    add_message (self, english, here, FALSE);
}

static void
clear_message (gpointer data)
{
  g_free (((Message *) data)->english);
  g_free (((Message *) data)->here);
}

static Catalogue *
read_catalogue (const char *language)
{
  Catalogue       *self = g_new0 (Catalogue, 1);
  g_autofree char *path = g_strdup_printf ("po/%s.po", language);
  g_autofree char *content = read_source (path);
  g_auto (GStrv) entries = g_strsplit (content, "\n\n", -1);

  self->language = language;
  self->messages = g_array_new (FALSE, FALSE, sizeof (Message));
  g_array_set_clear_func (self->messages, clear_message);
  self->by_english = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; entries[i] != NULL; i++)
    read_entry (self, entries[i]);
  g_assert_cmpuint (self->messages->len, >, 0);

  return self;
}

static void
free_catalogue (Catalogue *self)
{
  g_hash_table_unref (self->by_english);
  g_array_unref (self->messages);
  g_free (self);
}

/* Placeholders, options, web addresses: what a program or a reader looks for, in any order */

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static char *
list_matches (const char *pattern, const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (regex, text, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    g_ptr_array_add (found, g_match_info_fetch (match, 0));
  g_ptr_array_sort (found, compare_strings);
  g_ptr_array_add (found, NULL);

  return g_strjoinv (" ", (char **) found->pdata);
}

static char *
list_placeholders (const char *text)
{
  g_autoptr (GRegex) position = g_regex_new ("%\\d+\\$", 0, 0, NULL);
  g_autofree char *unordered = g_regex_replace_literal (position, text, -1, 0, "%", 0, NULL);

  return list_matches ("%[-0-9.]*l*[sdufxc%]|\\{\\w+\\}|(?<![\\w-])--\\w[\\w-]*"
                       "|https?:[\\w./~-]*[\\w/]",
                       unordered);
}

static void
check_placeholders (Catalogue *self, const Message *message)
{
  g_autofree char *english = list_placeholders (message->english);
  g_autofree char *here = list_placeholders (message->here);

  /* A form for one or two may say so in words, “an hour”: msgfmt knows which. */
  if (!message->is_plural && g_strcmp0 (english, here) != 0)
    complain (self, message, "has “%s” instead of “%s”", here, english);
}

/* Ends */

static gunichar
get_last (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));

  return last != NULL ? g_utf8_get_char (last) : 0;
}

/* The mark at the end, in the script of English; 0 where there is none. */
static gunichar
get_mark_at_end (const char *text)
{
  static const struct
  {
    gunichar here, english;
  } marks[] = {
    { 0x3002 /* 。 */, '.' }, { 0xff1a /* ： */, ':' }, { 0xff1f /* ？ */, '?' },
    { 0xff01 /* ！ */, '!' }, { 0x061f /* ؟ */, '?' },
  };
  gunichar last = get_last (text);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (marks[i].here == last)
      return marks[i].english;

  return last != 0 && g_utf8_strchr (MARKS_AT_END, -1, last) != NULL ? last : 0;
}

static void
check_end (Catalogue *self, const Message *message)
{
  if (get_mark_at_end (message->english) != get_mark_at_end (message->here))
    complain (self, message, "ends in another mark");
}

static char *
get_outer_spaces (const char *text)
{
  g_autoptr (GRegex) inner = g_regex_new ("\\S(?:.*\\S)?", G_REGEX_DOTALL, 0, NULL);

  return g_regex_replace_literal (inner, text, -1, 0, "|", 0, NULL);
}

static void
check_outer_spaces (Catalogue *self, const Message *message)
{
  g_autofree char *english = get_outer_spaces (message->english);
  g_autofree char *here = get_outer_spaces (message->here);

  if (g_strcmp0 (english, here) != 0)
    complain (self, message, "begins or ends in another space");
}

/* Quotes */

static const char *
get_quotes (const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_equal (quotes[i].language, language))
      return quotes[i].quotes;

  return NULL;
}

static void
check_quotes (Catalogue *self, const Message *message)
{
  const char *own = get_quotes (self->language);

  for (const char *at = message->here; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean straight = c == '"' || c == '\'';

      if (straight && strchr (message->english, (int) c) == NULL)
        complain (self, message, "has a straight quote");
      if (!straight && own != NULL && g_utf8_strchr ("«»“”„‟‘’‚‛‹›「」", -1, c) != NULL
          && g_utf8_strchr (own, -1, c) == NULL)
        complain (self, message, "has a quote of another language");
    }
}

/* French has no-break spaces inside of quotes and before tall marks; a list of search words and
 * what is typed have not. */
static void
check_french_spaces (Catalogue *self, const Message *message)
{
  static const char wrong[] = "[^\\x{202f}\\s;:!?](?<!&lt|&amp)[;!?](?=[\\s»)]|$)"
                              "|[^\\x{a0}\\x{202f}\\ssdu]:(?=\\s|$)"
                              "|[^\\x{a0}\\x{202f}][;:!?»](?=\\s|$)(?<=[ \\t].)"
                              "|«[^\\x{a0}\\x{202f}]|[^\\x{a0}\\x{202f}]»";

  if (g_str_has_prefix (self->language, "fr") && !g_str_has_suffix (message->english, ";")
      && g_regex_match_simple (wrong, message->here, 0, 0))
    complain (self, message, "lacks a no-break space");
}

/* Mnemonics */

/* The letter after the underscore, as it is pressed; 0 where there is none. */
static gunichar
get_mnemonic (const char *label)
{
  const char *underscore = strchr (label, '_');

  return underscore != NULL ? g_unichar_tolower (g_utf8_get_char (underscore + 1)) : 0;
}

static guint
count_mnemonics (const char *text)
{
  g_autofree char *found = list_matches ("_\\p{L}", text);

  return *found == '\0' ? 0 : g_utf8_strlen (found, -1) / 3 + 1;
}

static void
check_mnemonic (Catalogue *self, const Message *message)
{
  if (count_mnemonics (message->english) != count_mnemonics (message->here))
    complain (self, message, "has another number of mnemonics");
}

/* Menus: the labels of a menu, down to its end */

static void
check_menu (Catalogue *self, const char *menu)
{
  g_autoptr (GRegex) label = g_regex_new ("translatable=\"yes\"[^>]*>([^<]*_[^<]*)</attribute>", 0,
                                          0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);

  for (g_regex_match (label, menu, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *english = g_match_info_fetch (match, 1);
      char            *here = g_hash_table_lookup (self->by_english, english);
      Message          message = { english, here, FALSE };
      gunichar         mnemonic = here != NULL ? get_mnemonic (here) : 0;

      if (mnemonic != 0 && !g_hash_table_add (taken, GUINT_TO_POINTER (mnemonic)))
        complain (self, &message, "has the mnemonic of another entry of its menu");
    }
}

static void
check_menus_of (Catalogue *self, const char *file)
{
  g_autofree char *path = g_build_filename ("resources", file, NULL);
  g_autofree char *content = read_source (path);
  g_auto (GStrv) parts = g_strsplit (content, "<menu ", -1);

  for (guint i = 1; parts[0] != NULL && parts[i] != NULL; i++)
    {
      char *end = strstr (parts[i], "</menu>");

      g_assert_nonnull (end);
      *end = '\0';
      check_menu (self, parts[i]);
    }
}

static void
check_menus (Catalogue *self)
{
  g_autofree char *path = g_build_filename (g_getenv ("PLEA_TEST_SOURCE"), "resources", NULL);
  g_autoptr (GDir) directory = g_dir_open (path, 0, NULL);
  const char *file;

  while ((file = g_dir_read_name (directory)) != NULL)
    if (g_str_has_suffix (file, ".ui"))
      check_menus_of (self, file);
}

/* What the program’s own data say in each language */

/* Portuguese of Brazil is Portuguese there. */
static void
check_data (Catalogue *self)
{
  g_autofree char *content = read_source ("data/statuses.ini");
  g_autofree char *phrases = read_source ("data/letter-phrases.ini");
  g_autofree char *language = g_strndup (self->language, strcspn (self->language, "_"));
  g_autofree char *key = g_strdup_printf ("Name[%s]", language);
  g_autofree char *group = g_strdup_printf ("\n[%s]\n", language);
  g_autoptr (GKeyFile) statuses = g_key_file_new ();
  g_auto (GStrv) ids = NULL;

  g_key_file_load_from_data (statuses, content, strlen (content), G_KEY_FILE_KEEP_TRANSLATIONS,
                             NULL);
  ids = g_key_file_get_groups (statuses, NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    if (!g_key_file_has_key (statuses, ids[i], key, NULL))
      {
        g_printerr ("# data/statuses.ini: %s has no %s\n", ids[i], key);
        self->faults++;
      }
  g_assert_nonnull (strstr (phrases, group));
}

static void
check_message (Catalogue *self, const Message *message)
{
  check_placeholders (self, message);
  check_end (self, message);
  check_outer_spaces (self, message);
  check_quotes (self, message);
  check_french_spaces (self, message);
  check_mnemonic (self, message);
}

static void
test_language (gconstpointer language)
{
  Catalogue *catalogue = read_catalogue (language);

  for (guint i = 0; i < catalogue->messages->len; i++)
    check_message (catalogue, &g_array_index (catalogue->messages, Message, i));
  check_menus (catalogue);
  check_data (catalogue);
  g_assert_cmpuint (catalogue->faults, ==, 0);
  free_catalogue (catalogue);
}

/* That each fault is seen. */
static void
test_faults (void)
{
  static const struct
  {
    const char *language, *english, *here;
    guint       faults;
  } cases[] = {
    { "fr", "Status: %s", "Statut\u00a0: %s", 0 },
    { "fr", "Status: %s", "Statut: %s", 1 },
    { "fr", "Status: %s", "Statut : %s", 1 },
    { "fr", "Forget?", "Oublier\u202f?", 0 },
    { "fr", "Forget?", "Oublier?", 1 },
    { "fr", "“%s” is empty.", "«\u00a0%s\u00a0» est vide.", 0 },
    { "fr", "“%s” is empty.", "« %s » est vide.", 1 },
    { "fr", "a;b;", "a;b;", 0 },
    { "fr", "%s:%d: %s", "%s:%d: %s", 0 },
    { "de", "“%s” is empty.", "„%s“ ist leer.", 0 },
    { "de", "“%s” is empty.", "„%s” ist leer.", 1 },
    { "de", "“%s” is empty.", "\"%s\" ist leer.", 2 },
    { "ru", "It is", "Это", 0 },
    { "ru", "It is ", "Это", 1 },
    { "ru", "It is.", "Это", 1 },
    { "zh_CN", "It is.", "是。", 0 },
    { "ar", "Is it?", "هل؟", 0 },
    { "es", "%s of %d", "%2$d de %1$s", 0 },
    { "es", "%s of %d", "%s de %s", 1 },
    { "es", "Page {page}", "Página {pagina}", 1 },
    { "es", "Try --help", "Pruebe --ayuda", 1 },
    { "es", "_Open", "_Abrir", 0 },
    { "es", "_Open", "Abrir", 1 },
    { "es", "_Open", "_A_brir", 1 },
    { "zh_CN", "_Open", "打开(_O)", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Catalogue self = { .language = cases[i].language };
      Message   message = { (char *) cases[i].english, (char *) cases[i].here, FALSE };

      check_message (&self, &message);
      if (self.faults != cases[i].faults)
        g_error ("%u faults in “%s”", self.faults, cases[i].here);
    }
}

static void
test_menus (void)
{
  static const char menu[] = "<attribute name=\"label\" translatable=\"yes\">_Open</attribute>"
                             "<attribute name=\"label\" translatable=\"yes\">_Print</attribute>";
  static const struct
  {
    const char *open, *print;
    guint       faults;
  } cases[] = {
    { "_Открыть", "_Печать", 0 },
    { "_Открыть", "Распе_чатать", 0 },
    { "_Открыть", "_отпечатать", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GHashTable) words = g_hash_table_new (g_str_hash, g_str_equal);
      Catalogue self = { .language = "ru", .by_english = words };

      g_hash_table_insert (words, (gpointer) "_Open", (gpointer) cases[i].open);
      g_hash_table_insert (words, (gpointer) "_Print", (gpointer) cases[i].print);
      check_menu (&self, menu);
      g_assert_cmpuint (self.faults, ==, cases[i].faults);
    }
}

int
main (int argc, char **argv)
{
  g_autofree char *linguas = NULL;
  g_auto (GStrv) languages = NULL;

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  linguas = read_source ("po/LINGUAS");
  languages = g_strsplit_set (linguas, " \n", -1);
  g_test_add_func ("/translations/faults-are-seen", test_faults);
  g_test_add_func ("/translations/menus", test_menus);
  for (guint i = 0; languages[i] != NULL; i++)
    if (*languages[i] != '\0')
      {
        g_autofree char *path = g_strconcat ("/translations/", languages[i], NULL);

        g_test_add_data_func (path, languages[i], test_language);
      }

  return g_test_run ();
}
