/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What each line of a source is taken for: all lines are decided together.
 *
 * What speaks for what was learned from labelled pages (plea-line-weights.c). */

#include "config.h"

#include "plea-labelling.h"

#include "plea-reading-data.h"

/* A line is certain if what is printed of it is so likely, and its meaning as likely at least. */
#define CERTAIN 0.93
#define LIKELY 0.6

/* How much less likely, as a natural logarithm, a page may be with somebody whom its letter is to
 * than without. */
#define MAX_LOSS 3

static const PleaLineState states[] = {
  { PLEA_READING_UNKNOWN, FALSE, FALSE },
  { PLEA_READING_SITE, FALSE, FALSE },
  { PLEA_READING_TITLE, FALSE, FALSE },
  { PLEA_READING_INSTRUCTION, FALSE, FALSE },
  { PLEA_READING_NAME, FALSE, FALSE },
  { PLEA_READING_COUNTRY, FALSE, FALSE },
  { PLEA_READING_STATUS, FALSE, FALSE },
  { PLEA_READING_AS_OF, FALSE, FALSE },
  { PLEA_READING_UNTIL, FALSE, FALSE },
  { PLEA_READING_SOURCE, FALSE, FALSE },
  { PLEA_READING_RECIPIENT_NAME, FALSE, TRUE },
  { PLEA_READING_RECIPIENT_NAME, FALSE, FALSE },
  { PLEA_READING_OFFICE, FALSE, TRUE },
  { PLEA_READING_OFFICE, FALSE, FALSE },
  { PLEA_READING_ADDRESS, FALSE, TRUE },
  { PLEA_READING_ADDRESS, FALSE, FALSE },
  { PLEA_READING_RECIPIENT_COUNTRY, FALSE, FALSE },
  { PLEA_READING_CONTACT, FALSE, FALSE },
  { PLEA_READING_RECIPIENT_NAME, TRUE, TRUE },
  { PLEA_READING_RECIPIENT_NAME, TRUE, FALSE },
  { PLEA_READING_OFFICE, TRUE, TRUE },
  { PLEA_READING_OFFICE, TRUE, FALSE },
  { PLEA_READING_ADDRESS, TRUE, TRUE },
  { PLEA_READING_ADDRESS, TRUE, FALSE },
  { PLEA_READING_RECIPIENT_COUNTRY, TRUE, FALSE },
  { PLEA_READING_CONTACT, TRUE, FALSE },
  { PLEA_READING_SALUTATION, FALSE, TRUE },
  { PLEA_READING_SALUTATION, FALSE, FALSE },
  { PLEA_READING_PARAGRAPH, FALSE, TRUE },
  { PLEA_READING_PARAGRAPH, FALSE, FALSE },
  { PLEA_READING_LEAD_IN, FALSE, TRUE },
  { PLEA_READING_LEAD_IN, FALSE, FALSE },
  { PLEA_READING_DEMAND, FALSE, TRUE },
  { PLEA_READING_DEMAND, FALSE, FALSE },
  { PLEA_READING_CLOSING, FALSE, TRUE },
  { PLEA_READING_CLOSING, FALSE, FALSE },
};

/* As labelled pages and “--explain=tsv” have them. */
static const struct
{
  const char        *label;
  PleaReadingMeaning meaning;
  gboolean           is_copy;
} labels[] = {
  { "unknown", PLEA_READING_UNKNOWN, FALSE },
  { "site", PLEA_READING_SITE, FALSE },
  { "title", PLEA_READING_TITLE, FALSE },
  { "instruction", PLEA_READING_INSTRUCTION, FALSE },
  { "name", PLEA_READING_NAME, FALSE },
  { "country", PLEA_READING_COUNTRY, FALSE },
  { "status", PLEA_READING_STATUS, FALSE },
  { "as-of", PLEA_READING_AS_OF, FALSE },
  { "deadline", PLEA_READING_UNTIL, FALSE },
  { "source", PLEA_READING_SOURCE, FALSE },
  { "recipient", PLEA_READING_RECIPIENT_NAME, FALSE },
  { "office", PLEA_READING_OFFICE, FALSE },
  { "address", PLEA_READING_ADDRESS, FALSE },
  { "recipient-country", PLEA_READING_RECIPIENT_COUNTRY, FALSE },
  { "contact", PLEA_READING_CONTACT, FALSE },
  { "copy-recipient", PLEA_READING_RECIPIENT_NAME, TRUE },
  { "copy-office", PLEA_READING_OFFICE, TRUE },
  { "copy-address", PLEA_READING_ADDRESS, TRUE },
  { "copy-country", PLEA_READING_RECIPIENT_COUNTRY, TRUE },
  { "copy-contact", PLEA_READING_CONTACT, TRUE },
  { "salutation", PLEA_READING_SALUTATION, FALSE },
  { "paragraph", PLEA_READING_PARAGRAPH, FALSE },
  { "lead-in", PLEA_READING_LEAD_IN, FALSE },
  { "demand", PLEA_READING_DEMAND, FALSE },
  { "closing", PLEA_READING_CLOSING, FALSE },
};

