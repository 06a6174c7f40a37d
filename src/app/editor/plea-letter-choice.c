/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The letters on a page, where there are several, and the appeal in the making of each.
 *
 * What somebody changed in the appeal of a letter is still there when they come back to it, or add
 * all. A letter is known by the line that it begins in, since others may come and go before it. */

#include "config.h"

#include "plea-letter-choice.h"

#include <glib/gi18n.h>

#include "plea-editor-notes.h"
#include "plea-idioms.h"
#include "plea-message.h"
#include "plea-drop-down.h"

struct _PleaLetterChoice
{
  GtkBox parent_instance;

  GtkDropDown *choice;
  GtkButton   *add_all;

  PleaReading *page;
  GPtrArray   *builders; /* PleaAppealBuilder: one for each letter */
  GHashTable  *kept;     /* by first lines: those that somebody changed */
};

G_DEFINE_FINAL_TYPE (PleaLetterChoice, plea_letter_choice, GTK_TYPE_BOX)

/* Names */

/* Whom it goes to, else whom it greets, else how it begins. */
static const char *
find_words (PleaReading *page)
{
  static const PleaReadingMeaning meanings[] = { PLEA_READING_RECIPIENT_NAME, PLEA_READING_OFFICE,
                                                 PLEA_READING_SALUTATION, PLEA_READING_PARAGRAPH };

  for (guint i = 0; i < G_N_ELEMENTS (meanings); i++)
    if (plea_reading_get_value (page, meanings[i], 0) != NULL)
      return plea_reading_get_value (page, meanings[i], 0);

  return "";
}

static char *
name_letter (PleaReading *page)
{
  /* TRANSLATORS: the number of a letter on a page, how many there are, and whom it goes to or how
   * it begins */
  return g_strdup_printf (_ ("Letter %u of %u: %s"), page->letter + 1, page->letters->len,
                          find_words (page));
}

static void
show_names (PleaLetterChoice *self, GPtrArray *names)
{
  guint            n = names->len;
  g_autofree char *label = NULL;

  g_ptr_array_add (names, NULL);
  plea_drop_down_show_names (self->choice, (const char *const *) names->pdata, self->page->letter);

  /* TRANSLATORS: a button: all letters of a page become appeals; %u is how many, at least 2 */
  label = g_strdup_printf (ngettext ("Add A_ll %u", "Add A_ll %u", n), n);
  gtk_button_set_label (self->add_all, label);
}

/* Letters */

/* Where the letter begins in the source: that stays when lines are cut. */
static gpointer
get_key (PleaReading *page)
{
  const PleaReadingLine *first = plea_reading_get_line (page,
                                                        plea_reading_get_letter (page)->first);

  return GSIZE_TO_POINTER (((gsize) first->number << 16) + first->offset);
}

static PleaAppealBuilder *
dup_builder (PleaLetterChoice *self)
{
  PleaAppealBuilder *kept = g_hash_table_lookup (self->kept, get_key (self->page));

  return kept != NULL ? g_object_ref (kept)
                      : plea_reading_make_builder (self->page, PLEA_READING_AS_PUBLISHED);
}

/* While there are no builders, none is chosen. */
static void
list_letters (PleaLetterChoice *self)
{
  g_autoptr (GPtrArray) builders = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  guint shown = self->page->letter;

  for (guint i = 0; i < self->page->letters->len; i++)
    {
      plea_reading_choose_letter (self->page, i);
      g_ptr_array_add (builders, dup_builder (self));
      g_ptr_array_add (names, name_letter (self->page));
    }
  plea_reading_choose_letter (self->page, shown);
  show_names (self, names);
  g_ptr_array_extend_and_steal (self->builders, g_steal_pointer (&builders));
}

static void
on_selected (PleaLetterChoice *self)
{
  guint nth = gtk_drop_down_get_selected (self->choice);

  if (nth < self->builders->len && nth != self->page->letter)
    g_signal_emit_by_name (self, "chosen", nth);
}

/* Adding all letters of a page */

static void
add_reason (GString *reasons, guint nth_letter, const PleaProblem *problem)
{
  if (reasons->len > 0)
    g_string_append_c (reasons, '\n');
  /* TRANSLATORS: the number of a letter on a page, and a sentence on why it cannot be added */
  g_string_append_printf (reasons, _ ("Letter %u: %s"), nth_letter + 1, problem->message);
}

/* Those that can be added; why the others cannot is told in @reasons. */
static GPtrArray *
list_ready (PleaLetterChoice *self, GString *reasons)
{
  GPtrArray *ready = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < self->builders->len; i++)
    {
      PleaAppealBuilder *builder = g_ptr_array_index (self->builders, i);
      g_autoptr (GPtrArray) problems = plea_editor_notes_list_problems (builder);

      if (problems->len == 0)
        g_ptr_array_add (ready, g_object_ref (builder));
      else
        add_reason (reasons, i, problems->pdata[0]);
    }

  return ready;
}

