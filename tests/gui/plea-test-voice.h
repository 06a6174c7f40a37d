/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A voice that keeps to itself what it is to say. A screen reader takes it for speech-dispatcher,
 * so that what would be heard is known to the word, at once, and on machines without sound. */

#pragma once

#include <gio/gio.h>

typedef struct _PleaTestVoice PleaTestVoice;

PleaTestVoice *plea_test_voice_new (const char *socket_path);
void           plea_test_voice_free (PleaTestVoice *self);

guint  plea_test_voice_count (PleaTestVoice *self);
char **plea_test_voice_list (PleaTestVoice *self, guint from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PleaTestVoice, plea_test_voice_free)
