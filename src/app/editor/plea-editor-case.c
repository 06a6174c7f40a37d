/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of the appeal editor about the case: the status, the days, the source, the events. */

#include "config.h"

#include "plea-editor-case.h"

#include <glib/gi18n.h>

#include "plea-locale.h"

static const PleaEditorField case_fields[] = {
  { PLEA_EDITOR_FIELD_STATUS, PLEA_FIELD_STATUS, offsetof (PleaAppeal, status),
    .title = N_ ("Status") },
  /* TRANSLATORS: the status in the words of the page that the appeal comes from */
  { PLEA_EDITOR_FIELD_TRANSLATED_LINE, PLEA_FIELD_STATUS_WORDS, offsetof (PleaAppeal, status_words),
    .title = N_ ("Status as Published") },
  /* TRANSLATORS: a date follows; the appeal tells what happened up to it */
  { PLEA_EDITOR_FIELD_DAY, PLEA_FIELD_AS_OF, offsetof (PleaAppeal, as_of), .title = N_ ("As Of"),
    .hint = N_ ("The date up to which the appeal covers events"), .clear = N_ ("_No Date") },
  /* TRANSLATORS: a date follows: the last day to post a letter */
  { PLEA_EDITOR_FIELD_DAY, PLEA_FIELD_UNTIL, offsetof (PleaAppeal, until),
    .title = N_ ("Post Letters By"), .hint = N_ ("There is no deadline"),
    .clear = N_ ("_No Deadline") },
  /* TRANSLATORS: the organisation that published the appeal; no publishing house */
  { PLEA_EDITOR_FIELD_LINE, PLEA_FIELD_PUBLISHER, offsetof (PleaAppeal, publisher),
    .title = N_ ("Publisher") },
  { PLEA_EDITOR_FIELD_LINE, PLEA_FIELD_SOURCE, offsetof (PleaAppeal, source_address),
    .title = N_ ("Web Address of the Published Page"), .purpose = GTK_INPUT_PURPOSE_URL },
};

static const PleaEditorKind case_kind = { .fields = case_fields,
                                          .n_fields = G_N_ELEMENTS (case_fields) };

/**
 * plea_editor_case_new:
 * @builder: whose case is edited from now on
 * @group: where
 *
 * Returns: (transfer full): the case with its rows
 */
PleaEditorItem *
plea_editor_case_new (PleaAppealBuilder *builder, GtkWidget *group)
{
  return plea_editor_item_new (&case_kind, builder, group, builder->appeal);
}

/* Events */

static const PleaEditorField event_fields[] = {
  /* TRANSLATORS: a date follows: the day of an event */
  { PLEA_EDITOR_FIELD_DAY, PLEA_FIELD_EVENT_DATE, offsetof (PleaEvent, date), .title = N_ ("Date"),
    .hint = N_ ("The date on which it happened"), .clear = N_ ("_No Date") },
  { PLEA_EDITOR_FIELD_TRANSLATED_TEXT, PLEA_FIELD_EVENT_TEXT, offsetof (PleaEvent, text),
    .title = N_ ("What happened on that date") },
};

/* The day is the title, as in the profile. */
static void
show_event_title (PleaEditorItem *item)
{
  const PleaEvent *event = item->data;
  g_autofree char *title = g_date_valid (&event->date) ? plea_locale_format_date (&event->date)
                                                       : g_strdup (_ ("New Event"));

  plea_editor_item_set_title (item, title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (item->container),
                                 plea_translations_get_first (event->text, NULL));
}

static const PleaEditorKind event_kind = { .remove_label = N_ ("Remove Event"),
                                           .fields = event_fields,
                                           .n_fields = G_N_ELEMENTS (event_fields),
                                           .show_title = show_event_title };

/**
 * plea_editor_events_new:
 * @builder: whose events are edited from now on
 * @group: where
 *
 * Returns: (transfer full): the events with their rows
 */
PleaEditorList *
plea_editor_events_new (PleaAppealBuilder *builder, GtkWidget *group)
{
  return plea_editor_list_new (&event_kind, builder, builder->appeal->events, group);
}
