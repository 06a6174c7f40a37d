/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a document comes on the paper that is in the printer: set anew for it, smaller, or as it is.
 */

#pragma once

#include <gtk/gtk.h>

#include "plea-document.h"

/**
 * PleaPrintFitKind:
 * @PLEA_PRINT_AS_SHOWN: the pages that were shown
 * @PLEA_PRINT_ON_OTHER_PAPER: set anew for other paper
 * @PLEA_PRINT_WITHIN_EDGES: set anew, out of the edges that the printer does not reach
 * @PLEA_PRINT_SCALED: the pages that were shown, on paper that there is no format for
 * @PLEA_PRINT_ENVELOPE_ON_SHEET: an envelope as if it lay on a sheet
 */
typedef enum
{
  PLEA_PRINT_AS_SHOWN,
  PLEA_PRINT_ON_OTHER_PAPER,
  PLEA_PRINT_WITHIN_EDGES,
  PLEA_PRINT_SCALED,
  PLEA_PRINT_ENVELOPE_ON_SHEET,
} PleaPrintFitKind;

/**
 * PleaPrintFit:
 * @kind: what is done with the document
 * @document: what is printed
 * @is_cut: whether some of it is out of the printer's reach
 * @x: how far it is moved right, in millimetres
 * @y: how far it is moved down
 * @scale: by how much it is drawn larger
 */
typedef struct
{
  PleaPrintFitKind kind;
  PleaDocument    *document;
  gboolean         is_cut;
  double           x;
  double           y;
  double           scale;
} PleaPrintFit;

GtkPageSetup *plea_print_fit_add_edges (GtkPageSetup *setup,
                                        double        top,
                                        double        bottom,
                                        double        left,
                                        double        right);
PleaPrintFit *plea_print_fit_new (PleaDocument *document, GtkPageSetup *setup);
void          plea_print_fit_free (PleaPrintFit *self);
void          plea_print_fit_apply (const PleaPrintFit *self, cairo_t *cr);
char         *plea_print_fit_describe (const PleaPrintFit *self, GtkPageSetup *setup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaPrintFit, plea_print_fit_free)
