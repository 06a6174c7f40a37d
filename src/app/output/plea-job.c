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
  g_autoptr (GPtrArray) documents = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (documents, g_object_ref (document));

  return plea_job_new_each (appeal_id, documents);
}

/**
 * plea_job_new_each:
 * @appeal_id: the appeal that it is started for
 * @documents: (element-type PleaDocument): what is saved, each in a file of its own
 *
 * Returns: (transfer full): a job for @documents
 */
PleaJob *
plea_job_new_each (const char *appeal_id, GPtrArray *documents)
{
  PleaJob *self = g_atomic_rc_box_new0 (PleaJob);

  self->appeal_id = g_strdup (appeal_id);
  self->documents = g_ptr_array_ref (documents);
  for (guint i = 0; i < documents->len; i++)
    self->n_letters += plea_document_get_n_letters (g_ptr_array_index (documents, i));

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
  g_clear_pointer (&self->documents, g_ptr_array_unref);
}

void
plea_job_unref (PleaJob *self)
{
  g_atomic_rc_box_release_full (self, clear_job);
}
