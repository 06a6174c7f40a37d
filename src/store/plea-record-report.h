/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The record for others: as a table to open elsewhere, and counted. */

#pragma once

#include "plea-record.h"

GListModel *plea_record_list_since (GListModel *entries, const GDate *day);
char       *plea_record_to_csv (GListModel *entries, gboolean with_names);
