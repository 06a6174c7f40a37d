/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a report on letters says, in words and as a table to print. */

#pragma once

#include "plea-record-report.h"

char      *plea_report_describe_key (const char *key, PleaRecordMeasure measure);
GPtrArray *plea_report_table_new (GListModel *entries, gboolean with_names);
