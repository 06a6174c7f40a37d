/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What speaks for what a line is, as text: a line each, with a feature, a state for what follows
 * it, or what is remembered for what goes with that, a tab, and what it says for each state in
 * hundredths, those that are nothing left out: “3:120 17:-45”. data/lines.weights is made so
 * (tests/learning), not written. */

#include "config.h"

#include "plea-line-weights.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>

#include "plea-idioms.h"
#include "plea-import-resources.h"
#include "plea-labelling.h"

static const char *const links[] = { "> ", ">> ", ">>> " };

#define MEMORY "< "
#define END "<<"

static float *
get_memory (const PleaChain *chain, guint memory)
{
  return &g_array_index (chain->memories, float, memory * chain->n_states);
}

static void
parse_weights (const char *text, float *weights, guint n_weights)
{
  while (*text != '\0')
    {
      char  *end;
      gulong state = strtoul (text, &end, 10);

      if (*end != ':' || state >= n_weights)
        return;
      weights[state] = (float) strtol (end + 1, &end, 10) / 100;
      text = end + strspn (end, " ");
    }
}

static float *
find_weights (PleaChain *chain, const char *feature)
{
  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    if (g_str_has_prefix (feature, links[i]))
      return plea_chain_get_transition (chain, i, (guint) atoi (feature + strlen (links[i])), 0);

  if (g_str_has_prefix (feature, MEMORY))
    return get_memory (chain, (guint) atoi (feature + strlen (MEMORY)));
  if (g_str_equal (feature, END))
    return (float *) chain->ends->data;

  return plea_chain_get_row (chain, plea_chain_add_row (chain, feature));
}

/**
 * plea_line_weights_parse:
 * @text: weights, as plea_line_weights_format() writes them
 *
 * Returns: (transfer full): the chain that has them
 */
PleaChain *
plea_line_weights_parse (const char *text)
{
  const char *line = text;
  PleaChain  *chain = plea_labelling_new_chain ();

  while (*line != '\0')
    {
      gsize            length = strcspn (line, "\n");
      g_autofree char *feature = g_strndup (line, length);
      char            *tab = strchr (feature, '\t');

      line += length + (line[length] == '\n');
      if (tab == NULL || *feature == '#')
        continue;
      *tab = '\0';
      parse_weights (tab + 1, find_weights (chain, feature),
                     g_str_equal (feature, END) ? chain->n_memories : chain->n_states);
    }

  return chain;
}

static void
format_weights (GString     *text,
                const char  *feature,
                const float *weights,
                guint        n_states,
                float        least)
{
  gsize start = text->len;

  for (guint i = 0; i < n_states; i++)
    {
      int hundredths = (int) (weights[i] * 100 + (weights[i] < 0 ? -0.5f : 0.5f));

      if (ABS (hundredths) < (int) (least * 100))
        continue;
      if (text->len == start)
        g_string_append_printf (text, "%s\t", feature);
      else
        g_string_append_c (text, ' ');
      g_string_append_printf (text, "%u:%d", i, hundredths);
    }
  if (text->len > start)
    g_string_append_c (text, '\n');
}

/**
 * plea_line_weights_format:
 * @chain: a chain
 * @least: what is nearer to nothing is left out
 *
 * Returns: (transfer full): its weights as text, always the same for the same weights
 */
char *
plea_line_weights_format (const PleaChain *chain, float least)
{
  GString *text = g_string_new (NULL);
  GList   *rows = g_list_sort (g_hash_table_get_keys (chain->rows), (GCompareFunc) strcmp);

  for (guint link = 0; link < PLEA_N_LINKS; link++)
    for (guint i = 0; i < chain->n_states; i++)
      {
        g_autofree char *key = g_strdup_printf ("%s%u", links[link], i);

        format_weights (text, key, plea_chain_get_transition (chain, link, i, 0), chain->n_states,
                        least);
      }
  for (guint i = 0; i < chain->n_memories; i++)
    {
      g_autofree char *key = g_strdup_printf (MEMORY "%u", i);

      format_weights (text, key, get_memory (chain, i), chain->n_states, least);
    }
  format_weights (text, END, (const float *) chain->ends->data, chain->n_memories, least);
  for (GList *row = rows; row != NULL; row = row->next)
    format_weights (text, row->data,
                    plea_chain_get_row (chain, plea_chain_find_row (chain, row->data)),
                    chain->n_states, least);
  g_list_free (rows);

  return g_string_free (text, FALSE);
}

static PleaChain *
load_learned (void)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (plea_import_get_resource (),
                                                     PLEA_RESOURCE_PATH "/lines.weights",
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return plea_line_weights_parse (g_bytes_get_data (bytes, NULL));
}

/**
 * plea_line_weights_get_learned:
 *
 * Returns: (transfer none): the chain with what was learned
 */
const PleaChain *
plea_line_weights_get_learned (void)
{
  return plea_once (load_learned ());
}
