/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the interface says of a letter in the record. */

#pragma once

#include "plea-library.h"
#include "plea-record-entry.h"

const char *plea_letters_describe_recipient (PleaRecordEntry *entry);
const char *plea_letters_describe_defender (PleaRecordEntry *entry, PleaLibrary *library);
char       *plea_letters_describe_state (PleaRecordEntry *entry);
const char *plea_letters_get_state_icon (PleaRecordEntry *entry);
char       *plea_letters_describe_deed (PleaRecordEntry *entry);
char       *plea_letters_describe_answer (PleaRecordEntry *entry);
char       *plea_letters_describe_signer (PleaRecordEntry *entry);
const char *plea_letters_describe_way (PleaRecordWay way);
