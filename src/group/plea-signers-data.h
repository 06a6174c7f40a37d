/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Signers as text, to be kept where a group wants that. */

#pragma once

#include "plea-signer.h"

char      *plea_signers_to_data (const GPtrArray *signers);
GPtrArray *plea_signers_from_data (const char *data);
