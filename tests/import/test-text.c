/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lines of a paragraph, joined as whoever broke them had it. */

#include <string.h>

#include "plea-text.h"

typedef struct
{
  const char *lines[4];
  const char *joined;
} Case;

static const Case cases[] = {
  { { "in prison since 9 Sep-", "tember", "2025." }, "in prison since 9 September 2025." },
  { { "every inde-", "pendent doctor" }, "every independent doctor" },
  { { "for self-", "employed fishermen" }, "for self-employed fishermen" },
  { { "the well-", "known lawyer" }, "the well-known lawyer" },
  { { "Self-", "taught" }, "Self-taught" },
  { { "his soft\u00ad", "ware" }, "his software" },
  { { "two-year terms, a two-", "year term" }, "two-year terms, a two-year term" },
  { { "cooperation and non-", "cooperation" }, "cooperation and non-cooperation" },
  { { "the nonsense of such non-", "sense" }, "the nonsense of such nonsense" },
  { { "in Ivano-", "Frankivsk" }, "in Ivano-Frankivsk" },
  { { "from 2024-", "2025" }, "from 2024-2025" },
  { { "she waited -", "in vain" }, "she waited - in vain" },
  { { "she waited –", "in vain" }, "she waited – in vain" },
  { { "die Presse-", "und Meinungsfreiheit" }, "die Presse- und Meinungsfreiheit" },
  { { "Menschenrechts\u2010", "verteidigerin" }, "Menschenrechtsverteidigerin" },
  { { "celui-", "ci, et peut-", "être" }, "celui-ci, et peut-être" },
  { { "disse-", "-lhe" }, "disse-lhe" },
  { { "кто-", "то из адво-", "катов" }, "кто-то из адвокатов" },
  { { "人权", "捍卫者。", "他" }, "人权捍卫者。他" },
  { { "인권", "옹호자" }, "인권 옹호자" },
  { { "", "one", "", "two " }, "one two " },
  { { "-", "" }, "-" },
};

static void
join (gconstpointer data)
{
  const Case *test_case = data;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (test_case->lines) && test_case->lines[i] != NULL; i++)
    plea_text_join (text, test_case->lines[i]);
  g_assert_cmpstr (text->str, ==, test_case->joined);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/text/join/%s", cases[i].joined);

      g_strdelimit (path + strlen ("/text/join/"), "/", '_');
      g_test_add_data_func (path, &cases[i], join);
    }

  return g_test_run ();
}
