/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Says what happens without anybody having gone there, to those who do not see it.
 *
 * Before 4.14 GTK can tell a screen reader only what becomes of the control that has the keyboard:
 * there, what happens is told as if it were a description of that control. */

#include "config.h"

#include "plea-announce.h"

#include "plea-spoken.h"

/* Until then the focus has come back from a menu or a dialog, which screen readers tell at once,
 * and whatever else they say is cut short. */
#define SETTLED_MS 300

#define ANNOUNCEMENT "plea-announcement"

typedef struct
{
  GtkWindow *window; /* which has this */
  char      *words;  /* that have not been said yet, or NULL */
  guint      soon;   /* when they are */
} Announcement;

static void
announcement_free (gpointer data)
{
  Announcement *self = data;

  g_clear_handle_id (&self->soon, g_source_remove);
  g_free (self->words);
  g_free (self);
}

#if GTK_CHECK_VERSION(4, 14, 0)

static gboolean
can_be_said (GtkWindow *window)
{
  return TRUE;
}

/* What stands for a screen reader in tests of GTK 4.24 has no way to be told, and is called all the
 * same. */
static gboolean
can_announce (GtkATContext *context)
{
  return context != NULL && !g_str_equal (G_OBJECT_TYPE_NAME (context), "GtkTestATContext");
}

static void
say_in (GtkWindow *window, const char *words)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS /* newer than the floor */
      g_autoptr (GtkATContext) context
      = gtk_accessible_get_at_context (GTK_ACCESSIBLE (window));

  if (can_announce (context))
    gtk_accessible_announce (GTK_ACCESSIBLE (window), words,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

#else

#define DESCRIPTION "plea-description"

/* Of a control that is described otherwise than before, until the keyboard has gone: a screen
 * reader would tell at once that it is as before. */
typedef struct
{
  char *before;
  char *now;
} Description;

static void
description_free (gpointer data)
{
  Description *self = data;

  g_free (self->before);
  g_free (self->now);
  g_free (self);
}

static gboolean
is_described (GtkWidget *widget)
{
  return gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget),
                                           GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* Returns: what @widget is described by, or NULL if that is @words */
static char *
get_other_description (GtkWidget *widget, const char *words)
{
  if (!is_described (widget)) /* nor can be, where nobody asks */
    return NULL;

  return gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words);
}

static char *
get_description (GtkWidget *widget)
{
  return get_other_description (widget, "");
}

static gboolean
put_back (gpointer focus)
{
  Description     *self = g_object_get_data (focus, DESCRIPTION);
  g_autofree char *other = get_other_description (focus, self->now);

  if (other == NULL)
    plea_spoken_describe (focus, self->before != NULL ? self->before : "");
  g_object_set_data (focus, DESCRIPTION, NULL);

  return G_SOURCE_REMOVE;
}

/* After screen readers have been told where it has gone. */
static void
on_focus_gone (GtkWidget *focus)
{
  g_signal_handlers_disconnect_by_func (focus, on_focus_gone, NULL);
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, put_back, g_object_ref (focus), g_object_unref);
}

static Description *
find_or_make_description (GtkWidget *focus)
{
  Description *self = g_object_get_data (G_OBJECT (focus), DESCRIPTION);

  if (self != NULL)
    return self;

  self = g_new0 (Description, 1);
  self->before = get_description (focus);
  g_signal_connect (focus, "notify::has-focus", G_CALLBACK (on_focus_gone), NULL);
  g_object_set_data_full (G_OBJECT (focus), DESCRIPTION, self, description_free);

  return self;
}

/* What is described as before is not told again: so nothing is said in between. */
static void
say_at (GtkWidget *focus, const char *words)
{
  Description *self = find_or_make_description (focus);

  g_free (self->now);
  self->now = g_strdup (words);
  plea_spoken_describe (focus, "");
  plea_spoken_describe (focus, words);
}

/* Of what has the keyboard in a window where nobody is, nothing is told; and when a dialog has
 * gone, nothing may have it for a moment. */
static gboolean
can_be_said (GtkWindow *window)
{
  return gtk_window_is_active (window) && gtk_window_get_focus (window) != NULL;
}

static void
say_in (GtkWindow *window, const char *words)
{
  say_at (gtk_window_get_focus (window), words);
}

#endif

static void
say (gpointer data)
{
  Announcement    *self = data;
  g_autofree char *words = NULL;

  self->soon = 0;
  if (!can_be_said (self->window))
    return;

  words = g_steal_pointer (&self->words);
  say_in (self->window, words);
}

/* Each time that the keyboard goes elsewhere, for that is told first. */
static void
say_soon (Announcement *self)
{
  g_clear_handle_id (&self->soon, g_source_remove);
  if (self->words != NULL && can_be_said (self->window))
    self->soon = g_timeout_add_once (SETTLED_MS, say, self);
}

static Announcement *
find_or_make (GtkWindow *window)
{
  Announcement *self = g_object_get_data (G_OBJECT (window), ANNOUNCEMENT);

  if (self != NULL)
    return self;

  self = g_new0 (Announcement, 1);
  self->window = window;
  g_signal_connect_swapped (window, "notify::is-active", G_CALLBACK (say_soon), self);
  g_signal_connect_swapped (window, "notify::focus-widget", G_CALLBACK (say_soon), self);
  g_object_set_data_full (G_OBJECT (window), ANNOUNCEMENT, self, announcement_free);

  return self;
}

/**
 * plea_announce:
 * @window: where it can be seen
 * @words: what has happened
 *
 * Has screen readers say it once the keyboard is at rest, before GTK 4.14 in this window. Of what
 * happens until then only the last is said.
 */
void
plea_announce (GtkWindow *window, const char *words)
{
  Announcement *self = find_or_make (window);

  g_free (self->words);
  self->words = g_strdup (words);
  say_soon (self);
}

/**
 * plea_announce_take_back:
 * @window: as for plea_announce()
 * @words: what is so no longer
 *
 * Lets it be, if it has not been said yet.
 */
void
plea_announce_take_back (GtkWindow *window, const char *words)
{
  Announcement *self = find_or_make (window);

  if (g_strcmp0 (self->words, words) != 0)
    return;

  g_clear_handle_id (&self->soon, g_source_remove);
  g_clear_pointer (&self->words, g_free);
}
