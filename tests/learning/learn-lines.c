/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Makes data/lines.weights of labelled pages: learn-lines DIRECTORY FILE
 *
 * With --measure, tells how well pages are read of publishers that were left out: learn-lines
 * --measure DIRECTORY; with a second directory, how well the pages there are. */

#include "config.h"

#include "plea-labelling.h"
#include "plea-line-weights.h"
#include "plea-score.h"

#define N_ROUNDS 12
#define N_PARTS 5

/* Smaller weights change nothing. */
#define LEAST 0.04f

#define HEAD                                                                                        \
  "# Made by learn-lines of tests/data/readings; “./dev learn” makes it anew. A feature of a\n" \
  "# line, and what it says for each state, in hundredths.\n"

static PleaChain *
learn (const char *directory)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_labelled_free);

  for (guint i = 0; i < PLEA_N_GUISES; i++)
    g_ptr_array_extend_and_steal (all, plea_labelled_load_all (directory, i));

  return plea_learn (all, NULL, N_ROUNDS);
}

static int
write_weights (const char *directory, const char *path)
{
  g_autoptr (PleaChain) chain = learn (directory);
  g_autofree char *weights = plea_line_weights_format (chain, LEAST);
  g_autofree char *text = g_strconcat (HEAD, weights, NULL);

  return g_file_set_contents (path, text, -1, NULL) ? 0 : 1;
}

static void
measure_others (PleaScore *score, const char *directory, const char *others)
{
  g_autoptr (PleaChain) chain = learn (directory);
  g_autoptr (GPtrArray) pages = plea_labelled_load_all (others, PLEA_GUISE_AS_IS);

  for (guint i = 0; i < pages->len; i++)
    plea_score_add (score, chain, g_ptr_array_index (pages, i));
}

static int
measure (const char *directory, const char *others)
{
  PleaScore        score = { 0 };
  g_autofree char *text = NULL;

  if (others != NULL)
    measure_others (&score, directory, others);
  else
    plea_score_leave_out (&score, directory, N_PARTS, PLEA_N_GUISES, N_ROUNDS);
  text = plea_score_describe (&score);
  g_print ("%s\n", text);

  return 0;
}

int
main (int argc, char **argv)
{
  if (argc >= 3 && g_str_equal (argv[1], "--measure"))
    return measure (argv[2], argv[3]);
  if (argc == 3)
    return write_weights (argv[1], argv[2]);

  g_printerr ("learn-lines DIRECTORY FILE | --measure DIRECTORY [OTHERS]\n");

  return 2;
}