static void
hand_over_all (PleaLetterChoice *self)
{
  g_autoptr (GString) reasons = g_string_new (NULL);
  g_autoptr (GPtrArray) ready = list_ready (self, reasons);

  g_signal_emit_by_name (self, "all-wanted", ready);
}

static GtkWindow *
get_window (PleaLetterChoice *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
ask_whether_to_add (PleaLetterChoice *self, guint n_ready, const char *reasons)
{
  /* TRANSLATORS: a question: %u letters of %u on a page; the others cannot be added */
  g_autofree char  *heading = g_strdup_printf (_ ("Add %u of %u Letters?"), n_ready,
                                               self->builders->len);
  AdwMessageDialog *question = plea_message_ask (get_window (self), heading, reasons, _ ("_Cancel"),
                                                 _ ("_Add"), ADW_RESPONSE_SUGGESTED);

  g_signal_connect_object (question, "response::yes", G_CALLBACK (hand_over_all), self,
                           G_CONNECT_SWAPPED);
}

static void
add_all (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  PleaLetterChoice *self = PLEA_LETTER_CHOICE (widget);
  g_autoptr (GString) reasons = g_string_new (NULL);
  g_autoptr (GPtrArray) ready = list_ready (self, reasons);

  if (reasons->len == 0 && ready->len > 0)
    hand_over_all (self);
  else if (ready->len > 0)
    ask_whether_to_add (self, ready->len, reasons->str);
  else if (reasons->len > 0)
    plea_message_show (get_window (self), _ ("None of the Letters Can Be Added"), reasons->str);
}

/* Object */

static void
plea_letter_choice_dispose (GObject *object)
{
  PleaLetterChoice *self = PLEA_LETTER_CHOICE (object);

  g_clear_object (&self->page);
  g_clear_pointer (&self->builders, g_ptr_array_unref);
  g_clear_pointer (&self->kept, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), PLEA_TYPE_LETTER_CHOICE);

  G_OBJECT_CLASS (plea_letter_choice_parent_class)->dispose (object);
}

static void
plea_letter_choice_class_init (PleaLetterChoiceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = plea_letter_choice_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               PLEA_RESOURCE_PATH "/plea-letter-choice.ui");
  gtk_widget_class_bind_template_child (widget_class, PleaLetterChoice, choice);
  gtk_widget_class_bind_template_child (widget_class, PleaLetterChoice, add_all);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_install_action (widget_class, "letters.add-all", NULL, add_all);

  /**
   * PleaLetterChoice::chosen:
   * @nth: which letter of the page, from 0
   *
   * The supporter wants to see that letter.
   */
  plea_signal_new (klass, "chosen", 1, G_TYPE_UINT);

  /**
   * PleaLetterChoice::all-wanted:
   * @builders: (element-type PleaAppealBuilder): the appeals that can be added
   *
   * The supporter wants to have all of them.
   */
  plea_signal_new (klass, "all-wanted", 1, G_TYPE_PTR_ARRAY);
}

static void
plea_letter_choice_init (PleaLetterChoice *self)
{
  self->builders = g_ptr_array_new_with_free_func (g_object_unref);
  self->kept = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  plea_drop_down_choose_names (self->choice, _ ("Letter on the Page"));
}

/**
 * plea_letter_choice_show:
 * @page: the page, as it is read now; what it found is found anew, so that nobody may hold any of
 *   that
 * @builder: the appeal of the letter that is chosen there
 */
void
plea_letter_choice_show (PleaLetterChoice *self, PleaReading *page, PleaAppealBuilder *builder)
{
  gboolean has_several = page->letters->len > 1;

  gtk_widget_set_visible (GTK_WIDGET (self), has_several);
  g_ptr_array_set_size (self->builders, 0);
  g_set_object (&self->page, page);
  if (page->letters->len > 0 && g_hash_table_contains (self->kept, get_key (page)))
    plea_letter_choice_keep (self, builder);
  if (!has_several)
    return;

  list_letters (self);
  g_object_unref (self->builders->pdata[page->letter]);
  self->builders->pdata[page->letter] = g_object_ref (builder);
}

/**
 * plea_letter_choice_keep:
 * @builder: the appeal of the letter that is chosen, which somebody changed
 *
 * Keeps the appeal, to be shown again when they come back to its letter.
 */
void
plea_letter_choice_keep (PleaLetterChoice *self, PleaAppealBuilder *builder)
{
  if (self->page != NULL && self->page->letters->len > 0)
    g_hash_table_insert (self->kept, get_key (self->page), g_object_ref (builder));
}

/**
 * plea_letter_choice_get_builders:
 *
 * Returns: (transfer none) (element-type PleaAppealBuilder): the appeals, in the order of their
 *   letters; none where there is one letter only
 */
GPtrArray *
plea_letter_choice_get_builders (PleaLetterChoice *self)
{
  return self->builders;
}
