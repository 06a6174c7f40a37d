/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was learned from labelled pages holds for pages of publishers that nobody has learned from.
 */

#include "plea-labelling.h"
#include "plea-line-weights.h"
#include "plea-score.h"

static char *
get_directory (void)
{
  return g_test_build_filename (G_TEST_DIST, "data", "readings", NULL);
}

/* Half of the publishers are enough to read the others by, if less well than all. */
static void
test_left_out (void)
{
  g_autofree char *directory = get_directory ();
  g_autofree char *text = NULL;
  PleaScore        score = { 0 };

  plea_score_leave_out (&score, directory, 2, 1, 3);
  text = plea_score_describe (&score);
  g_test_message ("%s", text);
  g_assert_cmpuint (score.n_pages, >=, 2400);
  g_assert_cmpfloat (plea_score_get_share (&score, 0), >=, 50);
  g_assert_cmpfloat (plea_score_get_share (&score, 3), >=, 95);
  g_assert_cmpuint (score.n_silent * 10, <=, score.n_letters);
}

/* The weights are of the features that there are now. */
static void
test_learned (void)
{
  g_autofree char *directory = get_directory ();
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) pages = plea_labelled_load_all (directory, PLEA_GUISE_AS_IS);
  PleaScore score = { 0 };

  for (guint i = 0; i < pages->len; i++)
    plea_score_add (&score, plea_line_weights_get_learned (), g_ptr_array_index (pages, i));
  text = plea_score_describe (&score);
  g_test_message ("%s", text);
  g_assert_cmpuint (score.n_right * 100, >=, score.n_lines * 97);
  g_assert_cmpfloat (plea_score_get_share (&score, 0), >=, 88);
}

/* What is written of weights is what is read. */
static void
test_weights (void)
{
  g_autofree char *weights = plea_line_weights_format (plea_line_weights_get_learned (), 0.01f);
  g_autoptr (PleaChain) chain = plea_line_weights_parse (weights);
  g_autofree char *again = plea_line_weights_format (chain, 0.01f);

  g_assert_cmpstr (weights, ==, again);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/learning/left-out", test_left_out);
  g_test_add_func ("/learning/learned", test_learned);
  g_test_add_func ("/learning/weights", test_weights);

  return g_test_run ();
}
