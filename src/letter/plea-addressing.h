/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Phrases as they are bent to those whom they address: by rank and by gender. */

#pragma once

#include "plea-appeal.h"

char *plea_addressing_get (GKeyFile *keys, GStrv groups, const char *key);
char *plea_addressing_find (GKeyFile   *keys,
                            GStrv       groups,
                            const char *name,
                            PleaRank    rank,
                            PleaGender  gender);
char *plea_addressing_find_for_gender (GKeyFile   *keys,
                                       GStrv       groups,
                                       const char *name,
                                       PleaGender  gender);
