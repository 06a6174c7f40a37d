/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was copied or is dropped, in the flavours in which another program hands it over: as HTML
 * and as plain text, for either may be the poorer one. */

#include "config.h"

#include "plea-intake-flavours.h"

#include "plea-source.h"

enum
{
  HTML,
  TEXT,
  N_FLAVOURS,
};

/* One after the other, as no program is asked for two things at once. */
typedef struct
{
  GBytes *found[N_FLAVOURS];
  char   *data; /* of the one that is being read */
  guint   nth;
} Flavours;

static void
flavours_free (gpointer data)
{
  Flavours *self = data;

  for (guint i = 0; i < N_FLAVOURS; i++)
    g_clear_pointer (&self->found[i], g_bytes_unref);
  g_free (self->data);
  g_free (self);
}

static void ask_for_next (GTask *task);

static void
on_copied (GObject *stream, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Flavours *self = g_task_get_task_data (task);
  gsize     size = 0;

  if (g_input_stream_read_all_finish (G_INPUT_STREAM (stream), result, &size, NULL) && size > 0)
    self->found[self->nth] = g_bytes_new_take (g_realloc (g_steal_pointer (&self->data), size),
                                               size);
  g_clear_pointer (&self->data, g_free);
  self->nth++;
  ask_for_next (g_steal_pointer (&task));
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Flavours   *self = g_task_get_task_data (task);
  const char *type;
  g_autoptr (GInputStream) stream = GDK_IS_DROP (source)
                                        ? gdk_drop_read_finish (GDK_DROP (source), result, &type,
                                                                NULL)
                                        : gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result,
                                                                     &type, NULL);

  if (stream == NULL)
    {
      self->nth++;
      ask_for_next (g_steal_pointer (&task));
      return;
    }

  /* One byte more than a page may have tells that there is more. */
  self->data = g_malloc (PLEA_SOURCE_FILE_MAX_SIZE + 1);
  g_input_stream_read_all_async (stream, self->data, PLEA_SOURCE_FILE_MAX_SIZE + 1,
                                 G_PRIORITY_DEFAULT, g_task_get_cancellable (task), on_copied,
                                 g_object_ref (task));
}

/* Takes @task. */
static void
ask_for_next (GTask *task)
{
  static const char *types[N_FLAVOURS][3] = {
    [HTML] = { "text/html" },
    [TEXT] = { "text/plain;charset=utf-8", "text/plain" },
  };
  Flavours     *self = g_task_get_task_data (task);
  gpointer      source = g_task_get_source_object (task);
  GCancellable *cancellable = g_task_get_cancellable (task);

  if (self->nth == N_FLAVOURS)
    {
      g_task_return_boolean (task, TRUE);
      g_object_unref (task);
    }
  else if (GDK_IS_DROP (source))
    gdk_drop_read_async (source, types[self->nth], G_PRIORITY_DEFAULT, cancellable, on_opened,
                         task);
  else
    gdk_clipboard_read_async (source, types[self->nth], G_PRIORITY_DEFAULT, cancellable, on_opened,
                              task);
}

/**
 * plea_intake_flavours_read_async:
 * @source: a #GdkClipboard, or a #GdkDrop
 * @cancellable: (nullable): ends the waiting for the program that has it
 * @callback: called when all has been handed over
 * @user_data: for @callback
 */
void
plea_intake_flavours_read_async (GObject            *source,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);

  g_task_set_task_data (task, g_new0 (Flavours, 1), flavours_free);
  ask_for_next (task);
}

/**
 * plea_intake_flavours_read_finish:
 * @html: (out) (transfer full) (nullable): HTML, in whatever encoding
 * @text: (out) (transfer full) (nullable): plain text in UTF-8
 *
 * Returns: whether there is either
 */
gboolean
plea_intake_flavours_read_finish (GAsyncResult *result, GBytes **html, GBytes **text)
{
  Flavours *self = g_task_get_task_data (G_TASK (result));

  *html = g_steal_pointer (&self->found[HTML]);
  *text = g_steal_pointer (&self->found[TEXT]);

  return *html != NULL || *text != NULL;
}
