/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is wrong with an appeal, where, and in which field: said to a person who can mend it. */

#include "config.h"

#include "plea-problem.h"

/**
 * plea_place_is_same:
 *
 * Returns: whether both are in one field, whichever part of it
 */
gboolean
plea_place_is_same (PleaPlace a, PleaPlace b)
{
  return a.field == b.field && a.nth == b.nth;
}

/**
 * plea_problem_new:
 * @file: (nullable): the file's name, as the person knows it
 * @line: line number from 1, or 0 when it has none
 * @place: what it is about
 * @format: a whole, translated sentence that names the field
 * @...: what goes into it
 *
 * Returns: (transfer full): a problem
 */
PleaProblem *
plea_problem_new (const char *file, int line, PleaPlace place, const char *format, ...)
{
  PleaProblem     *self = g_new0 (PleaProblem, 1);
  g_autofree char *message = NULL;
  va_list          arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* Names of files are any bytes, and libxml2 quotes what it stumbles over as it found it. */
  self->file = file != NULL ? g_utf8_make_valid (file, -1) : NULL;
  self->line = line;
  self->place = place;
  self->message = g_utf8_make_valid (message, -1);

  return self;
}

void
plea_problem_free (PleaProblem *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->file, g_free);
  g_clear_pointer (&self->message, g_free);
  g_free (self);
}

/**
 * plea_problems_new:
 *
 * Returns: (transfer full) (element-type PleaProblem): none yet
 */
GPtrArray *
plea_problems_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) plea_problem_free);
}

/**
 * plea_problem_to_string:
 *
 * The shape that compilers use, which editors and scripts know how to follow.
 *
 * Returns: (transfer full): "FILE:LINE: message", "FILE: message" where there is no line, or the
 *   message alone where there is no file
 */
char *
plea_problem_to_string (const PleaProblem *self)
{
  if (self->file == NULL)
    return g_strdup (self->message);
  if (self->line > 0)
    return g_strdup_printf ("%s:%d: %s", self->file, self->line, self->message);

  return g_strdup_printf ("%s: %s", self->file, self->message);
}

/**
 * plea_problems_to_error:
 * @problems: (element-type PleaProblem): at least one
 *
 * Returns: (transfer full): the first of them
 */
GError *
plea_problems_to_error (GPtrArray *problems)
{
  g_autofree char *message = plea_problem_to_string (g_ptr_array_index (problems, 0));

  return g_error_new_literal (G_IO_ERROR, G_IO_ERROR_INVALID_DATA, message);
}
