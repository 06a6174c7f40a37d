/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with a file, where, and in which field: said to a person who can mend it. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PleaProblem:
 * @file: (nullable): the file's name, as the person knows it
 * @line: line number from 1, or 0 when it has none
 * @field: (nullable): name of the element or key
 * @message: a whole, translated sentence that names the field
 */
typedef struct
{
  char *file;
  int   line;
  char *field;
  char *message;
} PleaProblem;

PleaProblem *plea_problem_new (const char *file,
                               int         line,
                               const char *field,
                               const char *format,
                               ...) G_GNUC_PRINTF (4, 5);
void         plea_problem_free (PleaProblem *self);
char        *plea_problem_to_string (const PleaProblem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaProblem, plea_problem_free)

G_END_DECLS
