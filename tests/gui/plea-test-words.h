/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a program says in some language, as its compiled catalogue has it: so that a test can look
 * for words without repeating a translation. */

#pragma once

#include <glib.h>

typedef struct _PleaTestWords PleaTestWords;

PleaTestWords *plea_test_words_new (const char *directory,
                                    const char *language,
                                    const char *domain);
void           plea_test_words_free (PleaTestWords *self);

const char *plea_test_words_get (PleaTestWords *self, const char *english);
char       *plea_test_words_get_label (PleaTestWords *self, const char *english);
GPtrArray  *plea_test_words_list_english (PleaTestWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaTestWords, plea_test_words_free)
