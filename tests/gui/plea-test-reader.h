/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orca, the screen reader, on a test's desktop, and what somebody hears of it who does not see. */

#pragma once

#include "plea-test-session.h"

typedef struct _PleaTestReader PleaTestReader;

gboolean        plea_test_reader_is_installed (void);
char           *plea_test_reader_get_version (PleaTestSession *session);
PleaTestReader *plea_test_reader_new (PleaTestSession *session);
void            plea_test_reader_free (PleaTestReader *self);

void  plea_test_reader_begin_step (PleaTestReader *self);
GStrv plea_test_reader_list_heard (PleaTestReader *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaTestReader, plea_test_reader_free)
