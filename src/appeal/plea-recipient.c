/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An official to write to, or to send a copy to. */

#include "config.h"

#include "plea-recipient.h"

PleaRecipient *
plea_recipient_new (void)
{
  PleaRecipient *self = g_new0 (PleaRecipient, 1);

  self->country_name = plea_wording_new ();
  self->salutation = plea_wording_new ();
  self->address = g_new0 (char *, 1);

  return self;
}

void
plea_recipient_free (PleaRecipient *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->office, g_free);
  g_clear_pointer (&self->address, g_strfreev);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->country_name, plea_wording_free);
  g_clear_pointer (&self->salutation, plea_wording_free);
  g_clear_pointer (&self->phone, g_free);
  g_clear_pointer (&self->fax, g_free);
  g_clear_pointer (&self->email, g_free);
  g_free (self);
}

/**
 * plea_recipient_get_title:
 *
 * Returns: (transfer none): what to call the recipient in one line: the name, or else the office
 */
const char *
plea_recipient_get_title (const PleaRecipient *self)
{
  if (self->name != NULL)
    return self->name;
  if (self->office != NULL)
    return self->office;

  return self->address[0] != NULL ? self->address[0] : "";
}
