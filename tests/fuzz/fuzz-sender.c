/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Any bytes as the key file of a sender: all that reaches the letter is text. */

#define _GNU_SOURCE /* memfd_create() */

#include <glib/gstdio.h>
#include <sys/mman.h>
#include <unistd.h>

#include "plea-fuzz.h"
#include "plea-sender.h"

/* A file that is nowhere on the disk: a sender is read from a path. */
static char *
put_into_file (const uint8_t *data, size_t size, int *descriptor)
{
  *descriptor = memfd_create ("sender", MFD_CLOEXEC);
  g_assert_cmpint (*descriptor, >=, 0);
  g_assert_cmpint (write (*descriptor, data, size), ==, (gssize) size);

  return g_strdup_printf ("/proc/self/fd/%d", *descriptor);
}

static void
assert_text (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

/* What of it goes on paper, however much is to */
static void
check_letter_head (PleaSender *sender)
{
  for (int i = PLEA_DISCLOSURE_FULL; i <= PLEA_DISCLOSURE_BLANK; i++)
    {
      PleaDisclosure   disclosure;
      g_autofree char *signature = plea_sender_get_signature (sender, (PleaDisclosure) i);
      g_auto (GStrv) lines = plea_sender_get_lines (sender, (PleaDisclosure) i,
                                                    plea_sender_get_country (sender));

      assert_text (signature);
      for (guint j = 0; lines[j] != NULL; j++)
        assert_text (lines[j]);
      g_assert_true (plea_disclosure_from_string (plea_disclosure_to_string ((PleaDisclosure) i),
                                                  &disclosure));
      g_assert_cmpint (disclosure, ==, i);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  int              descriptor;
  g_autofree char *path = put_into_file (data, size, &descriptor);
  g_autoptr (GError) error = NULL;
  g_autoptr (PleaSender) sender = plea_sender_load (path, &error);

  g_assert_true ((sender == NULL) == (error != NULL));
  if (sender != NULL)
    {
      check_letter_head (sender);
      assert_text (sender->name);
      assert_text (sender->address);
      assert_text (sender->town);
      g_assert_cmpuint (strlen (sender->country), <=, 2);
    }
  else
    assert_text (error->message);
  g_assert_true (g_close (descriptor, NULL));

  return 0;
}
