/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told or asked over a window. */

#pragma once

#include <adwaita.h>

void              plea_message_add_toast (GtkWindow *window, AdwToast *toast);
void              plea_message_show (GtkWindow *parent, const char *heading, const char *body);
AdwMessageDialog *plea_message_ask (GtkWindow            *parent,
                                    const char           *heading,
                                    const char           *body,
                                    const char           *no,
                                    const char           *yes,
                                    AdwResponseAppearance appearance);
