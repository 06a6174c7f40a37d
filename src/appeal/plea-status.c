/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is happening to a defender: data/statuses.ini, and how a page's words lead to one of them.
 */

#include "config.h"

#include "plea-status.h"

#include "plea-appeal-resources.h"
#include "plea-data-file.h"
#include "plea-folding.h"
#include "plea-idioms.h"

/* A name or an alias of a status, folded. */
typedef struct
{
  guint       status;
  const char *language;
  char       *words;
  gboolean    is_doubt; /* it is no name, but makes others doubtful */
} Alias;

static const char *const group_names[] = {
  [PLEA_STATUS_OPEN] = "open",
  [PLEA_STATUS_JUSTICE] = "justice",
  [PLEA_STATUS_CHECK] = "check",
  [PLEA_STATUS_CLOSED] = "closed",
};

/* The language in a key, as fr in “Name[fr]”; English where there is none. */
static const char *
get_language_of_key (const char *key)
{
  const char      *bracket = strchr (key, '[');
  g_autofree char *language = bracket != NULL ? g_strndup (bracket + 1, strcspn (bracket + 1, "]"))
                                              : g_strdup ("en");

  return g_intern_string (language);
}

static PleaStatusGroup
read_group (GKeyFile *keys, const char *id)
{
  g_autofree char *name = g_key_file_get_string (keys, id, "Letters", NULL);
  PleaStatusGroup  group = PLEA_STATUS_OPEN;

  while (group < PLEA_STATUS_CLOSED && g_strcmp0 (group_names[group], name) != 0)
    group++;

  return group;
}

static GKeyFile *
get_keys (void)
{
  return plea_once (plea_data_file_load_keys (plea_appeal_get_resource (), "statuses.ini"));
}

static GArray *
read_statuses (void)
{
  g_auto (GStrv) ids = g_key_file_get_groups (get_keys (), NULL);
  GArray *statuses = g_array_new (FALSE, FALSE, sizeof (PleaStatus));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      PleaStatus status = { g_intern_string (ids[i]), read_group (get_keys (), ids[i]) };

      g_array_append_val (statuses, status);
    }

  return statuses;
}

/**
 * plea_status_list:
 *
 * Returns: (transfer none) (element-type PleaStatus): every status, grouped by what it means for
 *   letters
 */
const GArray *
plea_status_list (void)
{
  return plea_once (read_statuses ());
}

static const PleaStatus *
get_nth (guint nth)
{
  return &g_array_index (plea_status_list (), PleaStatus, nth);
}

/**
 * plea_status_find:
 * @id: (nullable): id of a status, for example "judicial-harassment"
 *
 * Returns: (transfer none) (nullable): the status of that id
 */
const PleaStatus *
plea_status_find (const char *id)
{
  plea_foreach_in (const PleaStatus, status, plea_status_list ())
    if (g_strcmp0 (status->id, id) == 0)
      return status;

  return NULL;
}

/**
 * plea_status_get_name:
 *
 * Returns: (transfer none): the name in the language of the interface
 */
const char *
plea_status_get_name (const PleaStatus *self)
{
  g_autofree char *name = g_key_file_get_locale_string (get_keys (), self->id, "Name", NULL, NULL);

  return g_intern_string (name);
}

/* Aliases: read when a page is, for folding them all takes longer than setting a letter */

static void
add_alias (GArray     *aliases,
           guint       status,
           const char *language,
           const char *words,
           gboolean    is_doubt)
{
  Alias alias = { status, language, plea_fold (words, -1), is_doubt };

  g_array_append_val (aliases, alias);
}

static void
read_words (GArray *aliases, guint status, GKeyFile *keys, const char *id, const char *key)
{
  const char *language = get_language_of_key (key);
  gboolean    is_doubt = g_str_has_prefix (key, "Doubts");
  g_auto (GStrv) words = NULL;

  if (g_str_has_prefix (key, "Name"))
    {
      g_autofree char *name = g_key_file_get_string (keys, id, key, NULL);

      add_alias (aliases, status, language, name, FALSE);
    }
  else if (is_doubt || g_str_has_prefix (key, "Aliases"))
    words = g_key_file_get_string_list (keys, id, key, NULL, NULL);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    add_alias (aliases, status, language, words[i], is_doubt);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  gsize length_a = strlen (((const Alias *) a)->words);
  gsize length_b = strlen (((const Alias *) b)->words);

  return (length_a < length_b) - (length_a > length_b);
}

