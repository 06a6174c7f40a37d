/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What several steps of reading ask about lines. */

#pragma once

#include "plea-reading-data.h"

G_BEGIN_DECLS

gboolean    plea_reading_has_label (const PleaReading *self,
                                    guint              line,
                                    PleaVocabularyWord word,
                                    const char       **value);
gboolean    plea_reading_opens_section (const PleaReading *self, guint line);
gboolean    plea_reading_leads_to_prose (const PleaReading *self, guint line);
gboolean    plea_reading_is_salutation (const PleaReading *self, guint line);
const char *plea_reading_get_salutation (const PleaReading *self, guint line);
void        plea_reading_look_ahead (PleaReading *self);
gboolean    plea_reading_is_closing (const PleaReading *self, guint line);
const char *plea_reading_guess_language (const PleaReading *self, gboolean of_letter);
const char *plea_reading_guess_page_language (const PleaReading *self);

G_END_DECLS
