/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told or asked over a window. */

#pragma once

#include <adwaita.h>

#include "plea-notice.h"

PleaNotice       *plea_message_tell (GtkWindow *window, const char *text);
void              plea_message_show (GtkWindow *parent, const char *heading, const char *body);
AdwMessageDialog *plea_message_ask (GtkWindow            *parent,
                                    const char           *heading,
                                    const char           *body,
                                    const char           *no,
                                    const char           *yes,
                                    AdwResponseAppearance appearance);
