/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A draft is carried over to the appeal as it is now.
 *
 * The draft remembers the words of what it has seen of the appeal. What has the same id now is the
 * same. Of the rest, what is in nearly the same words takes over the choices and edits; what then
 * is left of the draft's has fallen away, and what is left of the appeal's is new. */

#include "config.h"

#include "plea-draft-match.h"

#include "plea-choices.h"
#include "plea-draft-data.h"
#include "plea-idioms.h"
#include "plea-likeness.h"

/* From here on words are nearly the same. */
#define NEARLY_THE_SAME 0.6

/* Where more than these have changed at once, it is another letter. It bounds the time. */
#define MAX_COMPARED 50

/* Recipients are one kind more than those of parts. */
#define RECIPIENT PLEA_N_PART_KINDS
#define N_KINDS (RECIPIENT + 1)

static const char *const kind_names[N_KINDS] = {
  [PLEA_PART_PARAGRAPH] = "paragraph", [PLEA_PART_LEAD_IN] = "lead-in",
  [PLEA_PART_DEMAND] = "demand",       [PLEA_PART_CLOSING] = "closing",
  [RECIPIENT] = "recipient",
};

/* Something of an appeal that a choice or an edit may be about. */
typedef struct
{
  guint       kind;
  char       *key; /* kind and id: under this the draft remembers it */
  const char *id;
  char       *words;
  GArray     *title; /* trigrams of the first line, and of all words, once they are compared */
  GArray     *whole;
} Item;

static void
item_free (gpointer data)
{
  Item *self = data;

  g_free (self->key);
  g_free (self->words);
  g_clear_pointer (&self->title, g_array_unref);
  g_clear_pointer (&self->whole, g_array_unref);
  g_free (self);
}

static void
add_item (GPtrArray *items, guint kind, const char *id, const char *words)
{
  Item *item = g_new0 (Item, 1);

  item->kind = kind;
  item->key = g_strconcat (kind_names[kind], " ", id, NULL);
  item->id = item->key + strlen (kind_names[kind]) + 1;
  item->words = plea_likeness_shorten (words);
  g_ptr_array_add (items, item);
}

static char *
get_first_line (const char *words)
{
  return g_strndup (words, strcspn (words, "\n"));
}

static char *
describe_recipient (const PleaRecipient *recipient)
{
  g_autofree char *address = g_strjoinv ("\n", recipient->address);

  return g_strjoin ("\n", plea_recipient_get_title (recipient),
                    recipient->office != NULL ? recipient->office : "", address, NULL);
}

static GPtrArray *
list_items (PleaAppeal *appeal)
{
  const PleaLetterText *text = plea_appeal_get_letter (appeal, 0);
  GPtrArray            *items = g_ptr_array_new_with_free_func (item_free);

  plea_foreach (const PleaPart, part, text->parts)
    add_item (items, part->kind, part->id, part->text);
  plea_foreach (const PleaRecipient, recipient, appeal->recipients)
    {
      g_autofree char *words = describe_recipient (recipient);

      add_item (items, RECIPIENT, recipient->id, words);
    }

  return items;
}

static gboolean
is_seen (PleaDraft *self, const Item *item)
{
  return g_hash_table_contains (self->seen, item->key);
}

static void
see (PleaDraft *self, const Item *item)
{
  g_hash_table_insert (self->seen, g_strdup (item->key), g_strdup (item->words));
}

static void
see_all (PleaDraft *self, GPtrArray *items)
{
  plea_foreach (const Item, item, items)
    see (self, item);
}

static GPtrArray *
list_unseen (PleaDraft *self, GPtrArray *items)
{
  GPtrArray *unseen = g_ptr_array_new ();

  plea_foreach (Item, item, items)
    if (!is_seen (self, item))
      g_ptr_array_add (unseen, item);

  return unseen;
}

static void
add_seen (GPtrArray *items, const char *key, const char *words)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      gsize length = strlen (kind_names[kind]);

      if (strncmp (key, kind_names[kind], length) == 0 && key[length] == ' ')
        add_item (items, kind, key + length + 1, words);
    }
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const Item *const *) a)->key, (*(const Item *const *) b)->key);
}

/* What the draft has seen and the appeal no longer has under its id. */
static GPtrArray *
list_gone (PleaDraft *self, GPtrArray *items)
{
  g_autoptr (GHashTable) there = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray     *gone = g_ptr_array_new_with_free_func (item_free);
  GHashTableIter iter;
  gpointer       key, words;

  plea_foreach (const Item, item, items)
    g_hash_table_add (there, item->key);

  g_hash_table_iter_init (&iter, self->seen);
  while (g_hash_table_iter_next (&iter, &key, &words))
    if (!g_hash_table_contains (there, key))
      add_seen (gone, key, words);
  g_ptr_array_sort (gone, compare_keys);

  return gone;
}

