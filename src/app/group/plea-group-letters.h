/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters of a group: composed little by little, and their pages counted. */

#pragma once

#include "plea-document.h"
#include "plea-session.h"
#include "plea-stack.h"

#define PLEA_TYPE_GROUP_LETTERS (plea_group_letters_get_type ())

G_DECLARE_FINAL_TYPE (PleaGroupLetters, plea_group_letters, PLEA, GROUP_LETTERS, GObject)

PleaGroupLetters *plea_group_letters_new (PleaSession *session);

void          plea_group_letters_compose (PleaGroupLetters *self, const PleaStack *stack);
guint         plea_group_letters_count (PleaGroupLetters *self);
PleaDocument *plea_group_letters_get_counted (PleaGroupLetters *self);
GPtrArray    *plea_group_letters_list (PleaGroupLetters *self);
PleaDocument *plea_group_letters_get_one (PleaGroupLetters *self, guint nth);
PleaDocument *plea_group_letters_get_from (PleaGroupLetters *self, guint first);
gpointer      plea_group_letters_get_signer (PleaLetter *letter);
