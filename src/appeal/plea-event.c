/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something that happened to the defender on a known day. */

#include "config.h"

#include "plea-event.h"

PleaEvent *
plea_event_new (void)
{
  PleaEvent *self = g_new0 (PleaEvent, 1);

  self->text = plea_translations_new ();

  return self;
}

/**
 * plea_event_copy:
 *
 * Returns: (transfer full): an event that shares nothing with @self
 */
PleaEvent *
plea_event_copy (const PleaEvent *self)
{
  PleaEvent *copy = g_new0 (PleaEvent, 1);

  copy->date = self->date;
  copy->text = plea_translations_copy (self->text);

  return copy;
}

void
plea_event_free (PleaEvent *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->text, plea_translations_free);
  g_free (self);
}
