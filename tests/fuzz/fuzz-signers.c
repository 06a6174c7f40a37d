/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a table of signers or as contacts: who comes out of it can sign. */

#include "plea-fuzz.h"
#include "plea-idioms.h"
#include "plea-signer-table.h"

static void
assert_text (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
assert_signer (const PleaSigner *signer)
{
  assert_text (signer->sender->name);
  assert_text (signer->sender->address);
  assert_text (signer->sender->town);
  assert_text (signer->words);
  g_assert_null (strchr (signer->sender->name, '\n'));
  g_assert_cmpuint (strlen (signer->sender->country), <=, 2);
  g_assert_true (*signer->sender->name != '\0' || signer->disclosure == PLEA_DISCLOSURE_BLANK);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSignerTable) table = plea_signer_table_read (bytes, &error);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) signers = NULL;

  g_assert_true ((table == NULL) == (error != NULL));
  if (table == NULL)
    return 0;

  signers = plea_signer_table_get_signers (table, PLEA_DISCLOSURE_TOWN, problems);
  plea_foreach (const PleaSigner, signer, signers)
    assert_signer (signer);
  plea_foreach (const char, problem, problems)
    assert_text (problem);
  g_assert_cmpuint (signers->len + problems->len, <=, table->rows->len);

  return 0;
}
