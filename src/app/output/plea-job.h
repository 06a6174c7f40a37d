/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to be saved or printed, and for which appeal. */

#pragma once

#include "plea-document.h"

#define PLEA_TYPE_JOB (plea_job_get_type ())

/**
 * PleaJob:
 * @appeal_id: the appeal that it was started for
 * @document: what is saved or printed
 *
 * Owns what it works on: whatever is shown or written while it goes on, it is for the same letters.
 */
typedef struct
{
  char         *appeal_id;
  PleaDocument *document;
} PleaJob;

GType    plea_job_get_type (void);
PleaJob *plea_job_new (const char *appeal_id, PleaDocument *document);
PleaJob *plea_job_ref (PleaJob *self);
void     plea_job_unref (PleaJob *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaJob, plea_job_unref)
