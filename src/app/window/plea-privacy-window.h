/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is kept of the supporter, what a letter tells of them, and what Plea cannot know. */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLEA_TYPE_PRIVACY_WINDOW (plea_privacy_window_get_type ())

G_DECLARE_FINAL_TYPE (PleaPrivacyWindow, plea_privacy_window, PLEA, PRIVACY_WINDOW, AdwWindow)

AdwMessageDialog *plea_privacy_window_ask_whether_to_forget (GtkWindow *parent);

GtkWidget *plea_privacy_window_new (GtkWindow *parent, const char *directory);

G_END_DECLS
