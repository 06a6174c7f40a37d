/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters made up for tests. */

#pragma once

#include "plea-appeal.h"
#include "plea-draft.h"
#include "plea-letter.h"
#include "plea-style.h"

typedef struct
{
  const char        *language;
  const char *const *address;    /* the first line is the name */
  const char        *salutation; /* NULL for none */
  const char        *body;       /* what stands inside <letter> */
} PleaTestLetter;

PleaAppeal *plea_test_letter_make_appeal (const PleaTestLetter *letter);
PleaLetter *plea_test_letter_compose (const PleaTestLetter *letter,
                                      PleaDraft            *draft,
                                      PleaSender           *sender);
PleaStyle   plea_test_letter_get_style (const char *format);

gboolean plea_test_letter_is_inside (const PleaBox *inner, const PleaBox *outer);
