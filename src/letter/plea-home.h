/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the supporter lives, as far as the computer's settings tell. */

#pragma once

#include <glib.h>

/**
 * PleaHomeMatter:
 * @PLEA_HOME_ADDRESS: how addresses are written, LC_ADDRESS
 * @PLEA_HOME_PAPER: which paper is used, LC_PAPER
 * @PLEA_HOME_TIME: how dates are written, LC_TIME
 *
 * What the settings of a computer may say for different countries.
 */
typedef enum
{
  PLEA_HOME_ADDRESS,
  PLEA_HOME_PAPER,
  PLEA_HOME_TIME,
} PleaHomeMatter;

const char *plea_home_get_country (PleaHomeMatter matter);
gboolean    plea_home_uses_paper (const char *country, double height);
