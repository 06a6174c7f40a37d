/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What PDF/UA-1 (ISO 14289-1) asks of a file, as far as our files have it. */

#pragma once

#include <glib.h>

char *plea_test_ua_check (GBytes *pdf);
