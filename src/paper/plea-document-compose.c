/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The pages of what one supporter writes. */

#include "config.h"

#include "plea-document.h"

/**
 * plea_document_compose:
 * @appeal: what the publisher says
 * @draft: what the supporter changed
 * @sender: who signs
 * @stationery: what the supporter prefers
 *
 * Returns: (transfer full) (nullable): the pages of letters or postcards, %NULL where there are
 * none
 */
PleaDocument *
plea_document_compose (PleaAppeal     *appeal,
                       PleaDraft      *draft,
                       PleaSender     *sender,
                       PleaStationery *stationery)
{
  g_autoptr (GPtrArray) letters = plea_compose_letters (appeal, draft, sender);
  PleaStyle style;

  if (letters->len == 0)
    return NULL;

  style = plea_style_for_letter (letters->pdata[0], stationery, sender->country);

  return plea_document_new (letters, &style);
}