/* The longest first. */
static GArray *
read_aliases (void)
{
  GKeyFile *keys = get_keys ();
  g_auto (GStrv) ids = g_key_file_get_groups (keys, NULL);
  GArray *aliases = g_array_new (FALSE, FALSE, sizeof (Alias));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_auto (GStrv) all_keys = g_key_file_get_keys (keys, ids[i], NULL, NULL);

      for (guint j = 0; all_keys[j] != NULL; j++)
        read_words (aliases, i, keys, ids[i], all_keys[j]);
    }
  g_array_sort (aliases, compare_lengths);

  return aliases;
}

static const GArray *
get_aliases (void)
{
  return plea_once (read_aliases ());
}

/* Recognition */

static const Alias *
find_alias (const char *folded, const char *preferred)
{
  const GArray *aliases = get_aliases ();
  const Alias  *found = NULL;

  plea_foreach_in (const Alias, alias, aliases)
    {
      if (found == NULL && !alias->is_doubt && plea_find_folded (folded, alias->words) != NULL)
        found = alias;
      if (found != NULL && g_strcmp0 (alias->language, preferred) == 0
          && g_str_equal (alias->words, found->words))
        return alias;
    }

  return found;
}

static gboolean
speaks_of_other (const char *folded, PleaStatusGroup group)
{
  const Alias *other = find_alias (folded, NULL);

  if (other != NULL && get_nth (other->status)->group != group)
    return TRUE;

  plea_foreach_in (const Alias, alias, get_aliases ())
    if (alias->is_doubt && get_nth (alias->status)->group != group
        && plea_find_folded (folded, alias->words) != NULL)
      return TRUE;

  return FALSE;
}

/* Whether what is left of the words, once the alias is taken out, speaks of another kind of status:
 * “sentenced, then released”. */
static gboolean
is_contradicted (const char *folded, const Alias *alias)
{
  const char      *found = plea_find_folded (folded, alias->words);
  g_autofree char *before = g_strndup (folded, found - folded);
  PleaStatusGroup  group = get_nth (alias->status)->group;

  return speaks_of_other (before, group) || speaks_of_other (found + strlen (alias->words), group);
}

/**
 * plea_status_recognise:
 * @words: how a page says what is happening
 * @preferred: (nullable): the language that the words are likely in
 * @language: (out) (optional) (nullable): the language in which the words have this meaning: with
 *   several, @preferred if it is one of them, else any
 * @certain: (out) (optional): %FALSE where the words also speak of a status that asks for other
 *   letters
 *
 * The longest name or alias in the words wins, so that “released on bail” is not “released”.
 *
 * Returns: (transfer none) (nullable): the status that the words mean
 */
const PleaStatus *
plea_status_recognise (const char  *words,
                       const char  *preferred,
                       const char **language,
                       gboolean    *certain)
{
  g_autofree char *folded = plea_fold (words, -1);
  const Alias     *alias = find_alias (folded, preferred);

  if (language != NULL)
    *language = alias != NULL ? alias->language : NULL;
  if (certain != NULL)
    *certain = alias != NULL && !is_contradicted (folded, alias);

  return alias != NULL ? get_nth (alias->status) : NULL;
}

static GHashTable *
collect_words (void)
{
  GHashTable *words = g_hash_table_new (g_str_hash, g_str_equal);

  plea_foreach_in (const Alias, alias, get_aliases ())
    if (!alias->is_doubt)
      g_hash_table_add (words, alias->words);

  return words;
}

static GHashTable *
get_words (void)
{
  return plea_once (collect_words ());
}

/**
 * plea_status_is_name:
 * @words: a line
 *
 * Returns: whether the line is a name or an alias of a status, or several with slashes between
 *   them, and nothing else
 */
gboolean
plea_status_is_name (const char *words)
{
  g_autofree char *folded = plea_fold (words, -1);

  g_auto (GStrv) parts = g_strsplit (folded, " / ", -1);

  if (g_hash_table_contains (get_words (), folded))
    return TRUE;
  for (guint i = 0; parts[i] != NULL; i++)
    if (!g_hash_table_contains (get_words (), parts[i]))
      return FALSE;

  return parts[0] != NULL;
}
