/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is happening to a defender: the taxonomy of statuses and what each means for letters.
 *
 * Names are nouns where a language allows it: a participle would have to agree with the defender.
 */

#include "config.h"

#include "plea-status.h"

#include <glib/gi18n-lib.h>

static const PleaStatus statuses[] = {
  { "judicial-harassment", PLEA_STATUS_OPEN, NC_ ("status", "Judicial harassment") },
  { "charged", PLEA_STATUS_OPEN, NC_ ("status", "Facing charges") },
  { "on-trial", PLEA_STATUS_OPEN, NC_ ("status", "On trial") },
  { "arrested", PLEA_STATUS_OPEN, NC_ ("status", "Arrested") },
  { "arbitrary-detention", PLEA_STATUS_OPEN, NC_ ("status", "Arbitrary detention") },
  { "incommunicado", PLEA_STATUS_OPEN, NC_ ("status", "Incommunicado detention") },
  { "imprisoned", PLEA_STATUS_OPEN, NC_ ("status", "Imprisoned") },
  { "sentenced", PLEA_STATUS_OPEN, NC_ ("status", "Sentenced") },
  { "death-sentence", PLEA_STATUS_OPEN, NC_ ("status", "Death sentence") },
  { "house-arrest", PLEA_STATUS_OPEN, NC_ ("status", "House arrest") },
  { "bail", PLEA_STATUS_OPEN, NC_ ("status", "Released on bail") },
  { "disappeared", PLEA_STATUS_OPEN, NC_ ("status", "Enforced disappearance") },
  { "abducted", PLEA_STATUS_OPEN, NC_ ("status", "Abduction") },
  { "torture", PLEA_STATUS_OPEN, NC_ ("status", "Torture / ill-treatment") },
  { "death-threats", PLEA_STATUS_OPEN, NC_ ("status", "Death threats") },
  { "threatened", PLEA_STATUS_OPEN, NC_ ("status", "Threats / intimidation") },
  { "attacked", PLEA_STATUS_OPEN, NC_ ("status", "Physical attack") },
  { "attempted-killing", PLEA_STATUS_OPEN, NC_ ("status", "Attempted killing") },
  { "sexual-violence", PLEA_STATUS_OPEN, NC_ ("status", "Sexual violence") },
  { "surveillance", PLEA_STATUS_OPEN, NC_ ("status", "Surveillance") },
  { "digital-attack", PLEA_STATUS_OPEN, NC_ ("status", "Digital attack") },
  { "travel-ban", PLEA_STATUS_OPEN, NC_ ("status", "Travel ban") },
  { "smear", PLEA_STATUS_OPEN, NC_ ("status", "Smear campaign") },
  { "raid", PLEA_STATUS_OPEN, NC_ ("status", "Raid / break-in / theft") },
  { "interrogated", PLEA_STATUS_OPEN, NC_ ("status", "Questioning / interrogation") },
  { "reprisals", PLEA_STATUS_OPEN, NC_ ("status", "Reprisals") },
  { "org-closed", PLEA_STATUS_OPEN, NC_ ("status", "Organisation closed") },
  { "deportation-risk", PLEA_STATUS_OPEN, NC_ ("status", "Risk of deportation") },
  { "other-harassment", PLEA_STATUS_OPEN, NC_ ("status", "Other harassment") },
  { "killed", PLEA_STATUS_JUSTICE, NC_ ("status", "Killed") },
  { "death-in-custody", PLEA_STATUS_JUSTICE, NC_ ("status", "Death in custody") },
  { "conditional-release", PLEA_STATUS_CHECK, NC_ ("status", "Conditional release") },
  { "exile", PLEA_STATUS_CHECK, NC_ ("status", "In exile") },
  { "released", PLEA_STATUS_CLOSED, NC_ ("status", "Released") },
  { "served", PLEA_STATUS_CLOSED, NC_ ("status", "Sentence served") },
  { "pardoned", PLEA_STATUS_CLOSED, NC_ ("status", "Pardoned") },
  { "acquitted", PLEA_STATUS_CLOSED, NC_ ("status", "Acquitted") },
  { "charges-dropped", PLEA_STATUS_CLOSED, NC_ ("status", "Charges dropped") },
  { "overturned", PLEA_STATUS_CLOSED, NC_ ("status", "Conviction overturned") },
  { "restriction-lifted", PLEA_STATUS_CLOSED, NC_ ("status", "Restriction lifted") },
  { "found", PLEA_STATUS_CLOSED, NC_ ("status", "Found alive and free") },
  { "action-closed", PLEA_STATUS_CLOSED, NC_ ("status", "Action ended") },
  { "unknown", PLEA_STATUS_CHECK, NC_ ("status", "Unknown") },
};

/**
 * plea_status_find:
 * @id: (nullable): id of a status, for example "judicial-harassment"
 *
 * Returns: (transfer none) (nullable): the status of that id
 */
const PleaStatus *
plea_status_find (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (g_strcmp0 (statuses[i].id, id) == 0)
      return &statuses[i];

  return NULL;
}

/**
 * plea_status_get_all:
 * @n_statuses: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_statuses): every status, grouped by what it means for
 * letters
 */
const PleaStatus *
plea_status_get_all (guint *n_statuses)
{
  *n_statuses = G_N_ELEMENTS (statuses);

  return statuses;
}

/**
 * plea_status_get_name:
 *
 * Returns: (transfer none): the name in the language of the interface
 */
const char *
plea_status_get_name (const PleaStatus *self)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "status", self->name);
}
