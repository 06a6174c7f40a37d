/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The country at the end of a line of an address. */

#pragma once

#include <glib.h>

const char *plea_address_country_find (const char *text, char **rest, char **name);
