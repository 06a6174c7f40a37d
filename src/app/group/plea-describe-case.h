/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a group is told of a case: what it is about, and which letters it asks for. */

#pragma once

#include "plea-stack.h"

char *plea_describe_case_about (PleaAppeal *appeal);
char *plea_describe_case_letters (PleaAppeal *appeal, PleaDraft *draft);
