/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What every fuzz target is: one function that takes any bytes and must survive them.
 *
 * libFuzzer looks for these two by their names; where it is not there, replay.c calls them. */

#pragma once

#include <glib.h>
#include <stdint.h>

int LLVMFuzzerInitialize (int *argc, char ***argv);
int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size);
