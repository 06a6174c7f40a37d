/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of several runs. */

#include "bench-statistics.h"

GArray *
bench_figures_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (double));
}

void
bench_figures_add (GArray *figures, double figure)
{
  g_array_append_val (figures, figure);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

/**
 * bench_figures_get_quantile:
 * @share: 0.5 for the middle, 1 for the highest
 *
 * Returns: what that share of the figures is not above; 0 where there are none
 */
double
bench_figures_get_quantile (GArray *figures, double share)
{
  if (figures->len == 0)
    return 0;

  g_array_sort (figures, compare_numbers);

  return g_array_index (figures, double, (guint) (share * (figures->len - 1)));
}

double
bench_figures_get_median (GArray *figures)
{
  return bench_figures_get_quantile (figures, 0.5);
}
