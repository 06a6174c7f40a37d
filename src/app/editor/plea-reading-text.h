/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of a source in a buffer, each of its lines under a word for what it was taken for. */

#pragma once

#include <adwaita.h>

#include "plea-reading-saying.h"

typedef struct _PleaReadingText PleaReadingText;

/**
 * PleaReadingSpot:
 * @number: number of a line in the source
 * @offset: where in it, in bytes
 *
 * A place between words, which stays whatever is said of them.
 */
typedef struct
{
  guint number;
  gsize offset;
} PleaReadingSpot;

PleaReadingText *plea_reading_text_new (GtkTextBuffer *buffer);
void             plea_reading_text_free (PleaReadingText *self);
void             plea_reading_text_set_colours (PleaReadingText *self, GtkWidget *widget);
void             plea_reading_text_show (PleaReadingText *self, PleaReading *reading);

PleaReadingSpan plea_reading_text_get_span (PleaReadingText   *self,
                                            const GtkTextIter *start,
                                            const GtkTextIter *end);
PleaReadingSpot plea_reading_text_get_spot (PleaReadingText *self, const GtkTextIter *iter);
void plea_reading_text_get_iter (PleaReadingText *self, PleaReadingSpot spot, GtkTextIter *iter);
gboolean plea_reading_text_set_off (PleaReadingText *self,
                                    guint            first,
                                    guint            last,
                                    GtkTextIter     *start);
void     plea_reading_text_set_off_nothing (PleaReadingText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaReadingText, plea_reading_text_free)