/**
 * plea_line_states_get:
 * @n_states: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_states): what a line can be
 */
const PleaLineState *
plea_line_states_get (guint *n_states)
{
  *n_states = G_N_ELEMENTS (states);

  return states;
}

/**
 * plea_line_states_find:
 *
 * Returns: the state of such a line; what begins nothing and has no such state goes on
 */
guint
plea_line_states_find (PleaReadingMeaning meaning, gboolean is_copy, gboolean begins)
{
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (states[i].meaning == meaning && states[i].is_copy == is_copy)
      {
        found = i;
        if (states[i].begins == begins)
          break;
      }

  return found;
}

/**
 * plea_reading_meaning_get_label:
 * @meaning: what a line was understood as
 * @is_copy: whether it is about somebody who gets a copy
 *
 * Returns: (transfer none): a word for programs, the same in every language
 */
const char *
plea_reading_meaning_get_label (PleaReadingMeaning meaning, gboolean is_copy)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (labels[i].meaning == meaning && labels[i].is_copy == is_copy)
      return labels[i].label;

  return labels[0].label;
}

/**
 * plea_reading_meaning_from_label:
 * @label: a word as plea_reading_meaning_get_label() gives it
 * @meaning: (out): what it says
 * @is_copy: (out): whether it is about somebody who gets a copy
 *
 * Returns: whether there is such a word
 */
gboolean
plea_reading_meaning_from_label (const char *label, PleaReadingMeaning *meaning, gboolean *is_copy)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (labels[i].label, label))
      {
        *meaning = labels[i].meaning;
        *is_copy = labels[i].is_copy;
        return TRUE;
      }

  return FALSE;
}

/* What is remembered of the lines before one: whether somebody was named whom a letter is to, and
 * how far the letter is. */
enum
{
  IS_ADDRESSED = 1,
  IS_BEGUN = 2,
  IS_CLOSED = 4,
  N_MEMORIES = 6,
};

static guint
remember (guint memory, guint state)
{
  PleaReadingPlace place = plea_reading_get_place (states[state].meaning, states[state].is_copy);
  guint            addressed = memory & IS_ADDRESSED, progress = memory & (IS_BEGUN | IS_CLOSED);

  if (place == PLEA_READING_IN_ADDRESS)
    addressed = IS_ADDRESSED;
  if (place == PLEA_READING_IN_LETTER)
    progress = states[state].meaning == PLEA_READING_CLOSING ? IS_CLOSED : IS_BEGUN;

  return addressed | progress;
}

/**
 * plea_labelling_new_chain:
 *
 * Returns: (transfer full): a chain of lines that knows nothing yet
 */
PleaChain *
plea_labelling_new_chain (void)
{
  return plea_chain_new (G_N_ELEMENTS (states), N_MEMORIES, remember);
}

/* Labelling */

typedef struct
{
  const PleaChain *chain;
  GArray          *features;
} Collecting;

static void
collect (const char *feature, gpointer data)
{
  Collecting *self = data;
  guint       row = plea_chain_find_row (self->chain, feature);

  if (row > 0)
    g_array_append_val (self->features, row);
}

/* What stands aside on a page is not printed. */
static gboolean
may_be (const PleaReadingLine *line, const PleaLineState *state)
{
  return !line->is_aside || state->meaning < PLEA_READING_ROLE;
}

