/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Figures of several runs. Machines are noisy: what counts is the middle. */

#pragma once

#include <glib.h>

GArray *bench_figures_new (void);
void    bench_figures_add (GArray *figures, double figure);
double  bench_figures_get_quantile (GArray *figures, double share);
double  bench_figures_get_median (GArray *figures);
