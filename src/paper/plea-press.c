/* SPDX-License-Identifier: GPL-3.0-or-later */
/* PDF files of many documents, made on all cores. What was put in first comes out first, and no
 * more is in between than keeps the cores busy: thousands need no more memory than a few. */

#include "config.h"

#include "plea-press.h"

/* So many documents for each core: one that is made and one that waits. */
#define JOBS_A_CORE 2

typedef struct
{
  PleaDocument *document;
  gboolean      is_done;
  GBytes       *pdf;
  GError       *error;
} Job;

struct _PleaPress
{
  GThreadPool *cores;
  GQueue       jobs; /* the oldest first */
  GMutex       lock;
  GCond        done;
};

static void
job_free (Job *self)
{
  g_clear_object (&self->document);
  g_clear_pointer (&self->pdf, g_bytes_unref);
  g_clear_error (&self->error);
  g_free (self);
}

static void
run (gpointer data, gpointer user_data)
{
  PleaPress *self = user_data;
  Job       *job = data;

  job->pdf = plea_document_to_pdf (job->document, &job->error);
  g_mutex_lock (&self->lock);
  job->is_done = TRUE;
  g_cond_broadcast (&self->done);
  g_mutex_unlock (&self->lock);
}

/**
 * plea_press_new:
 *
 * Returns: (transfer full): a press with a thread for each core, for one other thread to use
 */
PleaPress *
plea_press_new (void)
{
  PleaPress *self = g_new0 (PleaPress, 1);

  g_mutex_init (&self->lock);
  g_cond_init (&self->done);
  /* Of its own: what letters have in common is set once in a thread, and kept with it. */
  self->cores = g_thread_pool_new (run, self, (int) g_get_num_processors (), TRUE, NULL);

  return self;
}

/**
 * plea_press_free:
 *
 * What is being made is finished first, what waits is forgotten.
 */
void
plea_press_free (PleaPress *self)
{
  g_thread_pool_free (self->cores, TRUE, TRUE);
  g_queue_clear_full (&self->jobs, (GDestroyNotify) job_free);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->done);
  g_free (self);
}

/**
 * plea_press_is_full:
 *
 * Returns: whether something is to be taken before more is put in
 */
gboolean
plea_press_is_full (PleaPress *self)
{
  return self->jobs.length >= JOBS_A_CORE * g_get_num_processors ();
}

/**
 * plea_press_is_empty:
 *
 * Returns: whether there is nothing to take
 */
gboolean
plea_press_is_empty (PleaPress *self)
{
  return self->jobs.length == 0;
}

/**
 * plea_press_put:
 * @document: to be made a PDF file of
 */
void
plea_press_put (PleaPress *self, PleaDocument *document)
{
  Job *job = g_new0 (Job, 1);

  job->document = g_object_ref (document);
  g_queue_push_tail (&self->jobs, job);
  g_thread_pool_push (self->cores, job, NULL);
}

/**
 * plea_press_take:
 * @pdf: (out) (transfer full) (nullable): its file, or %NULL where @error is set
 * @error: return location for an error
 *
 * Waits until it is made. The press must not be empty.
 *
 * Returns: (transfer full): what was put in first of all that is there
 */
PleaDocument *
plea_press_take (PleaPress *self, GBytes **pdf, GError **error)
{
  Job          *job = g_queue_pop_head (&self->jobs);
  PleaDocument *document;

  g_mutex_lock (&self->lock);
  while (!job->is_done)
    g_cond_wait (&self->done, &self->lock);
  g_mutex_unlock (&self->lock);

  document = g_steal_pointer (&job->document);
  *pdf = g_steal_pointer (&job->pdf);
  if (job->error != NULL)
    g_propagate_error (error, g_steal_pointer (&job->error));
  job_free (job);

  return document;
}
