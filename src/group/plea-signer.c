/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of a group who sign letters at one sitting. */

#include "config.h"

#include "plea-signer.h"

/**
 * plea_signer_new:
 *
 * Returns: (transfer full): somebody of whom nothing is known
 */
PleaSigner *
plea_signer_new (void)
{
  PleaSigner *self = g_new0 (PleaSigner, 1);

  self->sender = plea_sender_new ();
  self->words = g_strdup ("");

  return self;
}

/**
 * plea_signer_copy:
 *
 * Returns: (transfer full): the same person
 */
PleaSigner *
plea_signer_copy (const PleaSigner *self)
{
  PleaSigner *copy = g_new0 (PleaSigner, 1);

  copy->sender = g_object_ref (self->sender);
  copy->language = g_strdup (self->language);
  copy->disclosure = self->disclosure;
  copy->words = g_strdup (self->words);

  return copy;
}

void
plea_signer_free (PleaSigner *self)
{
  g_object_unref (self->sender);
  g_free (self->language);
  g_free (self->words);
  g_free (self);
}
