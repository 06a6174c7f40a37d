/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a letter, set as tightly as it must be. */

#include "config.h"

#include "plea-fitting.h"

#include "plea-flow.h"

#define SIZE_STEP 0.5

typedef struct
{
  PleaLayout           *layout;
  const PleaStyle      *style;
  const PleaTypography *typography;
} Fitting;

static gboolean
fits (Fitting *self, PleaTightness tightness)
{
  plea_flow_set (self->layout, self->style->format, self->typography, &tightness);

  return self->layout->n_pages == 1;
}

static PleaTightness
get_usual_tightness (const Fitting *self)
{
  double size = self->style->font->size;

  return (PleaTightness){ size, size * PLEA_TEXT_PITCH_RATIO, 1, &self->style->format->margins };
}

/* Tightens what readers mind least first: the space between lines, then the margins, then the
 * size. */
static gboolean
tighten (Fitting *self)
{
  const PleaFormat *format = self->style->format;
  double            size = self->style->font->size;
  const double      spacings[] = { 0.75, 0.5 };

  for (gsize i = 0; i < G_N_ELEMENTS (spacings); i++)
    if (fits (self, (PleaTightness){ size, size * PLEA_TIGHT_PITCH_RATIO, spacings[i],
                                     &format->margins }))
      return TRUE;

  for (; size >= self->style->font->least_size; size -= SIZE_STEP)
    if (fits (self,
              (PleaTightness){ size, size * PLEA_TIGHT_PITCH_RATIO, 0.5, &format->least_margins }))
      return TRUE;

  return FALSE;
}

/**
 * plea_fitting_set:
 * @layout: of a letter, of which nothing is set
 * @style: how and where to set it
 * @typography: likewise
 * @on_one_page: whether it is tightened to go on one page; if that does not help, it stays as is
 *   usual
 *
 * Sets the text of the letter.
 *
 * Returns: whether it is on one page
 */
gboolean
plea_fitting_set (PleaLayout           *layout,
                  const PleaStyle      *style,
                  const PleaTypography *typography,
                  gboolean              on_one_page)
{
  Fitting       self = { layout, style, typography };
  PleaTightness usual = get_usual_tightness (&self);

  if (fits (&self, usual) || (on_one_page && tighten (&self)))
    return TRUE;
  if (on_one_page)
    fits (&self, usual);

  return FALSE;
}
