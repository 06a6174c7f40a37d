/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a draft consists of, for plea-draft.c, which keeps it, and plea-draft-match.c, which carries
 * it over to a newer version of the appeal. */

#pragma once

#include "plea-draft.h"

G_BEGIN_DECLS

struct _PleaDraft
{
  GObject parent_instance;

  char          *appeal_id;
  char          *language;
  char          *own_words;
  char          *subject;
  char          *place;
  GDate         *date;
  GDate         *checked_on;
  PleaDisclosure disclosure;
  gboolean       emphasise_name;
  gboolean       one_sheet;
  GHashTable    *left_out;   /* part ids of demands */
  GHashTable    *recipients; /* ids of those that were chosen */
  GHashTable    *edits;      /* language → GHashTable of part id → text */
  GHashTable    *seen;       /* kind and id of a part or recipient → its words as published */
  PleaNews      *news;       /* what the supporter has not seen yet of the appeal */
  char          *unknown;    /* what was read and not understood */
};

void plea_draft_emit_changed (PleaDraft *self);
void plea_news_free (PleaNews *self);

G_END_DECLS
