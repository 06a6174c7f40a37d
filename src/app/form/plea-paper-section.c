/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about the supporter's paper and envelopes, the same for all letters. */

#include "config.h"

#include "plea-paper-section.h"

#include <glib/gi18n.h>

#include "plea-style.h"

struct _PleaPaperSection
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *format;
  AdwComboRow *font;
  GtkSwitch   *fold_marks;

  PleaSender     *sender;
  PleaStationery *stationery;
  gboolean        is_showing; /* what changes now was not chosen by the supporter */
};

G_DEFINE_FINAL_TYPE (PleaPaperSection, plea_paper_section, ADW_TYPE_PREFERENCES_GROUP)

static void
select_silently (PleaPaperSection *self, AdwComboRow *row, guint nth)
{
  self->is_showing = TRUE;
  adw_combo_row_set_selected (row, nth);
  self->is_showing = FALSE;
}

/* Format: the first of the list is the one that is usual where the supporter lives */

static void
select_format (PleaPaperSection *self)
{
  const char *chosen = plea_stationery_get_format (self->stationery);
  guint       selected = 0;

  for (guint i = 0; i < plea_format_get_n (); i++)
    if (g_strcmp0 (plea_format_get_nth (i)->id, chosen) == 0)
      selected = i + 1;

  select_silently (self, self->format, selected);
}

static void
list_formats (PleaPaperSection *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const PleaFormat *usual = plea_format_for_country (plea_sender_get_country (self->sender));
  /* TRANSLATORS: %s is a layout of letters, for example “A4, plain” */
  g_autofree char *as_usual = g_strdup_printf (_ ("Usual where you live: %s"),
                                               plea_format_get_name (usual));

  gtk_string_list_append (names, as_usual);
  for (guint i = 0; i < plea_format_get_n (); i++)
    gtk_string_list_append (names, plea_format_get_name (plea_format_get_nth (i)));

  self->is_showing = TRUE;
  adw_combo_row_set_model (self->format, G_LIST_MODEL (names));
  select_format (self);
}

static void
on_format_selected (PleaPaperSection *self)
{
  guint nth = adw_combo_row_get_selected (self->format);

  if (self->is_showing || nth == GTK_INVALID_LIST_POSITION)
    return;

  plea_stationery_set_format (self->stationery, nth > 0 ? plea_format_get_nth (nth - 1)->id : NULL);
}

/* Typeface */

static void
select_font (PleaPaperSection *self)
{
  const PleaFont *chosen = plea_font_find_or_default (plea_stationery_get_font (self->stationery));

  for (guint i = 0; i < plea_font_get_n (); i++)
    if (plea_font_get_nth (i) == chosen)
      select_silently (self, self->font, i);
}

static void
list_fonts (PleaPaperSection *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < plea_font_get_n (); i++)
    gtk_string_list_append (names, plea_font_get_name (plea_font_get_nth (i)));

  self->is_showing = TRUE;
  adw_combo_row_set_model (self->font, G_LIST_MODEL (names));
  select_font (self);
}

static void
on_font_selected (PleaPaperSection *self)
{
  guint nth = adw_combo_row_get_selected (self->font);

  if (!self->is_showing && nth != GTK_INVALID_LIST_POSITION)
    plea_stationery_set_font (self->stationery, plea_font_get_id (plea_font_get_nth (nth)));
}

/* Object */

static void
plea_paper_section_dispose (GObject *object)
{
  PleaPaperSection *self = PLEA_PAPER_SECTION (object);

  g_clear_object (&self->sender);
  g_clear_object (&self->stationery);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_PAPER_SECTION);

  G_OBJECT_CLASS (plea_paper_section_parent_class)->dispose (object);
}

static void
plea_paper_section_class_init (PleaPaperSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_paper_section_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-paper-section.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaPaperSection, format);
  gtk_widget_class_bind_template_child (widget_class, PleaPaperSection, font);
  gtk_widget_class_bind_template_child (widget_class, PleaPaperSection, fold_marks);
  gtk_widget_class_bind_template_callback (widget_class, on_format_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_font_selected);
}

static void
plea_paper_section_init (PleaPaperSection *self)
{
  self->is_showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * plea_paper_section_set_supporter:
 * @sender: where the supporter lives decides which format is usual
 * @stationery: edited from now on
 */
void
plea_paper_section_set_supporter (PleaPaperSection *self,
                                  PleaSender       *sender,
                                  PleaStationery   *stationery)
{
  g_set_object (&self->sender, sender);
  g_set_object (&self->stationery, stationery);
  g_object_bind_property (stationery, "fold-marks", self->fold_marks, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (sender, "notify::country", G_CALLBACK (list_formats), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (stationery, "notify::format", G_CALLBACK (select_format), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (stationery, "notify::font", G_CALLBACK (select_font), self,
                           G_CONNECT_SWAPPED);
  list_formats (self);
  list_fonts (self);
}
