/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How long a letter takes, as a ratio to the floor in the same run: machines are noisy, ratios less
 * so.
 *
 * bench-letters BARE-LETTER PLEA-CLI TEXT */

#include <glib/gstdio.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define N_RUNS 21

typedef struct
{
  double cpu_ms;
  double wall_ms;
  double peak_mib;
} Cost;

static double
to_ms (struct timeval time)
{
  return (double) time.tv_sec * 1e3 + (double) time.tv_usec / 1e3;
}

static Cost
run_once (const char *const *arguments)
{
  gint64        begin = g_get_monotonic_time ();
  pid_t         child = fork ();
  int           status;
  struct rusage usage;

  if (child == 0)
    {
      execv (arguments[0], (char **) arguments);
      _exit (127);
    }
  if (child < 0 || wait4 (child, &status, 0, &usage) != child || status != 0)
    g_error ("%s failed", arguments[0]);

  return (Cost){
    .cpu_ms = to_ms (usage.ru_utime) + to_ms (usage.ru_stime),
    .wall_ms = (double) (g_get_monotonic_time () - begin) / 1e3,
    .peak_mib = (double) usage.ru_maxrss / 1024,
  };
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static double
get_median (double numbers[N_RUNS])
{
  qsort (numbers, N_RUNS, sizeof (double), compare_numbers);

  return numbers[N_RUNS / 2];
}

static Cost
get_median_cost (const Cost costs[N_RUNS])
{
  double cpu[N_RUNS], wall[N_RUNS], peak[N_RUNS];

  for (int i = 0; i < N_RUNS; i++)
    {
      cpu[i] = costs[i].cpu_ms;
      wall[i] = costs[i].wall_ms;
      peak[i] = costs[i].peak_mib;
    }

  return (Cost){ get_median (cpu), get_median (wall), get_median (peak) };
}

static void
print_row (const char *name, Cost cost, Cost floor)
{
  g_print ("%-34s %8.1f %8.1f %8.1f %8.2f\n", name, cost.cpu_ms, cost.wall_ms, cost.peak_mib,
           cost.cpu_ms / floor.cpu_ms);
}

int
main (int argc, char **argv)
{
  g_autofree char  *directory = g_dir_make_tmp ("plea-bench-XXXXXX", NULL);
  g_autofree char  *output = g_build_filename (directory, "letter.pdf", NULL);
  const char *const bare[] = { argv[1], argv[3], output, NULL };
  const char *const plea[] = { argv[2], "render", "elena-milashina-2016", "-o", output, NULL };
  Cost              bare_costs[N_RUNS], plea_costs[N_RUNS];
  Cost              floor;

  g_assert_cmpint (argc, ==, 4);

  /* In turns, so that a busy moment of the machine falls on both. */
  for (int i = 0; i < N_RUNS; i++)
    {
      bare_costs[i] = run_once (bare);
      plea_costs[i] = run_once (plea);
    }

  floor = get_median_cost (bare_costs);
  g_print ("One letter, process and all, medians of %d runs\n\n", N_RUNS);
  g_print ("%-34s %8s %8s %8s %8s\n", "", "CPU ms", "wall ms", "peak MiB", "x floor");
  print_row ("bare Pango and Cairo (the floor)", floor, floor);
  print_row ("plea-cli render", get_median_cost (plea_costs), floor);
  g_remove (output);
  g_rmdir (directory);

  return 0;
}