/**
 * plea_labelling_get_allowed:
 * @line: a line
 *
 * Returns: a bit for each state that it may be in: what a person said, or else what the source says
 */
guint64
plea_labelling_get_allowed (const PleaReadingLine *line)
{
  guint64 allowed = line->allowed;

  for (guint i = 0; line->allowed == 0 && i < G_N_ELEMENTS (states); i++)
    allowed |= (guint64) may_be (line, &states[i]) << i;

  return allowed;
}

/**
 * plea_labelling_allows:
 * @line: a line
 *
 * Returns: whether it may be that, by what a person said
 */
gboolean
plea_labelling_allows (const PleaReadingLine *line,
                       PleaReadingMeaning     meaning,
                       gboolean               is_copy,
                       gboolean               begins)
{
  return (plea_labelling_get_allowed (line) >> plea_line_states_find (meaning, is_copy, begins) & 1)
         != 0;
}

/**
 * plea_labelling_relabel:
 * @line: a line
 *
 * Takes it for something else, unless a person said otherwise.
 *
 * Returns: whether it is that now
 */
gboolean
plea_labelling_relabel (PleaReadingLine   *line,
                        PleaReadingMeaning meaning,
                        gboolean           is_copy,
                        gboolean           begins)
{
  if (!plea_labelling_allows (line, meaning, is_copy, begins))
    return FALSE;

  line->meaning = meaning;
  line->is_copy = is_copy;
  line->begins = begins;

  return TRUE;
}

static void
clear_item (gpointer data)
{
  g_array_unref (((PleaChainItem *) data)->features);
}

/**
 * plea_labelling_make_items:
 * @chain: what is known; features that it has no row for are left out
 * @looks: what the lines look like
 * @lines: (element-type PleaReadingLine): the lines
 *
 * Returns: (transfer full) (element-type PleaChainItem): an item for each line that is not blank
 */
GArray *
plea_labelling_make_items (const PleaChain     *chain,
                           const PleaLineLooks *looks,
                           const GPtrArray     *lines)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (PleaChainItem));

  g_array_set_clear_func (items, clear_item);
  for (guint i = 0; i < plea_line_looks_get_size (looks); i++)
    {
      Collecting    collecting = { chain, g_array_new (FALSE, FALSE, sizeof (guint)) };
      PleaChainItem item = { .features = collecting.features };

      item.link = plea_line_looks_get_link (looks, i);
      item.allowed = plea_labelling_get_allowed (
          g_ptr_array_index (lines, plea_line_looks_get_line (looks, i)));
      plea_line_looks_describe (looks, i, collect, &collecting);
      g_array_append_val (items, item);
    }

  return items;
}

/* All lines of an address are printed alike, whether they are an office or a name. */
static gboolean
are_printed_alike (const PleaLineState *a, const PleaLineState *b)
{
  return a->is_copy == b->is_copy
         && (a->meaning == b->meaning
             || (plea_reading_is_of_recipient (a->meaning)
                 && plea_reading_is_of_recipient (b->meaning)));
}

static gboolean
is_doubtful (const double *chances, const PleaLineState *state)
{
  double alike = 0, same = 0;

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      alike += are_printed_alike (&states[i], state) ? chances[i] : 0;
      same += states[i].is_copy == state->is_copy && states[i].meaning == state->meaning
                  ? chances[i]
                  : 0;
    }

  return alike < CERTAIN || same < LIKELY;
}

/* The likeliest place on paper but that of the state. */
static PleaReadingPlace
find_other_place (const double *chances, const PleaLineState *state)
{
  PleaReadingPlace place = plea_reading_get_place (state->meaning, state->is_copy);
  PleaReadingPlace best = place;
  double           sums[PLEA_READING_N_PLACES] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    sums[plea_reading_get_place (states[i].meaning, states[i].is_copy)] += chances[i];
  sums[place] = 0;
  for (PleaReadingPlace other = 0; other < PLEA_READING_N_PLACES; other++)
    if (sums[other] > sums[best])
      best = other;

  return best;
}

static void
take_state (PleaReadingLine *line, const PleaLineState *state, const double *chances)
{
  line->meaning = state->meaning;
  line->is_copy = state->is_copy;
  line->begins = state->begins;
  line->is_doubtful = !line->is_said && (line->is_beside || is_doubtful (chances, state));
  line->other = find_other_place (chances, state);
}

