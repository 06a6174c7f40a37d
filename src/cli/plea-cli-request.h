/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the command line says about a letter, for every command that makes one. */

#pragma once

#include "plea-cli.h"
#include "plea-draft.h"
#include "plea-document.h"
#include "plea-sender.h"

G_BEGIN_DECLS

/**
 * PleaCliRequest:
 * @output: (nullable): where to write
 * @sender: (nullable): path of the sender's keyfile
 * @disclosure: (nullable): name of a level
 * @language: (nullable): language of the letter
 * @recipients: (nullable): numbers of recipients, separated by commas
 * @appeal: the appeal, once prepared
 * @draft: what the command line changes, once prepared
 * @who: the sender, once prepared
 */
typedef struct
{
  char *output;
  char *sender;
  char *disclosure;
  char *language;
  char *recipients;

  PleaAppeal *appeal;
  PleaDraft  *draft;
  PleaSender *who;
} PleaCliRequest;

GOptionEntry *plea_cli_request_add_options (PleaCliRequest *self, const GOptionEntry *own);
PleaCliExit   plea_cli_request_prepare (PleaCliRequest *self, const char *appeal);
void          plea_cli_request_clear (PleaCliRequest *self);
PleaCliExit   plea_cli_write_document (const char *path, PleaDocument *document);
gboolean      plea_cli_parse_number (const char *text, guint max, guint *number);

G_END_DECLS
