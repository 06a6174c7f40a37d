/* SPDX-License-Identifier: GPL-3.0-or-later */
/* An official to write to, or to send a copy to. */

#include "config.h"

#include "plea-recipient.h"

#include "plea-slug.h"

static const char *const rank_names[PLEA_N_RANKS] = {
  [PLEA_RANK_UNSPECIFIED] = "unspecified",       [PLEA_RANK_PRESIDENT] = "president",
  [PLEA_RANK_PRIME_MINISTER] = "prime-minister", [PLEA_RANK_MINISTER] = "minister",
  [PLEA_RANK_AMBASSADOR] = "ambassador",
};

PleaRecipient *
plea_recipient_new (void)
{
  PleaRecipient *self = g_new0 (PleaRecipient, 1);

  self->country_name = plea_translations_new ();
  self->salutation = plea_translations_new ();
  self->address = g_new0 (char *, 1);

  return self;
}

/**
 * plea_recipient_copy:
 *
 * Returns: (transfer full): a recipient that shares nothing with @self
 */
PleaRecipient *
plea_recipient_copy (const PleaRecipient *self)
{
  PleaRecipient *copy = g_new0 (PleaRecipient, 1);

  copy->id = g_strdup (self->id);
  copy->id_is_given = self->id_is_given;
  copy->role = self->role;
  copy->gender = self->gender;
  copy->rank = self->rank;
  copy->name = g_strdup (self->name);
  copy->office = g_strdup (self->office);
  copy->address = g_strdupv (self->address);
  copy->country = g_strdup (self->country);
  copy->country_name = plea_translations_copy (self->country_name);
  copy->salutation = plea_translations_copy (self->salutation);
  copy->phone = g_strdup (self->phone);
  copy->fax = g_strdup (self->fax);
  copy->email = g_strdup (self->email);

  return copy;
}

void
plea_recipient_free (PleaRecipient *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->office, g_free);
  g_clear_pointer (&self->address, g_strfreev);
  g_clear_pointer (&self->country, g_free);
  g_clear_pointer (&self->country_name, plea_translations_free);
  g_clear_pointer (&self->salutation, plea_translations_free);
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

static char *
make_id (const PleaRecipient *self, GHashTable *taken)
{
  g_autofree char *words = self->name != NULL && self->office != NULL
                               ? g_strjoin ("\n", self->name, self->office, NULL)
                               : g_strdup (plea_recipient_get_title (self));

  return plea_slug_derive ("recipient", words, taken);
}

/**
 * plea_recipient_name_all:
 * @recipients: (element-type PleaRecipient): the recipients of an appeal
 *
 * Gives an id to each recipient that has none of the file, by its name and office.
 */
void
plea_recipient_name_all (GPtrArray *recipients)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < recipients->len; i++)
    {
      const PleaRecipient *recipient = g_ptr_array_index (recipients, i);

      if (recipient->id_is_given)
        g_hash_table_insert (taken, g_strdup (recipient->id), NULL);
    }

  for (guint i = 0; i < recipients->len; i++)
    {
      PleaRecipient *recipient = g_ptr_array_index (recipients, i);

      if (recipient->id_is_given)
        continue;

      g_free (recipient->id);
      recipient->id = make_id (recipient, taken);
    }
}

/**
 * plea_rank_from_string:
 * @string: as in an appeal file, for example "prime-minister"
 * @rank: (out): the rank
 *
 * Returns: whether @string is one of the words
 */
gboolean
plea_rank_from_string (const char *string, PleaRank *rank)
{
  for (guint i = 0; i < G_N_ELEMENTS (rank_names); i++)
    if (g_strcmp0 (string, rank_names[i]) == 0)
      {
        *rank = i;
        return TRUE;
      }

  return FALSE;
}

const char *
plea_rank_to_string (PleaRank rank)
{
  return rank_names[rank];
}
