/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was found in a source: each of its lines with a meaning, and the appeal in it. */

#pragma once

#include <gio/gio.h>

#include "plea-chain.h"
#include "plea-reading-line.h"
#include "plea-source.h"
#include "plea-vocabulary.h"

#define PLEA_READING_NO_LINE G_MAXUINT

/**
 * PleaReadingField:
 * @meaning: what it says
 * @nth: number of the recipient, the paragraph or the demand, from 0, where there can be several
 * @value: what the page says, without labels and numbers; an address has a newline between its
 *   lines
 * @first_line: index of the first line it comes from, or %PLEA_READING_NO_LINE
 * @last_line: index of the last of them
 * @is_doubtful: whether somebody should look at it
 */
typedef struct
{
  PleaReadingMeaning meaning;
  guint              nth;
  char              *value;
  guint              first_line;
  guint              last_line;
  gboolean           is_doubtful;
} PleaReadingField;

/**
 * PleaReadingRemark:
 * @line_number: number of the line in the file, or 0
 * @meaning: the field it is about
 * @nth: its number, as in #PleaReadingField
 * @message: a whole, translated sentence
 * @found: (nullable): what stands in the field and looks like a slip of the page
 * @proposed: (nullable): what to put for it
 */
typedef struct
{
  guint              line_number;
  PleaReadingMeaning meaning;
  guint              nth;
  char              *message;
  char              *found;
  char              *proposed;
} PleaReadingRemark;

/**
 * PleaReadingLetter:
 * @first: index of its first line, the salutation if it has one
 * @last: index of its last line
 * @first_recipient: number of the first recipient on the page whom it is for
 * @n_recipients: how many there are, those who get a copy included
 *
 * A letter on the page, of which there can be several.
 */
typedef struct
{
  guint first;
  guint last;
  guint first_recipient;
  guint n_recipients;
} PleaReadingLetter;

#define PLEA_TYPE_READING (plea_reading_get_type ())

G_DECLARE_FINAL_TYPE (PleaReading, plea_reading, PLEA, READING, GObject)

/**
 * PleaReading:
 * @lines: (element-type PleaReadingLine): the lines of the source
 * @fields: (element-type PleaReadingField): what they say; the fields of the letter stand in its
 *   order
 * @remarks: (element-type PleaReadingRemark): what the person should know or decide
 * @letters: (element-type PleaReadingLetter): the letters on the page
 * @letter: which of them the fields are of
 * @told: (element-type PleaReadingField): what a person said that words of the page say, as they
 *   stand there; without a value, that what was found is right
 */
struct _PleaReading
{
  GObject parent_instance;

  GPtrArray *lines;
  GPtrArray *fields;
  GPtrArray *remarks;
  GArray    *letters;
  guint      letter;
  GPtrArray *told;

  /*< private >*/
  const PleaChain *chain; /* what lines are decided by, if not by what comes with Plea */
  GPtrArray       *undo;  /* what a person said before, as it was then */
  GPtrArray       *redo;
  guint            n_choices;        /* how often a letter was chosen */
  gboolean         may_be_no_letter; /* too little speaks for one */
  PleaSource      *source;
  GHashTable      *index; /* the fields by meaning and number */
  guint            n_fields[PLEA_READING_N_MEANINGS];
  GDate            today;          /* invalid where nobody said */
  const char      *title_language; /* of the words round the name in the title, or NULL */
  guint salutation;   /* the line that opens the letter, or none: then @letter_start is it */
  guint letter_start; /* the letter's first line after the salutation */
  guint letter_end;   /* the line behind the letter's last */
};

PleaReadingLine        *plea_reading_get_line (const PleaReading *self, guint nth);
const PleaReadingField *plea_reading_find_field (const PleaReading *self,
                                                 PleaReadingMeaning meaning,
                                                 guint              nth);
const char *plea_reading_get_value (const PleaReading *self, PleaReadingMeaning meaning, guint nth);
guint       plea_reading_count_fields (const PleaReading *self, PleaReadingMeaning meaning);
GPtrArray  *plea_reading_get_pictures (const PleaReading *self);
void        plea_reading_drop_pictures (PleaReading *self);
const char *plea_reading_meaning_get_name (PleaReadingMeaning meaning);

gboolean                 plea_reading_has_letter (const PleaReading *self);
const PleaReadingLetter *plea_reading_get_letter (const PleaReading *self);

/* For the steps of reading */
PleaReadingField  *plea_reading_field_copy (const PleaReadingField *self);
void               plea_reading_field_free (PleaReadingField *self);
PleaReading       *plea_reading_new (PleaSource *source, const GDate *today);
void               plea_reading_forget (PleaReading *self);
gboolean           plea_reading_is_blank (const PleaReading *self, guint line);
gboolean           plea_reading_is_in_letter (const PleaReading *self, guint line);
guint              plea_reading_next_filled (const PleaReading *self, guint line);
PleaReadingField  *plea_reading_add_field (PleaReading       *self,
                                           PleaReadingMeaning meaning,
                                           guint              nth,
                                           const char        *value,
                                           guint              first_line,
                                           guint              last_line);
PleaReadingField  *plea_reading_set_field (PleaReading       *self,
                                           PleaReadingMeaning meaning,
                                           guint              nth,
                                           const char        *value,
                                           guint              first_line,
                                           guint              last_line);
PleaReadingField  *plea_reading_add_fact (PleaReading       *self,
                                          PleaReadingMeaning meaning,
                                          guint              nth,
                                          const char        *value);
PleaReadingRemark *plea_reading_add_remark (PleaReading       *self,
                                            guint              line,
                                            PleaReadingMeaning meaning,
                                            guint              nth,
                                            const char        *message);
