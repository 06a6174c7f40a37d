/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a draft consists of, for plea-draft.c, which changes it, and plea-draft-data.c, which keeps
 * it. */

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
  GHashTable    *recipients; /* GUINT_TO_POINTER (nth) */
  GHashTable    *edits;      /* language → GHashTable of part id → text */
};

GHashTable *plea_draft_ensure_edits (PleaDraft *self, const char *language);

G_END_DECLS
