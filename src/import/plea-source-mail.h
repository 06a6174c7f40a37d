/* SPDX-License-Identifier: GPL-3.0-or-later */
/* E-mail as lines of text. */

#pragma once

#include "plea-source.h"

gboolean    plea_source_mail_is_mail (const char *head);
PleaSource *plea_source_mail_read (GBytes *bytes, GError **why);
