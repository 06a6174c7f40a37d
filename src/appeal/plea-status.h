/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is happening to a defender: the taxonomy of statuses and what each means for letters. */

#pragma once

#include <glib.h>

/**
 * PleaStatusGroup:
 * @PLEA_STATUS_OPEN: letters are wanted
 * @PLEA_STATUS_JUSTICE: the person is dead; letters ask for justice
 * @PLEA_STATUS_CHECK: the source should be looked at before writing
 * @PLEA_STATUS_CLOSED: no letters are wanted any more
 *
 * What a status means for someone about to write a letter.
 */
typedef enum
{
  PLEA_STATUS_OPEN,
  PLEA_STATUS_JUSTICE,
  PLEA_STATUS_CHECK,
  PLEA_STATUS_CLOSED,
} PleaStatusGroup;

/**
 * PleaStatus:
 * @id: its id, for example "judicial-harassment"
 * @group: what it means for letters
 */
typedef struct
{
  const char     *id;
  PleaStatusGroup group;
} PleaStatus;

const GArray     *plea_status_list (void);
const PleaStatus *plea_status_find (const char *id);
const char       *plea_status_get_name (const PleaStatus *self);
gboolean          plea_status_is_name (const char *words);
const PleaStatus *plea_status_recognise (const char  *words,
                                         const char  *preferred,
                                         const char **language,
                                         gboolean    *certain);
