/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Something that happened to the defender on a known day. */

#pragma once

#include "plea-translations.h"

G_BEGIN_DECLS

/**
 * PleaEvent:
 * @date: the day
 * @text: what happened, by language
 */
typedef struct
{
  GDate             date;
  PleaTranslations *text;
} PleaEvent;

PleaEvent *plea_event_new (void);
PleaEvent *plea_event_copy (const PleaEvent *self);
void       plea_event_free (PleaEvent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaEvent, plea_event_free)

G_END_DECLS
