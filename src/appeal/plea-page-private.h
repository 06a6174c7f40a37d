/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a page, for the steps that find its meaning one after the other. */

#pragma once

#include "plea-page.h"
#include "plea-page-text.h"
#include "plea-page-words.h"

G_BEGIN_DECLS

#define PLEA_PAGE_N_MEANINGS (PLEA_PAGE_CLOSING + 1)

struct _PleaPage
{
  GObject parent_instance;

  GPtrArray  *lines;  /* of PleaPageLine */
  GPtrArray  *fields; /* of PleaPageField */
  GHashTable *index;  /* the fields by meaning and number */
  guint       n_fields[PLEA_PAGE_N_MEANINGS];
  GPtrArray  *remarks; /* of PleaPageRemark */
  GDate       today;   /* invalid where nobody said */
};

/**
 * PleaPageReading:
 * @page: what was found so far
 * @text: what is read
 * @folded: (element-type utf8): the lines of @text, folded
 * @title_language: (nullable): the language of the words round the name in the title
 * @salutation: index of the salutation that opens the letter, or @letter_start
 * @letter_start: index of the letter's first line after the salutation
 * @letter_end: index of the line behind the letter's last
 * @ahead_from: index of the line from which somebody last looked ahead for a sentence
 * @ahead_to: index of the line behind the one where that ended
 * @ahead_is_prose: whether it ended at a sentence
 */
typedef struct
{
  PleaPage     *page;
  PleaPageText *text;
  GPtrArray    *folded;
  const char   *title_language;
  guint         salutation;
  guint         letter_start;
  guint         letter_end;
  guint         ahead_from;
  guint         ahead_to;
  gboolean      ahead_is_prose;
} PleaPageReading;

/* The steps, in their order. */
void plea_page_part_addresses (PleaPageText *text);
void plea_page_find_site (PleaPageReading *self);
void plea_page_find_letter (PleaPageReading *self);
void plea_page_find_defender (PleaPageReading *self);
void plea_page_find_labels (PleaPageReading *self);
void plea_page_find_recipients (PleaPageReading *self);
void plea_page_find_parts (PleaPageReading *self);
void plea_page_find_facts (PleaPageReading *self);
void plea_page_find_slips (PleaPageReading *self);

/* What they share. */
guint       plea_page_reading_get_n_lines (const PleaPageReading *self);
const char *plea_page_reading_get_text (const PleaPageReading *self, guint line);
const char *plea_page_reading_get_folded (const PleaPageReading *self, guint line);
gboolean    plea_page_reading_is_blank (const PleaPageReading *self, guint line);
gboolean    plea_page_reading_is_free (const PleaPageReading *self, guint line);
gboolean    plea_page_reading_is_heading (const PleaPageReading *self, guint line);
gboolean    plea_page_reading_is_salutation (const PleaPageReading *self, guint line);
gboolean    plea_page_reading_is_closing (PleaPageReading *self, guint line);
const char *plea_page_reading_get_salutation (const PleaPageReading *self, guint line);
guint       plea_page_reading_next_filled (const PleaPageReading *self, guint line);

void           plea_page_reading_set_text (PleaPageReading *self, guint line, const char *text);
const char    *plea_page_reading_guess_page_language (const PleaPageReading *self);
void           plea_page_mark (PleaPage *self, guint line, PleaPageMeaning meaning, guint nth);
PleaPageField *plea_page_add_field (PleaPage       *self,
                                    PleaPageMeaning meaning,
                                    guint           nth,
                                    const char     *value,
                                    guint           first_line,
                                    guint           last_line);
void           plea_page_renumber_field (PleaPage *self, PleaPageField *field, guint nth);
void           plea_page_remove_field (PleaPage *self, guint index);
void           plea_page_add_remark (PleaPage       *self,
                                     guint           line,
                                     PleaPageMeaning meaning,
                                     guint           nth,
                                     const char     *found,
                                     const char     *proposed,
                                     const char     *format,
                                     ...) G_GNUC_PRINTF (7, 8);

/* What single lines look like. */
guint       plea_page_line_count_words (const char *text);
gboolean    plea_page_line_is_prose (const char *text);
gboolean    plea_page_line_ends_with (const char *text, const char *const *marks);
gboolean    plea_page_line_ends_with_colon (const char *text);
gboolean    plea_page_line_has_digit (const char *text);
const char *plea_page_line_skip_marker (const char *text);
gboolean    plea_page_line_is_phone_number (const char *text);
gboolean    plea_page_line_is_email (const char *text);
char       *plea_page_line_find_address (const char *text);

G_END_DECLS
