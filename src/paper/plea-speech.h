/* SPDX-License-Identifier: GPL-3.0-or-later */
/* In which language words are to be spoken. */

#pragma once

#include <glib.h>

char *plea_speech_find_language (const char *text, const char *country, const char *language);
