/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The part of the form about writing a postcard instead of a letter. */

#include "config.h"

#include "plea-card-section.h"

#include <glib/gi18n.h>

#include "plea-choices.h"
#include "plea-format.h"
#include "plea-idioms.h"
#include "plea-switch-row.h"

struct _PleaCardSection
{
  AdwPreferencesGroup parent_instance;

  PleaSwitchRow  *on_card;
  AdwComboRow    *size; /* the usual one before those that there are */
  PleaDraft      *draft;
  PleaStationery *stationery;
  gboolean        is_showing; /* what changes now was not chosen by the supporter */
};

G_DEFINE_FINAL_TYPE (PleaCardSection, plea_card_section, ADW_TYPE_PREFERENCES_GROUP)

static void
plea_card_section_dispose (GObject *object)
{
  PleaCardSection *self = PLEA_CARD_SECTION (object);

  g_clear_object (&self->draft);
  g_clear_object (&self->stationery);

  G_OBJECT_CLASS (plea_card_section_parent_class)->dispose (object);
}

static void
plea_card_section_class_init (PleaCardSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = plea_card_section_dispose;
}

static void
on_switched (PleaSwitchRow *row, GParamSpec *pspec, PleaCardSection *self)
{
  if (!self->is_showing)
    g_object_set (self->draft, "shape",
                  plea_switch_row_get_active (row) ? PLEA_SHAPE_POSTCARD : PLEA_SHAPE_LETTER, NULL);
}

static void
on_size_chosen (AdwComboRow *row, GParamSpec *pspec, PleaCardSection *self)
{
  GPtrArray             *sizes = plea_format_list (PLEA_FORMAT_OF_POSTCARDS);
  guint                  nth = adw_combo_row_get_selected (row);
  const PleaCatalogItem *size = nth > 0 && nth <= sizes->len ? sizes->pdata[nth - 1] : NULL;

  if (!self->is_showing && self->stationery != NULL)
    g_object_set (self->stationery, "postcard", size != NULL ? size->id : NULL, NULL);
}

static void
list_sizes (PleaCardSection *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *[]){ "", NULL });

  plea_foreach (const void, size, plea_format_list (PLEA_FORMAT_OF_POSTCARDS))
    gtk_string_list_append (names, plea_catalog_item_get_name (size));
  adw_combo_row_set_model (self->size, G_LIST_MODEL (names));
}

static void
plea_card_section_init (PleaCardSection *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->on_card = g_object_new (PLEA_TYPE_SWITCH_ROW, "title", _ ("Postcard Instead of a Letter"),
                                NULL);
  self->size = g_object_new (ADW_TYPE_COMBO_ROW, "title", _ ("Size of the Postcard"),
                             "use-subtitle", TRUE, NULL);
  list_sizes (self);
  adw_preferences_group_add (group, GTK_WIDGET (self->on_card));
  adw_preferences_group_add (group, GTK_WIDGET (self->size));
  g_signal_connect_object (self->on_card, "notify::active", G_CALLBACK (on_switched), self, 0);
  g_signal_connect_object (self->size, "notify::selected", G_CALLBACK (on_size_chosen), self, 0);
}

/**
 * plea_card_section_set_stationery:
 * @stationery: edited from now on
 *
 * To be called once, before plea_card_section_show().
 */
void
plea_card_section_set_stationery (PleaCardSection *self, PleaStationery *stationery)
{
  self->stationery = g_object_ref (stationery);
}

static void
show_usual_size (PleaCardSection *self, PleaSender *sender)
{
  const PleaFormat *usual = plea_format_for_country (PLEA_FORMAT_OF_POSTCARDS, sender->country);
  g_autofree char  *as_usual = g_strdup_printf (_ ("Usual where you live: %s"),
                                                plea_catalog_item_get_name (usual));
  GtkStringList    *names = GTK_STRING_LIST (adw_combo_row_get_model (self->size));

  if (!g_str_equal (gtk_string_list_get_string (names, 0), as_usual))
    gtk_string_list_splice (names, 0, 1, (const char *[]){ as_usual, NULL });
}

static guint
find_size (PleaCardSection *self)
{
  GPtrArray *sizes = plea_format_list (PLEA_FORMAT_OF_POSTCARDS);
  guint      nth;

  return g_ptr_array_find (sizes, plea_catalog_find (sizes, self->stationery->postcard), &nth)
             ? nth + 1
             : 0;
}

/* All that is printed together is on one kind of paper. */
static const char *
explain (PleaAppeal *appeal, PleaDraft *draft)
{
  return plea_choices_lack_card (appeal, draft)
             ? _ ("The defender gets a letter too: postcards are printed separately. To send one, "
                  "write to the defender alone.")
             : _ ("Your own words and no more than two demands on one side, the address on the "
                  "other");
}

/**
 * plea_card_section_show:
 * @appeal: what is published
 * @draft: edited from now on
 * @sender: whose country decides which size is usual
 *
 * To be called again when any of them has changed.
 */
void
plea_card_section_show (PleaCardSection *self,
                        PleaAppeal      *appeal,
                        PleaDraft       *draft,
                        PleaSender      *sender)
{
  gboolean on_card = plea_choices_is_on_card (appeal, draft);

  g_set_object (&self->draft, draft);
  self->is_showing = TRUE;
  g_object_set (self->on_card, "active", on_card, "subtitle", explain (appeal, draft), NULL);
  show_usual_size (self, sender);
  adw_combo_row_set_selected (self->size, find_size (self));
  gtk_widget_set_visible (GTK_WIDGET (self->size), on_card);
  self->is_showing = FALSE;
}
