/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many letters a group wrote, for whom and to whom, and nothing of who signed them. */

#include "config.h"

#include "plea-tally.h"

#include "plea-csv.h"
#include "plea-idioms.h"

static void
line_free (gpointer data)
{
  PleaTallyLine *line = data;

  g_clear_object (&line->appeal);
  g_clear_pointer (&line->language, g_free);
  g_free (line);
}

/**
 * plea_tally_new:
 *
 * Returns: (transfer full) (element-type PleaTallyLine): a tally of no letters
 */
GPtrArray *
plea_tally_new (void)
{
  return g_ptr_array_new_with_free_func (line_free);
}

static gboolean
is_for (const PleaTallyLine *line, PleaLetter *letter)
{
  return g_str_equal (line->appeal->id, letter->appeal->id)
         && g_str_equal (line->recipient->id, letter->recipient->id);
}

static PleaTallyLine *
get_line (GPtrArray *tally, PleaLetter *letter)
{
  PleaTallyLine *line;

  plea_foreach (PleaTallyLine, found, tally)
    if (is_for (found, letter))
      return found;

  line = g_new0 (PleaTallyLine, 1);
  line->appeal = g_object_ref (letter->appeal);
  line->recipient = letter->recipient;
  line->language = g_strdup (letter->language);
  g_ptr_array_add (tally, line);

  return line;
}

/**
 * plea_tally_add:
 * @tally: (element-type PleaTallyLine): a tally
 * @letters: (element-type PleaLetter): letters
 * @n_signers: how many people sign one of each
 */
void
plea_tally_add (GPtrArray *tally, GPtrArray *letters, guint n_signers)
{
  plea_foreach (PleaLetter, letter, letters)
    get_line (tally, letter)->n_letters += n_signers;
}

/**
 * plea_tally_add_stack:
 * @tally: (element-type PleaTallyLine): a tally
 * @stack: letters, whom they go to does not depend on who signs
 */
void
plea_tally_add_stack (GPtrArray *tally, const PleaStack *stack)
{
  PleaStack one = { stack->cases, stack->signers, PLEA_STACK_BY_SIGNER };

  for (guint i = 0; stack->signers->len > 0 && i < stack->cases->len; i++)
    {
      g_autoptr (GPtrArray) letters = plea_stack_compose (&one, i);

      plea_tally_add (tally, letters, stack->signers->len);
    }
}

/**
 * plea_tally_count:
 *
 * Returns: how many letters there are
 */
guint
plea_tally_count (const GPtrArray *tally)
{
  guint n = 0;

  plea_foreach (const PleaTallyLine, line, tally)
    n += line->n_letters;

  return n;
}

/* The names of the columns are for programs, in whichever language Plea is used. */
static void
append_row (GString    *csv,
            const char *appeal,
            const char *defender,
            const char *country,
            const char *recipient,
            const char *n_letters)
{
  const void *cells[] = { appeal, defender, country, recipient, n_letters };
  GPtrArray   row = { (gpointer *) cells, G_N_ELEMENTS (cells) };

  plea_csv_append_row (csv, &row);
}

/**
 * plea_tally_to_csv:
 *
 * Returns: (transfer full): a table, with a line that names its columns
 */
char *
plea_tally_to_csv (const GPtrArray *tally)
{
  GString *csv = g_string_new (NULL);

  append_row (csv, "appeal-id", "defender", "country", "recipient", "letters");
  plea_foreach (const PleaTallyLine, line, tally)
    {
      g_autofree char *n_letters = g_strdup_printf ("%u", line->n_letters);
      const char      *country = line->appeal->defender.country;

      append_row (csv, line->appeal->id, plea_defender_get_name (&line->appeal->defender, NULL),
                  country != NULL ? country : "", plea_recipient_get_title (line->recipient),
                  n_letters);
    }

  return g_string_free (csv, FALSE);
}
