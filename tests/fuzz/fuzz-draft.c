/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any text as the data of a draft: what was understood of it survives being written and read. */

#include <string.h>

#include "plea-appeal-file.h"
#include "plea-draft-data.h"
#include "plea-draft-match.h"
#include "plea-fuzz.h"

/* What can be matched with an appeal is matched once and for all. */
static void
match (PleaDraft *draft)
{
  static PleaAppeal *appeal = NULL;
  g_autofree char   *once = NULL;
  g_autofree char   *twice = NULL;

  if (appeal == NULL)
    appeal = plea_appeal_file_load_built_in ("elena-milashina-2016");

  plea_draft_match (draft, appeal);
  once = plea_draft_to_data (draft);
  plea_draft_match (draft, appeal);
  twice = plea_draft_to_data (draft);
  g_assert_cmpstr (once, ==, twice);
  plea_draft_see_news (draft, appeal);
  g_assert_null (draft->news);
}

static char *
read_and_write (const char *data)
{
  g_autoptr (PleaDraft) draft = plea_draft_new_from_data ("x", data, NULL);
  char *written;

  if (draft == NULL)
    return NULL;

  written = plea_draft_to_data (draft);
  g_assert_true (g_utf8_validate (written, -1, NULL));
  match (draft);

  return written;
}

/* Form feeds are lost where a value begins, and a key “Encoding” is GLib's own. No part of a letter
 * is called that. */
static gboolean
is_lost_by_key_files (const char *text)
{
  return strpbrk (text, "\f\v") != NULL || strstr (text, "Encoding") != NULL;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *once = read_and_write (text);
  g_autofree char *twice = once != NULL ? read_and_write (once) : NULL;

  if (!is_lost_by_key_files (text))
    g_assert_cmpstr (once, ==, twice);

  return 0;
}
