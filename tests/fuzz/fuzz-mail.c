/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as a message or a mailbox: what comes out is sound, and no address of whoever got it is
 * in it. */

#include <string.h>

#include "plea-fuzz.h"
#include "plea-source-mail.h"
#include "plea-source-pictures.h"
#include "plea-source-variant.h"

static gsize
check_lines (const PleaSource *source)
{
  gsize size = 0;

  for (guint i = 0; i < source->lines->len; i++)
    {
      const PleaSourceLine *line = g_ptr_array_index (source->lines, i);

      g_assert_true (g_utf8_validate (line->text, -1, NULL));
      size += strlen (line->text);
    }

  return size;
}

static void
check_attachments (const PleaSource *source)
{
  for (guint i = 0; i < source->attachments->len; i++)
    {
      const PleaSourceAttachment *attachment = g_ptr_array_index (source->attachments, i);

      g_assert_true (g_utf8_validate (attachment->name, -1, NULL));
      g_assert_cmpstr (attachment->name, !=, "");
      g_assert_cmpuint (g_bytes_get_size (attachment->bytes), >, 0);
    }
}

/* The way that it takes out of the program that reads files */
static void
check_transport (const PleaSource *source)
{
  g_autoptr (GBytes) bytes = plea_source_to_bytes (source, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) again = plea_source_new_from_bytes (bytes, &error);
  g_autoptr (GBytes) bytes_again = NULL;

  g_assert_true ((again == NULL) == (error != NULL));
  if (again == NULL)
    return;
  bytes_again = plea_source_to_bytes (again, NULL);
  g_assert_true (g_bytes_equal (bytes, bytes_again));
}

/* The same bytes as what that program answers, should a message have got hold of it */
static void
check_answer (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSource) source = plea_source_new_from_bytes (bytes, &error);

  g_assert_true ((source == NULL) == (error != NULL));
  if (source != NULL)
    check_lines (source);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *head = g_strndup ((const char *) data, size);
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) why = NULL;
  g_autoptr (PleaSource) source = NULL;

  plea_source_mail_is_mail (head);
  source = plea_source_mail_read (bytes, &why);
  g_assert_nonnull (source);
  g_assert_cmpuint (check_lines (source), ==, source->size);
  check_attachments (source);
  plea_source_settle_pictures (source);
  check_transport (source);
  check_answer (bytes);

  return 0;
}
