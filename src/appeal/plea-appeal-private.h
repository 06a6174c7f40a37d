/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of an appeal, for those who make one: afterwards it does not change. */

#pragma once

#include "plea-appeal.h"
#include "plea-member.h"

G_BEGIN_DECLS

struct _PleaAppeal
{
  GObject parent_instance;

  char             *id;
  GDate             as_of;
  GDate             until;
  char             *publisher;
  char             *source_address;
  PleaDefender      defender;
  const PleaStatus *status;
  PleaTranslations *status_words;
  GPtrArray        *events;
  GPtrArray        *recipients;
  GPtrArray        *letters;
};

/* What an appeal holds, in the order that data/appeal.rng asks for. */
extern const PleaMember plea_appeal_members[];

G_END_DECLS
