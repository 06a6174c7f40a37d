/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a column of a table of signers is taken for, and the words that say so. */

#pragma once

#include "plea-sender.h"

/**
 * PleaSignerField:
 * @PLEA_SIGNER_NOTHING: nothing that letters need
 *
 * What a column says of signers.
 */
typedef enum
{
  PLEA_SIGNER_NOTHING,
  PLEA_SIGNER_NAME,
  PLEA_SIGNER_GIVEN,
  PLEA_SIGNER_MIDDLE,
  PLEA_SIGNER_FAMILY,
  PLEA_SIGNER_ADDRESS,
  PLEA_SIGNER_NUMBER,
  PLEA_SIGNER_POSTCODE,
  PLEA_SIGNER_TOWN,
  PLEA_SIGNER_REGION,
  PLEA_SIGNER_COUNTRY,
  PLEA_SIGNER_LANGUAGE,
  PLEA_SIGNER_DISCLOSURE,
  PLEA_SIGNER_WORDS,
  PLEA_N_SIGNER_FIELDS,
} PleaSignerField;

gboolean        plea_signer_fields_have (const GArray *columns, PleaSignerField field);
PleaSignerField plea_signer_field_from_heading (const char *heading);
const char     *plea_signer_find_country (const char *words);
char           *plea_signer_find_language (const char *words);
gboolean        plea_signer_find_disclosure (const char *words, PleaDisclosure *disclosure);
gboolean        plea_signer_has_code_last (const char *country);
gboolean        plea_signer_has_region (const char *country);
