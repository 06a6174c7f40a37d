/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters in the record, counted. */

#pragma once

#include <adwaita.h>

#include "plea-session.h"

#define PLEA_TYPE_REPORT (plea_report_get_type ())

G_DECLARE_FINAL_TYPE (PleaReport, plea_report, PLEA, REPORT, AdwWindow)

GtkWidget *plea_report_new (GtkWindow *parent, PleaSession *session);
