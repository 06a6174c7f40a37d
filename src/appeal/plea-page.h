/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What Plea makes of a published page: each of its lines with a meaning, and the appeal in it. */

#pragma once

#include <gio/gio.h>

#include "plea-appeal-builder.h"
#include "plea-page-text.h"

G_BEGIN_DECLS

/**
 * PleaPageMeaning:
 *
 * What a line was understood as, or what a field says. The first group is of lines alone, the
 * second of the appeal, the third of the recipient, the last of the letter.
 */
typedef enum
{
  PLEA_PAGE_NOT_UNDERSTOOD,
  PLEA_PAGE_BLANK,
  PLEA_PAGE_SITE,
  PLEA_PAGE_HEADING,
  PLEA_PAGE_TITLE,
  PLEA_PAGE_MAIL_HEADER,
  PLEA_PAGE_REFERENCE,
  PLEA_PAGE_BACKGROUND,
  PLEA_PAGE_SIGNATURE,

  PLEA_PAGE_NAME,
  PLEA_PAGE_GENDER,
  PLEA_PAGE_COUNTRY,
  PLEA_PAGE_STATUS,
  PLEA_PAGE_STATUS_WORDS,
  PLEA_PAGE_STATUS_LANGUAGE,
  PLEA_PAGE_ABOUT,
  PLEA_PAGE_AS_OF,
  PLEA_PAGE_UNTIL,
  PLEA_PAGE_PUBLISHER,
  PLEA_PAGE_SOURCE,
  PLEA_PAGE_LANGUAGE,
  PLEA_PAGE_LETTER_LANGUAGE,

  PLEA_PAGE_ROLE,
  PLEA_PAGE_RECIPIENT_NAME,
  PLEA_PAGE_RECIPIENT_GENDER,
  PLEA_PAGE_OFFICE,
  PLEA_PAGE_ADDRESS,
  PLEA_PAGE_RECIPIENT_COUNTRY,
  PLEA_PAGE_COUNTRY_NAME,
  PLEA_PAGE_PHONE,
  PLEA_PAGE_FAX,
  PLEA_PAGE_EMAIL,
  PLEA_PAGE_WEB,
  PLEA_PAGE_SALUTATION,

  PLEA_PAGE_PARAGRAPH,
  PLEA_PAGE_LEAD_IN,
  PLEA_PAGE_DEMAND,
  PLEA_PAGE_CLOSING,
} PleaPageMeaning;

/**
 * PleaPageLine:
 * @number: number of the line in the file, from 1
 * @text: the line as it was read
 * @meaning: what it was understood as
 * @nth: number of the recipient or the demand, from 0, where there can be several
 * @is_doubtful: whether somebody should look at it
 */
typedef struct
{
  guint           number;
  char           *text;
  PleaPageMeaning meaning;
  guint           nth;
  gboolean        is_doubtful;
} PleaPageLine;

#define PLEA_PAGE_NO_LINE G_MAXUINT

/**
 * PleaPageField:
 * @meaning: what it says
 * @nth: number of the recipient, the paragraph or the demand, from 0, where there can be several
 * @value: what the page says, without labels and numbers; an address has a newline between its
 * lines
 * @first_line: index of the first line it comes from, or %PLEA_PAGE_NO_LINE
 * @last_line: index of the last of them
 * @is_doubtful: whether somebody should look at it
 */
typedef struct
{
  PleaPageMeaning meaning;
  guint           nth;
  char           *value;
  guint           first_line;
  guint           last_line;
  gboolean        is_doubtful;
} PleaPageField;

/**
 * PleaPageRemark:
 * @line_number: number of the line in the file, or 0
 * @meaning: the field it is about
 * @nth: its number, as in #PleaPageField
 * @message: a whole, translated sentence
 * @found: (nullable): what stands in the field and looks like a slip of the page
 * @proposed: (nullable): what to put for it
 */
typedef struct
{
  guint           line_number;
  PleaPageMeaning meaning;
  guint           nth;
  char           *message;
  char           *found;
  char           *proposed;
} PleaPageRemark;

/**
 * PleaPageFixes:
 * @PLEA_PAGE_AS_PUBLISHED: take all as it stands on the page
 * @PLEA_PAGE_WITH_FIXES: put what remarks propose for what they found
 */
typedef enum
{
  PLEA_PAGE_AS_PUBLISHED,
  PLEA_PAGE_WITH_FIXES,
} PleaPageFixes;

#define PLEA_TYPE_PAGE (plea_page_get_type ())

G_DECLARE_FINAL_TYPE (PleaPage, plea_page, PLEA, PAGE, GObject)

PleaPage *plea_page_load (GFile *file, const GDate *today, GError **error);
PleaPage *plea_page_read (GBytes *bytes, const GDate *today, GError **error);
PleaPage *plea_page_read_plain (const char *text, const GDate *today, GError **error);

guint               plea_page_get_n_lines (PleaPage *self);
const PleaPageLine *plea_page_get_line (PleaPage *self, guint nth);

guint                plea_page_get_n_fields (PleaPage *self);
const PleaPageField *plea_page_get_field (PleaPage *self, guint nth);
const PleaPageField *plea_page_find_field (PleaPage *self, PleaPageMeaning meaning, guint nth);
guint                plea_page_count_fields (PleaPage *self, PleaPageMeaning meaning);

guint                 plea_page_get_n_remarks (PleaPage *self);
const PleaPageRemark *plea_page_get_remark (PleaPage *self, guint nth);

PleaAppealBuilder *plea_page_make_builder (PleaPage *self, PleaPageFixes fixes);
guint              plea_page_get_line_of_problem (PleaPage *self, const PleaProblem *problem);
const char        *plea_page_meaning_get_name (PleaPageMeaning meaning);

G_END_DECLS
