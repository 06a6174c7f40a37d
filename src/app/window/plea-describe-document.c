/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of pages: what they are, how many, and what they weigh in the post. */

#include "config.h"

#include "plea-describe-document.h"

#include <glib/gi18n.h>

/**
 * plea_describe_kind:
 * @document: letters
 *
 * Returns: (transfer none): what they are, as a title
 */
const char *
plea_describe_kind (PleaDocument *document)
{
  return plea_document_is_of_cards (document) ? _ ("Postcard") : _ ("Letter");
}

/**
 * plea_describe_saved:
 * @document: letters
 *
 * Returns: (transfer none): that they are saved
 */
const char *
plea_describe_saved (PleaDocument *document)
{
  return plea_document_is_of_cards (document) ? _ ("Postcard saved") : _ ("Letter saved");
}

/**
 * plea_describe_printed:
 * @document: letters
 *
 * Returns: (transfer none): that the printer has them
 */
const char *
plea_describe_printed (PleaDocument *document)
{
  return plea_document_is_of_cards (document) ? _ ("Postcard sent to the printer")
                                              : _ ("Letter sent to the printer");
}

/**
 * plea_describe_pages:
 * @document: letters
 *
 * Returns: (transfer full): how many pages they take, for where there is little room
 */
char *
plea_describe_pages (PleaDocument *document)
{
  guint n_pages = plea_document_get_n_pages (document);

  return g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages);
}

static char *
describe_weight (PleaWeight weight)
{
  return g_strdup_printf (
      /* TRANSLATORS: “2 sheets and an envelope (DL, 220 × 110 mm): about 15 g”, for the stamp; %s
       * is a size of envelopes, g the unit, grams */
      ngettext ("%u sheet and an envelope (%s): about %u g",
                "%u sheets and an envelope (%s): about %u g", weight.n_sheets),
      weight.n_sheets, plea_catalog_item_get_name (weight.envelope), weight.grams);
}

/**
 * plea_describe_size:
 * @document: letters
 *
 * Returns: (transfer full): how many pages they take, how large their text is, and what the
 *   heaviest weighs, in which envelope; postcards have none
 */
char *
plea_describe_size (PleaDocument *document)
{
  g_autofree char *pages = plea_describe_pages (document);
  /* TRANSLATORS: “1 page, 10 pt”: %s is “1 page”, %g the size of the type, pt its unit, points */
  g_autofree char *set = g_strdup_printf (_ ("%s, %g pt"), pages,
                                          plea_document_get_text_size (document));
  g_autofree char *weight = NULL;

  if (plea_document_is_of_cards (document))
    return g_steal_pointer (&set);

  weight = describe_weight (plea_document_get_weight (document));

  return g_strdup_printf ("%s\n%s", set, weight);
}
