/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One thing of an appeal in its editor, for example a recipient: rows for its fields.
 *
 * Each kind of thing is described by a table of its fields. A row takes what is typed over into its
 * field at once, and a note below it says what there is to say about that. */

#pragma once

#include <adwaita.h>

#include "plea-appeal-builder.h"

/**
 * PleaEditorFieldType:
 * @PLEA_EDITOR_FIELD_LINE: a string, %NULL where it is empty
 * @PLEA_EDITOR_FIELD_TEXT: likewise, on several lines
 * @PLEA_EDITOR_FIELD_LINES: a #GStrv
 * @PLEA_EDITOR_FIELD_TRANSLATED_LINE: #PleaTranslations, of which one language is edited
 * @PLEA_EDITOR_FIELD_TRANSLATED_TEXT: likewise, on several lines
 * @PLEA_EDITOR_FIELD_COUNTRY: a string, an ISO 3166 code
 * @PLEA_EDITOR_FIELD_LANGUAGE: a string, a BCP 47 tag
 * @PLEA_EDITOR_FIELD_STATUS: a #PleaStatus, or %NULL
 * @PLEA_EDITOR_FIELD_NUMBER: an enumeration without gaps
 * @PLEA_EDITOR_FIELD_DAY: a #GDate, invalid where there is none
 *
 * What a field is, and with that in which kind of row it is edited.
 */
typedef enum
{
  PLEA_EDITOR_FIELD_LINE,
  PLEA_EDITOR_FIELD_TEXT,
  PLEA_EDITOR_FIELD_LINES,
  PLEA_EDITOR_FIELD_TRANSLATED_LINE,
  PLEA_EDITOR_FIELD_TRANSLATED_TEXT,
  PLEA_EDITOR_FIELD_COUNTRY,
  PLEA_EDITOR_FIELD_LANGUAGE,
  PLEA_EDITOR_FIELD_STATUS,
  PLEA_EDITOR_FIELD_NUMBER,
  PLEA_EDITOR_FIELD_DAY,
} PleaEditorFieldType;

/**
 * PleaEditorField:
 * @type: what it is
 * @field: what problems call it
 * @offset: where it stands in the thing's data
 * @title: of its row, to be translated
 * @hint: (nullable): what more there is to say about a text; of a day, what it says without one
 * @clear: (nullable): of a day, what the button says that takes it away
 * @list_numbers: (nullable): what the numbers are called, in the language of the interface
 * @purpose: for keyboards on the screen
 * @whole: what problems with the thing as a whole, which are told here too, call it
 */
typedef struct
{
  PleaEditorFieldType type;
  PleaField           field;
  gsize               offset;
  const char         *title;
  const char         *hint;
  const char         *clear;
  GtkStringList *(*list_numbers) (void);
  GtkInputPurpose purpose;
  PleaField       whole;
} PleaEditorField;

typedef struct _PleaEditorItem PleaEditorItem;

/**
 * PleaEditorKind:
 * @remove_label: (nullable): what the button says that removes one, to be translated
 * @fields: (array length=n_fields): what is edited, from top to bottom
 * @made: (nullable): called when the rows of the fields are there
 * @changed: (nullable): called when what is typed has been taken over into a field
 * @show_title: (nullable): says in the container what the thing is called
 * @make_data: (nullable): makes of a thing what the rows edit, where that is not the thing itself
 * @free_data: (nullable): frees what @make_data has made
 */
typedef struct
{
  const char            *remove_label;
  const PleaEditorField *fields;
  guint                  n_fields;
  void (*made) (PleaEditorItem *item);
  void (*changed) (PleaEditorItem *item, const PleaEditorField *field);
  void (*show_title) (PleaEditorItem *item);
  gpointer (*make_data) (gpointer thing);
  GDestroyNotify free_data;
} PleaEditorKind;

/**
 * PleaEditorItem:
 * @kind: what kind of thing it is
 * @builder: what it belongs to
 * @container: the group or expander row that has its rows
 * @data: (nullable): what the offsets of the fields are in, %NULL when it has gone
 * @number: which of its kind it is, from 1
 * @rows: (element-type GtkWidget): a row for each field
 * @languages: (element-type utf8): the language in which each field is edited, or %NULL
 * @translations: (element-type GtkWidget): rows for further languages, and their notes
 */
struct _PleaEditorItem
{
  const PleaEditorKind *kind;
  PleaAppealBuilder    *builder;
  GtkWidget            *container;
  gpointer              data;
  guint                 number;
  GPtrArray            *rows;
  GPtrArray            *languages;
  GPtrArray            *translations;
};

PleaEditorItem *plea_editor_item_new (const PleaEditorKind *kind,
                                      PleaAppealBuilder    *builder,
                                      GtkWidget            *container,
                                      gpointer              data);
void            plea_editor_item_release (PleaEditorItem *self);

void plea_editor_item_set_number (PleaEditorItem *self, guint number);
void plea_editor_item_set_title (PleaEditorItem *self, const char *title);
void plea_editor_item_detach (PleaEditorItem *self);

void plea_editor_item_add_translation (PleaEditorItem        *self,
                                       const PleaEditorField *field,
                                       const char            *title,
                                       const char            *language);
void plea_editor_item_remove_translations (PleaEditorItem *self);
