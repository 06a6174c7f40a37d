/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What takes how long, for reports and benchmarks. Nothing of what the supporter writes is told. */

#include "config.h"

#include "plea-trace.h"

/* Of a screen that is drawn sixty times a second every second frame could come late. */
#define HELD_MS 8.0

static gboolean tracing;
static gint64   awake_since;

static void
tell (const char *what, double ms)
{
  g_printerr ("plea-trace: %" G_GINT64_FORMAT " %s", g_get_monotonic_time (), what);
  if (ms > 0)
    g_printerr (" %.1f ms", ms);
  g_printerr ("\n");
}

/* Between two polls the main loop does its work, and neither draws nor listens. */
static int
poll_and_watch (GPollFD *descriptors, guint n_descriptors, int timeout)
{
  double held = (double) (g_get_monotonic_time () - awake_since) / 1e3;
  int    result;

  if (held > HELD_MS)
    tell ("held", held);
  result = g_poll (descriptors, n_descriptors, timeout);
  awake_since = g_get_monotonic_time ();

  return result;
}

/**
 * plea_trace_start:
 *
 * Begins to tell what is traced, if PLEA_TRACE=1 is in the environment, and whenever the main loop
 * is held for longer than 8 ms. To be called first of all, in the main thread.
 */
void
plea_trace_start (void)
{
  tracing = g_strcmp0 (g_getenv ("PLEA_TRACE"), "1") == 0;
  if (!tracing)
    return;

  awake_since = g_get_monotonic_time ();
  g_main_context_set_poll_func (NULL, poll_and_watch);
  plea_trace ("start");
}

/**
 * plea_trace:
 * @what: a word for what has just happened
 *
 * Tells the time on standard error, in microseconds of the clock that goes on since the computer
 * was started. Works in any thread.
 */
void
plea_trace (const char *what)
{
  if (tracing)
    tell (what, 0);
}

static void
on_after_paint (GdkFrameClock *clock, const char *what)
{
  g_signal_handlers_disconnect_by_func (clock, on_after_paint, (gpointer) what);
  plea_trace (what);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer what)
{
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), what);

  return G_SOURCE_REMOVE;
}

/**
 * plea_trace_painted:
 * @widget: a widget that is about to be drawn anew, if anything in it has changed
 * @what: (transfer none): a word for that, which stays
 *
 * Tells when the next frame with the widget has been drawn.
 */
void
plea_trace_painted (GtkWidget *widget, const char *what)
{
  if (tracing)
    gtk_widget_add_tick_callback (widget, on_tick, (gpointer) what, NULL);
}