/* Whom a letter is to */

static PleaReadingPlace
get_place (guint state)
{
  return plea_reading_get_place (states[state].meaning, states[state].is_copy);
}

static gboolean
has_place (const guint *found, guint n_found, PleaReadingPlace place)
{
  for (guint i = 0; i < n_found; i++)
    if (get_place (found[i]) == place)
      return TRUE;

  return FALSE;
}

static double
get_chance_of_address (const PleaLattice *lattice, guint item)
{
  double chances[PLEA_CHAIN_MAX_STATES], sum = 0;

  plea_lattice_get_chances (lattice, item, chances);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    sum += get_place (i) == PLEA_READING_IN_ADDRESS ? chances[i] : 0;

  return sum;
}

static guint
find_likeliest_address (const PleaChain *chain, const GArray *items)
{
  g_autoptr (PleaLattice) lattice = plea_lattice_new (chain, items);
  guint best = 0;

  for (guint i = 1; i < items->len; i++)
    if (get_chance_of_address (lattice, i) > get_chance_of_address (lattice, best))
      best = i;

  return best;
}

/* Makes items of lines as they were before anybody said what they are. */
static GArray *
make_unsaid_items (const PleaChain *chain, const PleaLineLooks *looks, const GPtrArray *lines)
{
  GArray *items = plea_labelling_make_items (chain, looks, lines);

  for (guint i = 0; i < items->len; i++)
    {
      const PleaReadingLine *line = g_ptr_array_index (lines, plea_line_looks_get_line (looks, i));

      if (line->is_said)
        g_array_index (items, PleaChainItem, i).allowed = G_MAXUINT64;
    }

  return items;
}

static void
allow_address_only (PleaChainItem *item)
{
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (get_place (i) != PLEA_READING_IN_ADDRESS)
      item->allowed &= ~(G_GUINT64_CONSTANT (1) << i);
}

/* A letter is to somebody: where no line seems to say to whom, the likeliest of @unsaid does, and
 * those that go with it, unless that makes too little of the page. All else stays what it is. If a
 * person said that the likeliest does not, no other is looked for. */
static void
require_address (const PleaChain *chain,
                 GArray          *items,
                 const GArray    *unsaid,
                 double           best,
                 guint           *found)
{
  g_autofree guint *others = g_new (guint, items->len);

  allow_address_only (
      &g_array_index (items, PleaChainItem, find_likeliest_address (chain, unsaid)));
  if (plea_chain_decode (chain, items, others) < best - MAX_LOSS)
    return;

  for (guint i = 0; i < items->len; i++)
    if (get_place (others[i]) == PLEA_READING_IN_ADDRESS)
      found[i] = others[i];
}

static gboolean
lacks_address (const guint *found, guint n_found)
{
  return has_place (found, n_found, PLEA_READING_IN_LETTER)
         && !has_place (found, n_found, PLEA_READING_IN_ADDRESS);
}

/**
 * plea_labelling_label:
 * @chain: what is known
 * @lines: (element-type PleaReadingLine): the lines of a source
 *
 * Says of each line that is not blank what it is, of those that a person said it of as they said.
 */
void
plea_labelling_label (const PleaChain *chain, const GPtrArray *lines)
{
  g_autoptr (PleaLineLooks) looks = plea_line_looks_new (lines);
  g_autoptr (GArray) items = plea_labelling_make_items (chain, looks, lines);
  g_autoptr (GArray) unsaid = NULL;
  g_autoptr (PleaLattice) lattice = plea_lattice_new (chain, items);
  g_autofree guint *found = g_new (guint, items->len);
  double            chances[PLEA_CHAIN_MAX_STATES];
  double            best = plea_chain_decode (chain, items, found);

  if (lacks_address (found, items->len))
    {
      unsaid = make_unsaid_items (chain, looks, lines);
      require_address (chain, items, unsaid, best, found);
    }
  for (guint i = 0; i < items->len; i++)
    {
      PleaReadingLine *line = g_ptr_array_index (lines, plea_line_looks_get_line (looks, i));

      plea_lattice_get_chances (lattice, i, chances);
      take_state (line, &states[found[i]], chances);
    }
}
