/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be saved or printed, and for which appeal. */

#include "config.h"

#include "plea-job.h"

G_DEFINE_BOXED_TYPE (PleaJob, plea_job, plea_job_ref, plea_job_unref)

/**
 * plea_job_new:
 * @appeal_id: the appeal that it is started for
 * @document: what is saved or printed
 *
 * Returns: (transfer full): a job for @document
 */
PleaJob *
plea_job_new (const char *appeal_id, PleaDocument *document)
{
  PleaJob *self = g_atomic_rc_box_new0 (PleaJob);

  self->appeal_id = g_strdup (appeal_id);
  self->document = g_object_ref (document);

  return self;
}

PleaJob *
plea_job_ref (PleaJob *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_job (gpointer data)
{
  PleaJob *self = data;

  g_clear_pointer (&self->appeal_id, g_free);
  g_clear_object (&self->document);
}

void
plea_job_unref (PleaJob *self)
{
  g_atomic_rc_box_release_full (self, clear_job);
}