/* What the supporter did with it: a choice, and edits in any language */

static GHashTable *
get_choices (PleaDraft *self, const Item *item)
{
  return item->kind == RECIPIENT ? self->recipients : self->left_out;
}

static char *
get_edit_id (const Item *item)
{
  return item->kind == RECIPIENT ? plea_choices_get_salutation_id (item->id) : g_strdup (item->id);
}

static gboolean
has_edit (PleaDraft *self, const char *edit_id)
{
  GHashTableIter iter;
  gpointer       edits;

  g_hash_table_iter_init (&iter, self->edits);
  while (g_hash_table_iter_next (&iter, NULL, &edits))
    if (g_hash_table_contains (edits, edit_id))
      return TRUE;

  return FALSE;
}

static gboolean
is_worked_on (PleaDraft *self, const Item *item)
{
  g_autofree char *edit_id = get_edit_id (item);

  return g_hash_table_contains (get_choices (self, item), item->id) || has_edit (self, edit_id);
}

static void
carry_edits (PleaDraft *self, const char *from, const char *to)
{
  GHashTableIter iter;
  gpointer       edits;

  g_hash_table_iter_init (&iter, self->edits);
  while (g_hash_table_iter_next (&iter, NULL, &edits))
    {
      g_autofree char *text = g_strdup (g_hash_table_lookup (edits, from));

      g_hash_table_remove (edits, from);
      if (text != NULL && to != NULL)
        g_hash_table_insert (edits, g_strdup (to), g_steal_pointer (&text));
    }
}

static void
carry_choice (GHashTable *choices, const char *from, const char *to)
{
  if (g_hash_table_remove (choices, from) && to != NULL)
    g_hash_table_add (choices, g_strdup (to));
}

/* To what has taken its place, or away where that is NULL. */
static void
carry (PleaDraft *self, const Item *from, const Item *to)
{
  g_autofree char *from_edit = get_edit_id (from);
  g_autofree char *to_edit = to != NULL ? get_edit_id (to) : NULL;

  carry_choice (get_choices (self, from), from->id, to != NULL ? to->id : NULL);
  carry_edits (self, from_edit, to_edit);
  g_hash_table_remove (self->seen, from->key);
}

/* What is in nearly the same words */

typedef struct
{
  Item  *before;
  Item  *now;
  double likeness;
} Pair;

static void
prepare (GPtrArray *items)
{
  for (guint i = 0; i < MIN (items->len, MAX_COMPARED); i++)
    {
      Item            *item = g_ptr_array_index (items, i);
      g_autofree char *first_line = get_first_line (item->words);

      item->title = plea_likeness_list_trigrams (first_line);
      item->whole = plea_likeness_list_trigrams (item->words);
    }
}

/* Another official in the same office is somebody else: the first lines count by themselves. */
static double
measure_likeness (const Item *before, const Item *now)
{
  if (before->kind != now->kind)
    return 0;

  return MIN (plea_likeness_measure (before->title, now->title),
              plea_likeness_measure (before->whole, now->whole));
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  double first = ((const Pair *) a)->likeness;
  double second = ((const Pair *) b)->likeness;

  return (first < second) - (first > second);
}

/* The likest first. */
static GArray *
list_pairs (GPtrArray *gone, GPtrArray *unseen)
{
  GArray *pairs = g_array_new (FALSE, FALSE, sizeof (Pair));

  prepare (gone);
  prepare (unseen);
  for (guint i = 0; i < MIN (gone->len, MAX_COMPARED); i++)
    for (guint j = 0; j < MIN (unseen->len, MAX_COMPARED); j++)
      {
        Pair pair = { gone->pdata[i], unseen->pdata[j],
                      measure_likeness (gone->pdata[i], unseen->pdata[j]) };

        if (pair.likeness >= NEARLY_THE_SAME)
          g_array_append_val (pairs, pair);
      }
  g_array_sort (pairs, compare_pairs);

  return pairs;
}

static void
carry_to_nearly_the_same (PleaDraft *self, GPtrArray *items)
{
  g_autoptr (GPtrArray) gone = list_gone (self, items);
  g_autoptr (GPtrArray) unseen = list_unseen (self, items);
  g_autoptr (GArray) pairs = list_pairs (gone, unseen);

  plea_foreach_in (const Pair, pair, pairs)
    {
      if (!is_seen (self, pair->before) || is_seen (self, pair->now))
        continue;

      carry (self, pair->before, pair->now);
      see (self, pair->now);
    }
}

