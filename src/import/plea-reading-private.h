/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a page, for the steps that find its meaning one after the other. */

#pragma once

#include "plea-reading.h"
#include "plea-source.h"
#include "plea-vocabulary.h"

G_BEGIN_DECLS

#define PLEA_READING_N_MEANINGS (PLEA_READING_CLOSING + 1)

struct _PleaReading
{
  GObject parent_instance;

  GPtrArray  *lines;  /* of PleaReadingLine */
  GPtrArray  *fields; /* of PleaReadingField */
  GHashTable *index;  /* the fields by meaning and number */
  guint       n_fields[PLEA_READING_N_MEANINGS];
  GPtrArray  *remarks; /* of PleaReadingRemark */
  GDate       today;   /* invalid where nobody said */
};

/**
 * PleaReadingState:
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
  PleaReading *page;
  PleaSource  *text;
  GPtrArray   *folded;
  const char  *title_language;
  guint        salutation;
  guint        letter_start;
  guint        letter_end;
  guint        ahead_from;
  guint        ahead_to;
  gboolean     ahead_is_prose;
} PleaReadingState;

/* The steps, in their order. */
void plea_reading_split_addresses (PleaSource *text);
void plea_reading_find_site (PleaReadingState *self);
void plea_reading_find_letter (PleaReadingState *self);
void plea_reading_find_defender (PleaReadingState *self);
void plea_reading_find_labels (PleaReadingState *self);
void plea_reading_find_recipients (PleaReadingState *self);
void plea_reading_find_parts (PleaReadingState *self);
void plea_reading_find_facts (PleaReadingState *self);
void plea_reading_find_slips (PleaReadingState *self);

/* What they share. */
guint       plea_reading_state_get_n_lines (const PleaReadingState *self);
const char *plea_reading_state_get_text (const PleaReadingState *self, guint line);
const char *plea_reading_state_get_folded (const PleaReadingState *self, guint line);
gboolean    plea_reading_state_is_blank (const PleaReadingState *self, guint line);
gboolean    plea_reading_state_is_free (const PleaReadingState *self, guint line);
gboolean    plea_reading_state_is_heading (const PleaReadingState *self, guint line);
gboolean    plea_reading_state_is_salutation (const PleaReadingState *self, guint line);
gboolean    plea_reading_state_is_closing (PleaReadingState *self, guint line);
const char *plea_reading_state_get_salutation (const PleaReadingState *self, guint line);
guint       plea_reading_state_next_filled (const PleaReadingState *self, guint line);

void        plea_reading_state_set_text (PleaReadingState *self, guint line, const char *text);
const char *plea_reading_state_guess_page_language (const PleaReadingState *self);
void plea_reading_mark (PleaReading *self, guint line, PleaReadingMeaning meaning, guint nth);
PleaReadingField *plea_reading_add_field (PleaReading       *self,
                                          PleaReadingMeaning meaning,
                                          guint              nth,
                                          const char        *value,
                                          guint              first_line,
                                          guint              last_line);
void plea_reading_renumber_field (PleaReading *self, PleaReadingField *field, guint nth);
void plea_reading_remove_field (PleaReading *self, guint index);
void plea_reading_add_remark (PleaReading       *self,
                              guint              line,
                              PleaReadingMeaning meaning,
                              guint              nth,
                              const char        *found,
                              const char        *proposed,
                              const char        *format,
                              ...) G_GNUC_PRINTF (7, 8);

/* What single lines look like. */
guint       plea_reading_line_count_words (const char *text);
gboolean    plea_reading_line_is_prose (const char *text);
gboolean    plea_reading_line_ends_with (const char *text, const char *const *marks);
gboolean    plea_reading_line_ends_with_colon (const char *text);
gboolean    plea_reading_line_has_digit (const char *text);
const char *plea_reading_line_skip_marker (const char *text);
gboolean    plea_reading_line_is_phone_number (const char *text);
gboolean    plea_reading_line_is_email (const char *text);
char       *plea_reading_line_find_address (const char *text);

G_END_DECLS
