/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters that a command is about, composed as its options want them. */

#pragma once

#include "plea-cli-common.h"
#include "plea-document.h"

/**
 * PleaCliLetterOptions:
 *
 * What was typed. A command runs once in a process, so that nothing of it need be freed.
 */
typedef struct
{
  char     *output;
  char     *sender;
  char     *signers;
  char     *order;
  char     *disclosure;
  char     *language;
  char     *recipients;
  char     *format;
  char     *font;
  char     *date;
  char     *place;
  char     *subject;
  char     *own_words;
  char     *defender_words;
  gboolean  return_address;
  char     *demands;
  gboolean  several_sheets;
  gboolean  emphasise_name;
  gboolean  separately;
  char     *size;
  char     *offset;
  gboolean  test_page;
  int       first;
  gboolean  return_labels;
  char     *country; /* of the sender, or of who signs first */
  PleaStyle style;
} PleaCliLetterOptions;

extern PleaCliLetterOptions plea_cli_letter_options;
extern const GOptionEntry   plea_cli_shared_options[];

/**
 * PleaCliLettersFunc:
 * @letters: (element-type PleaLetter): some of the letters; those that are taken away need no more
 *   memory, the others are there the next time
 *
 * Returns: whether to go on
 */
typedef PleaCliExit (*PleaCliLettersFunc) (GPtrArray *letters);

PleaCliExit plea_cli_compose (char **appeals, PleaCliLettersFunc take, GPtrArray *letters);
const char *plea_cli_get_output (void);
PleaStyle   plea_cli_get_style (GPtrArray *letters);
PleaCliExit plea_cli_write_pdf (PleaDocument *document, GBytes *pdf, const char *path);
PleaCliExit plea_cli_write_document (PleaDocument *document, const char *path);
PleaCliExit plea_cli_write_letters (GPtrArray *letters, const char *path);
