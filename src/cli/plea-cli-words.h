/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A letter in a language that the publisher has none in. */

#pragma once

#include "plea-appeal.h"

PleaAppeal *plea_cli_words_take (PleaAppeal *appeal, const char *language, char **own_words);
