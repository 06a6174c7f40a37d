/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was known of a source before a person said something of it. */

#include "config.h"

#include "plea-reading-history.h"

#include "plea-reading.h"

typedef struct
{
  GPtrArray *lines;
  GPtrArray *told;
  guint      letter;
  guint      n_choices;
  gboolean   may_be_no_letter;
} Snapshot;

static void
snapshot_free (gpointer data)
{
  Snapshot *self = data;

  g_clear_pointer (&self->lines, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_ptr_array_unref);
  g_free (self);
}

static gpointer
copy_line (gconstpointer line, gpointer data)
{
  return plea_reading_line_copy (line);
}

static gpointer
copy_field (gconstpointer field, gpointer data)
{
  return plea_reading_field_copy (field);
}

static GPtrArray *
copy_all (GPtrArray *array, GCopyFunc copy, GDestroyNotify free_one)
{
  GPtrArray *copies = g_ptr_array_copy (array, copy, NULL);

  g_ptr_array_set_free_func (copies, free_one);

  return copies;
}

static Snapshot *
take_snapshot (PleaReading *self)
{
  Snapshot *snapshot = g_new0 (Snapshot, 1);

  snapshot->lines = copy_all (self->lines, copy_line, (GDestroyNotify) plea_reading_line_free);
  snapshot->told = copy_all (self->told, copy_field, (GDestroyNotify) plea_reading_field_free);
  snapshot->letter = self->letter;
  snapshot->n_choices = self->n_choices;
  snapshot->may_be_no_letter = self->may_be_no_letter;

  return snapshot;
}

static void
push (GPtrArray **stack, Snapshot *snapshot)
{
  if (*stack == NULL)
    *stack = g_ptr_array_new_with_free_func (snapshot_free);
  g_ptr_array_add (*stack, snapshot);
}

/**
 * plea_reading_remember:
 *
 * Remembers what is known now, so that what a person says next can be taken back.
 */
void
plea_reading_remember (PleaReading *self)
{
  push (&self->undo, take_snapshot (self));
  g_clear_pointer (&self->redo, g_ptr_array_unref);
}

/* Whoever chose another letter since then sees that one. */
static void
go_to (PleaReading *self, GPtrArray *from, GPtrArray **to)
{
  Snapshot *snapshot;

  push (to, take_snapshot (self));
  snapshot = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->told);
  self->lines = g_steal_pointer (&snapshot->lines);
  self->told = g_steal_pointer (&snapshot->told);
  if (snapshot->n_choices == self->n_choices)
    self->letter = snapshot->letter;
  self->may_be_no_letter = snapshot->may_be_no_letter;
  snapshot_free (snapshot);
  plea_reading_find_fields (self);
}

/**
 * plea_reading_count_said:
 *
 * Returns: how many things were said and not taken back
 */
guint
plea_reading_count_said (const PleaReading *self)
{
  return self->undo != NULL ? self->undo->len : 0;
}

gboolean
plea_reading_can_undo (const PleaReading *self)
{
  return plea_reading_count_said (self) > 0;
}

gboolean
plea_reading_can_redo (const PleaReading *self)
{
  return self->redo != NULL && self->redo->len > 0;
}

/**
 * plea_reading_undo:
 *
 * Takes back what was said last; the fields are found anew.
 */
void
plea_reading_undo (PleaReading *self)
{
  if (plea_reading_can_undo (self))
    go_to (self, self->undo, &self->redo);
}

/**
 * plea_reading_redo:
 *
 * Says again what was taken back last.
 */
void
plea_reading_redo (PleaReading *self)
{
  if (plea_reading_can_redo (self))
    go_to (self, self->redo, &self->undo);
}
