/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of a session share. */

#pragma once

#include "plea-session.h"

struct _PleaSession
{
  GObject parent_instance;

  char           *directory;
  PleaStore      *store; /* NULL as long as it cannot be opened and read */
  PleaSender     *sender;
  PleaStationery *stationery;
  PleaHabits     *habits;
  PleaDraft      *draft;   /* the one that is watched */
  GPtrArray      *changed; /* of all these, what is still to be saved; also drafts from before */
  GHashTable     *unread;  /* ids of appeals whose drafts could not be read */
  guint           timer;
  char           *trouble; /* that changes are not being kept, while that is so */
};

void     plea_session_tell_of_trouble (PleaSession *self, const GError *error);
void     plea_session_withdraw_trouble (PleaSession *self);
gboolean plea_session_load (PleaSession *self, PleaStore *store, GError **error);
gboolean plea_session_ensure_loaded (PleaSession *self, GError **error);
void     plea_session_watch (PleaSession *self, PleaDraft *draft);
