/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happened to the defender, and what the supporter did about it, day after day: the events of
 * the appeal, and among them the letters that went out and what came back. */

#include "config.h"

#include "plea-timeline.h"

#include "plea-idioms.h"
#include "plea-letters-words.h"
#include "plea-locale.h"
#include "plea-wrapping.h"

struct _PleaTimeline
{
  AdwExpanderRow parent_instance;

  GPtrArray  *rows; /* which the expander cannot list */
  PleaAppeal *appeal;
  PleaRecord *record;
};

G_DEFINE_FINAL_TYPE (PleaTimeline, plea_timeline, ADW_TYPE_EXPANDER_ROW)

/* What there is to show */

typedef struct
{
  GDate            day;
  char            *words;
  PleaRecordEntry *entry; /* NULL for what the appeal tells */
} Item;

static void
clear_item (gpointer item)
{
  g_free (((Item *) item)->words);
}

static void
add_item (GArray *items, const GDate *day, char *words, PleaRecordEntry *entry)
{
  Item item = { *day, words, entry };

  g_array_append_val (items, item);
}

static void
add_events (GArray *items, PleaAppeal *appeal)
{
  plea_foreach (const PleaEvent, event, appeal->events)
    add_item (
        items, &event->date,
        g_strdup (plea_translations_get_preferred (event->text, g_get_language_names (), NULL)),
        NULL);
}

/* A file that was tampered with may have no day at all. */
static void
add_letters (GArray *items, GPtrArray *entries)
{
  plea_foreach (PleaRecordEntry, entry, entries)
    {
      if (plea_record_entry_get_day (entry) != NULL)
        add_item (items, plea_record_entry_get_day (entry), plea_letters_describe_deed (entry),
                  entry);
      if (entry->answer != PLEA_RECORD_ANSWER_NONE && entry->answered != NULL)
        add_item (items, entry->answered, plea_letters_describe_answer (entry), entry);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return g_date_compare (&((const Item *) a)->day, &((const Item *) b)->day);
}

/* Of one day first what the appeal tells, then what was sent, then what came back: sorting keeps
 * what is equal in its order. */
static GArray *
collect (PleaTimeline *self)
{
  GArray    *items = g_array_new (FALSE, FALSE, sizeof (Item));
  GPtrArray *entries = self->record != NULL ? plea_record_list (self->record, self->appeal->id)
                                            : NULL;

  g_array_set_clear_func (items, clear_item);
  add_events (items, self->appeal);
  if (entries != NULL)
    add_letters (items, entries);
  g_array_sort (items, compare_days);

  return items;
}

/* Rows */

static void
on_activated (PleaTimeline *self, GtkWidget *row)
{
  g_signal_emit_by_name (self, "letter-chosen", g_object_get_data (G_OBJECT (row), "entry"));
}

/* A letter can be opened. */
static void
make_letter (PleaTimeline *self, GtkWidget *row, PleaRecordEntry *entry)
{
  g_object_set_data_full (G_OBJECT (row), "entry", g_object_ref (entry), g_object_unref);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic",
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           NULL));
  g_signal_connect_object (row, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
}

static void
add_row (PleaTimeline *self, const Item *item)
{
  g_autofree char *day = plea_locale_format_date (&item->day);
  /* Rows are measured before they come into sight, where they would get their lines. */
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "subtitle-lines",
                                 PLEA_MORE_LINES_THAN_EVER, NULL);

  /* Together with “use-markup” they would still be read as markup once. */
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), item->words);
  gtk_widget_add_css_class (row, "event");
  if (item->entry != NULL)
    make_letter (self, row, item->entry);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
show_all (PleaTimeline *self)
{
  g_autoptr (GArray) items = collect (self);

  plea_foreach (GtkWidget, row, self->rows)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_set_size (self->rows, 0);

  plea_foreach_in (const Item, item, items)
    add_row (self, item);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}

static void
on_record_changed (PleaTimeline *self, PleaRecordEntry *entry)
{
  if (self->appeal != NULL && (entry == NULL || g_str_equal (entry->appeal_id, self->appeal->id)))
    show_all (self);
}

/* Object */

static void
plea_timeline_dispose (GObject *object)
{
  PleaTimeline *self = PLEA_TIMELINE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->appeal);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (plea_timeline_parent_class)->dispose (object);
}

static void
plea_timeline_class_init (PleaTimelineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_timeline_dispose;

  /**
   * PleaTimeline::letter-chosen:
   * @entry: a letter to open
   */
  plea_signal_new (klass, "letter-chosen", 1, PLEA_TYPE_RECORD_ENTRY);
}

static void
plea_timeline_init (PleaTimeline *self)
{
  self->rows = g_ptr_array_new ();
}

/**
 * plea_timeline_show:
 * @appeal: the appeal to tell of
 */
void
plea_timeline_show (PleaTimeline *self, PleaAppeal *appeal)
{
  g_set_object (&self->appeal, appeal);
  show_all (self);
}

/**
 * plea_timeline_set_record:
 * @record: the letters that were sent, which are followed
 */
void
plea_timeline_set_record (PleaTimeline *self, PleaRecord *record)
{
  if (!g_set_object (&self->record, record))
    return;

  g_signal_connect_object (record, "changed", G_CALLBACK (on_record_changed), self,
                           G_CONNECT_SWAPPED);
  on_record_changed (self, NULL);
}
