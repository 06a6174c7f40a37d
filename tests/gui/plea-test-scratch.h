/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A temporary directory that goes when its maker goes, even if the maker is killed: a caretaker
 * process holds the other end of a pipe and removes the directory as soon as the pipe is closed. */

#pragma once

#include <glib.h>

typedef struct _PleaTestScratch PleaTestScratch;

PleaTestScratch *plea_test_scratch_new (void);
void             plea_test_scratch_free (PleaTestScratch *self);
const char      *plea_test_scratch_get_path (const PleaTestScratch *self);
char *plea_test_scratch_make_directory (const PleaTestScratch *self, const char *name, int mode);
char *plea_test_scratch_write_file (const PleaTestScratch *self,
                                    const char            *name,
                                    const char            *contents,
                                    int                    mode);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaTestScratch, plea_test_scratch_free)
