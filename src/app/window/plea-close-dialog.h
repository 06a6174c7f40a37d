/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Asks whether to close a window though what was written in it could not be kept. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *plea_close_dialog_show (GtkWindow *window, const char *reason);

G_END_DECLS
