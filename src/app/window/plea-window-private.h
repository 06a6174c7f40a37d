/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the window is made of, for its tests. */

#pragma once

#include "plea-closing.h"
#include "plea-dispatch.h"
#include "plea-form.h"
#include "plea-librarian.h"
#include "plea-library.h"
#include "plea-preview.h"
#include "plea-profile.h"
#include "plea-session.h"
#include "plea-sidebar.h"
#include "plea-window.h"

struct _PleaWindow
{
  AdwApplicationWindow parent_instance;

  AdwLeaflet        *outer;
  AdwLeaflet        *inner;
  PleaSidebar       *sidebar;
  GtkWidget         *appeals;
  GtkWidget         *writing;
  GtkWidget         *letter;
  AdwWindowTitle    *title;
  AdwWindowTitle    *pages;
  GtkScrolledWindow *writing_scroller;
  PleaProfile       *profile;
  PleaForm          *form;
  PleaPreview       *preview;

  char          *directory; /* of all that is kept */
  GSettings     *settings;
  PleaLibrary   *library;
  PleaLibrarian *librarian;
  PleaOutput    *output;
  PleaDispatch  *dispatch;
  PleaSession   *session;
  PleaClosing   *closing;
  GCancellable  *loading;        /* the supporter's own appeals */
  GCancellable  *reading_appeal; /* the one that was selected */
  PleaAppeal    *appeal;
  PleaDraft     *draft;
  GSignalGroup  *draft_signals;
  guint          composing;
};
