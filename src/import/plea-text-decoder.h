/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Text from bytes of an unknown encoding. */

#pragma once

#include <glib.h>

char *plea_text_decoder_decode (GBytes *bytes, const char *declared);
