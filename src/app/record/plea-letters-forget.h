/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which letters are to be forgotten. */

#pragma once

#include <adwaita.h>

#include "plea-session.h"

AdwMessageDialog *plea_letters_forget_ask (GtkWindow *parent, PleaRecordEntry *entry);
gboolean plea_letters_forget (AdwMessageDialog *question, PleaSession *session, GError **error);
