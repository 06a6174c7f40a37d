/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record for others: as a table to open elsewhere, and counted. */

#pragma once

#include "plea-record.h"

/**
 * PleaRecordMeasure:
 * @PLEA_RECORD_BY_YEAR: by the year in which letters were posted, as “2026”
 * @PLEA_RECORD_BY_MONTH: by the month, as “2026-03”
 * @PLEA_RECORD_BY_COUNTRY: by the country of the case, its ISO 3166 code
 * @PLEA_RECORD_BY_STATUS: by what was happening to the defender, its id
 *
 * What letters are counted by.
 */
typedef enum
{
  PLEA_RECORD_BY_YEAR,
  PLEA_RECORD_BY_MONTH,
  PLEA_RECORD_BY_COUNTRY,
  PLEA_RECORD_BY_STATUS,
} PleaRecordMeasure;

/**
 * PleaRecordCount:
 * @key: what they have in common
 * @n_posted: how many letters were posted
 * @n_answered: how many answers and acknowledgements came
 * @n_returned: how many times the post brought one back
 */
typedef struct
{
  char *key;
  guint n_posted;
  guint n_answered;
  guint n_returned;
} PleaRecordCount;

GPtrArray  *plea_record_count (GListModel *entries, PleaRecordMeasure measure);
GListModel *plea_record_list_since (GListModel *entries, const GDate *day);
char       *plea_record_to_csv (GListModel *entries, gboolean with_names);
