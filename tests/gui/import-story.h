/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A supporter who has an appeal from somewhere: what tests of importing do and see. */

#pragma once

#include "plea-test-story.h"

#define DEFENDER "Elena Milashina"
#define REVIEW "Review the Appeal"

typedef struct
{
  PleaTestStory       plea;
  PleaTestAccessible *editor;
  GSubprocess        *clipboard;
} Story;

void set_up (Story *story, gconstpointer data);
void tear_down (Story *story, gconstpointer data);

char *get_page_path (void);
char *get_data_path (const char *directory, const char *name);
char *write_file (Story *story, const char *name, const char *contents);
void  copy (Story *story, const char *type, const char *path);
void  drag (Story *story, const char *type, const char *path);
void  drag_to (Story *story, const char *const *contents, guint x, guint y);
void  paste (Story *story);

void  expect (PleaTestAccessible *within, PleaTestRole role, const char *name);
void  expect_text (PleaTestAccessible *within, const char *name, const char *text);
void  show_fields (Story *story);
void  expect_all_named (Story *story);
char *get_text (PleaTestAccessible *within, const char *name);
void  await_editor (Story *story, const char *title);
void  await_no_editor (Story *story, const char *title);

char *choose_file (Story      *story,
                   const char *action,
                   const char *title,
                   const char *button,
                   const char *name);
char *save_letter (Story *story, const char *name);
char *read_letter (Story *story, const char *path);
