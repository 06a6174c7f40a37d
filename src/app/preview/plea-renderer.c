/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Turns letters into pages, away from the main loop.
 *
 * One thread does all the work: Pango keeps its fonts for a thread, and Poppler is not to be
 * trusted with two at once. While it works, only the latest request waits; one that is overtaken is
 * told so. */

#include "config.h"

#include "plea-renderer.h"

#include "plea-trace.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

/* When nothing has been asked for so long, nobody is typing. */
#define REST_MS 1000

struct _PleaRenderer
{
  GObject parent_instance;

  GThreadPool *thread;
  GTask       *running;
  GTask       *waiting;
  guint        rest;

  PleaRendering *previous; /* the thread's */
};

typedef struct
{
  PleaDocument *document;
  GBytes       *pdf; /* in place of a document: pages that have been made */
  PleaLook      look;
} Request;

G_DEFINE_FINAL_TYPE (PleaRenderer, plea_renderer, G_TYPE_OBJECT)

static void
request_free (gpointer data)
{
  Request *request = data;

  g_clear_object (&request->document);
  g_clear_pointer (&request->pdf, g_bytes_unref);
  g_free (request);
}

/* In the thread. */
static PleaRendering *
look (PleaRenderer *self, GBytes *pdf, const PleaLook *look, GError **error)
{
  PleaRendering *rendering = plea_rendering_new (pdf, look, self->previous, error);

  g_clear_pointer (&self->previous, plea_rendering_unref);
  if (rendering != NULL)
    self->previous = plea_rendering_ref (rendering);
  plea_trace ("rastered");

  return rendering;
}

/* In the thread. */
static PleaRendering *
render (PleaRenderer *self, const Request *request, GError **error)
{
  g_autoptr (GBytes) pdf = plea_document_to_pdf (request->document, error);
  PleaRendering *rendering;

  if (pdf == NULL)
    return NULL;

  plea_trace ("written");
  rendering = look (self, pdf, &request->look, error);
  if (rendering != NULL)
    rendering->warnings = plea_document_get_warnings (request->document);

  return rendering;
}

static PleaRendering *
answer (PleaRenderer *self, const Request *request, GError **error)
{
  return request->pdf != NULL ? look (self, request->pdf, &request->look, error)
                              : render (self, request, error);
}

/* In place of a task. */
static char rest[] = "rest";

/* The C library keeps what was free for a moment: what pages were drawn on, and what Poppler and
 * the start of the window took, is a fifth of all memory. While somebody types it is soon wanted
 * again, and would have to be cleared by the system each time. */
static void
give_back_memory (void)
{
#ifdef __GLIBC__
  malloc_trim (0);
#endif
}

static void
fulfil (GTask *task)
{
  GError        *error = NULL;
  PleaRendering *rendering = answer (g_task_get_source_object (task), g_task_get_task_data (task),
                                     &error);

  if (rendering != NULL)
    g_task_return_pointer (task, rendering, (GDestroyNotify) plea_rendering_unref);
  else
    g_task_return_error (task, error);
  g_object_unref (task);
}

static void
work (gpointer data, gpointer user_data)
{
  if (data == rest)
    give_back_memory ();
  else
    fulfil (data);
}

static gboolean
begin_rest (gpointer data)
{
  PleaRenderer *self = data;

  self->rest = 0;
  g_thread_pool_push (self->thread, rest, NULL);

  return G_SOURCE_REMOVE;
}

/* Waits for the thread: what it has in hand keeps the renderer alive, and a program that ends takes
 * Poppler away from under it. */
static void
plea_renderer_dispose (GObject *object)
{
  PleaRenderer *self = PLEA_RENDERER (object);

  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->waiting != NULL)
    g_task_return_new_error (self->waiting, G_IO_ERROR, G_IO_ERROR_CANCELLED, "closed");
  if (self->thread != NULL)
    g_thread_pool_free (g_steal_pointer (&self->thread), FALSE, TRUE);
  g_clear_object (&self->running);
  g_clear_object (&self->waiting);

  G_OBJECT_CLASS (plea_renderer_parent_class)->dispose (object);
}

static void
plea_renderer_finalize (GObject *object)
{
  g_clear_pointer (&PLEA_RENDERER (object)->previous, plea_rendering_unref);

  G_OBJECT_CLASS (plea_renderer_parent_class)->finalize (object);
}

static void
plea_renderer_class_init (PleaRendererClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_renderer_dispose;
  G_OBJECT_CLASS (klass)->finalize = plea_renderer_finalize;
}

static void
plea_renderer_init (PleaRenderer *self)
{
  self->thread = g_thread_pool_new (work, NULL, 1, TRUE, NULL);
}

/**
 * plea_renderer_new:
 *
 * Returns: (transfer full): a renderer with its thread
 */
PleaRenderer *
plea_renderer_new (void)
{
  return g_object_new (PLEA_TYPE_RENDERER, NULL);
}

static void
start (PleaRenderer *self, GTask *task)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  self->running = g_object_ref (task);
  g_thread_pool_push (self->thread, g_object_ref (task), NULL);
}

static void
on_completed (GTask *task, GParamSpec *pspec, PleaRenderer *self)
{
  g_autoptr (GTask) next = g_steal_pointer (&self->waiting);

  if (task != self->running)
    {
      self->waiting = g_steal_pointer (&next);
      return;
    }

  g_clear_object (&self->running);
  if (next != NULL)
    start (self, next);
  else if (self->thread != NULL)
    self->rest = g_timeout_add (REST_MS, begin_rest, self);
}

static void
wait_in_line (PleaRenderer *self, GTask *task)
{
  if (self->waiting != NULL)
    g_task_return_new_error (self->waiting, G_IO_ERROR, G_IO_ERROR_CANCELLED, "overtaken");

  g_set_object (&self->waiting, task);
}

static void
ask (PleaRenderer *self, Request *request, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, ask);
  g_task_set_task_data (task, request, request_free);
  g_signal_connect_object (task, "notify::completed", G_CALLBACK (on_completed), self, 0);

  if (self->running == NULL)
    start (self, task);
  else
    wait_in_line (self, task);
}

/**
 * plea_renderer_render_async:
 * @document: what to render
 * @look: the pages of it that are looked at
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * A request that still waits when a newer one comes ends with %G_IO_ERROR_CANCELLED.
 */
void
plea_renderer_render_async (PleaRenderer       *self,
                            PleaDocument       *document,
                            const PleaLook     *look,
                            GAsyncReadyCallback callback,
                            gpointer            user_data)
{
  Request *request = g_new0 (Request, 1);

  request->document = g_object_ref (document);
  request->look = *look;
  ask (self, request, callback, user_data);
}

/**
 * plea_renderer_look_async:
 * @pdf: what was rendered before
 * @look: other pages of it that are looked at, or the same at another scale
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * As plea_renderer_render_async(); what comes of it has no warnings.
 */
void
plea_renderer_look_async (PleaRenderer       *self,
                          GBytes             *pdf,
                          const PleaLook     *look,
                          GAsyncReadyCallback callback,
                          gpointer            user_data)
{
  Request *request = g_new0 (Request, 1);

  request->pdf = g_bytes_ref (pdf);
  request->look = *look;
  ask (self, request, callback, user_data);
}

/**
 * plea_renderer_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the pages
 */
PleaRendering *
plea_renderer_finish (PleaRenderer *self, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
