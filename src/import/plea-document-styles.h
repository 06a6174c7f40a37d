/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the styles of a document say of its paragraphs, and these of themselves. */

#pragma once

#include <glib.h>
#include <libxml/tree.h>

/**
 * PleaDocumentStyles:
 * @traits: (element-type utf8 PleaDocumentTraits): by the names of styles; "" is for what holds for
 *   all
 * @default_style: (nullable): the style of paragraphs that name none
 * @is_word: whether the document is Word's, and not LibreOffice's
 */
typedef struct
{
  GHashTable *traits;
  const char *default_style;
  gboolean    is_word;
} PleaDocumentStyles;

/**
 * PleaDocumentTrait:
 *
 * What can be said of a paragraph: that there is space around it, that it is a heading or an item
 * of a list, that nobody sees it
 */
typedef enum
{
  PLEA_DOCUMENT_TRAIT_SPACED,
  PLEA_DOCUMENT_TRAIT_HEADING,
  PLEA_DOCUMENT_TRAIT_ITEM,
  PLEA_DOCUMENT_TRAIT_HIDDEN,
  PLEA_DOCUMENT_N_TRAITS,
} PleaDocumentTrait;

/**
 * PleaDocumentTraits:
 * @style: (nullable): the style that holds where this says nothing
 * @are: for each trait -1 for no, 1 for yes, 0 for nothing
 */
typedef struct
{
  const char *style;
  int         are[PLEA_DOCUMENT_N_TRAITS];
} PleaDocumentTraits;

void plea_document_styles_init (PleaDocumentStyles *self, gboolean is_word);
void plea_document_styles_clear (PleaDocumentStyles *self);
void plea_document_styles_take (PleaDocumentStyles *self, xmlNode *root);

PleaDocumentTraits plea_document_styles_get_of_paragraph (const PleaDocumentStyles *self,
                                                          xmlNode                  *node);
gboolean           plea_document_styles_is (const PleaDocumentStyles *self,
                                            const PleaDocumentTraits *traits,
                                            PleaDocumentTrait         trait);
gboolean           plea_document_styles_is_hidden (const PleaDocumentStyles *self, xmlNode *node);
