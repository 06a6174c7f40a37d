/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a group prints beside its letters: sheets to sign on, and how many letters it wrote. */

#pragma once

#include <glib.h>

GPtrArray *plea_group_pages_sign_up (GPtrArray *cases);
GPtrArray *plea_group_pages_tally (const GPtrArray *tally);
