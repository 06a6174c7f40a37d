/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of pages: how many they are, and what they weigh in the post. */

#include "config.h"

#include "plea-describe-document.h"

#include <glib/gi18n.h>

/**
 * plea_describe_pages:
 * @document: letters
 *
 * Returns: (transfer full): how many pages they take, how large their text is, and what the
 * heaviest weighs in its envelope
 */
char *
plea_describe_pages (PleaDocument *document)
{
  guint            n_pages = plea_document_get_n_pages (document);
  g_autofree char *pages = g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
  /* TRANSLATORS: “1 page, 10 pt”: %s is “1 page”, %g the size of the type, pt its unit, points */
  g_autofree char *set = g_strdup_printf (_ ("%s, %g pt"), pages,
                                          plea_document_get_text_size (document));

  if (plea_document_get_format (document)->kind == PLEA_FORMAT_OF_POSTCARDS)
    return g_steal_pointer (&set);

  /* TRANSLATORS: “1 page, 10 pt, 10 g”: what a letter weighs with its envelope, in grams */
  return g_strdup_printf (_ ("%s, %u g"), set, plea_document_get_weight (document).grams);
}

/**
 * plea_describe_weight:
 * @document: letters
 *
 * Returns: (transfer full) (nullable): what the heaviest weighs, in which envelope; %NULL for
 *   postcards, which have none
 */
char *
plea_describe_weight (PleaDocument *document)
{
  PleaWeight weight = plea_document_get_weight (document);

  if (plea_document_get_format (document)->kind == PLEA_FORMAT_OF_POSTCARDS)
    return NULL;

  return g_strdup_printf (
      /* TRANSLATORS: “2 sheets and an envelope (DL, 220 × 110 mm): about 15 g”, for the stamp; %s
       * is a size of envelopes, g the unit, grams */
      ngettext ("%u sheet and an envelope (%s): about %u g",
                "%u sheets and an envelope (%s): about %u g", weight.n_sheets),
      weight.n_sheets, plea_catalog_item_get_name (weight.envelope), weight.grams);
}
