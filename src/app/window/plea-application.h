/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The program: one for each person and desktop, with one window. */

#pragma once

#include <adwaita.h>

#define PLEA_TYPE_APPLICATION (plea_application_get_type ())

G_DECLARE_FINAL_TYPE (PleaApplication, plea_application, PLEA, APPLICATION, AdwApplication)

PleaApplication *plea_application_new (void);