/* Drafts used to know parts and recipients by their place alone: “demand-2”, “salutation-2”, and
 * recipients by numbers from 0. */

static void
carry_from_places (PleaDraft *self, GPtrArray *items)
{
  guint counts[N_KINDS] = { 0 };

  plea_foreach (const Item, item, items)
    {
      guint            nth = counts[item->kind]++;
      gboolean         is_recipient = item->kind == RECIPIENT;
      const char      *kind = is_recipient ? "salutation" : kind_names[item->kind];
      g_autofree char *edit_by_place = is_recipient && nth == 0
                                           ? g_strdup (kind)
                                           : g_strdup_printf ("%s-%u", kind, nth + 1);
      g_autofree char *number = g_strdup_printf ("%u", nth);
      g_autofree char *edit_id = get_edit_id (item);

      carry_choice (get_choices (self, item), is_recipient ? number : edit_by_place, item->id);
      carry_edits (self, edit_by_place, edit_id);
    }
}

/* News */

/* In the letter's language; of a recipient the title. */
static void
add_words (GStrvBuilder *builder, PleaDraft *self, PleaAppeal *appeal, const Item *item)
{
  const PleaLetterText *text = plea_choices_get_text (appeal, self);
  const PleaPart  *part = item->kind != RECIPIENT ? plea_letter_text_find (text, item->id) : NULL;
  g_autofree char *words = get_first_line (item->words);

  g_strv_builder_add (builder, part != NULL ? part->text : words);
}

/* What is new is news if it is something to choose, what is gone if the supporter had done
 * something with it. All else is as good as seen. */
static PleaNews *
collect_news (PleaDraft *self, PleaAppeal *appeal, GPtrArray *items)
{
  g_autoptr (GStrvBuilder) demands = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) recipients = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) lost = g_strv_builder_new ();
  g_autoptr (GPtrArray) gone = list_gone (self, items);
  PleaNews *news = g_new0 (PleaNews, 1);

  plea_foreach (const Item, item, gone)
    if (is_worked_on (self, item))
      add_words (lost, self, appeal, item);
    else
      g_hash_table_remove (self->seen, item->key);
  plea_foreach (const Item, item, items)
    if (is_seen (self, item) || (item->kind != PLEA_PART_DEMAND && item->kind != RECIPIENT))
      see (self, item);
    else
      add_words (item->kind == RECIPIENT ? recipients : demands, self, appeal, item);

  news->demands = g_strv_builder_end (demands);
  news->recipients = g_strv_builder_end (recipients);
  news->lost = g_strv_builder_end (lost);

  return news;
}

static void
set_news (PleaDraft *self, PleaNews *news)
{
  g_clear_pointer (&self->news, plea_news_free);
  if (news != NULL && *news->demands == NULL && *news->recipients == NULL && *news->lost == NULL)
    plea_news_free (news);
  else
    self->news = news;
}

static void
match (PleaDraft *self, PleaAppeal *appeal)
{
  g_autoptr (GPtrArray) items = list_items (appeal);

  if (g_hash_table_size (self->seen) == 0)
    {
      carry_from_places (self, items);
      see_all (self, items);
      set_news (self, NULL);
      return;
    }

  carry_to_nearly_the_same (self, items);
  set_news (self, collect_news (self, appeal, items));
}

/**
 * plea_draft_match:
 * @appeal: the appeal that the draft is for, as it is now
 *
 * Carries the supporter's choices and edits over to what has taken the place of the parts and
 * recipients that they were made for, and finds out what the supporter has not seen yet. To be
 * called when the draft is opened and whenever the appeal is another version.
 */
void
plea_draft_match (PleaDraft *self, PleaAppeal *appeal)
{
  g_autofree char *before = plea_draft_to_data (self);
  g_autofree char *after = NULL;

  match (self, appeal);
  after = plea_draft_to_data (self);
  if (!g_str_equal (before, after))
    g_signal_emit_by_name (self, "changed");
}

/**
 * plea_draft_see_news:
 * @appeal: the appeal that the draft was matched with
 *
 * The supporter has seen what is new and what fell away. The latter is forgotten now.
 */
void
plea_draft_see_news (PleaDraft *self, PleaAppeal *appeal)
{
  g_autoptr (GPtrArray) items = list_items (appeal);
  g_autoptr (GPtrArray) gone = list_gone (self, items);

  plea_foreach (const Item, item, gone)
    carry (self, item, NULL);
  see_all (self, items);
  set_news (self, NULL);
  g_signal_emit_by_name (self, "changed");
}
