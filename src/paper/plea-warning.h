/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a supporter had better know before a letter is printed. */

#pragma once

#include <glib.h>

/**
 * PleaWarningKind:
 * @PLEA_WARNING_ADDRESS_HIDDEN: a line of the recipient's address may not show in the window
 * @PLEA_WARNING_ADDRESS_CROWDED: a line of it does not fit above the text
 * @PLEA_WARNING_SENDER_LEFT_OUT: a line of the sender's block has no place, and is not printed
 * @PLEA_WARNING_RETURN_LINE_LEFT_OUT: the return line has no place in the window, and is not
 * printed
 * @PLEA_WARNING_PLACE_LEFT_OUT: the place has no room before the date, and is not printed there
 * @PLEA_WARNING_MISSING_GLYPHS: no installed font has some characters
 * @PLEA_WARNING_LABEL_FULL: an address has more lines than a label has room for
 * @PLEA_WARNING_ENVELOPE_FULL: an address has more lines than an envelope has room for
 * @PLEA_WARNING_CARD_FULL: the words have no room on a postcard, and their end is not printed
 * @PLEA_WARNING_CARD_ADDRESS_FULL: an address has more lines than a postcard has room for
 * @PLEA_WARNING_NO_NASTALIQ: no font for the hand that the language is written in is installed
 * @PLEA_WARNING_UNKNOWN_CUSTOM: nothing says how letters in the language begin or end
 */
typedef enum
{
  PLEA_WARNING_ADDRESS_HIDDEN,
  PLEA_WARNING_ADDRESS_CROWDED,
  PLEA_WARNING_SENDER_LEFT_OUT,
  PLEA_WARNING_RETURN_LINE_LEFT_OUT,
  PLEA_WARNING_PLACE_LEFT_OUT,
  PLEA_WARNING_MISSING_GLYPHS,
  PLEA_WARNING_LABEL_FULL,
  PLEA_WARNING_ENVELOPE_FULL,
  PLEA_WARNING_CARD_FULL,
  PLEA_WARNING_CARD_ADDRESS_FULL,
  PLEA_WARNING_NO_NASTALIQ,
  PLEA_WARNING_UNKNOWN_CUSTOM,
} PleaWarningKind;

/**
 * PleaWarning:
 * @kind: what it is about
 * @block: which block of the letter it is about, or %PLEA_LINE_NO_BLOCK for the whole
 * @line: which line of that block, from 1, or 0 where it is about the whole block
 * @text: the words of that line, the characters that are missing, or the tag of a language
 */
typedef struct
{
  PleaWarningKind kind;
  guint           block;
  guint           line;
  char           *text;
} PleaWarning;

GArray *plea_warnings_new (void);
void    plea_warnings_add (GArray         *warnings,
                           PleaWarningKind kind,
                           guint           block,
                           guint           line,
                           const char     *text);
char   *plea_warning_to_sentence (const PleaWarning *self);
