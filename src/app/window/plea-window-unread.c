/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window says of appeals that cannot be read. */

#include "config.h"

#include "plea-unread-list.h"
#include "plea-window-private.h"

void
plea_window_tell_of_unread (PleaWindow *self)
{
  g_autofree char *sentence = plea_unread_list_count (self->library);

  plea_sidebar_show_unread (self->sidebar, sentence);
}

void
plea_window_show_unread (PleaWindow *self)
{
  g_signal_connect_object (plea_unread_list_show (GTK_WINDOW (self), self->library), "response",
                           G_CALLBACK (plea_window_tell_of_unread), self, G_CONNECT_SWAPPED);
}
