/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signers as text, to be kept where a group wants that: a key file, as drafts are. */

#include "config.h"

#include "plea-signers-data.h"

#include <string.h>

#include "plea-idioms.h"

static const char *const fields[] = { "name", "address", "town", "country" };

static void
put_signer (GKeyFile *keys, const char *group, const PleaSigner *signer)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = NULL;

      g_object_get (signer->sender, fields[i], &text, NULL);
      g_key_file_set_string (keys, group, fields[i], text);
    }
  if (signer->language != NULL)
    g_key_file_set_string (keys, group, "language", signer->language);
  g_key_file_set_string (keys, group, "disclosure", plea_disclosure_to_string (signer->disclosure));
  g_key_file_set_string (keys, group, "words", signer->words);
}

/**
 * plea_signers_to_data:
 * @signers: (element-type PleaSigner): who signs
 *
 * Returns: (transfer full): all that is known of them
 */
char *
plea_signers_to_data (const GPtrArray *signers)
{
  g_autoptr (GKeyFile) keys = g_key_file_new ();

  for (guint i = 0; i < signers->len; i++)
    {
      g_autofree char *group = g_strdup_printf ("Signer %u", i + 1);

      put_signer (keys, group, signers->pdata[i]);
    }

  return g_key_file_to_data (keys, NULL, NULL);
}

static PleaSigner *
get_signer (GKeyFile *keys, const char *group)
{
  PleaSigner      *signer = plea_signer_new ();
  g_autofree char *disclosure = g_key_file_get_string (keys, group, "disclosure", NULL);
  char            *words = g_key_file_get_string (keys, group, "words", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = g_key_file_get_string (keys, group, fields[i], NULL);

      g_object_set (signer->sender, fields[i], text, NULL);
    }
  signer->language = g_key_file_get_string (keys, group, "language", NULL);
  /* Less of them rather than more, where that cannot be read. */
  if (disclosure == NULL || !plea_disclosure_from_string (disclosure, &signer->disclosure))
    signer->disclosure = PLEA_DISCLOSURE_BLANK;
  if (words != NULL)
    {
      g_free (signer->words);
      signer->words = words;
    }

  return signer;
}

/**
 * plea_signers_from_data:
 * @data: (nullable): what plea_signers_to_data() gave
 *
 * Returns: (transfer full) (element-type PleaSigner): those who can be read
 */
GPtrArray *
plea_signers_from_data (const char *data)
{
  GPtrArray *signers = g_ptr_array_new_with_free_func ((GDestroyNotify) plea_signer_free);
  g_autoptr (GKeyFile) keys = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  if (data == NULL || !g_key_file_load_from_data (keys, data, strlen (data), G_KEY_FILE_NONE, NULL))
    return signers;

  groups = g_key_file_get_groups (keys, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    g_ptr_array_add (signers, get_signer (keys, groups[i]));

  return signers;
}
