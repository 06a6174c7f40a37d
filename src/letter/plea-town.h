/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The town in a line of an address. */

#pragma once

#include <glib.h>

char *plea_town_get_place (const char *town);
