/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window is made of, for its own files and its tests. */

#pragma once

#include "plea-closing.h"
#include "plea-dispatch.h"
#include "plea-form.h"
#include "plea-letters-again.h"
#include "plea-letters-entry.h"
#include "plea-letters.h"
#include "plea-librarian.h"
#include "plea-library.h"
#include "plea-preview.h"
#include "plea-profile.h"
#include "plea-restore.h"
#include "plea-session.h"
#include "plea-sidebar.h"
#include "plea-window.h"

struct _PleaWindow
{
  AdwApplicationWindow parent_instance;

  AdwLeaflet        *outer;
  AdwLeaflet        *inner;
  AdwViewStack      *views;   /* the lists, one of which is shown */
  GtkWidget         *content; /* what belongs to that */
  PleaSidebar       *sidebar;
  PleaLetters       *letters;
  PleaLettersEntry  *entry;
  GtkWidget         *appeals;
  GtkWidget         *writing;
  GtkWidget         *letter;
  AdwWindowTitle    *title;
  AdwWindowTitle    *pages;
  GtkScrolledWindow *writing_scroller;
  PleaProfile       *profile;
  PleaForm          *form;
  PleaPreview       *preview;

  char               *directory; /* of all that is kept */
  GSettings          *settings;
  PleaLibrary        *library;
  PleaLibrarian      *librarian;
  PleaOutput         *output;
  PleaDispatch       *dispatch;
  PleaLettersChanges *changes;
  PleaLettersAgain   *again;
  PleaSession        *session;
  PleaClosing        *closing;
  PleaRestore        *restore;
  GCancellable       *loading;        /* the supporter's own appeals */
  GCancellable       *reading_appeal; /* the one that was selected */
  PleaAppeal         *appeal;
  PleaDraft          *draft;
  GSignalGroup       *draft_signals;
  guint               composing;
  guint               reminding;
  GDate               reminded_on;
  GtkWidget          *help; /* while it is open */
};

/* What is done in the background is not wanted any more. */
static inline void
plea_window_cancel (GCancellable **cancellable)
{
  g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

void plea_window_compose_soon (PleaWindow *self);
void plea_window_allow_changes (PleaWindow *self);
void plea_window_show_appeal (PleaWindow *self, PleaAppeal *appeal);
void plea_window_select_appeal (PleaWindow *self, const char *id);
void plea_window_go_to_appeal (PleaWindow *self, PleaAppeal *appeal);
void plea_window_go_to_appeal_called (PleaWindow *self, const char *id);

void plea_window_show_appeals (PleaWindow *self);
void plea_window_show_letters (PleaWindow *self);
void plea_window_show_writing (PleaWindow *self);
void plea_window_show_preview (PleaWindow *self);
void plea_window_show_entry (PleaWindow *self);
void plea_window_search (PleaWindow *self);
void plea_window_zoom_to_fit (PleaWindow *self);
void plea_window_follow_pages (PleaWindow *self);
void plea_window_bind_settings (PleaWindow *self);

void plea_window_tell_of_unread (PleaWindow *self);
void plea_window_show_unread (PleaWindow *self);

void plea_window_show_privacy (PleaWindow *self);
void plea_window_show_preferences (PleaWindow *self);
void plea_window_show_help (PleaWindow *self);

void plea_window_remind (PleaWindow *self);
void plea_window_keep_reminding (PleaWindow *self, PleaRecord *record);

void plea_window_follow_record (PleaWindow *self);
void plea_window_show_record (PleaWindow *self);
void plea_window_show_report (PleaWindow *self);
void plea_window_ask_which_letters_to_forget (PleaWindow *self);
void plea_window_write_again (PleaWindow *self, PleaRecordEntry *entry);
void plea_window_show_letter (PleaWindow *self, PleaRecordEntry *entry);
void plea_window_open_letter (PleaWindow *self, PleaRecordEntry *entry);
